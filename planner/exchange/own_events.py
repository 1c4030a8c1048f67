"""A person's own calendar entries as events for other calendars, rows of them with their rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from planner.core.answers import VISIT_LENGTH
from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.plan import Plan
from planner.core.repeats import repeated
from planner.core.wording import Wording
from planner.exchange.calendar_events import (
    A_DAY,
    AT_ONCE,
    MORNING,
    REMINDER_LENGTH,
    CalendarEvent,
    event_lines,
    visit_alarms,
)


def own_events(plan: Plan, wording: Wording, *, named: bool) -> Iterator[CalendarEvent]:
    """Yield the own entries that a plan brings along; `named` tells them in the person's own words."""
    for entry in plan.own_entries:
        first = _first(entry)
        if first is not None:
            yield _event(entry, first, wording, named=named)


def _event(entry: OwnEntry, first: date, wording: Wording, *, named: bool) -> CalendarEvent:
    is_visit = entry.kind is OwnKind.VISIT
    length = VISIT_LENGTH if is_visit else REMINDER_LENGTH
    start = datetime.combine(first, time.fromisoformat(entry.time)) if entry.time else first
    neutral = wording.say("share.calendar.visit" if is_visit else "share.calendar.own")
    return CalendarEvent(
        name=f"own {entry.id}",
        title=entry.title if named else neutral,
        detail=_detail(entry, wording, named=named),
        start=start,
        end=start + (length if entry.time else A_DAY),
        alarms=_alarms(entry, start),
        place=entry.place,
        is_busy=is_visit and bool(entry.time),
        repeat=entry.repeat,
        left_out=tuple(day for day in entry.left_out if day >= first) if entry.repeat else (),
        is_own=True,
    )


def _first(entry: OwnEntry) -> date | None:
    """Return the first day of the rule, also where it is left out: the rule counts from there."""
    if entry.opens is None:
        return None
    return next(repeated(entry.first, entry.repeat, entry.first, entry.opens))


def _detail(entry: OwnEntry, wording: Wording, *, named: bool) -> str:
    return event_lines(
        wording.say("share.calendar.at", time=entry.time) if entry.time else "",
        wording.say("share.calendar.phone", phone=entry.phone) if entry.phone else "",
        entry.bring if named else "",
        entry.text if named else "",
    )


def _alarms(entry: OwnEntry, start: date | datetime) -> tuple[timedelta, ...]:
    """Return the same alarms that the program gives: before a visit, at the time of a reminder, none for a note."""
    if entry.kind is OwnKind.VISIT:
        return visit_alarms(start)
    if entry.kind is OwnKind.NOTE:
        return ()
    return AT_ONCE if entry.time else (MORNING,)
