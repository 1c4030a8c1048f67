"""A person's own entries by day, found quickly among very many."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from planner.core.own_entries import OwnEntry


class OwnDay(NamedTuple):
    """An own entry on one of its days."""

    when: date
    entry: OwnEntry


class OwnAgenda:
    """Own entries in order: those that come once by their day, so that a month asks only for its own."""

    def __init__(self, entries: Iterable[OwnEntry] = ()) -> None:
        self._entries = {entry.id: entry for entry in entries}
        single = (entry for entry in self._entries.values() if entry.repeat is None and not entry.left_out)
        self._single = sorted(single, key=lambda entry: (entry.first, entry.time, entry.id))
        self._days = [entry.first for entry in self._single]
        self._rows = tuple(entry for entry in self._entries.values() if entry.repeat is not None)

    @property
    def entries(self) -> Mapping[str, OwnEntry]:
        return self._entries

    def between(self, first: date, last: date) -> Iterator[OwnDay]:
        """Yield what lies on the days from one to another, both included, by day and time."""
        found = [OwnDay(entry.first, entry) for entry in self._on(first, last)]
        for entry in self._rows:
            if entry.first <= last:
                found += [OwnDay(when, entry) for when in entry.between(first, last)]
        yield from sorted(found, key=lambda one: (one.when, one.entry.time, one.entry.id))

    def _on(self, first: date, last: date) -> list[OwnEntry]:
        return self._single[bisect_left(self._days, first) : bisect_right(self._days, last)]


NOTHING_OWN = OwnAgenda()
