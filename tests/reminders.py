"""Reminders by hand, for tests that need no plan."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.core.reminder_plan import Habit
from planner.core.reminder_states import Reminder

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
KOLKATA = ZoneInfo("Asia/Kolkata")
DAY = datetime(2026, 3, 10)  # noqa: DTZ001  # on the clock, as reminders are


def on(clock, day=0):
    """Return a time on the clock, such as on("08:00", day=1)."""
    return datetime.combine(DAY.date() + timedelta(days=day), time.fromisoformat(clock))


def at(clock, day=0, zone=LONDON):
    """Return the instant of a time on the clock."""
    return on(clock, day).replace(tzinfo=zone).astimezone(UTC)


def habit(kind, *times, name="", **more):
    moments = tuple(time.fromisoformat(text) for text in times)
    return Habit(head=name or kind, kind=kind, text=f"Time for: {kind}.", times=moments, first=DAY.date(), **more)


def laid_out(*habits, days=3):
    last = DAY.date() + timedelta(days=days - 1)
    return [reminder for one in habits for reminder in one.between(DAY.date(), last)]


def dose(*times, name="medicine Paracetamol"):
    return habit("medicine", *times, name=name)


def first_of(one):
    return next(iter(laid_out(one)))


def visit(clock="10:30", day=1, *, zone="Europe/London"):
    event = on(clock, day)
    return Reminder(
        id="visit Wound check soon",
        kind="visit",
        series="visit wound check",
        at=event - timedelta(hours=2),
        text="In two hours: Wound check.",
        late_text="Wound check: Wednesday.",
        event_at=event,
        zone=zone,
    )
