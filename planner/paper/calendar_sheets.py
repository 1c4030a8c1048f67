"""Pages that show what the calendar shows on the screen: a month, a week with its hours, or a list of days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.paper.document import Page

Look = Literal["window", "limit", "visit", "plain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBar:
    """Something that lies over some days of a week. Columns count from 0."""

    column: int
    columns: int
    look: Look
    symbol: str
    text: str
    time: str = ""  # of a visit
    usual: int = -1  # the column of the usual day, counted from the bar's first; -1: not in this week
    is_ready: bool = False  # all of it lies before the usual day
    starts: bool = True
    ends: bool = True
    lanes: int = 1  # how many it takes, from its own down


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetNote:
    """Words under the numbers: a stretch of time that begins, or a milestone."""

    column: int
    columns: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDay:
    """One day on the number line of a week."""

    number: str
    symbol: str  # a milestone's, or nothing
    more: str  # "+3", where not all found room
    is_outside: bool
    is_today: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWeek:
    """A week: its days, and lanes in which bars lie without touching."""

    days: tuple[SheetDay, ...]
    notes: tuple[SheetNote, ...]
    lanes: tuple[tuple[SheetBar, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetThing:
    """Something that has an hour."""

    time: str
    symbol: str
    text: str
    is_visit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHour:
    """What begins in one hour, by day."""

    hour: str
    days: tuple[tuple[SheetThing, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """What a mark means."""

    look: Literal["ready", "usual", "normal", "limit", "own"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeksPage(Page):
    """A month, or a week with the hours that hold something."""

    heads: tuple[str, ...]  # empty where the days tell their weekdays
    weeks: tuple[SheetWeek, ...]
    hours: tuple[SheetHour, ...]
    legend: tuple[Legend, ...]
    more: str  # what "+3" means; empty where nothing is left out


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One thing of a day in a list."""

    symbol: str
    title: str
    text: str
    is_visit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDayLines:
    """A day of a list with its lines."""

    title: str
    detail: str
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysPage(Page):
    """A list of days."""

    shown: str  # what was searched for or left out, in a sentence
    days: tuple[SheetDayLines, ...]
