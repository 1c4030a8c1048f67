"""All reminders of one plan for any days, also those after the days that the plan itself tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Protocol

from planner.core.plan import Plan
from planner.core.reminder_plan import USUAL_TIMES, Habit, habits, refills, visit_reminders, wanted_kinds
from planner.core.reminder_states import VISIT, Reminder
from planner.core.wording import Wording


class ReminderSource(Protocol):
    """Something that reminders come from, such as a plan or a person's own entries."""

    def between(self, first: date, last: date) -> Iterator[Reminder]:
        """Yield what is laid out for these days, both included."""

    def has(self, reminder: Reminder) -> bool:
        """Tell whether this source asks for a reminder, whatever its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the person chose about reminders: times of day, and kinds that are turned off."""

    times: Mapping[str, tuple[time, ...]]
    off: frozenset[str] = frozenset()


USUAL_CHOICES = Choices(times=USUAL_TIMES)


class PlanReminders:
    """The reminders of one plan from one day on."""

    def __init__(
        self,
        plan: Plan,
        wording: Wording,
        *,
        start: date,
        home_zone: str = "",
        choices: Choices = USUAL_CHOICES,
    ) -> None:
        self._start = start
        has_plan = plan.procedure is not None and plan.stop is None
        self._habits = _habits(plan, wording, start, choices) if has_plan else ()
        self._visits = _visits(plan, wording, home_zone, choices) if has_plan else {}

    def between(self, first: date, last: date) -> Iterator[Reminder]:
        """Yield what is laid out for these days. A visit since the start comes however late `first` is."""
        for habit in self._habits:
            yield from habit.between(first, last)
        for reminder in self._visits.values():
            if self._start <= reminder.at.date() <= last:
                yield reminder

    def has(self, reminder: Reminder) -> bool:
        if reminder.kind == VISIT:
            return reminder.id in self._visits
        return any(habit.head == _head(reminder) and reminder.at.time() in habit.times for habit in self._habits)


def _habits(plan: Plan, wording: Wording, start: date, choices: Choices) -> tuple[Habit, ...]:
    sheet = plan.sheet
    repeated = (
        *habits(sheet, plan.entries, wording, start=start, times=choices.times),
        *refills(sheet, wording, start=start),
    )
    return tuple(habit for habit in repeated if habit.kind not in choices.off)


def _visits(plan: Plan, wording: Wording, zone: str, choices: Choices) -> dict[str, Reminder]:
    sheet = plan.sheet
    if VISIT in choices.off or VISIT not in wanted_kinds(sheet):
        return {}
    return {reminder.id: reminder for visit in sheet.visits for reminder in visit_reminders(visit, wording, zone=zone)}


def _head(reminder: Reminder) -> str:
    return reminder.id.rpartition("@")[0]
