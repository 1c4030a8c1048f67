"""A booked visit on another day: its entry and its reminders go with it."""

from __future__ import annotations

from dataclasses import replace

from planner.core.answers import Visit
from planner.core.days import Window, WindowDates, day_of
from planner.core.own_days import BOOKED
from planner.core.plan import Entry, Plan, PlanReminder
from planner.core.reminder_plan import visit_reminders, wanted_kinds
from planner.core.reminder_states import VISIT
from planner.core.wording import Wording


def with_visit(plan: Plan, place: int, visit: Visit, wording: Wording) -> Plan:
    """Return the plan with one of its booked visits told otherwise, and reminders that follow it."""
    visits = (*plan.visits[:place], visit, *plan.visits[place + 1 :])
    entry_id = f"{BOOKED}{place + 1}"
    before = plan.visits[place]
    entries = tuple(_booked(plan, one, before, visit) if one.id == entry_id else one for one in plan.entries)
    moved = replace(plan, visits=visits, entries=entries)
    return replace(moved, reminders=_reminders(moved, wording))


def _booked(plan: Plan, entry: Entry, before: Visit, visit: Visit) -> Entry:
    """Return the entry of a visit as it is now; what the plan says of such a visit stays."""
    day = day_of(plan.surgery_date, visit.date) if visit.date and plan.surgery_date else None
    return replace(
        entry,
        title=visit.what,
        text=_where(visit) if entry.text == _where(before) else entry.text,
        window=Window(day, day, day) if day is not None and day >= 0 else None,
        dates=WindowDates(visit.date, visit.date, visit.date) if visit.date else None,
    )


def _where(visit: Visit) -> str:
    return ", ".join(part for part in (visit.place, visit.phone) if part)


def _reminders(plan: Plan, wording: Wording) -> tuple[PlanReminder, ...]:
    """Return the reminders of a plan with those of its visits laid out anew."""
    others = [one for one in plan.reminders if one.kind != VISIT]
    if VISIT not in wanted_kinds(plan.sheet) or plan.procedure is None or plan.stop is not None:
        return plan.reminders
    visits = (one for visit in plan.visits for one in visit_reminders(visit, wording))
    ahead = (one for one in visits if one.at.date() >= plan.made_on)
    told = (
        PlanReminder(id=one.id, kind=one.kind, at=one.at.isoformat(timespec="minutes"), text=one.text) for one in ahead
    )
    return tuple(sorted([*others, *told], key=lambda one: (one.at, one.id)))
