"""What is kept beside a plan, in words: tests that were passed, and what is back since when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from planner.core.days import day_of
from planner.core.plan import Entry, Plan, Readiness
from planner.core.plan_notes import PlanNotes
from planner.core.wording import Wording


class KeptWords:
    """Tells what the person noted beside one plan."""

    def __init__(self, plan: Plan, wording: Wording, notes: PlanNotes, came_back: Mapping[str, date]) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say
        self._notes = notes
        self._came_back = came_back

    def passed(self, entry_id: str) -> frozenset[str]:
        """Return the tests of an entry that were passed."""
        return self._notes.passed(entry_id)

    def passed_told(self, entry_id: str, tests: tuple[Readiness, ...]) -> str:
        """Return how many of these tests were passed; nothing where none was."""
        passed = self.passed(entry_id) & {test.id for test in tests}
        return self._say("plan_page.passed", passed=len(passed), count=len(tests)) if passed else ""

    def done(self, entry: Entry) -> str:
        """Return since when something is back; nothing where it is not."""
        when = self._came_back.get(entry.id)
        if when is None:
            return ""
        told = self._wording.date(when, "long")
        if self._plan.surgery_date is None:
            return self._say("plan_page.done", date=told)
        return self._say("plan_page.done_day", date=told, day=day_of(self._plan.surgery_date, when))
