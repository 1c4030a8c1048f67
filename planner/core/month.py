"""A month as a page shows it: weeks of days, and lanes in which bars lie without touching."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from planner.core.agenda import Occurrence, OccurrenceKind

DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """One occurrence within one week; columns count from 0, both ends included."""

    occurrence: Occurrence
    first_column: int
    last_column: int
    lane: int
    starts: bool  # it begins in this week
    ends: bool  # it ends in this week
    typical_column: int | None  # the column of the usual date, where it falls in this week


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days with the bars that fit, and how many more each day has."""

    days: tuple[date, ...]
    bars: tuple[Bar, ...]
    more: tuple[int, ...]

    @property
    def lanes(self) -> int:
        return max((bar.lane + 1 for bar in self.bars), default=0)


@dataclass(slots=True)
class _Lanes:
    """Lanes of one week as they fill."""

    size: int
    taken: list[set[int]] = field(default_factory=list)

    def place(self, columns: range) -> int | None:
        """Return the first lane free over these columns, or None where all are taken."""
        wanted = set(columns)
        for lane, used in enumerate(self.taken):
            if not used & wanted:
                used.update(wanted)
                return lane
        if len(self.taken) < self.size:
            self.taken.append(wanted)
            return len(self.taken) - 1
        return None


def weeks_of(year: int, month: int, first_weekday: int) -> tuple[tuple[date, ...], ...]:
    """Return the weeks that a month touches, each of seven days. Weekdays count from Monday = 0."""
    first = date(year, month, 1)
    start = first - timedelta(days=(first.weekday() - first_weekday) % DAYS_IN_WEEK)
    last = _last_of(year, month)
    weeks = []
    while start <= last:
        weeks.append(tuple(start + timedelta(days=column) for column in range(DAYS_IN_WEEK)))
        start += timedelta(days=DAYS_IN_WEEK)
    return tuple(weeks)


def lay_out(days: tuple[date, ...], found: Sequence[Occurrence], lanes: int) -> Week:
    """Return one week laid out in at most `lanes` lanes; what does not fit is counted for its days.

    Milestones take no lane: they lie on the number line.
    """
    free = _Lanes(lanes)
    bars: list[Bar] = []
    more = [0] * DAYS_IN_WEEK
    for one in found:
        if one.kind is OccurrenceKind.MILESTONE or one.last < days[0] or one.first > days[-1]:
            continue
        columns = range(max(0, (one.first - days[0]).days), min(DAYS_IN_WEEK - 1, (one.last - days[0]).days) + 1)
        lane = free.place(columns)
        if lane is None:
            for column in columns:
                more[column] += 1
        else:
            bars.append(_bar(one, days, columns, lane))
    return Week(days, tuple(bars), tuple(more))


def _bar(one: Occurrence, days: tuple[date, ...], columns: range, lane: int) -> Bar:
    return Bar(
        occurrence=one,
        first_column=columns[0],
        last_column=columns[-1],
        lane=lane,
        starts=one.first >= days[0],
        ends=one.last <= days[-1] and not one.is_open_ended,
        typical_column=days.index(one.typical) if one.typical in days else None,
    )


def _last_of(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
