"""A reminder that a person wrote into the calendar comes on the screen, follows its edits, and outlives a restart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.app.own_in_use import OwnInUse
from planner.app.plan_session import PlanSession
from planner.core.own_entries import OwnEntry, OwnKind, Reach
from planner.core.repeats import Every, Repeat
from tests.app.reminder_world import World
from tests.reminders import DAY, at

TODAY = DAY.date()
SISTER = OwnEntry(id="sister", kind=OwnKind.REMINDER, title="Ring my sister", first=TODAY, time="09:40")


class Person:
    """Someone whose calendar and reminders run together."""

    def __init__(self, wording, *entries):
        self.world = World(wording, start=at("09:00"))
        session = PlanSession(self.world.store.plans)
        self.own = OwnInUse(session, self.world.store.own_entries, wording, home_zone=lambda _plan_id: "Europe/London")
        if entries:
            self.world.store.own_entries.keep(session.plan_id, entries)
        self.world.own = (self.own,)
        self.world.start()
        self.own.on_changed(self.world.service.lay_out_again)

    @property
    def calendar(self):
        return self.own.calendar()


@pytest.fixture
def person(wording):
    return Person(wording, SISTER)


def test_an_own_reminder_comes_at_its_time(person):
    person.world.to("09:39")
    assert "Ring my sister" not in person.world.screen.cards
    person.world.to("09:41")
    assert "Ring my sister" in person.world.screen.cards


def test_one_that_is_written_while_the_program_runs_comes_too(wording):
    person = Person(wording)
    person.world.to("09:30")
    person.calendar.add(SISTER)
    person.world.to("09:41")
    assert "Ring my sister" in person.world.screen.cards


def test_one_that_is_moved_comes_at_its_new_time_alone(person):
    person.calendar.move("sister", TODAY, TODAY, Reach.ALL, time="11:00")
    person.world.to("10:59")
    assert "Ring my sister" not in person.world.screen.cards
    person.world.to("11:01")
    assert person.world.screen.cards.count("Ring my sister") == 1


def test_one_that_is_on_the_screen_goes_when_its_entry_is_taken_away(person):
    person.world.to("09:41")
    person.calendar.remove("sister", TODAY, Reach.ALL)
    assert "Ring my sister" not in person.world.screen.cards


def test_one_that_was_missed_is_there_after_a_restart_the_next_day(person):
    person.world.clock.instant += timedelta(days=1)
    person.world.start()
    told = [*person.world.screen.cards, *(title for _, title, _ in person.world.screen.rows)]
    assert "Ring my sister" in told


def test_a_row_reminds_every_day_and_stacks_no_cards(wording):
    person = Person(wording, replace(SISTER, repeat=Repeat(every=Every.DAY)))
    for day in range(3):
        person.world.to("09:41", day)
        assert person.world.screen.cards.count("Ring my sister") == 1


def test_an_own_visit_is_told_two_hours_before_by_the_clock_of_its_place(wording):
    clinic = OwnEntry(id="clinic", kind=OwnKind.VISIT, title="Clinic", first=TODAY + timedelta(days=1), time="15:00")
    person = Person(wording, clinic)
    (found,) = [one for one in person.own.between(clinic.first, clinic.first) if one.at.date() == clinic.first]
    assert (found.at.isoformat(timespec="minutes"), found.zone) == ("2026-03-11T13:00", "Europe/London")


def test_ten_thousand_own_entries_still_remind(wording):
    many = [
        OwnEntry(
            id=f"n{number}", kind=OwnKind.NOTE, title="Note", first=date(2024, 1, 1) + timedelta(days=number % 1800)
        )
        for number in range(9_999)
    ]
    person = Person(wording, *many, SISTER)
    person.world.to("09:41")
    assert "Ring my sister" in person.world.screen.cards
