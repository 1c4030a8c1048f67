"""The person's own day for something of the plan. The planned dates stay beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.core.kinds import EntryKind
from planner.core.plan import Entry, Plan

BOOKED = "visit_"  # how the ids of booked visits begin; their number follows
MAY_HAVE_OWN_DAY = frozenset({EntryKind.RETURN, EntryKind.TASK, EntryKind.VISIT, EntryKind.MILESTONE})


def visit_place(entry_id: str) -> int | None:
    """Return the place of a booked visit among the visits, or None for anything else."""
    head, number = entry_id[: len(BOOKED)], entry_id[len(BOOKED) :]
    return int(number) - 1 if head == BOOKED and number.isdecimal() else None


def can_move(entry: Entry) -> bool:
    """Tell whether a person may choose their own day. A limit is the team's to move."""
    return entry.dates is not None and entry.kind in MAY_HAVE_OWN_DAY


def own_day(plan: Plan, entry: Entry) -> date | None:
    """Return the person's own day for an entry that has dates."""
    return plan.own_days.get(entry.id) if can_move(entry) and visit_place(entry.id) is None else None


def is_early(entry: Entry, when: date) -> bool:
    """Tell whether a day comes before the first day that the plan names for a return."""
    return entry.kind is EntryKind.RETURN and entry.dates is not None and when < entry.dates.earliest


def with_own_day(plan: Plan, entry_id: str, when: date | None) -> Plan:
    """Return the plan with the person's own day for an entry; None goes back to the planned dates."""
    others = {name: day for name, day in plan.own_days.items() if name != entry_id}
    return replace(plan, own_days=others if when is None else {**others, entry_id: when})
