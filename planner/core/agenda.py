"""A plan seen day by day: what lies on which dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from planner.core.days import STRETCHES, Stretch, day_of, stretch_of
from planner.core.kinds import EntryKind
from planner.core.own_agenda import OwnAgenda, OwnDay
from planner.core.own_days import own_day, visit_place
from planner.core.own_entries import OWN_ICONS, OwnKind
from planner.core.plan import Entry, Plan, PlanReminder, PlanStep

A_DAY = timedelta(days=1)
NO_END_SHOWN = timedelta(days=14)  # how far a window without a later end is drawn past its usual day
HOME_ACTIVITY = "discharge"


class OccurrenceKind(StrEnum):
    """What lies on a day. Their order is the order in which a day shows them."""

    MARK = "mark"  # the operation, going home
    VISIT = "visit"
    OWN = "own"  # what the person wrote themselves, and their own day for something of the plan
    LIMIT = "limit"
    RETURN = "return"
    TASK = "task"
    MILESTONE = "milestone"


RANKS = {kind: rank for rank, kind in enumerate(OccurrenceKind)}
_MAY_STAND_BACK = frozenset({OccurrenceKind.VISIT, OccurrenceKind.RETURN, OccurrenceKind.TASK})


class Occurrence(NamedTuple):
    """Something of the plan on one or more days; both ends included."""

    id: str
    kind: OccurrenceKind
    title: str
    icon: str
    first: date
    last: date
    typical: date | None = None
    is_open_ended: bool = False  # the sources name no end
    time: str = ""  # HH:MM, for visits
    chosen: bool = False
    is_directed: bool = False  # the surgeon's word moved it
    detail: str = ""
    entry_id: str | None = None
    wanted: int | None = None  # its place among what the person wants back
    own_id: str = ""  # of what the person wrote themselves
    own_day: date | None = None  # the person's own day for it, beside the planned dates

    @property
    def is_quiet(self) -> bool:
        """Tell whether nobody chose, booked or ordered it, so that it may stand back on a crowded page."""
        return not self.chosen and not self.is_directed and self.kind in _MAY_STAND_BACK

    @property
    def is_one_day(self) -> bool:
        return self.first == self.last

    def is_on(self, when: date) -> bool:
        return self.first <= when <= self.last


class Turn(StrEnum):
    """What makes a day worth a line in a list. Their order is the order within a day."""

    ON = "on"  # it lies on this one day
    OPENS = "opens"  # it may begin, or a limit begins
    ENDS = "ends"  # the last day of a limit


TURN_RANKS = {turn: rank for rank, turn in enumerate(Turn)}


class Moment(NamedTuple):
    """A day on which something of the plan begins, ends or takes place."""

    when: date
    turn: Turn
    occurrence: Occurrence


def occurrences(plan: Plan, first: date, last: date) -> tuple[Occurrence, ...]:
    """Return what the plan shows from `first` to `last`, most important first."""
    found = [one for one in _all(plan) if one.first <= last and one.last >= first]
    return in_order(found)


def own_occurrences(own: OwnAgenda, first: date, last: date) -> tuple[Occurrence, ...]:
    """Return what the person wrote into the days from `first` to `last`, in order."""
    return tuple(_own(one) for one in own.between(first, last))


def in_order(found: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Return what lies on some days, most important first."""
    return tuple(sorted(found, key=_order))


def on_date(plan: Plan, when: date) -> tuple[Occurrence, ...]:
    """Return what the plan shows on one day."""
    return occurrences(plan, when, when)


def moments(found: Iterable[Occurrence], first: date, last: date) -> tuple[Moment, ...]:
    """Return the days from `first` to `last` on which something begins, ends or takes place, in order."""
    inside = [one for occurrence in found for one in _moments(occurrence) if first <= one.when <= last]
    return tuple(sorted(inside, key=lambda one: (one.when, TURN_RANKS[one.turn], *_order(one.occurrence))))


def reminders_on(plan: Plan, when: date) -> tuple[PlanReminder, ...]:
    """Return the reminders of one day, by time."""
    day = when.isoformat()
    return tuple(reminder for reminder in plan.reminders if reminder.at.startswith(day))


def steps_on(plan: Plan, when: date) -> tuple[tuple[Entry, PlanStep], ...]:
    """Return the rung that each ladder of things to do has reached on a day."""
    reached = []
    for entry in plan.entries:
        if entry.kind is not EntryKind.TASK or not entry.steps:
            continue
        rungs = [step for step in entry.steps if step.date is not None and step.date <= when]
        if rungs:
            reached.append((entry, max(rungs, key=lambda step: step.day)))
    return tuple(reached)


