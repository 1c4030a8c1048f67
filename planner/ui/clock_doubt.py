"""What to tell where the computer's clock must be wrong: every day and reminder follows it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from planner.core.plan import Plan
from planner.core.wording import Wording

A_DAYS_TRAVEL = timedelta(days=1)  # who flies far to the west can be a day before their plan


def clock_doubt(plan: Plan | None, today: date, wording: Wording) -> str:
    """Return a sentence where today is before the day the plan was made, or nothing."""
    if plan is None or today + A_DAYS_TRAVEL >= plan.made_on:
        return ""
    sentence = QCoreApplication.translate(
        "ClockDoubt",
        "This computer says that today is {today}. Your plan was made later than that. "
        "Please look at the computer's clock: your days and reminders follow it.",
    )
    return sentence.format(today=f"{wording.date(today)} {today.year}")
