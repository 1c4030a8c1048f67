"""Own reminders come at their time, own visits the evening before and two hours before, and notes never."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.core.own_agenda import OwnAgenda
from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.own_reminders import OwnReminders
from planner.core.reminder_states import TOO_LATE, TooLate
from planner.core.repeats import Every, Repeat
from planner.core.wording import Wording
from tests.own import own_entries

DAY = date(2026, 3, 21)
LAST = DAY + timedelta(days=40)


def own(kind: OwnKind, **given: object) -> OwnEntry:
    told = {"id": "a", "kind": kind, "title": "Water the plants", "first": DAY, "time": "17:30"}
    return OwnEntry(**{**told, **given})


def times(wording: Wording, entry: OwnEntry, first: date = DAY - timedelta(days=1), last: date = LAST) -> list[str]:
    found = OwnReminders(OwnAgenda([entry]), wording).between(first, last)
    return [f"{one.at:%d %b %H:%M}" for one in found]


def test_a_reminder_comes_at_its_time(wording: Wording) -> None:
    assert times(wording, own(OwnKind.REMINDER)) == ["21 Mar 17:30"]


def test_a_reminder_without_a_time_comes_in_the_morning(wording: Wording) -> None:
    assert times(wording, own(OwnKind.REMINDER, time="")) == ["21 Mar 09:00"]


def test_a_note_reminds_of_nothing(wording: Wording) -> None:
    assert times(wording, own(OwnKind.NOTE)) == []


def test_a_visit_is_told_the_evening_before_and_two_hours_before(wording: Wording) -> None:
    assert times(wording, own(OwnKind.VISIT)) == ["20 Mar 18:00", "21 Mar 15:30"]


def test_a_row_reminds_on_each_of_its_days_but_those_left_out(wording: Wording) -> None:
    rule = Repeat(every=Every.WEEK, times=3)
    entry = own(OwnKind.REMINDER, repeat=rule, left_out=(DAY + timedelta(days=7),))
    assert times(wording, entry) == ["21 Mar 17:30", "04 Apr 17:30"]


def test_what_comes_once_is_still_told_after_months_with_the_computer_off(wording: Wording) -> None:
    late = DAY + timedelta(days=200)
    assert times(wording, own(OwnKind.REMINDER), late, late) == ["21 Mar 17:30"]


def test_own_reminders_wait_until_they_are_answered() -> None:
    assert TOO_LATE["own"] is TooLate.NEVER


@given(st.lists(own_entries(), max_size=6, unique_by=lambda one: one.id))
def test_what_is_laid_out_is_asked_for_and_each_has_a_name_of_its_own(
    wording: Wording, entries: list[OwnEntry]
) -> None:
    source = OwnReminders(OwnAgenda(entries), wording)
    found = list(source.between(date(2026, 1, 1), date(2026, 2, 1)))
    assert all(source.has(one) for one in found)
    assert len({one.id for one in found}) == len(found)


@given(own_entries())
def test_what_was_moved_or_taken_away_is_asked_for_no_longer(wording: Wording, entry: OwnEntry) -> None:
    once = replace(entry, repeat=None, left_out=())
    laid_out = list(OwnReminders(OwnAgenda([once]), wording).between(once.first - timedelta(days=2), once.first))
    later = replace(once, first=once.first + timedelta(days=3))
    for source in (OwnReminders(OwnAgenda([later]), wording), OwnReminders(OwnAgenda(), wording)):
        assert not any(source.has(one) for one in laid_out)
