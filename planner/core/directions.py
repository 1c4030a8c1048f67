"""The surgeon's word: what a direction does to a window.

not before d   earliest rises to d; typical and latest rise with it where needed
from d         earliest and typical are d; latest is at least d
until d        the first day without the limit is the day after d
fine now       earliest is the day it was said
after visit    as not before the visit's day; without a date the window waits
a date         waits in the same way while the day of surgery is not known
only if        a gate that is ticked; the window stays
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from planner.core.answers import Direction, DirectionKind, Visit
from planner.core.days import Window, WindowDates, day_of, on_day
from planner.core.rules import Rule
from planner.core.units import WEIGHT_UNITS, in_pounds

DAYS_IN_WEEK = 7
MINUTES_IN_HOUR = 60
AS_GOOD_AS = 10  # a tenth beside a day is no slip: people say 12 weeks or 3 months and mean the same; our choice
MUCH_MORE = 3  # times the first limit of the catalogue, where its own steps do not reach as far; our choice
LOOK_AGAIN_AFTER = 28  # days after the usual day, where sources name no later end; our choice, a help with typing slips
OPENING = (DirectionKind.FROM, DirectionKind.FINE_NOW, DirectionKind.UNTIL)


@dataclass(frozen=True, slots=True)
class Timing:
    """What is needed to place a direction on the days after surgery."""

    surgery_date: date | None
    visits: tuple[Visit, ...] = ()

    def day(self, direction: Direction) -> int | None:
        """Return the day after surgery that a direction names, or None where it cannot be placed."""
        if direction.days is not None:
            return direction.days
        if direction.weeks is not None:
            return direction.weeks * DAYS_IN_WEEK
        return self._day_of_date(self._date(direction))

    def date_of(self, day: int) -> date | None:
        """Return a day after surgery as a date, where the day of surgery is known."""
        return on_day(self.surgery_date, day) if self.surgery_date else None

    def dates(self, window: Window | None) -> WindowDates | None:
        """Return a window as dates, where there is one and the day of surgery is known."""
        return window.dates(self.surgery_date) if window and self.surgery_date else None

    def _date(self, direction: Direction) -> date | None:
        if direction.date is not None:
            return direction.date
        if direction.kind is DirectionKind.FINE_NOW:
            return direction.said_on
        if direction.visit is not None:
            return self._date_of_visit(direction.visit)
        return None

    def _date_of_visit(self, what: str) -> date | None:
        """Return the day of a visit. Of several by that name the last counts, and one without a day leaves it open."""
        days = [visit.date for visit in self.visits if visit.what == what]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None

    def _day_of_date(self, when: date | None) -> int | None:
        if when is None or self.surgery_date is None:
            return None
        return max(0, day_of(self.surgery_date, when))


@dataclass(frozen=True, slots=True)
class Directed:
    """An activity's window after the surgeon's word."""

    window: Window | None
    moved_by: tuple[Direction, ...]  # those that name a day
    waits_for: tuple[Direction, ...]  # a visit without a date, or a date while the day of surgery is not known
    clash: bool  # two directions disagree; the more cautious was used


def direct(window: Window | None, directions: Sequence[Direction], timing: Timing, *, is_limit: bool) -> Directed:
    """Return the window after all directions on its activity."""
    placed = [(one, day) for one in directions if (day := _opening_day(one, timing, is_limit=is_limit)) is not None]
    opens = (*OPENING, DirectionKind.LIMIT)
    opening = [_opened(window, one, day, is_limit=is_limit) for one, day in placed if one.kind in opens]
    holding = [day for one, day in placed if one.kind not in opens]
    result = reduce(Window.later_of, opening) if opening else window
    clash = _clash(opening, holding)
    if clash and window is not None:
        result = window if result is None else result.later_of(window)  # the bolder word moves nothing until settled
    for day in holding:
        result = Window(day, day) if result is None else result.not_before(day)
    waits = tuple(one for one in directions if _must_wait(one, timing))
    return Directed(
        window=None if waits else result,
        moved_by=tuple(one for one, _ in placed),
        waits_for=waits,
        clash=clash,
    )


def outside_published(window: Window | None, direction: Direction, timing: Timing, *, is_limit: bool) -> bool:
    """Return whether a direction names a day outside what the sources say; a typing slip is then likely."""
    opens = _opening_day(direction, timing, is_limit=is_limit)
    day = timing.day(direction)  # as it was said: "for six weeks" is day 42, in leaflets too
    if window is None or day is None or opens is None:
        return False
    latest = window.latest if window.latest is not None else window.typical + LOOK_AGAIN_AFTER
    early, late = window.earliest // AS_GOOD_AS, latest // AS_GOOD_AS
    is_too_early = day < window.earliest - early and direction.kind is not DirectionKind.AFTER_VISIT
    # An early visit opens nothing: what must be asked there only waits for it.
    return is_too_early or day > latest + late


def far_above_published(direction: Direction, rule: Rule) -> bool:
    """Return whether a limit was said that allows far more than the sources do; a typing slip is then likely."""
    if direction.value is None or rule.value is None:
        return False
    said, usual = _size(direction.value, direction.unit), _size(rule.value, rule.unit)
    if said[0] != usual[0]:
        return False
    rungs = [_size(step.value, step.unit) for step in rule.steps if step.value is not None]
    return said[1] > max(usual[1] * MUCH_MORE, *(size for kind, size in rungs if kind == usual[0]), 0)


def _size(value: float, unit: str | None) -> tuple[str, float]:
    """Return what a value measures and how much: weights in pounds, times in minutes."""
    if unit in WEIGHT_UNITS:
        return "weight", in_pounds(value, unit or "")
    return "time", value * MINUTES_IN_HOUR if unit == "hours" else value


def _opening_day(direction: Direction, timing: Timing, *, is_limit: bool) -> int | None:
    """Return the first day that a direction leaves open, or None where it names none."""
    if direction.kind is DirectionKind.ONLY_IF or (direction.kind is DirectionKind.LIMIT and not is_limit):
        return None
    day = timing.day(direction)
    if day is not None and direction.kind in (DirectionKind.UNTIL, DirectionKind.LIMIT):
        return day + 1  # up to and including the day named
    return day


def _must_wait(direction: Direction, timing: Timing) -> bool:
    """Return whether a direction holds something back until a day that nobody can name yet."""
    if direction.kind in (DirectionKind.FINE_NOW, DirectionKind.ONLY_IF) or timing.day(direction) is not None:
        return False
    return direction.kind is DirectionKind.AFTER_VISIT or direction.date is not None


def _opened(window: Window | None, direction: Direction, day: int, *, is_limit: bool) -> Window:
    if window is None or (is_limit and direction.kind is not DirectionKind.FROM):
        return Window(day, day, day if is_limit else None)
    if direction.kind is DirectionKind.FINE_NOW:
        typical = max(day, window.typical)
        return Window(day, typical, None if window.latest is None else max(typical, window.latest))
    if direction.kind is DirectionKind.UNTIL:
        return window.not_before(day)
    return window.starting(day)


def _clash(opening: list[Window], holding: list[int]) -> bool:
    firsts = {window.earliest for window in opening}
    return len(firsts) > 1 or any(day > first for day in holding for first in firsts)
