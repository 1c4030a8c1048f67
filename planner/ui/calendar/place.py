"""Where a person is in the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.app.calendar_views import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPlace:
    """View, day and line, so that the page can be built anew around the person."""

    view: str
    day: date
    shown: frozenset[Shown]
    entry_id: str  # of the line that has the keyboard
    own_id: str
    has_keyboard: bool
