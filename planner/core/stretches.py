"""The names of the stretches of time: the same on every screen and page."""

from __future__ import annotations

from planner.core.days import STRETCHES, Stretch
from planner.core.wording import Wording

DAYS_IN_WEEK = 7


def stretch_name(stretch: Stretch, wording: Wording) -> str:
    """Return a stretch of time in a few letters, such as "Weeks 1–2"."""
    if stretch == STRETCHES[0] or stretch.last is None:
        return wording.say(f"stretch.{stretch.id}")
    last = (stretch.last - 1) // DAYS_IN_WEEK + 1
    return wording.say("stretch.weeks", first=stretch.first // DAYS_IN_WEEK + 1, last=last)
