"""The medicines of a day as they stand: what is open, what comes next, what was taken, and what is over.

No two times of one medicine are ever open, and what is over is told, never offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import groupby

from planner.core.answers import Medicine
from planner.core.reminder_board import A_LITTLE_BACK, is_too_soon
from planner.core.reminder_plan import medicine_series, reminder_id, when_needed
from planner.core.reminder_states import (
    LONGEST_DOSE,
    MEDICINE,
    NEEDED,
    Reminder,
    Standing,
    State,
    Why,
    done_early,
    due_at,
)
from planner.core.wall_clock import wall_time


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseTime:
    """The medicines of one time on the clock that stand alike."""

    at: datetime  # on the clock
    reminders: tuple[Reminder, ...]
    since: datetime  # the instant of the answer, else of their time

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.reminders)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.reminders)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseDay:
    """The medicines of today."""

    open: tuple[DoseTime, ...] = ()  # each medicine once at most
    coming: DoseTime | None = None  # the next time, today or tomorrow
    is_coming_soon: bool = False  # so near that one may take it now and say so
    taken: tuple[DoseTime, ...] = ()
    left_out: tuple[DoseTime, ...] = ()
    over: tuple[DoseTime, ...] = ()  # without an answer
    too_soon: tuple[DoseTime, ...] = ()  # over, since too near to a dose that was told
    held: tuple[DoseTime, ...] = ()  # what of it would be open now or comes later today, and is not offered
    is_reminded: bool = False  # whether medicines have times at all that are reminded of


@dataclass(frozen=True, slots=True)
class LastTaken:
    """A medicine that is taken only when needed, and when that was."""

    name: str
    last: Standing | None
    ahead: Standing | None = None  # told, but later than this clock: one of the two is wrong


def dose_day(laid_out: Iterable[Reminder], standings: Mapping[str, Standing], now: datetime, here: tzinfo) -> DoseDay:
    """Return how the medicines stand that belong to today, and what comes next."""
    today = wall_time(now, here).date()
    doses = [one for one in laid_out if one.kind == MEDICINE]
    kept = [one for one in standings.values() if one.reminder.kind == MEDICINE and _is_of(one, today, here)]
    ahead = [one for one in doses if one.id not in standings and due_at(one, here) > now]
    soon = {one.id for one in ahead if is_too_soon(one, due_at(one, here), standings.values())}
    coming = next(_times((one, due_at(one, here)) for one in ahead if one.id not in soon), None)
    over = [one for one in kept if one.state is State.EXPIRED]
    too_soon = [one for one in over if one.why is Why.TOO_SOON]
    held = [one.reminder for one in too_soon if one.ends is not None and one.ends > now]
    held += [one for one in ahead if one.id in soon and one.at.date() == today]
    return DoseDay(
        open=tuple(_times((one.reminder, one.due) for one in kept if one.is_open)),
        coming=coming,
        is_coming_soon=coming is not None and all(_is_near(one, now, here) for one in coming.reminders),
        taken=tuple(_told(one for one in kept if one.state is State.DONE)),
        left_out=tuple(_told(one for one in kept if one.state is State.SKIPPED)),
        over=tuple(_told(one for one in over if one.why is not Why.TOO_SOON)),
        too_soon=tuple(_told(too_soon)),
        held=tuple(_times((one, due_at(one, here)) for one in held)),
        is_reminded=bool(doses),
    )


def last_taken(medicines: Iterable[Medicine], standings: Iterable[Standing], now: datetime) -> tuple[LastTaken, ...]:
    """Return each medicine that is taken only when needed, with the last time it was."""
    told = [one for one in standings if one.reminder.kind == NEEDED]
    names = [one.name.strip() for one in when_needed(medicines)]
    return tuple(
        _last_of(name, [one for one in told if one.reminder.series == medicine_series(name)], now) for name in names
    )


def _last_of(name: str, told: list[Standing], now: datetime) -> LastTaken:
    ahead = [one for one in told if one.taken > now + A_LITTLE_BACK]
    passed = [one for one in told if one.taken <= now + A_LITTLE_BACK]
    return LastTaken(name, max(passed, key=_taken, default=None), min(ahead, key=_taken, default=None))


def _taken(standing: Standing) -> datetime:
    return standing.taken


def taken_now(name: str, now: datetime, here: tzinfo) -> Standing:
    """Return that a medicine taken only when needed was taken now; it counts for its other times too."""
    at = wall_time(now, here).replace(second=0, microsecond=0)
    reminder = Reminder(
        id=reminder_id(f"{NEEDED} {name}", at), kind=NEEDED, series=medicine_series(name), at=at, text=name, name=name
    )
    return done_early(reminder, now, here)


def _is_of(standing: Standing, today: date, here: tzinfo) -> bool:
    """Tell whether a dose belongs to today: by its time, by its end, or because it is still open."""
    ends = wall_time(standing.ends, here).date() if standing.ends else today
    return standing.is_open or standing.reminder.at.date() == today or ends == today


def _is_near(reminder: Reminder, now: datetime, here: tzinfo) -> bool:
    """Tell whether a dose is nearer than the one before it, and no more than two hours away; our design choice."""
    near = LONGEST_DOSE
    if reminder.previous_at is not None:
        near = min(near, (reminder.at - reminder.previous_at) / 2)
    return due_at(reminder, here) - now <= near


def _told(standings: Iterable[Standing]) -> Iterator[DoseTime]:
    return _times((one.reminder, one.since) for one in standings)


def _times(doses: Iterable[tuple[Reminder, datetime]]) -> Iterator[DoseTime]:
    """Yield doses bundled by their time on the clock, earliest first."""
    ordered = sorted(doses, key=lambda one: (one[0].at, one[0].name.casefold()))
    for at, group in groupby(ordered, key=lambda one: one[0].at):
        together = list(group)
        reminders = tuple(reminder for reminder, _ in together)
        yield DoseTime(at=at, reminders=reminders, since=max(since for _, since in together))
