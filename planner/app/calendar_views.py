"""The calendar in words: what a day, a bar and a list of days say. Knows nothing of screens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.core.agenda import Occurrence, OccurrenceKind


class Shown(StrEnum):
    """What a calendar may show or leave out. Marks, tasks and milestones are always there."""

    RETURNS = "returns"
    LIMITS = "limits"
    VISITS = "visits"
    REMINDERS = "reminders"


USUALLY_SHOWN = frozenset({Shown.RETURNS, Shown.LIMITS, Shown.VISITS})
_FILTERED = {
    OccurrenceKind.RETURN: Shown.RETURNS,
    OccurrenceKind.LIMIT: Shown.LIMITS,
    OccurrenceKind.VISIT: Shown.VISITS,
}


def is_shown(one: Occurrence, shown: frozenset[Shown]) -> bool:
    """Tell whether a calendar with these filters shows an occurrence."""
    return _FILTERED.get(one.kind) is None or _FILTERED[one.kind] in shown


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHeading:
    """Begins a part of a day, or a day in a list."""

    title: str
    detail: str = ""
    dots: int = 0
    stretch: int = 0  # its number from one; 0 where the day lies in none
    when: date | None = None  # the day that a heading of a list begins
    is_today: bool = False


class LineAction(StrEnum):
    """What a person may do with one thing of a day."""

    WHY = "why"
    CHANGE = "change"
    MOVE = "move"
    REMOVE = "remove"
    PLANNED = "planned"  # give up one's own day


@dataclass(frozen=True, slots=True)
class LineLink:
    """A way on from a line, in words."""

    action: LineAction
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something on a day that a person may move."""

    when: date
    title: str
    time: str = ""  # HH:MM; empty: no hour
    entry_id: str = ""  # of something of the plan
    own_id: str = ""  # of what the person wrote themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """One thing of a day."""

    when: date
    icon: str
    ink: str  # the meaning of its colour, such as kind_return
    title: str
    text: str = ""
    links: tuple[LineLink, ...] = ()  # the first is what Enter asks for
    entry_id: str = ""  # of something of the plan
    own_id: str = ""  # of what the person wrote themselves
    is_visit: bool = False  # an appointment stands on a card of its own
    told: str = ""  # all of it in one sentence, for screen readers
    thing: Thing | None = None  # where it may be moved


DayRow = DayHeading | DayLine


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedLine:
    """Something of a day that has an hour."""

    time: str  # HH:MM
    icon: str
    ink: str
    title: str
    is_visit: bool = False
    entry_id: str = ""
    own_id: str = ""

    @property
    def hour(self) -> int:
        return int(self.time[:2])


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """One day, for the panel beside the month."""

    when: date
    title: str  # "Friday 13 March"
    day: str  # "Day 11"; empty before the operation
    dots: int
    stretch: str
    rows: tuple[DayRow, ...]
