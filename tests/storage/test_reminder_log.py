"""What became of reminders is there again after a restart, and one broken row breaks nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from planner.app.ports import ReminderCourse
from planner.core.errors import KnownError
from planner.core.reminder_states import come, done, put_off, shown
from tests.plans import small_plan
from tests.reminders import LONDON, at, dose, first_of, habit, on, visit

LONG_AGO = on("00:00", day=-400)


@pytest.fixture
def plan_id(store):
    return store.plans.begin(small_plan()).id


def standings():
    """Return standings of several kinds and states."""
    now = at("08:00")
    medicine = shown(come(first_of(dose("08:00", "20:00")), now, LONDON), now)
    walk = put_off(come(first_of(habit("walk", "07:30")), now, LONDON), now)
    seen = done(come(visit(day=0), at("08:30"), LONDON), at("08:31"))
    return medicine, walk, seen


def without_neighbours(standing):
    """Return a standing as it is kept: what only the layout needs is not."""
    return replace(standing, reminder=replace(standing.reminder, next_at=None))


def test_standings_come_back_as_they_were(store, plan_id):
    store.reminders.keep(plan_id, standings())
    kept = store.reminders.standings(plan_id, LONG_AGO)
    assert set(kept.standings) == {without_neighbours(one) for one in standings()}
    assert (kept.unreadable, kept.newly_unreadable) == (frozenset(), 0)


def test_the_course_comes_back_with_the_offset_it_was_told_in(store, plan_id):
    course = ReminderCourse(
        counts_from=at("08:00").astimezone(LONDON),
        told_at=at("07:59").astimezone(LONDON),
        home_zone="Europe/London",
        here="Asia/Kolkata",
        keeps_home_time=True,
        seen=at("09:00").astimezone(UTC),
    )
    store.reminders.keep(plan_id, (), course=course)
    assert store.reminders.course(plan_id) == course


def test_old_habits_are_left_on_the_disk_but_open_ones_and_visits_are_not(store, plan_id):
    medicine, walk, seen = standings()
    store.reminders.keep(plan_id, (done(medicine, at("08:05")), walk, seen))
    kept = store.reminders.standings(plan_id, on("00:00", day=100))
    assert {one.id for one in kept.standings} == {walk.id, seen.id}


def test_what_is_gone_is_scheduled_again(store, plan_id):
    medicine, walk, seen = standings()
    store.reminders.keep(plan_id, (medicine, walk, seen))
    store.reminders.keep(plan_id, (), gone=(walk.id,))
    assert walk.id not in {one.id for one in store.reminders.standings(plan_id, LONG_AGO).standings}


def test_each_plan_has_its_own(store, plan_id):
    store.reminders.keep(plan_id, standings())
    other = store.plans.begin(small_plan()).id
    assert store.reminders.standings(other, LONG_AGO).standings == ()


def test_a_deleted_plan_takes_its_reminders_along(store, plan_id):
    store.reminders.keep(plan_id, standings())
    store.plans.delete(plan_id)
    assert store.connection.execute("SELECT count(*) FROM reminder").fetchone() == (0,)


@pytest.mark.parametrize(
    "harm",
    [
        "state = 'banana'",
        "due = 'tomorrow'",
        "due = '2026-03-10T08:00'",
        "at = '2026-03-10T08:00+01:00'",
        "since = x'00ff'",
        "why = 'because'",
        "text = x'07'",
    ],
)
def test_a_row_that_cannot_be_read_is_put_aside_whole_and_told_once(store, plan_id, harm):
    medicine, walk, seen = standings()
    store.reminders.keep(plan_id, (medicine, walk, seen))
    store.connection.execute(f"UPDATE reminder SET {harm} WHERE id = ?", (medicine.id,))  # noqa: S608
    first = store.reminders.standings(plan_id, LONG_AGO)
    again = store.reminders.standings(plan_id, LONG_AGO)
    assert {one.id for one in first.standings} == {walk.id, seen.id}
    assert (first.newly_unreadable, again.newly_unreadable) == (1, 0)
    assert first.unreadable == again.unreadable == {medicine.id}
    assert store.connection.execute("SELECT count(*) FROM reminder_aside WHERE told LIKE '%medicine%'").fetchone() == (
        1,
    )


def test_a_course_that_cannot_be_read_counts_as_none(store, plan_id):
    course = ReminderCourse(counts_from=at("08:00"), told_at=at("08:00"), home_zone="", here="")
    store.reminders.keep(plan_id, (), course=course)
    store.connection.execute("UPDATE reminder_course SET counts_from = 'once'")
    assert store.reminders.course(plan_id) is None


def test_a_change_is_kept_whole_or_not_at_all(store, plan_id):
    medicine, walk, _ = standings()
    broken = replace(walk, reminder=replace(walk.reminder, text=None))
    with pytest.raises(KnownError):
        store.reminders.keep(plan_id, (medicine, broken))
    assert store.reminders.standings(plan_id, LONG_AGO).standings == ()
