"""All reminders of one plan for any days, also those after the days that the plan itself tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Protocol

from planner.core.answers import AnswerSheet
from planner.core.plan import Plan
from planner.core.reminder_plan import USUAL_TIMES, Habit, habits, kinds_in_use, refills, visit_reminders
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
    """What the person chose about reminders: times of day, and kinds turned off or on since the questions."""

    times: Mapping[str, tuple[time, ...]]
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()

    def kinds(self, sheet: AnswerSheet) -> frozenset[str]:
        """Return the kinds that remind."""
        return kinds_in_use(sheet, on=self.on, off=self.off)


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
    sheet, kinds, times = plan.sheet, choices.kinds(plan.sheet), choices.times
    daily = habits(sheet, plan.entries, wording, start=start, exercises=plan.exercises, kinds=kinds, times=times)
    return (*daily, *(refills(sheet, wording, start=start, times=times) if "refill" in kinds else ()))


def _visits(plan: Plan, wording: Wording, zone: str, choices: Choices) -> dict[str, Reminder]:
    if VISIT not in choices.kinds(plan.sheet):
        return {}
    found = (one for visit in plan.visits for one in visit_reminders(visit, wording, zone=zone))
    return {reminder.id: reminder for reminder in found}


def _head(reminder: Reminder) -> str:
    return reminder.id.rpartition("@")[0]
