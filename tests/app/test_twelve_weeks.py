"""Twelve weeks of four patients read as they were approved, and keep the promises of the program."""

from __future__ import annotations

import pytest

from tests.twelve_weeks import APPROVED, PATIENTS, WEEKS, weeks_of


@pytest.fixture(scope="module", params=sorted(PATIENTS))
def patient(request):
    return request.param, weeks_of(request.param)


def test_the_weeks_read_as_they_were_approved(patient):
    name, told = patient
    approved = (APPROVED / f"{name}.txt").read_text(encoding="utf-8")
    assert told == approved, "look at what differs; if it is meant: python -m tests.twelve_weeks"


def test_every_week_says_what_to_do_and_how_it_goes(patient):
    _, told = patient
    weeks = told.split("\n\n")
    assert len(weeks) == WEEKS
    for week in weeks:
        assert "Walks:" in week or "Today:" in week
        assert "Pain:" in week


def test_a_good_course_is_never_offered_a_slower_pace():
    assert "offered" not in weeks_of("good")
    assert "told at once" not in weeks_of("good")


def test_a_set_back_is_answered_with_a_step_back_and_whom_to_call():
    told = weeks_of("set_back")
    assert "Your pain is up" in told
    assert "take a step back" in told.lower()
    assert "01632 960 142" in told


def test_an_infected_wound_is_a_call_on_the_same_day_and_stays_in_the_log():
    told = weeks_of("complication")
    assert "Day 8, told at once: Call your team today" in told
    assert told.count("You called.") >= WEEKS - 2


def test_a_slow_course_is_offered_to_stay_on_its_step_and_a_gap_is_no_failure():
    told = weeks_of("slow")
    assert "Stay on this step for now?" in told
    for word in ("missed", "failed", "streak", "behind schedule"):
        assert word not in told.lower()
