"""What a plan reminds of, on any day: as it tells itself, and after the days it tells."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from planner.content.locate import resources
from planner.core.answers import Medicine, Visit
from planner.core.days import Window
from planner.core.kinds import EntryKind
from planner.core.plan import PlanExercise
from planner.core.planning import build_plan
from planner.core.reminder_board import counts
from planner.core.reminder_layout import USUAL_CHOICES, Choices, PlanReminders
from planner.core.reminder_plan import Habit, kinds_in_use
from planner.core.reminders import DAYS_AHEAD, plan_reminders
from planner.exchange.answers_file import read_answers_file
from tests.plans import SURGERY, small_plan
from tests.reminders import LONDON

HOME = SURGERY + timedelta(days=1)
PARACETAMOL = Medicine(name="Paracetamol", times=("08:00", "14:00", "20:00"))
CODEINE = Medicine(name="Codeine", only_when_needed=True)
LATER = SURGERY + timedelta(days=400)


def layout(plan, wording, start=HOME, **more):
    return PlanReminders(plan, wording, start=start, **more)


def all_of(plan, wording, first=SURGERY, last=LATER, **more):
    return list(layout(plan, wording, **more).between(first, last))


def of_kind(reminders, kind):
    return [one for one in reminders if one.kind == kind]


@pytest.fixture
def plan():
    return small_plan(medicines=(PARACETAMOL, CODEINE), discharge_date=HOME)


def test_the_first_weeks_are_those_that_the_plan_tells(plan, wording):
    told = plan_reminders(plan.sheet, plan.entries, wording, made_on=HOME)
    last = HOME + timedelta(days=DAYS_AHEAD - 1)
    laid_out = [one for one in all_of(plan, wording, last=last) if one.kind != "refill"]
    assert {one.id for one in told} == {one.id for one in laid_out}
    assert told[0].id == "medicine Paracetamol@2026-03-03T08:00"


@pytest.mark.parametrize("path", sorted((resources() / "examples").glob("*.toml")), ids=lambda path: path.stem)
def test_a_day_asks_for_attention_less_than_a_handful_of_times_beside_medicines_and_visits(path, catalogue, wording):
    sheet = read_answers_file(path, catalogue, wording, today=SURGERY)
    made = build_plan(catalogue, wording, sheet, made_on=SURGERY)
    usual = replace(USUAL_CHOICES, on=frozenset({"walk", "exercise", "wound", "check_in", "refill"}))
    first = made.surgery_date
    moments = {
        one.at
        for one in all_of(made, wording, first, first + timedelta(days=200), start=first, choices=usual)
        if one.kind not in ("medicine", "visit")
    }
    a_day = Counter(at.date() for at in moments)
    assert max(a_day.values()) <= 4


def test_walks_go_on_as_long_as_the_stretches_of_time_do(plan, wording):
    walks = of_kind(all_of(plan, wording), "walk")
    assert walks[-1].at.date() == SURGERY + timedelta(days=84)


def test_a_medicine_goes_on_until_it_is_taken_off_the_list(plan, wording):
    doses = of_kind(all_of(plan, wording), "medicine")
    assert doses[-1].at.date() == LATER
    assert len(doses) == 3 * ((LATER - HOME).days + 1)


def test_a_medicine_only_when_needed_brings_no_reminder(plan, wording):
    assert not [one for one in all_of(plan, wording) if "Codeine" in one.id]


def test_a_medicine_that_is_written_twice_is_one_medicine(wording):
    twice = (Medicine(name="Paracetamol", times=("08:00",)), Medicine(name="paracetamol ", times=("09:00", "08:00")))
    doses = of_kind(all_of(small_plan(medicines=twice), wording, last=HOME), "medicine")
    assert [one.at.time() for one in doses] == [time(8), time(9)]
    assert len({one.series for one in doses}) == 1
    assert doses[0].next_at == doses[1].at


def test_each_dose_knows_the_one_before_and_the_one_after(plan, wording):
    doses = of_kind(all_of(plan, wording), "medicine")
    for earlier, later in pairwise(doses):
        assert (earlier.next_at, later.previous_at) == (later.at, earlier.at)


def test_before_each_weekend_there_is_a_look_at_the_medicines(plan, wording):
    refills = of_kind(all_of(plan, wording), "refill")
    assert {one.at.weekday() for one in refills} == {2}
    assert not of_kind(all_of(small_plan(), wording), "refill")


def test_a_visit_is_told_the_evening_before_and_two_hours_before(wording):
    visit = Visit(what="Wound check", date=date(2026, 3, 14), time="10:30")
    found = of_kind(all_of(small_plan(visits=(visit,)), wording), "visit")
    assert [one.at.isoformat(timespec="minutes") for one in found] == ["2026-03-13T18:00", "2026-03-14T08:30"]
    assert found[0].late_text == "Wound check: Saturday 14 March, 10:30."


def test_what_was_before_the_plan_counted_is_never_missed(plan, wording):
    """A medicine that is added at noon has no missed dose of the morning."""
    noon = datetime.combine(HOME, time(12), LONDON)
    doses = of_kind(all_of(plan, wording, last=HOME), "medicine")
    assert [counts(one, noon, LONDON) for one in doses] == [False, True, True]


def test_on_a_journey_nothing_is_left_out_that_lies_ahead_on_the_clock_or_in_time(plan, wording):
    there, here = ZoneInfo("Asia/Tokyo"), LONDON
    morning, noon, _ = of_kind(all_of(plan, wording, last=HOME), "medicine")
    flying_west = datetime.combine(HOME, time(15), there)
    assert counts(morning, flying_west, here)  # eight o'clock comes a second time that day
    flying_east = datetime.combine(HOME, time(13), here)
    assert counts(noon, flying_east, there)  # two o'clock was never on the clock


def test_a_dose_moved_to_another_time_is_asked_for_no_more(plan, wording):
    dose = of_kind(all_of(plan, wording), "medicine")[0]
    moved = replace(plan, medicines=(replace(PARACETAMOL, times=("09:00", "14:00", "20:00")),))
    assert layout(plan, wording).has(dose)
    assert not layout(moved, wording).has(dose)


def test_a_kind_can_be_turned_off_and_its_hours_changed(plan, wording):
    choices = Choices(times={**USUAL_CHOICES.times, "walk": (time(11),)}, off=frozenset({"wound", "visit"}))
    kinds = all_of(plan, wording, choices=choices)
    assert {one.at.time() for one in of_kind(kinds, "walk")} == {time(11)}
    assert not of_kind(kinds, "wound")
    assert not of_kind(kinds, "visit")


def test_exercises_remind_once_turned_on_and_not_before_the_first_is_allowed(plan, wording):
    clams = PlanExercise(id="clams", title="Clams", purpose="", phase="protect", from_day=10, to_day=40)
    plan = replace(plan, exercises=(clams,))
    on = replace(USUAL_CHOICES, on=frozenset({"exercise"}))
    assert not of_kind(all_of(plan, wording), "exercise")
    found = of_kind(all_of(plan, wording, choices=on), "exercise")
    assert found[0].at == datetime.combine(SURGERY + timedelta(days=10), time(10))
    assert found[-1].at == datetime.combine(SURGERY + timedelta(days=40), time(16))


def test_a_plan_without_exercises_reminds_of_none(plan, wording):
    on = replace(USUAL_CHOICES, on=frozenset({"exercise"}))
    assert not of_kind(all_of(plan, wording, choices=on), "exercise")


def test_getting_up_is_reminded_of_as_long_as_sitting_is_limited(plan, wording):
    window = Window(21, 28, 42)
    sitting = replace(plan.entries[0], id="sit_limit", activity="sit_limit", kind=EntryKind.LIMIT, window=window)
    on = replace(USUAL_CHOICES, on=frozenset({"position"}))
    found = of_kind(all_of(replace(plan, entries=(sitting,)), wording, choices=on), "position")
    assert found[-1].at.date() == SURGERY + timedelta(days=27)


def test_what_was_turned_off_wins_over_what_was_asked_for(plan, wording):
    assert "walk" in kinds_in_use(plan.sheet)
    assert "walk" not in kinds_in_use(plan.sheet, on=frozenset({"walk"}), off=frozenset({"walk"}))
    assert "refill" in kinds_in_use(plan.sheet)
    silent = replace(plan, answers={**plan.answers, "reminders": ("none",)})
    assert kinds_in_use(silent.sheet, on=frozenset({"medicine"})) >= {"medicine", "refill"}


def test_where_there_is_no_plan_there_is_no_reminder(wording):
    assert not all_of(small_plan(stop="We have no plan for this."), wording)
    assert not all_of(small_plan(procedure=None), wording)


def test_times_out_of_order_are_refused():
    with pytest.raises(ValueError, match="not in order"):
        Habit(head="walk", kind="walk", text="", times=(time(16), time(10)), first=HOME)
