"""A person's own day stands beside the planned dates; what is early is known; a booked visit is moved itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.core.agenda import OccurrenceKind, occurrences, on_date
from planner.core.answers import Visit
from planner.core.catalogue import Catalogue
from planner.core.kinds import EntryKind
from planner.core.moved_visits import with_visit
from planner.core.own_days import can_move, is_early, own_day, with_own_day
from planner.core.plan import Plan
from planner.core.planning import build_plan
from planner.core.wording import Wording
from tests.people import SURGERY, plan_for

DRIVING = "drive_return"


def day(number: int) -> date:
    return SURGERY + timedelta(days=number)


@pytest.fixture
def plan(catalogue: Catalogue, wording: Wording) -> Plan:
    visits = (Visit(what="Nurse", date=day(11), time="10:30", place="Elm Road"), Visit(what="Dentist", date=day(41)))
    return plan_for(catalogue, wording, visits=visits, wants=("drive",), drives="own_car")


def test_a_moved_return_keeps_its_planned_dates_beside_the_own_day(plan: Plan) -> None:
    before = plan.entry(DRIVING)
    moved = with_own_day(plan, DRIVING, day(20))
    assert moved.entry(DRIVING) == before
    assert own_day(moved, before) == day(20)
    (own,) = [one for one in on_date(moved, day(20)) if one.kind is OccurrenceKind.OWN]
    assert (own.title, own.entry_id) == ("Driving", DRIVING)


def test_an_own_day_outlives_planning_again(plan: Plan, catalogue: Catalogue, wording: Wording) -> None:
    moved = with_own_day(plan, DRIVING, day(20))
    again = build_plan(catalogue, wording, moved.sheet, made_on=day(5))
    assert own_day(again, again.entry(DRIVING)) == day(20)


def test_an_own_day_for_what_left_the_plan_is_kept_and_not_shown(plan: Plan) -> None:
    moved = with_own_day(plan, "horse_riding_return", day(20))
    assert moved.own_days == {"horse_riding_return": day(20)}
    assert occurrences(moved, date.min, date.max) == occurrences(plan, date.min, date.max)


def test_going_back_to_the_planned_dates_leaves_no_trace(plan: Plan) -> None:
    assert with_own_day(with_own_day(plan, DRIVING, day(20)), DRIVING, None) == plan


def test_a_day_before_the_earliest_is_early_and_the_earliest_itself_is_not(plan: Plan) -> None:
    entry = plan.entry(DRIVING)
    assert entry.dates is not None
    assert is_early(entry, entry.dates.earliest - timedelta(days=1))
    assert not is_early(entry, entry.dates.earliest)


def test_a_limit_is_not_the_persons_to_move(plan: Plan) -> None:
    limits = [entry for entry in plan.entries if entry.kind is EntryKind.LIMIT and entry.dates]
    assert limits
    assert not any(can_move(entry) for entry in limits)
    limit = limits[0]
    assert own_day(with_own_day(plan, limit.id, day(3)), limit) is None


def test_a_booked_visit_is_moved_itself_with_its_reminders(plan: Plan, wording: Wording) -> None:
    other = replace(plan.visits[0], date=day(13), time="09:00")
    moved = with_visit(plan, 0, other, wording)
    assert moved.visits == (other, plan.visits[1])
    entry = moved.entry("visit_1")
    assert entry.dates is not None
    assert (entry.dates.earliest, entry.window and entry.window.earliest) == (day(13), 13)
    visits = [one.at for one in moved.reminders if one.kind == "visit"]
    assert f"{day(13)}T07:00" in visits
    assert f"{day(11)}T08:30" not in visits
    assert with_visit(moved, 0, plan.visits[0], wording) == plan


def test_moving_a_visit_tells_what_planning_again_would_tell(
    plan: Plan, catalogue: Catalogue, wording: Wording
) -> None:
    moved = with_visit(plan, 1, replace(plan.visits[1], date=day(43), time="14:00"), wording.for_country(plan.country))
    again = build_plan(catalogue, wording, moved.sheet, made_on=plan.made_on)
    assert moved.entry("visit_2") == again.entry("visit_2")
    assert moved.reminders == again.reminders
