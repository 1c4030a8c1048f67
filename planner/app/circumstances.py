"""Whose back a question is about, and how long after the operation: as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.core.days import day_of
from planner.core.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Whose back it is, as far as known."""

    procedure: str | None = None
    day: int | None = None  # after surgery
    surgery_date: date | None = None
    plan: Plan | None = None

    @classmethod
    def of_plan(cls, plan: Plan, today: date) -> Circumstances:
        return cls(
            procedure=plan.procedure,
            day=_day(plan.surgery_date, today),
            surgery_date=plan.surgery_date,
            plan=plan,
        )

    def told(self, procedure: str | None, surgery_date: date | None, today: date) -> Circumstances:
        """Return the same with what the person said; what cannot be so counts as not known."""
        return Circumstances(
            procedure=procedure, day=_day(surgery_date, today), surgery_date=surgery_date, plan=self.plan
        )


def _day(surgery_date: date | None, today: date) -> int | None:
    day = day_of(surgery_date, today) if surgery_date else None
    return None if day is not None and day < 0 else day
