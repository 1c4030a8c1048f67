"""Tells a person's own day beside the planned ones."""

from __future__ import annotations

from planner.core.own_days import own_day
from planner.core.plan import Entry, Plan
from planner.core.wording import Wording


def with_own_day_told(dates: str, plan: Plan, entry: Entry, wording: Wording) -> str:
    """Return an entry's planned dates as they are told, with the person's own day after them where there is one."""
    yours = own_day(plan, entry)
    return wording.say("plan_page.yours", dates=dates, date=wording.date(yours, "short")) if yours else dates
