"""All reminders at one moment: which are due, which were missed, and when to look again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from planner.core.reminder_states import (
    HANDLED,
    MEDICINE,
    VISIT,
    Reminder,
    Standing,
    State,
    Why,
    come,
    due_at,
    over,
    passed,
)
from planner.core.wall_clock import A_DAY, day_starts, instant, wall_time

A_LITTLE_BACK = timedelta(minutes=5)  # a clock set back by less than this moves nothing
NOTICED_LATE = timedelta(minutes=3)  # the clock is looked at every minute; what is later than this came unseen
WHILE_DUE_TODAY = timedelta(minutes=1)  # how long nobody looks at the clock while something is still due today
AT_MOST = timedelta(hours=1)  # and otherwise
AT_LEAST = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From when to when nothing is shown. What is held is shown afterwards."""

    start: time
    end: time
    holds_medicines: bool = False  # only where the person asks for it

    def hold(self, kind: str, wall: datetime) -> bool:
        """Tell whether a kind is held back at a time on the clock."""
        if kind == MEDICINE and not self.holds_medicines:
            return False
        at = wall.time()
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end

    def over_at(self, now: datetime, here: tzinfo) -> datetime:
        """Return the next instant at which they end."""
        today = wall_time(now, here).date()
        ends = (instant(datetime.combine(day, self.end), here) for day in (today, today + A_DAY))
        return next((end for end in ends if end > now), now + A_DAY)


NO_QUIET = QuietHours(time.min, time.min)


def advance(
    laid_out: Iterable[Reminder], standings: Mapping[str, Standing], now: datetime, here: tzinfo
) -> dict[str, Standing]:
    """Return every standing as time has made it, new ones included; what is to come again has none any more."""
    after = {one.id: passed(one, now) for one in standings.values() if not is_ahead(one, now)}
    for reminder in laid_out:
        if reminder.id not in after:
            standing = come(reminder, now, here)
            if standing is not None:
                after[reminder.id] = standing
    for rule in (_taken_shortly_before, _replaced):
        after.update({one.id: one for one in rule(tuple(after.values()), now)})
    return after


def counts(reminder: Reminder, since: datetime, here: tzinfo) -> bool:
    """Tell whether a reminder lies after the moment from which reminders count, on the clock or in time.

    `since` has the offset of the place where it was: on a journey the two ways of counting differ, and none is lost.
    """
    return reminder.at >= since.replace(tzinfo=None) or due_at(reminder, here) >= since


def due(
    standings: Iterable[Standing], now: datetime, here: tzinfo, quiet: QuietHours = NO_QUIET
) -> tuple[Standing, ...]:
    """Return what is to be shown now, oldest first: its time has passed, it is not handled, and nothing holds it."""
    wall = wall_time(now, here)
    waiting = (one for one in standings if one.state is State.DUE and not quiet.hold(one.reminder.kind, wall))
    return tuple(sorted(waiting, key=by_time))


def missed(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return what is over without an answer, and not yet told, oldest first."""
    return tuple(sorted((one for one in standings if _is_missed(one)), key=by_time))


def is_late(standing: Standing, now: datetime) -> bool:
    """Tell whether a due reminder is noticed so late that it belongs on a list rather than on a card."""
    return standing.state is State.DUE and now - standing.called > NOTICED_LATE


def is_ahead(standing: Standing, now: datetime) -> bool:
    """Tell whether the clock went back so far that an unanswered reminder is still to come."""
    return standing.state not in HANDLED and standing.due > now + A_LITTLE_BACK


def is_too_soon(reminder: Reminder, due: datetime, standings: Iterable[Standing]) -> bool:
    """Tell whether a dose lies less than half the way from another one of that medicine that was taken."""
    if reminder.kind != MEDICINE or reminder.previous_at is None:
        return False
    half = (reminder.at - reminder.previous_at) / 2
    return any(abs(due - other.taken) < half for other in standings if _is_done(other, reminder.series))


def next_wake(
    laid_out: Iterable[Reminder],
    standings: Mapping[str, Standing],
    now: datetime,
    here: tzinfo,
    quiet: QuietHours = NO_QUIET,
) -> datetime | None:
    """Return the next instant at which something changes by itself, or None where nothing is to come."""
    coming = [due_at(one, here) for one in laid_out if one.id not in standings]
    for one in standings.values():
        if one.is_open:
            coming += [when for when in (one.until, one.ends) if when is not None]
    if any(one.state is State.DUE for one in standings.values()):
        coming.append(quiet.over_at(now, here))
    return min((when for when in coming if when > now), default=None)


def look_again_in(now: datetime, wake: datetime | None, here: tzinfo, *, is_any_open: bool = False) -> timedelta:
    """Return how long no one needs to look at the clock. A clock that jumps is found by the next look."""
    tonight = day_starts(wall_time(now, here).date() + A_DAY, here)
    is_due_today = is_any_open or (wake is not None and wake < tonight)
    limit = WHILE_DUE_TODAY if is_due_today else AT_MOST
    return limit if wake is None else max(AT_LEAST, min(wake - now, limit))


def by_time(standing: Standing) -> tuple[datetime, str]:
    """Order standings by their time."""
    return standing.due, standing.id


def _is_missed(standing: Standing) -> bool:
    if standing.state is not State.EXPIRED or standing.is_told:
        return False
    return standing.reminder.kind != VISIT  # "tomorrow" gives way to "in two hours", and nothing is missed


def _taken_shortly_before(standings: tuple[Standing, ...], now: datetime) -> Iterator[Standing]:
    """Yield doses that are no longer offered: another one of that medicine was taken less than half the way ago.

    One gets there by taking a dose late, by changing the times, or by a journey.
    """
    for one in standings:
        if one.is_open and is_too_soon(one.reminder, one.due, standings):
            yield over(one, Why.TOO_SOON, now)


def _is_done(standing: Standing, series: str) -> bool:
    return standing.state is State.DONE and standing.reminder.series == series


def _replaced(standings: tuple[Standing, ...], now: datetime) -> Iterator[Standing]:
    """Yield what is over because the next of its series has come: no two of a series are ever open."""
    newest: dict[str, Standing] = {}
    for one in sorted((one for one in standings if one.is_open), key=by_time):
        earlier = newest.get(one.reminder.series)
        if earlier is not None:
            yield over(earlier, Why.REPLACED, now)
        newest[one.reminder.series] = one
