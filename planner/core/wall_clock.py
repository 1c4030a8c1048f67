"""Between the clock on the wall and real time, through every change of the clocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

A_SECOND = timedelta(seconds=1)
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """A day on which the clocks are changed."""

    day: date
    shift: timedelta  # positive: forward, the night is shorter


def instant(wall: datetime, zone: tzinfo) -> datetime:
    """Return when a wall-clock time comes: a skipped time at the next real one, a repeated one the first time."""
    first = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if wall_time(first, zone) == wall:
        return first
    return _next_change(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), first, zone)


def wall_time(when: datetime, zone: tzinfo) -> datetime:
    """Return what the clock on the wall shows at an instant."""
    return when.astimezone(zone).replace(tzinfo=None, fold=0)


def day_starts(day: date, zone: tzinfo) -> datetime:
    """Return the first instant of a day."""
    return instant(datetime.combine(day, time.min), zone)


def clock_changes(zone: tzinfo, first: date, last: date) -> Iterator[ClockChange]:
    """Yield the days from `first` to `last` on which the clocks are changed."""
    day = first
    while day <= last:
        length = day_starts(day + A_DAY, zone) - day_starts(day, zone)
        if length != A_DAY:
            yield ClockChange(day, A_DAY - length)
        day += A_DAY


def runs_alike(one: tzinfo, other: tzinfo, now: datetime) -> bool:
    """Tell whether two zones show the same time for the coming year."""
    return one is other or _run_alike(one, other, now.astimezone(UTC).date())


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo | None:
    """Return the zone of a worldwide name, or None where it is not known here."""
    try:
        return ZoneInfo(name) if name else None
    except (LookupError, ValueError, OSError):
        return None


@lru_cache(maxsize=16)  # asked again at every look at the clock
def _run_alike(one: tzinfo, other: tzinfo, today: date) -> bool:
    noon = datetime.combine(today, time(12), UTC)
    weeks = (noon + timedelta(weeks=week) for week in range(53))
    return all(when.astimezone(one).utcoffset() == when.astimezone(other).utcoffset() for when in weeks)


def _next_change(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """Return the first second on the new side of the change that lies between two instants."""
    old = before.astimezone(zone).utcoffset()
    while after - before > A_SECOND:
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
