"""The rules of a time zone for some years, as a calendar file tells them: when its clocks change, and by how much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

STEP = timedelta(days=7)  # no clock is changed twice in a week
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Clock:
    """What clocks show at some time: so much beside UTC, and the name for it."""

    offset: timedelta
    name: str
    is_summer: bool


@lru_cache(maxsize=8)  # the plans of one ward share a zone and its years
def zone_rules(zone: ZoneInfo, first_year: int, last_year: int) -> Timezone:
    """Return the rules from the first day of a year to the last of another; the caller only reads them."""
    start, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    changes: dict[tuple[Clock, Clock], list[datetime]] = defaultdict(list)
    for moment, before, after in ((start, _clock(zone, start), _clock(zone, start)), *_changes(zone, start, end)):
        changes[before, after].append((moment + before.offset).replace(tzinfo=None))  # as the old clock shows it
    rules = Timezone()
    rules.add("tzid", zone.key)
    for (before, after), (first, *others) in changes.items():
        part = TimezoneDaylight() if after.is_summer else TimezoneStandard()
        part.add("dtstart", first)
        part.TZOFFSETFROM = before.offset
        part.TZOFFSETTO = after.offset
        part.add("tzname", after.name)
        if others:
            part.add("rdate", others)
        rules.add_component(part)
    return rules


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[tuple[datetime, Clock, Clock]]:
    """Yield each change of the clocks, to the minute, with the clock before and after it."""
    before = _clock(zone, start)
    while start < end:
        if (after := _clock(zone, start + STEP)) != before:
            low, high = start, start + STEP
            while high - low > A_MINUTE:
                middle = low + (high - low) // A_MINUTE // 2 * A_MINUTE
                low, high = (middle, high) if _clock(zone, middle) == before else (low, middle)
            yield high, before, after
            before = after
        start += STEP


def _clock(zone: ZoneInfo, moment: datetime) -> Clock:
    there = moment.astimezone(zone)
    offset = there.utcoffset() or timedelta(0)
    return Clock(offset, there.tzname() or str(offset), bool(there.dst()))