def reminder_counts(plan: Plan, first: date, last: date) -> dict[date, int]:
    """Return how many reminders each day has; days without are left out."""
    counts = Counter(date.fromisoformat(reminder.at[:10]) for reminder in plan.reminders)
    return {when: count for when, count in counts.items() if first <= when <= last}


def stretch_on(plan: Plan, when: date) -> Stretch | None:
    """Return the stretch of time a date lies in, or None before the operation or without its date."""
    if plan.surgery_date is None or when < plan.surgery_date:
        return None
    return stretch_of(day_of(plan.surgery_date, when))


def stretch_starts(plan: Plan, when: date) -> Stretch | None:
    """Return the stretch that begins on a date, if one does."""
    if plan.surgery_date is None:
        return None
    day = day_of(plan.surgery_date, when)
    return next((stretch for stretch in STRETCHES if stretch.first == day), None)


def _order(one: Occurrence) -> tuple[bool, int, bool, float, date, str, str]:
    is_usual = not one.chosen and not one.is_directed
    place = float("inf") if one.wanted is None else one.wanted
    return (one.is_quiet, RANKS[one.kind], is_usual, place, one.first, one.time, one.id)


def _moments(one: Occurrence) -> Iterator[Moment]:
    if one.is_one_day:
        yield Moment(one.first, Turn.ON, one)
        return
    yield Moment(one.first, Turn.OPENS, one)
    if one.kind is OccurrenceKind.LIMIT:
        yield Moment(one.last, Turn.ENDS, one)


def _all(plan: Plan) -> Iterator[Occurrence]:
    if plan.surgery_date is not None:
        yield _mark("operation", "flag", plan.surgery_date)
    if plan.discharge_date is not None:
        yield _mark("home", "home", plan.discharge_date)
    for entry in plan.entries:
        is_known = entry.activity == HOME_ACTIVITY and plan.discharge_date is not None  # the real day is marked
        if entry.dates is None or is_known:
            continue
        found = _occurrence(plan, entry)
        yield found
        if found.own_day is not None:
            yield _own_day_of(found, found.own_day)


def _mark(name: str, icon: str, when: date) -> Occurrence:
    return Occurrence(id=name, kind=OccurrenceKind.MARK, title=name, icon=icon, first=when, last=when, chosen=True)


def _occurrence(plan: Plan, entry: Entry) -> Occurrence:
    dates = entry.dates
    if dates is None:
        raise ValueError(f"{entry.id} has no dates")
    first, last = dates.earliest, dates.latest or dates.typical + NO_END_SHOWN
    if entry.kind is EntryKind.LIMIT:
        first = plan.surgery_date or dates.earliest
        last = max(first, dates.typical - A_DAY)  # the window tells the first day without it
    elif entry.kind is EntryKind.MILESTONE:
        first = last = dates.typical
    return Occurrence(
        id=entry.id,
        kind=OccurrenceKind(entry.kind.value),
        title=entry.title,
        icon=entry.icon,
        first=first,
        last=last,
        typical=None if entry.kind is EntryKind.LIMIT else dates.typical,
        is_open_ended=dates.latest is None,
        time=_time_of(plan, entry),
        chosen=entry.chosen,
        is_directed=bool(entry.from_direction),
        detail=entry.text,
        entry_id=entry.id,
        wanted=entry.wanted,
        own_day=own_day(plan, entry),
    )


def _own_day_of(planned: Occurrence, when: date) -> Occurrence:
    """Return the person's own day for something of the plan, as it stands beside the planned dates."""
    return Occurrence(
        id=f"{planned.id}@own",
        kind=OccurrenceKind.OWN,
        title=planned.title,
        icon=OWN_ICONS[OwnKind.NOTE],
        first=when,
        last=when,
        chosen=True,
        entry_id=planned.entry_id,
        own_day=when,
    )


def _own(one: OwnDay) -> Occurrence:
    entry = one.entry
    return Occurrence(
        id=f"own {entry.id} {one.when}",
        kind=OccurrenceKind.VISIT if entry.kind is OwnKind.VISIT else OccurrenceKind.OWN,
        title=entry.title,
        icon=OWN_ICONS[entry.kind],
        first=one.when,
        last=one.when,
        time=entry.time,
        chosen=True,
        detail=entry.text,
        own_id=entry.id,
    )


def _time_of(plan: Plan, entry: Entry) -> str:
    place = visit_place(entry.id)
    return "" if place is None else plan.visits[place].time
