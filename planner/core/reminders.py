"""The reminders that a plan asks for, as it tells them. A few a day: more would not be followed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.core.answers import AnswerSheet
from planner.core.plan import Entry, PlanExercise, PlanReminder
from planner.core.reminder_plan import BEFORE_VISIT, EVENING_BEFORE, habits, visit_reminders, wanted_kinds
from planner.core.reminder_states import VISIT, Reminder
from planner.core.wording import Wording

DAYS_AHEAD = 14  # how far reminders of every day are laid out in the plan as told
__all__ = ["BEFORE_VISIT", "DAYS_AHEAD", "EVENING_BEFORE", "plan_reminders"]


def plan_reminders(
    sheet: AnswerSheet,
    entries: tuple[Entry, ...],
    wording: Wording,
    *,
    made_on: date,
    exercises: tuple[PlanExercise, ...] = (),
) -> tuple[PlanReminder, ...]:
    """Return the reminders of the first weeks, in order of time; nothing of days before the plan was made."""
    laid_out = _first_weeks(sheet, entries, exercises, wording, made_on)
    ahead = (one for one in laid_out if one.at.date() >= made_on)
    found = sorted(ahead, key=lambda one: (one.at, one.id))
    return tuple(
        PlanReminder(id=one.id, kind=one.kind, at=one.at.isoformat(timespec="minutes"), text=one.text) for one in found
    )


def _first_weeks(
    sheet: AnswerSheet,
    entries: tuple[Entry, ...],
    exercises: tuple[PlanExercise, ...],
    wording: Wording,
    made_on: date,
) -> Iterator[Reminder]:
    if VISIT in wanted_kinds(sheet):
        for visit in sheet.visits:
            yield from visit_reminders(visit, wording)
    repeated = habits(sheet, entries, wording, start=made_on, exercises=exercises)
    home = min((habit.first for habit in repeated), default=made_on)
    for habit in repeated:
        yield from habit.between(home, home + timedelta(days=DAYS_AHEAD - 1))
