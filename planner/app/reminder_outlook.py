"""What lies ahead and what became of a day: for the day's page, the tray and the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from planner.app.dose_telling import DoseTeller
from planner.app.dose_views import MedicinesView
from planner.app.reminder_run import ReminderRun
from planner.app.reminder_telling import ReminderTeller
from planner.app.reminder_views import DayReminder, TryView
from planner.core.answers import Medicine
from planner.core.doses import dose_day, last_taken
from planner.core.reminder_states import State
from planner.core.wall_clock import A_DAY, clock_changes, wall_time
from planner.core.wording import Wording

NEXT_WITHIN = timedelta(days=2)
CHANGE_WITHIN = timedelta(days=14)  # how long before the clocks change it is told


def day_reminders(run: ReminderRun, teller: ReminderTeller, when: date) -> tuple[DayReminder, ...]:
    """Return the reminders of a day in order of time, each with how it stands."""
    standings = run.book.standings
    found = {one.id: one for one in run.between(when, when)}
    found.update({one.id: one.reminder for one in standings.values()})
    on_day = sorted((one for one in found.values() if one.at.date() == when), key=lambda one: (one.at, one.id))
    return tuple(
        DayReminder(
            id=one.id,
            time=f"{one.at:%H:%M}",
            kind=one.kind,
            icon=teller.icon(one.kind),
            title=teller.title(one),
            state=(standings[one.id].state if one.id in standings else State.SCHEDULED).value,
        )
        for one in on_day
    )


def day_medicines(
    run: ReminderRun, medicines: Iterable[Medicine], wording: Wording, now: datetime, *, is_neutral: bool
) -> MedicinesView:
    """Return the medicines of today as they stand."""
    clock, standings = run.clock(), run.book.standings
    today = wall_time(now, clock).date()
    day = dose_day(run.between(today, today + A_DAY), standings, now, clock)
    teller = DoseTeller(wording, now, clock, is_neutral=is_neutral)
    return teller.view(day, last_taken(medicines, standings.values(), now))


def next_reminder(run: ReminderRun, teller: ReminderTeller, now: datetime) -> tuple[datetime, str] | None:
    """Return when the next reminder comes, on the clock, and what it is about."""
    today = wall_time(now, run.clock()).date()
    ahead = (one for one in run.between(today, today + NEXT_WITHIN) if one.id not in run.book.standings)
    first = min(ahead, key=lambda one: one.at, default=None)
    return (first.at, teller.title(first)) if first else None


def clock_note(run: ReminderRun, teller: ReminderTeller, now: datetime) -> str:
    """Return that reminders stay at their times, where the clocks change soon; else nothing."""
    clock = run.clock()
    today = wall_time(now, clock).date()
    change = next(clock_changes(clock, today, today + CHANGE_WITHIN), None)
    times = sorted(f"{one.at:%H:%M}" for one in run.between(change.day, change.day)) if change else []
    return teller.clock_change(change, times[0]) if change and times else ""


def try_view(wording: Wording, platform: str) -> TryView:
    """Return how to test reminders on this system, as sys.platform names it."""
    system = {"win32": "windows", "darwin": "macos"}.get(platform, "linux")
    lines = "\n".join(wording.say(f"reminder_try.{name}").strip() for name in ("all", system))
    return TryView(
        title=wording.say("reminder_try.title"),
        sentence=wording.say("reminder_try.sentence"),
        button=wording.say("reminder_try.button"),
        help_title=wording.say("reminder_try.help_title"),
        help=tuple(lines.splitlines()),
    )
