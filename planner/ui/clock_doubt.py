"""What to tell where the computer's clock must be wrong: every day and reminder follows it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from planner.core.plan import Plan
from planner.core.wording import Wording

A_DAYS_TRAVEL = timedelta(days=1)  # who flies far to the west can be a day before their plan
LONGEST_USE = timedelta(days=730)  # after the operation; as long ago as a plan can be made for


def clock_doubt(plan: Plan | None, today: date, wording: Wording) -> str:
    """Return a sentence where today is before the day the plan was made, or years after it; else nothing."""
    if plan is None:
        return ""
    told = wording.date(today, "year")
    if today + A_DAYS_TRAVEL < plan.made_on:
        sentence = QCoreApplication.translate(
            "ClockDoubt",
            "This computer says that today is {today}. Your plan was made later than that. "
            "Please look at the computer's clock: your days and reminders follow it.",
        )
        return sentence.format(today=told)
    if today - max(plan.made_on, plan.surgery_date or plan.made_on) > LONGEST_USE:
        sentence = QCoreApplication.translate(
            "ClockDoubt",
            "This computer says that today is {today}. Is that right? Your plan was made on {made_on}. "
            "If not, please set the computer's clock: your days and reminders follow it.",
        )
        return sentence.format(today=told, made_on=wording.date(plan.made_on, "year"))
    return ""
