"""The reminders of one plan as time passes. Knows neither screens nor words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo

from planner.app.missed_list import MissedList
from planner.app.reminder_book import ReminderBook
from planner.app.reminder_zone import clock_for
from planner.core.reminder_board import NO_QUIET, QuietHours, advance, counts, due, look_again_in, next_wake
from planner.core.reminder_layout import ReminderSource
from planner.core.reminder_states import Reminder, Standing, Why, hidden, over, shown
from planner.core.wall_clock import A_DAY, wall_time

LOOK_BACK = timedelta(days=62)  # habits that are older are not told any more; visits always are
AHEAD = timedelta(days=2)


class ReminderRun:
    """Looks at the clock and moves standings on."""

    def __init__(self, book: ReminderBook, zone: Callable[[], tzinfo], now: datetime) -> None:
        """Begin with no screen: what was shown before is due again."""
        self._book = book
        self._zone = zone
        self._quiet = NO_QUIET
        self._sources: tuple[ReminderSource, ...] = ()
        self._wake: datetime | None = None
        self._last_look = book.course.seen
        self._last_clock: tzinfo | None = None  # none: look in any case, and as far back as reminders are told
        self._settled: date | None = None  # everything before this day has a standing
        self.listed = MissedList()
        book.put([hidden(one, now) for one in book.standings.values()])

    @property
    def book(self) -> ReminderBook:
        return self._book

    def take_sources(self, sources: tuple[ReminderSource, ...], quiet: QuietHours) -> None:
        """Lay out from these sources from now on; what they no longer ask for and is unanswered is withdrawn."""
        self._sources = sources
        self._quiet = quiet
        self._book.drop(
            one.id
            for one in self._book.standings.values()
            if one.is_open and not any(source.has(one.reminder) for source in sources)
        )
        self._last_clock = None

    def clock(self) -> tzinfo:
        """Return the zone whose clock habits and medicines go by."""
        return clock_for(self._book.course, self._zone())

    def between(self, first: date, last: date) -> Iterator[Reminder]:
        """Yield what is laid out for these days, as far as it counts."""
        clock, since = self.clock(), self._book.course.counts_from
        for source in self._sources:
            for reminder in source.between(first, last):
                if counts(reminder, since, clock):
                    yield reminder

    def tick(self, now: datetime) -> frozenset[str]:
        """Look at the clock; return the ids of what is newly shown or newly on the list."""
        fresh: frozenset[str] = frozenset()
        if self._is_anything_new(now):
            fresh = self.look(now)
        self._last_look = now
        self._book.seen_at(now)
        return fresh

    def look(self, now: datetime) -> frozenset[str]:
        """Let time pass for every reminder; return the ids of what is newly shown or newly on the list."""
        clock = self.clock()
        today = wall_time(now, clock).date()
        if self._last_look is not None and now < self._last_look:
            self._book.recall(wall_time(now, clock) - LOOK_BACK - AHEAD)
        laid_out = tuple(self.between(self._unsettled_since(today, now, clock), today + AHEAD))
        after = advance(laid_out, self._book.standings, now, clock)
        after.update(_by_id(self._unreadable(after, now)))
        waiting = due(after.values(), now, clock, self._quiet)
        before = {one.id for one in self.listed.on_it(after)}
        after.update(_by_id(self.listed.collect(after, waiting, now, self._last_look)))
        after.update(_by_id(shown(one, now) for one in waiting))
        self._book.take(after)
        self._wake = next_wake(laid_out, after, now, clock, self._quiet)
        if self._settled != today - A_DAY:
            self._book.let_go(today - LOOK_BACK - AHEAD)
        self._last_look, self._last_clock, self._settled = now, clock, today - A_DAY
        newly_listed = {one.id for one in self.listed.on_it(after)} - before
        return frozenset({one.id for one in waiting} | newly_listed)

    def look_again_in(self, now: datetime) -> timedelta:
        """Return in how long to look at the clock again."""
        is_any_open = any(one.is_open for one in self._book.standings.values())
        return look_again_in(now, self._wake, self.clock(), is_any_open=is_any_open)

    def _is_anything_new(self, now: datetime) -> bool:
        """Tell whether the clock has come to the next change, has jumped back, or shows another zone."""
        last = self._last_look
        if last is None or self._last_clock is None or now < last or self.clock() != self._last_clock:
            return True
        is_next_day = wall_time(now, self._last_clock).date() != wall_time(last, self._last_clock).date()
        return is_next_day or (self._wake is not None and self._wake <= now)

    def _unsettled_since(self, today: date, now: datetime, clock: tzinfo) -> date:
        """Return the first day on which something may have come that has no standing yet."""
        is_steady = clock == self._last_clock and self._last_look is not None and self._last_look <= now
        begin = self._book.course.counts_from.date() - A_DAY
        return max(self._settled if self._settled is not None and is_steady else begin, today - LOOK_BACK)

    def _unreadable(self, standings: Mapping[str, Standing], now: datetime) -> Iterator[Standing]:
        """Yield as over what may have been answered before its row broke: nothing is offered a second time."""
        for name in self._book.unreadable - self._book.standings.keys():
            if name in standings:
                yield over(standings[name], Why.UNREADABLE, now)


def _by_id(standings: Iterable[Standing]) -> dict[str, Standing]:
    return {one.id: one for one in standings}
