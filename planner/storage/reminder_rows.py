"""Reminders as rows of the database, and back."""

from __future__ import annotations

from datetime import UTC, datetime

from planner.app.ports import ReminderCourse
from planner.core.reminder_states import Reminder, Standing, State, Why

COLUMNS = (
    "id",
    "state",
    "since",
    "due",
    "ends",
    "until",
    "is_told",
    "why",
    "kind",
    "series",
    "at",
    "text",
    "name",
    "late_text",
    "true_until",
    "event_at",
    "previous_at",
    "zone",
)

Value = str | int | None
Row = tuple[Value, ...]


def row_of(standing: Standing) -> Row:
    """Return a standing as a row."""
    reminder = standing.reminder
    return (
        reminder.id,
        standing.state.value,
        instant_text(standing.since),
        instant_text(standing.due),
        instant_text(standing.ends) if standing.ends else None,
        instant_text(standing.until) if standing.until else None,
        int(standing.is_told),
        standing.why.value if standing.why else None,
        reminder.kind,
        reminder.series,
        clock_text(reminder.at),
        reminder.text,
        reminder.name,
        reminder.late_text,
        clock_text(reminder.true_until) if reminder.true_until else None,
        clock_text(reminder.event_at) if reminder.event_at else None,
        clock_text(reminder.previous_at) if reminder.previous_at else None,
        reminder.zone,
    )


def standing_of(row: Row) -> Standing:
    """Return what a row tells; raise TypeError or ValueError where it tells nothing sensible."""
    cells = dict(zip(COLUMNS, row, strict=True))
    reminder = Reminder(
        id=_text(cells["id"]),
        kind=_text(cells["kind"]),
        series=_text(cells["series"]),
        at=_on_the_clock(cells["at"]),
        text=_text(cells["text"]),
        name=_text(cells["name"]),
        late_text=_text(cells["late_text"]),
        true_until=_on_the_clock(cells["true_until"]) if cells["true_until"] else None,
        event_at=_on_the_clock(cells["event_at"]) if cells["event_at"] else None,
        previous_at=_on_the_clock(cells["previous_at"]) if cells["previous_at"] else None,
        zone=_text(cells["zone"]),
    )
    return Standing(
        reminder=reminder,
        state=State(_text(cells["state"])),
        since=_instant(cells["since"]),
        due=_instant(cells["due"]),
        ends=_instant(cells["ends"]) if cells["ends"] else None,
        until=_instant(cells["until"]) if cells["until"] else None,
        is_told=bool(cells["is_told"]),
        why=Why(_text(cells["why"])) if cells["why"] else None,
    )


def course_row(course: ReminderCourse) -> Row:
    """Return a course as a row, without its plan."""
    return (
        course.counts_from.isoformat(),
        course.told_at.isoformat(),
        course.home_zone,
        course.here,
        int(course.keeps_home_time),
        instant_text(course.seen) if course.seen else None,
    )


def course_of(row: Row) -> ReminderCourse:
    """Return what a row tells of a course; raise TypeError or ValueError where it tells nothing sensible."""
    counts_from, told_at, home_zone, here, keeps_home_time, seen = row
    return ReminderCourse(
        counts_from=_aware(counts_from),
        told_at=_aware(told_at),
        home_zone=_text(home_zone),
        here=_text(here),
        keeps_home_time=bool(keeps_home_time),
        seen=_instant(seen) if seen else None,
    )


def instant_text(when: datetime) -> str:
    return when.astimezone(UTC).isoformat()


def clock_text(at: datetime) -> str:
    """Return a time on the clock as text that sorts by time."""
    return at.isoformat(timespec="minutes")


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _on_the_clock(value: Value) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is not None:
        raise ValueError(f"{value} has a zone")
    return at


def _aware(value: Value) -> datetime:
    when = datetime.fromisoformat(_text(value))
    if when.tzinfo is None:
        raise ValueError(f"{value} has no zone")
    return when


def _instant(value: Value) -> datetime:
    return _aware(value).astimezone(UTC)
