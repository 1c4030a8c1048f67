"""The reminders that a plan asks for. A few a day: more would not be followed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, AnswerSheet, Medicine, Visit
from planner.core.days import day_of, on_day
from planner.core.plan import Entry, PlanReminder
from planner.core.wording import Wording

DAYS_AHEAD = 14  # how far reminders of every day are laid out in the plan as told
CHECK_IN_DAYS = (7, 8, 9)  # emergency visits are most common then [c_ed90]
WALK_TIMES = (time(10, 0), time(16, 0))
WOUND_TIME = time(9, 0)
CHECK_IN_TIME = time(18, 0)
EVENING_BEFORE = time(18, 0)
BEFORE_VISIT = timedelta(hours=2)
USUAL_KINDS = ("walk", "wound", "visit", "check_in", "medicine")


def plan_reminders(
    sheet: AnswerSheet, entries: tuple[Entry, ...], wording: Wording, *, made_on: date
) -> tuple[PlanReminder, ...]:
    """Return the reminders of the first weeks, in order of time; nothing of days before the plan was made."""
    kinds = _wanted_kinds(sheet)
    found: list[PlanReminder] = []
    if "visit" in kinds:
        found += [reminder for visit in sheet.visits for reminder in _visit_reminders(visit, wording)]
    surgery_date = sheet.answers.day("surgery_date")
    if surgery_date is not None:
        home = sheet.answers.day("discharge_date") or on_day(surgery_date, 1)
        days = _days(surgery_date, max(home, made_on))
        found += _daily(sheet, kinds, days, _wound_days(entries), wording)
    ahead = (reminder for reminder in found if reminder.at >= made_on.isoformat())
    return tuple(sorted(ahead, key=lambda reminder: (reminder.at, reminder.id)))


def _wanted_kinds(sheet: AnswerSheet) -> tuple[str, ...]:
    answer = sheet.answers.get("reminders")
    if answer is None or answer in (UNKNOWN, RATHER_NOT_SAY):
        return USUAL_KINDS
    return answer if isinstance(answer, tuple) else ()


def _days(surgery_date: date, start: date) -> tuple[tuple[int, date], ...]:
    """Return the days laid out, each as day after surgery and date."""
    dates = (start + timedelta(days=number) for number in range(DAYS_AHEAD))
    return tuple((day_of(surgery_date, when), when) for when in dates)


def _daily(
    sheet: AnswerSheet, kinds: tuple[str, ...], days: tuple[tuple[int, date], ...], wound_until: int, wording: Wording
) -> Iterator[PlanReminder]:
    for day, when in days:
        if "walk" in kinds:
            yield from (_at("walk", when, at, wording.say("reminder.walk")) for at in WALK_TIMES)
        if "wound" in kinds and day <= wound_until:
            yield _at("wound", when, WOUND_TIME, wording.say("reminder.wound"))
        if "check_in" in kinds and day in CHECK_IN_DAYS:
            yield _at("check_in", when, CHECK_IN_TIME, wording.say("reminder.check_in"))
        if "medicine" in kinds:
            for medicine in sheet.medicines:
                yield from _medicine_reminders(medicine, when, wording)


def _wound_days(entries: tuple[Entry, ...]) -> int:
    """Return the last day on which the wound is looked at: when the stitches are usually out."""
    ends = [entry.window.typical for entry in entries if entry.activity == "stitches_out" and entry.window]
    return max(ends, default=DAYS_AHEAD)


def _medicine_reminders(medicine: Medicine, when: date, wording: Wording) -> Iterator[PlanReminder]:
    if medicine.only_when_needed:
        return
    for text in medicine.times:
        at = time.fromisoformat(text)
        told = wording.say("reminder.medicine", medicine=medicine.name)
        yield _at("medicine", when, at, told, name=f"medicine {medicine.name}")


def _visit_reminders(visit: Visit, wording: Wording) -> Iterator[PlanReminder]:
    if visit.date is None:
        return
    told = wording.say("reminder.visit_tomorrow", visit=visit.what, time=visit.time).replace(", .", ".")
    day_before = visit.date - timedelta(days=1)
    yield _at("visit", day_before, EVENING_BEFORE, told, name=f"visit {visit.what} tomorrow")
    if visit.time:
        soon = datetime.combine(visit.date, time.fromisoformat(visit.time)) - BEFORE_VISIT
        text = wording.say("reminder.visit_soon", visit=visit.what)
        yield _at("visit", soon.date(), soon.time(), text, name=f"visit {visit.what} soon")
    else:
        text = wording.say("reminder.visit_today", visit=visit.what)
        yield _at("visit", visit.date, WOUND_TIME, text, name=f"visit {visit.what}")


def _at(kind: str, when: date, at: time, text: str, *, name: str = "") -> PlanReminder:
    moment = datetime.combine(when, at).isoformat(timespec="minutes")
    return PlanReminder(id=f"{name or kind}@{moment}", kind=kind, at=moment, text=text)
