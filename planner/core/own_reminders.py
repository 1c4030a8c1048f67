"""The reminders of a person's own entries: at its time for a reminder, and before it for a visit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from planner.core.answers import Visit
from planner.core.own_agenda import OwnAgenda, OwnDay
from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.reminder_plan import reminder_id, visit_reminders
from planner.core.reminder_states import Reminder
from planner.core.wording import Wording

OWN = "own"
NO_HOUR = time(9, 0)  # when an own reminder without a time comes
A_DAY = timedelta(days=1)
A_YEAR = timedelta(days=366)  # how far back what comes once is still told after the computer was off


class OwnReminders:
    """Lays out the reminders of own entries for any days."""

    def __init__(self, agenda: OwnAgenda, wording: Wording, *, home_zone: str = "") -> None:
        self._agenda = agenda
        self._wording = wording
        self._home_zone = home_zone

    def between(self, first: date, last: date) -> Iterator[Reminder]:
        """Yield what is laid out for these days; what comes once comes however late `first` is, up to a year."""
        for one in self._agenda.between(first - A_YEAR, last + A_DAY):
            since = date.min if one.entry.repeat is None else first
            yield from (made for made in self._of(one) if since <= made.at.date() <= last)

    def has(self, reminder: Reminder) -> bool:
        name = reminder.id.removeprefix(f"{OWN} ").partition(" ")[0].partition("@")[0]
        entry = self._agenda.entries.get(name)
        if entry is None or not reminder.id.startswith(f"{OWN} "):
            return False
        day = reminder.at.date()
        near = (OwnDay(when, entry) for when in entry.between(day, day + A_DAY))
        return any(made.id == reminder.id and made.at == reminder.at for one in near for made in self._of(one))

    def _of(self, one: OwnDay) -> Iterator[Reminder]:
        if one.entry.kind is OwnKind.REMINDER:
            yield _reminder(one)
        elif one.entry.kind is OwnKind.VISIT:
            yield from self._of_visit(one)

    def _of_visit(self, one: OwnDay) -> Iterator[Reminder]:
        """Yield the same reminders that a booked visit of the plan has."""
        entry = one.entry
        visit = Visit(what=entry.title, date=one.when, time=entry.time, place=entry.place, phone=entry.phone)
        for number, made in enumerate(visit_reminders(visit, self._wording, zone=self._home_zone), start=1):
            head = f"{OWN} {entry.id} {number}"
            yield replace(made, id=reminder_id(head, made.at), series=f"{OWN} {entry.id} {one.when}")


def _reminder(one: OwnDay) -> Reminder:
    entry = one.entry
    at = datetime.combine(one.when, _time_of(entry))
    return Reminder(
        id=reminder_id(f"{OWN} {entry.id}", at), kind=OWN, series=f"{OWN} {entry.id}", at=at, text=entry.title
    )


def _time_of(entry: OwnEntry) -> time:
    return time.fromisoformat(entry.time) if entry.time else NO_HOUR
