"""Placing days on a line: the axis of window bars, and the marks of published days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from planner.core.days import Window
from planner.paper.telling import Telling

ENDS = {14: 7, 28: 14, 42: 14, 56: 28, 84: 28, 126: 42, 168: 56, 252: 84, 364: 91}
"""How far an axis may reach, in days, and how far its marks are apart."""

ROWS_INSIDE = 0.8  # the usual days of so many rows fit; what lies beyond runs off the edge, as the bar shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    at: float  # 0 at the operation, 1 at the end of the axis
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A line of days from the operation on."""

    end: int
    ticks: tuple[Tick, ...]

    def at(self, day: int) -> float:
        return day / self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A window on an axis. What lies beyond 1 runs off the edge."""

    earliest: float
    typical: float
    latest: float
    is_open: bool  # the sources name no end


def axis_for(telling: Telling, windows: Iterable[Window], *, whole: bool = False) -> Axis:
    """Return an axis for these windows; with `whole`, one that holds all of each."""
    days = sorted(window.typical for window in windows)
    reach = max((window.latest or window.typical for window in windows), default=0)
    if days and not whole:
        usual = days[ceil(len(days) * ROWS_INSIDE) - 1]
        reach = min(reach, usual * 2)
    return axis_to(telling, reach)


def axis_to(telling: Telling, reach: int) -> Axis:
    """Return the shortest axis that reaches a day, or the longest there is."""
    end = next((end for end in ENDS if end >= reach), max(ENDS))
    ticks = (Tick(at=day / end, label=telling.when(day, "short")) for day in range(0, end + 1, ENDS[end]))
    return Axis(end=end, ticks=tuple(ticks))


def bar_on(axis: Axis, window: Window) -> Bar:
    """Return a window as a bar on this axis."""
    latest = window.latest if window.latest is not None else window.typical
    return Bar(
        earliest=axis.at(window.earliest),
        typical=axis.at(window.typical),
        latest=axis.at(latest),
        is_open=window.latest is None,
    )
