"""A month as a page shows it: weeks of days, and lanes in which bars lie without touching."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from itertools import takewhile
from operator import and_
from typing import NamedTuple

from planner.core.agenda import Occurrence, OccurrenceKind

DAYS_IN_WEEK = 7
TALL = 2  # lanes of an appointment: its time, and what it is


class Bar(NamedTuple):
    """One occurrence within one week; columns count from 0, both ends included."""

    occurrence: Occurrence
    first_column: int
    last_column: int
    lane: int
    starts: bool  # it begins in this week
    ends: bool  # it ends in this week
    typical_column: int | None  # the column of the usual date, where it falls in this week
    lanes: int = 1  # how many lanes it takes, from `lane` down


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days with the bars that fit, and what each day has beside them."""

    days: tuple[date, ...]
    bars: tuple[Bar, ...]
    hidden: tuple[tuple[Occurrence, ...], ...]  # by day, in order

    @property
    def more(self) -> tuple[int, ...]:
        """Return how many things of each day found no lane."""
        return tuple(len(rest) for rest in self.hidden)

    @property
    def lanes(self) -> int:
        return max((bar.lane + bar.lanes for bar in self.bars), default=0)


class _Place(NamedTuple):
    """Where something lies: its columns, its first lane and how many it takes."""

    columns: range
    lane: int
    lanes: int


class _Lanes:
    """Lanes of one week as they fill. The columns of a lane are the bits of a number: a month may hold very much."""

    def __init__(self, size: int) -> None:
        self._taken = [0] * size  # by lane, the columns that are taken
        self._full = 0  # the columns that are taken in every lane

    @property
    def is_full(self) -> bool:
        return self._full == (1 << DAYS_IN_WEEK) - 1

    def place(self, columns: range, tall: int, size: int) -> _Place | None:
        """Return the first place of `tall` lanes within `size` free over these columns, or None."""
        wanted = (1 << columns.stop) - (1 << columns.start)
        if wanted & self._full:
            return None
        free = 0  # lanes in a row
        for lane, used in enumerate(self._taken[:size]):
            free = 0 if used & wanted else free + 1
            if free == tall:
                self._take(range(lane - tall + 1, lane + 1), wanted)
                return _Place(columns, lane - tall + 1, tall)
        return None

    def _take(self, lanes: range, wanted: int) -> None:
        for lane in lanes:
            self._taken[lane] |= wanted
        self._full = reduce(and_, self._taken)


def weeks_of(year: int, month: int, first_weekday: int) -> tuple[tuple[date, ...], ...]:
    """Return the weeks that a month touches, each of seven days. Weekdays count from Monday = 0."""
    first = date(year, month, 1)
    start = week_of(first, first_weekday)[0]
    last = _last_of(year, month)
    weeks = []
    while start <= last:
        weeks.append(tuple(start + timedelta(days=column) for column in range(DAYS_IN_WEEK)))
        start += timedelta(days=DAYS_IN_WEEK)
    return tuple(weeks)


def week_of(when: date, first_weekday: int) -> tuple[date, ...]:
    """Return the seven days of the week that a date lies in."""
    start = when - timedelta(days=(when.weekday() - first_weekday) % DAYS_IN_WEEK)
    return tuple(start + timedelta(days=column) for column in range(DAYS_IN_WEEK))


def lay_out(days: tuple[date, ...], found: Sequence[Occurrence], lanes: int, *, quiet_lanes: int | None = None) -> Week:
    """Return one week laid out in at most `lanes` lanes; what does not fit is told by its days.

    What the person chose or booked finds its place first. What nobody chose is shown only where all of that has
    its place, and fills up to `quiet_lanes`. From top to bottom they lie in the order given.
    Milestones take no lane: they lie on the number line.
    """
    inside = [one for one in found if _is_in(one, days)]
    columns = [_columns(one, days) for one in inside]
    calm = lanes if quiet_lanes is None else quiet_lanes
    places = _in_order(columns, _kept(columns, inside, lanes, calm), lanes)
    hidden: list[list[Occurrence]] = [[] for _ in days]
    for number, one in enumerate(inside):
        for column in () if number in places else columns[number]:
            hidden[column].append(one)
    bars = tuple(_bar(inside[number], days, place) for number, place in sorted(places.items()))
    return Week(days, bars, tuple(map(tuple, hidden)))


def _is_in(one: Occurrence, days: tuple[date, ...]) -> bool:
    return one.kind is not OccurrenceKind.MILESTONE and one.first <= days[-1] and one.last >= days[0]


def _kept(columns: Sequence[range], inside: Sequence[Occurrence], lanes: int, calm: int) -> dict[int, _Place]:
    """Return places for what stays where room is short."""
    loud = sorted((number for number, one in enumerate(inside) if not one.is_quiet), key=lambda at: _need(inside[at]))
    free = _Lanes(lanes)
    still_free = takewhile(lambda _at: not free.is_full, loud)
    places = {at: place for at in still_free if (place := _place(free, columns[at], inside[at], lanes))}
    if len(places) < len(loud):
        return places
    quiet = (number for number, one in enumerate(inside) if one.is_quiet)
    return places | {at: place for at in quiet if (place := _place(free, columns[at], inside[at], calm))}


def _need(one: Occurrence) -> int:
    """Order by who stays where room is short: what lies on one day, what was chosen or ordered, then other limits."""
    if one.is_directed:
        return 1
    is_of_one_day = one.kind in (OccurrenceKind.MARK, OccurrenceKind.VISIT, OccurrenceKind.OWN)
    return 0 if is_of_one_day else 2 if one.kind is OccurrenceKind.LIMIT else 1


def _in_order(columns: Sequence[range], kept: dict[int, _Place], lanes: int) -> dict[int, _Place]:
    """Return the same things from top to bottom as they were given, where that needs no more lanes."""
    free = _Lanes(lanes)
    places = {
        number: place for number in sorted(kept) if (place := free.place(columns[number], kept[number].lanes, lanes))
    }
    return places if len(places) == len(kept) else kept


def _place(free: _Lanes, columns: range, one: Occurrence, size: int) -> _Place | None:
    is_appointment = one.kind is OccurrenceKind.VISIT and one.is_one_day
    found = free.place(columns, TALL, size) if is_appointment else None
    return found or free.place(columns, 1, size)


def _columns(one: Occurrence, days: tuple[date, ...]) -> range:
    last = min(DAYS_IN_WEEK - 1, (one.last - days[0]).days)
    return range(max(0, (one.first - days[0]).days), last + 1)


def _bar(one: Occurrence, days: tuple[date, ...], place: _Place) -> Bar:
    return Bar(
        occurrence=one,
        first_column=place.columns[0],
        last_column=place.columns[-1],
        lane=place.lane,
        starts=one.first >= days[0],
        ends=one.last <= days[-1] and not one.is_open_ended,
        typical_column=days.index(one.typical) if one.typical in days else None,
        lanes=place.lanes,
    )


def _last_of(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
