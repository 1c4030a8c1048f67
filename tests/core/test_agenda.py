"""What lies on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.core.agenda import (
    OccurrenceKind,
    Turn,
    moments,
    occurrences,
    on_date,
    reminder_counts,
    reminders_on,
    steps_on,
    stretch_on,
    stretch_starts,
)
from planner.core.answers import Visit
from planner.core.catalogue import Catalogue
from planner.core.days import STRETCHES, Window
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, Plan, PlanReminder, PlanStep
from planner.core.wording import Wording
from tests.people import plan_for, sheet_of
from tests.plans import SURGERY, plans, small_plan

FAR_BACK, FAR_AHEAD = date(2019, 1, 1), date(2040, 1, 1)


def entry_of(kind: EntryKind, *days: int | None, activity: str = "swim", chosen: bool = False) -> Entry:
    earliest, typical, latest = days
    window = Window(earliest or 0, typical or 0, latest)
    return Entry(
        id=f"{activity}_{kind.value}",
        activity=activity,
        kind=kind,
        title=activity.title(),
        text="",
        icon=activity,
        chosen=chosen,
        window=window,
        dates=window.dates(SURGERY),
    )


def day(number: int) -> date:
    return SURGERY + timedelta(days=number)


def test_the_operation_and_going_home_are_marked() -> None:
    marks = [one.id for one in occurrences(small_plan(), SURGERY, day(1)) if one.kind is OccurrenceKind.MARK]
    assert marks == ["operation", "home"]


def test_something_that_comes_back_lies_from_its_earliest_to_its_later_end() -> None:
    driving = next(one for one in occurrences(small_plan(), SURGERY, day(90)) if one.entry_id == "drive_return")
    assert (driving.first, driving.typical, driving.last) == (day(10), day(14), day(28))


def test_a_limit_lies_from_the_operation_to_the_day_before_it_usually_ends() -> None:
    plan = small_plan(entries=(entry_of(EntryKind.LIMIT, 7, 21, 42),))
    limit = next(one for one in on_date(plan, day(3)) if one.kind is OccurrenceKind.LIMIT)
    assert (limit.first, limit.last) == (SURGERY, day(20))


def test_a_window_without_a_later_end_goes_on_past_its_usual_day_and_says_so() -> None:
    plan = small_plan(entries=(entry_of(EntryKind.RETURN, 7, 14, None),))
    swimming = next(one for one in on_date(plan, day(20)) if one.kind is OccurrenceKind.RETURN)
    assert swimming.is_open_ended
    assert swimming.last > day(14)


def test_a_milestone_lies_on_its_usual_day_alone() -> None:
    plan = small_plan(entries=(entry_of(EntryKind.MILESTONE, 7, 14, 30),))
    assert [one.first for one in occurrences(plan, SURGERY, day(90)) if one.kind is OccurrenceKind.MILESTONE] == [
        day(14)
    ]


def test_the_real_day_of_going_home_takes_the_place_of_the_usual_one() -> None:
    going_home = entry_of(EntryKind.MILESTONE, 1, 1, 2, activity="discharge")
    known = occurrences(small_plan(entries=(going_home,)), SURGERY, day(9))
    not_known = occurrences(small_plan(entries=(going_home,), discharge_date=None), SURGERY, day(9))
    assert [one.id for one in known] == ["operation", "home"]
    assert [one.id for one in not_known] == ["operation", "discharge_milestone"]


def test_what_nobody_chose_comes_last() -> None:
    quiet = entry_of(EntryKind.RETURN, 0, 1, 2)
    chosen = entry_of(EntryKind.RETURN, 0, 2, 3, activity="golf", chosen=True)
    limit = entry_of(EntryKind.LIMIT, 7, 14, 30, activity="lift")
    found = on_date(small_plan(entries=(quiet, chosen, limit)), day(1))
    assert [one.id for one in found] == ["home", "lift_limit", "golf_return", "swim_return"]


def test_the_surgeons_word_comes_before_other_limits() -> None:
    usual = entry_of(EntryKind.LIMIT, 7, 14, 30, activity="bend")
    ordered = replace(entry_of(EntryKind.LIMIT, 7, 14, 30, activity="lift"), from_direction="Not before May.")
    limits = [one for one in on_date(small_plan(entries=(usual, ordered)), day(2)) if one.kind is OccurrenceKind.LIMIT]
    assert [one.id for one in limits] == ["lift_limit", "bend_limit"]


def test_a_visit_tells_its_time(catalogue: Catalogue, wording: Wording) -> None:
    visits = (Visit(what="Nurse", date=day(11), time="10:30"), Visit(what="Clinic", date=day(42), time=""))
    plan = plan_for(catalogue, wording, sheet_of(visits=visits))
    told = {one.title: one.time for one in occurrences(plan, SURGERY, day(90)) if one.chosen}
    assert (told["Nurse"], told["Clinic"]) == ("10:30", "")


def test_without_the_date_of_the_operation_only_visits_have_a_day() -> None:
    plan = small_plan(surgery_date=None, discharge_date=None, entries=())
    assert occurrences(plan, FAR_BACK, FAR_AHEAD) == ()
    assert stretch_on(plan, SURGERY) is None
    assert stretch_starts(plan, SURGERY) is None


def test_a_list_tells_when_something_opens_and_when_a_limit_ends() -> None:
    plan = small_plan(
        entries=(entry_of(EntryKind.LIMIT, 7, 14, 30, activity="lift"), entry_of(EntryKind.RETURN, 7, 14, 30))
    )
    found = moments(occurrences(plan, SURGERY, day(90)), day(1), day(90))
    assert [(one.when, one.turn, one.occurrence.id) for one in found] == [
        (day(1), Turn.ON, "home"),
        (day(7), Turn.OPENS, "swim_return"),
        (day(13), Turn.ENDS, "lift_limit"),
    ]


def test_reminders_are_counted_on_their_own_day() -> None:
    asked = tuple(
        PlanReminder(id=at, kind="walk", at=at, text="Walk.")
        for at in ("2026-03-04T10:00", "2026-03-04T16:00", "2026-03-05T10:00")
    )
    plan = small_plan(reminders=asked)
    assert [one.at for one in reminders_on(plan, day(2))] == ["2026-03-04T10:00", "2026-03-04T16:00"]
    assert reminder_counts(plan, day(0), day(2)) == {day(2): 2}


def test_a_ladder_stands_on_its_last_rung_reached() -> None:
    rungs = tuple(PlanStep(day=number, date=day(number), text=f"Walk {number}") for number in (0, 4, 8))
    walking = replace(entry_of(EntryKind.TASK, 0, 0, 1, activity="walk_dose"), window=None, dates=None, steps=rungs)
    plan = small_plan(entries=(walking,))
    assert [step.text for number in (-1, 0, 5, 60) for _, step in steps_on(plan, day(number))] == [
        "Walk 0",
        "Walk 4",
        "Walk 8",
    ]


def test_each_stretch_begins_once_and_the_days_before_the_operation_have_none() -> None:
    plan = small_plan()
    starts = [(number, stretch_starts(plan, day(number))) for number in range(-3, 100)]
    assert [(number, stretch) for number, stretch in starts if stretch] == [(one.first, one) for one in STRETCHES]
    assert stretch_on(plan, day(-1)) is None


@given(plans(), st.dates(date(2020, 1, 1), date(2036, 12, 31)))
def test_a_day_shows_exactly_what_lies_on_it(plan: Plan, when: date) -> None:
    everything = occurrences(plan, date.min, date.max)
    assert on_date(plan, when) == tuple(one for one in everything if one.is_on(when))
    assert all(one.first <= one.last for one in everything)
