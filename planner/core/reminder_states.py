"""A reminder's life as explicit states, and what time and the person do to it. The time is always passed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from planner.core.wall_clock import A_DAY, day_starts, instant, zone_named

LONGEST_DOSE = timedelta(hours=2)  # our design choice: offered this long, or half-way to its next time if shorter
SHORT_SNOOZE = timedelta(minutes=10)


class State(StrEnum):
    """Where a reminder stands."""

    SCHEDULED = "scheduled"  # its time has not come
    DUE = "due"  # its time has passed and it is not handled
    SHOWN = "shown"  # on the screen, waiting for an answer
    DONE = "done"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"  # asked to come back later
    EXPIRED = "expired"  # too late: listed, never offered again


OPEN = frozenset({State.DUE, State.SHOWN, State.SNOOZED})
HANDLED = frozenset({State.DONE, State.SKIPPED})
MOVES: Mapping[State, frozenset[State]] = {
    State.SCHEDULED: frozenset({State.DUE, State.EXPIRED}) | HANDLED,
    State.DUE: frozenset({State.SHOWN, State.SNOOZED, State.EXPIRED, State.SCHEDULED}) | HANDLED,
    State.SHOWN: frozenset({State.DUE, State.SNOOZED, State.EXPIRED, State.SCHEDULED}) | HANDLED,
    State.SNOOZED: frozenset({State.DUE, State.SHOWN, State.SNOOZED, State.EXPIRED, State.SCHEDULED}) | HANDLED,
    State.DONE: frozenset({State.SHOWN, State.EXPIRED, State.SCHEDULED}),  # by undo alone
    State.SKIPPED: frozenset({State.SHOWN, State.EXPIRED, State.SCHEDULED}),
    State.EXPIRED: frozenset({State.SCHEDULED}) | HANDLED,  # scheduled again only where the clock itself went back
}
"""Every move there is."""


class TooLate(StrEnum):
    """When a reminder that nobody answered is over."""

    AS_A_DOSE = "as_a_dose"  # half-way to its next time or two hours, whichever is shorter
    WITH_ITS_DAY = "with_its_day"  # or with the next one, if that comes first
    WITH_THE_NEXT = "with_the_next"
    NEVER = "never"


MEDICINE = "medicine"
NEEDED = "needed"  # a medicine taken only when needed: never due, kept so that one can see when it was taken last
VISIT = "visit"
TOO_LATE: Mapping[str, TooLate] = {
    MEDICINE: TooLate.AS_A_DOSE,
    NEEDED: TooLate.WITH_ITS_DAY,
    "walk": TooLate.WITH_ITS_DAY,
    "exercise": TooLate.WITH_ITS_DAY,
    "check_in": TooLate.WITH_ITS_DAY,
    "position": TooLate.WITH_ITS_DAY,
    "wound": TooLate.WITH_THE_NEXT,
    "refill": TooLate.WITH_THE_NEXT,
    VISIT: TooLate.NEVER,
    "dressing": TooLate.NEVER,
    "own": TooLate.NEVER,
}
"""The rule of each kind. A kind that is not named is never too late."""


class Why(StrEnum):
    """Why a reminder is over, where its time alone does not tell."""

    TOO_SOON = "too_soon"  # another dose was taken shortly before
    REPLACED = "replaced"  # the next of its series has come
    UNREADABLE = "unreadable"  # what was kept of it cannot be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One thing to be reminded of, at one time on the clock."""

    id: str
    kind: str
    series: str  # what comes again and again, such as one medicine: no two of a series are ever open
    at: datetime  # on the clock, without a zone
    text: str
    name: str = ""  # the medicine or the visit, in the person's own words
    late_text: str = ""  # what is told where `text` is no longer true, as "tomorrow" is the day after
    true_until: datetime | None = None  # on the clock, until when `text` is true
    event_at: datetime | None = None  # on the clock, when the visit itself is
    next_at: datetime | None = None  # on the clock, the next of the series
    previous_at: datetime | None = None
    zone: str = ""  # the zone of a visit's place; empty: the clock wherever the person is


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a reminder stands since its time has come. Before that it has no standing: it is scheduled."""

    reminder: Reminder
    state: State
    since: datetime  # instants from here on
    due: datetime  # fixed when the time had come, whatever the zone is later
    ends: datetime | None = None  # when it is too late; None: never
    until: datetime | None = None  # snoozed until then, also after it came back
    is_told: bool = False  # the person has seen in a list that it is over
    why: Why | None = None

    @property
    def id(self) -> str:
        return self.reminder.id

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def called(self) -> datetime:
        """Return when it asked for attention last."""
        return self.until or self.due

    @property
    def taken(self) -> datetime:
        """Return when a dose that is done was taken: when it was told, or its own time where the person says so."""
        return self.since


@dataclass(frozen=True, slots=True)
class ComesTooLate:
    """A snooze that cannot be: it would come back when the reminder is over."""

    ends: datetime


def zone_of(reminder: Reminder, here: tzinfo) -> tzinfo:
    """Return the zone whose clock a reminder goes by."""
    return zone_named(reminder.zone) or here


def due_at(reminder: Reminder, here: tzinfo) -> datetime:
    """Return the instant of a reminder."""
    return instant(reminder.at, zone_of(reminder, here))


def ends_at(reminder: Reminder, here: tzinfo) -> datetime | None:
    """Return when it is too late for a reminder, or None where it never is."""
    zone = zone_of(reminder, here)
    rule = TOO_LATE.get(reminder.kind, TooLate.NEVER)
    following = instant(reminder.next_at, zone) if reminder.next_at else None
    if rule is TooLate.AS_A_DOSE:
        due = due_at(reminder, here)
        return due + (min(LONGEST_DOSE, (following - due) / 2) if following else LONGEST_DOSE)
    if rule is TooLate.WITH_THE_NEXT:
        return following
    if rule is TooLate.WITH_ITS_DAY:
        midnight = day_starts(reminder.at.date() + A_DAY, zone)
        return min(midnight, following) if following else midnight
    return None


def come(reminder: Reminder, now: datetime, here: tzinfo) -> Standing | None:
    """Return how a reminder stands once its time has come, or None while it is scheduled."""
    standing = _from_layout(reminder, State.DUE, now, here)
    return passed(standing, now) if standing.due <= now else None


def passed(standing: Standing, now: datetime) -> Standing:
    """Return what time alone has made of a standing."""
    if not standing.is_open:
        return standing
    if standing.ends is not None and standing.ends <= now:
        return replace(standing, state=State.EXPIRED, since=now)
    if standing.state is State.SNOOZED and standing.until is not None and standing.until <= now:
        return replace(standing, state=State.DUE, since=now)
    return standing


def shown(standing: Standing, now: datetime) -> Standing:
    """Return the standing of a due reminder that is put on the screen."""
    return replace(standing, state=State.SHOWN, since=now) if standing.state is State.DUE else standing


def hidden(standing: Standing, now: datetime) -> Standing:
    """Return the standing of a reminder whose screen is gone, as after a restart: due again."""
    return replace(standing, state=State.DUE, since=now) if standing.state is State.SHOWN else standing


def done(standing: Standing, now: datetime) -> Standing:
    """Return the standing of a reminder that the person did; one that is over can still be told so."""
    return _answered(standing, State.DONE, now)


def done_at_its_time(standing: Standing, _now: datetime) -> Standing:
    """Return the standing of a reminder that the person did when it was due, and tells only now."""
    return _answered(standing, State.DONE, standing.due)


def skipped(standing: Standing, now: datetime) -> Standing:
    """Return the standing of a reminder that the person leaves out."""
    return _answered(standing, State.SKIPPED, now)


def done_early(reminder: Reminder, now: datetime, here: tzinfo) -> Standing:
    """Return the standing of a reminder that is done before its time."""
    return replace(_from_layout(reminder, State.DONE, now, here), is_told=True)


def snoozed(standing: Standing, until: datetime, now: datetime) -> Standing | ComesTooLate:
    """Return the standing of a reminder that comes back at `until`, or why it cannot."""
    if standing.ends is not None and until >= standing.ends:
        return ComesTooLate(standing.ends)
    if not standing.is_open or until <= now:
        return standing
    return replace(standing, state=State.SNOOZED, since=now, until=until)


def put_off(standing: Standing, now: datetime) -> Standing:
    """Return the standing after the short snooze that Esc asks for; near its end it is left to end."""
    if not standing.is_open:
        return standing
    until = now + SHORT_SNOOZE
    return replace(standing, state=State.SNOOZED, since=now, until=min(until, standing.ends or until))


def undone(standing: Standing, now: datetime) -> Standing | None:
    """Return the standing before the person's last answer; None where its time has not come yet."""
    if standing.state not in HANDLED | {State.SNOOZED}:
        return standing
    if standing.due > now:
        return None
    return passed(replace(standing, state=State.SHOWN, since=now, until=None, is_told=False), now)


def told(standing: Standing) -> Standing:
    """Return the standing of a reminder that is over, once the person has seen it in a list."""
    return replace(standing, is_told=True) if standing.state is State.EXPIRED else standing


def over(standing: Standing, why: Why, now: datetime) -> Standing:
    """Return the standing of a reminder that is over for another reason than its time."""
    return replace(standing, state=State.EXPIRED, since=now, why=why)


def _answered(standing: Standing, state: State, now: datetime) -> Standing:
    if standing.state in HANDLED:
        return standing
    return replace(standing, state=state, since=now, is_told=True)


def _from_layout(reminder: Reminder, state: State, now: datetime, here: tzinfo) -> Standing:
    return Standing(reminder=reminder, state=state, since=now, due=due_at(reminder, here), ends=ends_at(reminder, here))
