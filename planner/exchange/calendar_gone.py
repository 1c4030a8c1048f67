"""What an earlier calendar file told and the plan no longer has, told once more as cancelled.

A calendar program forgets nothing by itself: an event goes when a later file cancels it. Each file tells again what the
one before it cancelled, until its days are over, since nobody knows which of the files were taken in.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date, datetime

from icalendar import STATUS, Calendar, Event, Timezone

from planner.exchange.calendar_events import last_day_of
from planner.exchange.repeat_rules import repeat_of

KEPT = {"UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "RRULE", "SUMMARY", "STATUS", "TRANSP"}


class EarlierFile:
    """What the calendar file that was saved last told; one that cannot be read tells nothing."""

    def __init__(self, content: bytes) -> None:
        self._calendar = _read(content) or Calendar()
        self._sequences: dict[str, int] = {str(event.uid): event.sequence for event in self._calendar.events}

    def gone(self, kept: Container[str], today: date) -> Iterator[Event]:
        """Yield its events that are still to come and are not among the UIDs that are kept."""
        for event in self._calendar.events:
            if event.uid not in kept and _last_day(event) >= today:
                yield event

    def sequence(self, uid: str) -> int:
        """Return the number of its telling of one event; -1 where it tells none."""
        return self._sequences.get(uid, -1)

    def zones(self, events: Iterable[Event]) -> Iterator[Timezone]:
        """Yield the rules of the zones in which some of its events are."""
        names = {str(event.start.tzinfo) for event in events if isinstance(event.start, datetime)}
        return (zone for zone in self._calendar.timezones if zone.tz_name in names)


def _read(content: bytes) -> Calendar | None:
    try:
        read = Calendar.from_ical(content)
    except ValueError:
        return None
    return read if isinstance(read, Calendar) else None


def worth_keeping(file: bytes) -> bytes:
    """Return of a calendar file what the next one is held against: no place, no words of the person, no alarms."""
    calendar = Calendar.from_ical(file)
    for event in calendar.events:
        event.subcomponents = []
        for name in set(event) - KEPT:
            del event[name]
    return bytes(calendar.to_ical())


def cancelled(event: Event, *, why: str, told_at: datetime, sequence_after: Callable[[int], int]) -> Event:
    """Return an event as one that does not take place; one that was cancelled before stays as it is."""
    event.description = why
    if event.status == STATUS.CANCELLED:
        return event
    event.status = STATUS.CANCELLED
    event.sequence = sequence_after(event.sequence)
    event.stamp = told_at
    event.pop("location", None)
    event.subcomponents = []  # no alarm for what does not take place
    return event


def _last_day(event: Event) -> date:
    repeat = repeat_of(event.rrules[0], event.start) if event.rrules else None
    return last_day_of(event.start, event.end, repeat)
