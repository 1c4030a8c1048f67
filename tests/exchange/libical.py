"""libical, the reader of many calendar programs, asked what it finds in a calendar file."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any


class _Time(ctypes.Structure):
    _fields_ = (
        *(
            (name, ctypes.c_int)
            for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_summer")
        ),
        ("zone", ctypes.c_void_p),
    )

    def told(self) -> date | datetime:
        if self.is_date:
            return date(self.year, self.month, self.day)
        return datetime(self.year, self.month, self.day, self.hour, self.minute, self.second)  # noqa: DTZ001  # its own


class _Duration(ctypes.Structure):
    _fields_ = (
        ("is_negative", ctypes.c_int),
        *((name, ctypes.c_uint) for name in ("days", "weeks", "hours", "minutes", "seconds")),
    )


class _Trigger(ctypes.Structure):
    _fields_ = (("time", _Time), ("duration", _Duration))


class _Span(ctypes.Structure):
    _fields_ = (("start", ctypes.c_long), ("end", ctypes.c_long), ("is_busy", ctypes.c_int))


_EACH = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(_Span), ctypes.c_void_p)


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as libical tells it, at the wall clock of its zone."""

    uid: str
    start: date | datetime
    end: date | datetime
    zone: str
    summary: str
    alarms: tuple[timedelta, ...]


def library() -> ctypes.CDLL | None:
    """Return libical, or None where it is not installed."""
    name = ctypes.util.find_library("ical")
    return ctypes.CDLL(name) if name else None


class Libical:
    """Reads one calendar file."""

    def __init__(self, loaded: ctypes.CDLL, text: bytes) -> None:
        self._ical = loaded
        for name in ("icalparser_parse_string", "icalcomponent_get_first_component"):
            getattr(loaded, name).restype = ctypes.c_void_p
        for name in ("icalcomponent_get_next_component", "icalcomponent_get_first_property"):
            getattr(loaded, name).restype = ctypes.c_void_p
        for name in ("icalcomponent_get_uid", "icalcomponent_get_summary", "icaltime_get_tzid"):
            getattr(loaded, name).restype = ctypes.c_char_p
        for name in ("icalcomponent_get_dtstart", "icalcomponent_get_dtend"):
            getattr(loaded, name).restype = _Time
        loaded.icalcomponent_foreach_recurrence.argtypes = (ctypes.c_void_p, _Time, _Time, _EACH, ctypes.c_void_p)
        loaded.icalproperty_get_trigger.restype = _Trigger
        loaded.icaldurationtype_as_int.argtypes = (_Duration,)
        loaded.icaltime_get_tzid.argtypes = (_Time,)
        self._root = ctypes.c_void_p(loaded.icalparser_parse_string(ctypes.c_char_p(text)))

    def faults(self) -> int:
        """Return how many faults were found; a breach of the standard counts as one."""
        found = int(self._ical.icalcomponent_count_errors(self._root))
        return found + (0 if self._ical.icalrestriction_check(self._root) else 1)

    def events(self) -> tuple[FoundEvent, ...]:
        """Return the events in the order of the file."""
        return tuple(self._event(part) for part in self._parts(self._root, b"VEVENT"))

    def occurrences(self, first: date, last: date) -> list[datetime]:
        """Return when the events take place from one day to another, in UTC; whole days at midnight."""
        spans = (_Time(one.year, one.month, one.day, is_date=1) for one in (first, last))
        start, end = spans
        found: list[datetime] = []

        @_EACH
        def each(_event: object, span: Any, _given: object) -> None:  # a pointer of ctypes
            found.append(datetime.fromtimestamp(span.contents.start, UTC))

        for part in self._parts(self._root, b"VEVENT"):
            self._ical.icalcomponent_foreach_recurrence(part, start, end, each, None)
        return found

    def _event(self, part: ctypes.c_void_p) -> FoundEvent:
        start = self._ical.icalcomponent_get_dtstart(part)
        return FoundEvent(
            uid=self._ical.icalcomponent_get_uid(part).decode(),
            start=start.told(),
            end=self._ical.icalcomponent_get_dtend(part).told(),
            zone=(self._ical.icaltime_get_tzid(start) or b"").decode(),
            summary=self._ical.icalcomponent_get_summary(part).decode(),
            alarms=tuple(self._trigger(alarm) for alarm in self._parts(part, b"VALARM")),
        )

    def _trigger(self, alarm: ctypes.c_void_p) -> timedelta:
        kind = self._ical.icalproperty_string_to_kind(b"TRIGGER")
        trigger = ctypes.c_void_p(self._ical.icalcomponent_get_first_property(alarm, kind))
        return timedelta(
            seconds=self._ical.icaldurationtype_as_int(self._ical.icalproperty_get_trigger(trigger).duration)
        )

    def _parts(self, whole: ctypes.c_void_p, name: bytes) -> Iterator[ctypes.c_void_p]:
        kind = self._ical.icalcomponent_string_to_kind(name)
        part = self._ical.icalcomponent_get_first_component(whole, kind)
        while part:
            yield ctypes.c_void_p(part)
            part = self._ical.icalcomponent_get_next_component(whole, kind)
