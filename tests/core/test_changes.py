"""What would move is shown before anything moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.core.answers import Direction, DirectionKind, Hold
from planner.core.catalogue import Catalogue
from planner.core.changes import ChangeKind, changes, exercise_changes
from planner.core.wording import Wording
from tests.people import plan_for, sheet_of


def test_an_equal_plan_has_no_changes(catalogue: Catalogue, wording: Wording) -> None:
    assert changes(plan_for(catalogue, wording), plan_for(catalogue, wording)) == ()


def test_a_later_operation_moves_every_dated_entry_later(catalogue: Catalogue, wording: Wording) -> None:
    before = plan_for(catalogue, wording)
    after = plan_for(catalogue, wording, surgery_date="2026-03-09")
    found = changes(before, after)
    dated = [entry.id for entry in before.entries if entry.dates or any(step.date for step in entry.steps)]
    assert [change.entry.id for change in found if change.kind is ChangeKind.LATER] == dated


def test_a_direction_changes_its_own_activity_and_says_so(catalogue: Catalogue, wording: Wording) -> None:
    later = Direction(activity="drive", kind=DirectionKind.NOT_BEFORE, days=40)
    found = changes(plan_for(catalogue, wording), plan_for(catalogue, wording, sheet_of(later)))
    assert [(change.entry.id, change.kind) for change in found] == [("drive_return", ChangeKind.LATER)]


def test_what_comes_and_goes_is_told(catalogue: Catalogue, wording: Wording) -> None:
    plan = plan_for(catalogue, wording)
    without = replace(plan, entries=plan.entries[1:])
    assert [change.kind for change in changes(plan, without)] == [ChangeKind.GOES]
    assert [change.kind for change in changes(without, plan)] == [ChangeKind.COMES]


def test_exercises_that_begin_later_are_told_and_a_moved_operation_alone_is_not(
    catalogue: Catalogue, wording: Wording
) -> None:
    before = plan_for(catalogue, wording)
    held = plan_for(catalogue, wording, replace(sheet_of(), holds=(Hold(since=date(2026, 3, 3), days=7),)))
    assert ChangeKind.LATER in exercise_changes(before, held)
    assert exercise_changes(before, plan_for(catalogue, wording, surgery_date="2026-03-09")) == {}
