"""What is asked, in which order, and where the interview ends honestly."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core import interview
from planner.core.answers import UNKNOWN, Answers, AnswerSheet, AnswerValue
from planner.core.conditions import Moot, Truth
from tests.people import DISCECTOMY
from tests.strategies import CAN_BE_VAGUE, CATALOGUE, anyone

QUESTIONS = CATALOGUE.questions


def asked(**answers: AnswerValue) -> list[str]:
    return [question.id for question in interview.asked(QUESTIONS, Answers(answers))]


def stop(**answers: AnswerValue) -> str | None:
    found = interview.stop_for(CATALOGUE.stops, QUESTIONS, Answers(answers))
    return found.id if found else None


def test_the_country_comes_first() -> None:
    assert QUESTIONS[0].id == "country"


def test_an_emergency_number_is_asked_only_where_none_is_known() -> None:
    assert "emergency_number" not in asked(country="uk")
    assert "emergency_number" in asked(country="other")


def test_the_gearbox_is_asked_only_where_a_clutch_matters() -> None:
    assert "gearbox" in asked(procedure=DISCECTOMY, drives="own_car", leg_weakness="left")
    assert "gearbox" not in asked(procedure=DISCECTOMY, drives="own_car", leg_weakness="none")
    assert "gearbox" not in asked(procedure=DISCECTOMY, drives="no", leg_weakness="left")


def test_how_much_is_asked_only_where_it_changes_the_plan() -> None:
    assert "drive_distance" in asked(procedure=DISCECTOMY, drives="own_car")
    assert "drive_distance" not in asked(procedure="lumbar_fusion", drives="own_car"), "a test stands there for all"
    assert "sport_level" in asked(procedure=DISCECTOMY, wants=("golf",))
    assert "sport_level" not in asked(procedure=DISCECTOMY, wants=("swim",))


def test_what_own_words_take_is_asked_only_where_there_are_some() -> None:
    assert "own_activities" in asked(wants=("golf", "Deer hunting"))
    assert "own_activities" not in asked(wants=("golf",))


def test_what_depends_on_something_not_known_is_not_asked_and_stays_not_known() -> None:
    assert "commute" not in asked(job=UNKNOWN)
    assert "commute" not in interview.known(QUESTIONS, Answers({"job": UNKNOWN, "commute": "none"}))


def test_who_picks_nothing_wants_nothing() -> None:
    """Left out, a list to pick from is not an unknown: heavy work is not shown to all who skip the page."""
    assert interview.known(QUESTIONS, Answers())["wants"] == ()
    assert "home_care" not in interview.known(QUESTIONS, Answers())


def test_arms_after_the_neck_and_legs_after_the_back() -> None:
    assert "arm_weakness" in asked(procedure="cervical_foraminotomy")
    assert "leg_weakness" not in asked(procedure="cervical_foraminotomy")
    assert "leg_weakness" in asked(procedure=DISCECTOMY)


def test_only_the_operation_and_the_country_must_be_chosen() -> None:
    assert {question.id for question in QUESTIONS if question.is_required} == {"country", "procedure", "surgery_date"}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"special": ("under_18",)}, "under_18"),
        ({"age": 17}, "under_18"),
        ({"special": ("pregnant",)}, "pregnant"),
        ({"special": ("tumour_or_infection",)}, "tumour_or_infection"),
        ({"special": ("emergency_bladder",)}, "emergency_bladder"),
        ({"special": ("pregnant", "new_paralysis")}, "new_paralysis"),
        ({"procedure": "other_operation"}, "other_operation"),
        ({"procedure": "unknown"}, "procedure_unknown"),
        ({"procedure": DISCECTOMY, "approach": "open"}, "open_surgery"),
        ({"procedure": DISCECTOMY, "special": ("none",)}, None),
        ({"procedure": DISCECTOMY, "special": UNKNOWN, "approach": UNKNOWN}, None),
    ],
)
def test_the_interview_ends_where_there_is_no_plan(answers: dict[str, AnswerValue], expected: str | None) -> None:
    assert stop(**answers) == expected


@given(sheet=anyone())
def test_going_forward_and_back_again_ends_where_it_began(sheet: AnswerSheet) -> None:
    path = interview.asked(QUESTIONS, sheet.answers)
    for here, there in pairwise(path):
        assert interview.after(QUESTIONS, sheet.answers, here.id) == there
        assert interview.before(QUESTIONS, sheet.answers, there.id) == here
    assert interview.after(QUESTIONS, sheet.answers, path[-1].id) is None
    assert interview.before(QUESTIONS, sheet.answers, path[0].id) is None


@given(sheet=anyone())
def test_nothing_moot_is_known_and_nothing_asked_is_moot(sheet: AnswerSheet) -> None:
    known = interview.known(QUESTIONS, sheet.answers)
    for question in QUESTIONS:
        is_moot = known.get(question.id) is Moot.MOOT
        assert is_moot == (question.asked_when.holds(known) is Truth.NO)


@given(sheet=anyone(), question=st.sampled_from(CAN_BE_VAGUE))
def test_an_answer_only_changes_what_is_asked_later(sheet: AnswerSheet, question: object) -> None:
    """Nobody is sent back to a page they have passed."""
    name = question.id  # type: ignore[attr-defined]
    order = [one.id for one in QUESTIONS]
    place = order.index(name)
    before = [one.id for one in interview.asked(QUESTIONS, sheet.answers)]
    after = [one.id for one in interview.asked(QUESTIONS, sheet.answers.without(name))]
    assert [one for one in before if order.index(one) <= place] == [one for one in after if order.index(one) <= place]


@given(sheet=anyone())
def test_the_end_is_reached_when_nothing_is_unanswered(sheet: AnswerSheet) -> None:
    open_ones = interview.unanswered(QUESTIONS, sheet.answers)
    assert all(question.id not in sheet.answers for question in open_ones)
    assert len({question.id for question in open_ones}) == len(open_ones)
