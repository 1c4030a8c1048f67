"""What of a plan goes into a person's own calendar: visits, milestones, chosen returns, and reminders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from planner.core.agenda import HOME_ACTIVITY
from planner.core.answers import VISIT_LENGTH
from planner.core.days import WindowDates
from planner.core.kinds import EntryKind
from planner.core.own_days import own_day
from planner.core.plan import Entry, Plan, PlanReminder
from planner.core.reminders import BEFORE_VISIT, EVENING_BEFORE
from planner.core.repeats import Repeat, last_of
from planner.core.wording import Wording

A_DAY = timedelta(days=1)
REMINDER_LENGTH = timedelta(minutes=15)
MORNING = timedelta(hours=9)  # an alarm of a whole day, after its midnight
AT_ONCE = (timedelta(0),)
REMINDED_BY_VISIT = "visit"  # reminders that a visit's own alarms replace


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One event: on whole days, or at a wall-clock time, perhaps again on the days after."""

    name: str  # what it is, the same in every revision of the plan
    title: str
    detail: str
    start: date | datetime
    end: date | datetime  # for whole days the day after the last
    days: int = 1  # on how many days in a row
    alarms: tuple[timedelta, ...] = ()  # counted from the start
    place: str = ""
    is_busy: bool = False
    repeat: Repeat | None = None  # the person's own rule
    left_out: tuple[date, ...] = ()  # days of that rule on which it does not take place
    is_own: bool = False  # written by the person

    @property
    def last_day(self) -> date:
        return last_day_of(self.start, self.end, self.repeat) + (self.days - 1) * A_DAY

    @property
    def is_timed(self) -> bool:
        return isinstance(self.start, datetime)


def last_day_of(start: date | datetime, end: date | datetime, repeat: Repeat | None) -> date:
    """Return the last day of an event, or of its row; the end of whole days is the day after the last."""
    if repeat is not None:
        return last_of(start.date() if isinstance(start, datetime) else start, repeat)
    return end.date() if isinstance(end, datetime) else end - A_DAY


def calendar_events(plan: Plan, wording: Wording, *, named: bool) -> tuple[CalendarEvent, ...]:
    """Return what the plan itself tells; `named` tells visits, activities and medicines by name."""
    made = _Events(wording, named=named)
    return (*made.visits(plan), *made.windows(plan), *made.reminders(plan))


@dataclass(frozen=True, slots=True)
class _Events:
    wording: Wording
    named: bool

    def visits(self, plan: Plan) -> Iterator[CalendarEvent]:
        names: Counter[str] = Counter()
        for visit in plan.visits:
            if visit.date is None:
                continue
            names[visit.what] += 1
            start: date | datetime = visit.date
            end: date | datetime = visit.date + A_DAY
            if visit.time:
                start = datetime.combine(visit.date, time.fromisoformat(visit.time))
                end = start + VISIT_LENGTH
            yield CalendarEvent(
                name=f"visit {visit.what} {names[visit.what]}",
                title=visit.what if self.named else self._say("visit"),
                detail=event_lines(
                    self._say("at", time=visit.time) if visit.time else "",
                    self._say("phone", phone=visit.phone) if visit.phone else "",
                ),
                start=start,
                end=end,
                alarms=visit_alarms(start),
                place=visit.place,
                is_busy=bool(visit.time),
            )

    def windows(self, plan: Plan) -> Iterator[CalendarEvent]:
        for entry in plan.entries:
            if entry.dates is None or entry.id.startswith("visit_") or not _is_shared(entry):
                continue
            first, last = _span(entry, entry.dates, plan.discharge_date)
            yield CalendarEvent(
                name=entry.id,
                title=entry.title if self.named else self._say("window"),
                detail=self._window_detail(entry, entry.dates),
                start=first,
                end=last + A_DAY,
                alarms=(MORNING,),
            )
            yours = own_day(plan, entry)
            if yours is not None:
                yield self._own_day(entry, yours)

    def _own_day(self, entry: Entry, when: date) -> CalendarEvent:
        """Return the person's own day for something, beside the planned dates."""
        return CalendarEvent(
            name=f"{entry.id} own",
            title=self._say("own_day", title=entry.title if self.named else self._say("window")),
            detail=self._say("own_day_detail") if self.named else self._say("neutral_detail"),
            start=when,
            end=when + A_DAY,
            alarms=(MORNING,),
        )

    def reminders(self, plan: Plan) -> Iterator[CalendarEvent]:
        """Yield the reminders; the same one on days in a row is one event that comes again."""
        kept = sorted((one for one in plan.reminders if one.kind != REMINDED_BY_VISIT), key=_series)
        for _, series in groupby(kept, key=_series):
            runs: list[list[datetime]] = []
            for reminder in (first := list(series)):
                at = datetime.fromisoformat(reminder.at)
                if runs and at - runs[-1][-1] == A_DAY:
                    runs[-1].append(at)
                else:
                    runs.append([at])
            for number, run in enumerate(runs, start=1):
                yield self._reminder(first[0], run, number)

    def _reminder(self, reminder: PlanReminder, run: list[datetime], number: int) -> CalendarEvent:
        kind, text, clock = _series(reminder)
        neutral = self.wording.say_if_any(f"reminder_neutral.{kind}") or self._say("window")
        return CalendarEvent(
            name=f"reminder {kind} {text} {clock} {number}",
            title=text if self.named else neutral,
            detail=self._say("at", time=clock),
            start=run[0],
            end=run[0] + REMINDER_LENGTH,
            days=len(run),
            alarms=AT_ONCE,
        )

    def _window_detail(self, entry: Entry, dates: WindowDates) -> str:
        if not self.named:
            return self._say("neutral_detail")
        told = {"earliest": self.wording.date(dates.earliest), "typical": self.wording.date(dates.typical)}
        return event_lines(entry.text, self._say("window_detail", **told), self._say("surgeon_first"))

    def _say(self, name: str, **values: str) -> str:
        return self.wording.say(f"share.calendar.{name}", **values)


def event_lines(*parts: str) -> str:
    """Return what is told about an event, a line each."""
    return "\n".join(part for part in parts if part)


def visit_alarms(start: date | datetime) -> tuple[timedelta, timedelta]:
    """Return the evening before and, on the day, two hours before or the morning; counted from the start."""
    evening = datetime.combine(start - A_DAY, EVENING_BEFORE)
    if isinstance(start, datetime):
        return evening - start, -BEFORE_VISIT
    return evening - datetime.combine(start, time()), MORNING


def _is_shared(entry: Entry) -> bool:
    if entry.kind is EntryKind.MILESTONE:
        return True
    return entry.chosen and entry.kind is EntryKind.RETURN


def _span(entry: Entry, dates: WindowDates, home: date | None) -> tuple[date, date]:
    """Return the first and last day to show: a window whole, a milestone on its usual day, going home when it is."""
    if entry.activity == HOME_ACTIVITY and home is not None:
        return home, home
    if entry.kind is EntryKind.MILESTONE:
        return dates.typical, dates.typical
    return dates.earliest, dates.latest or dates.typical


def _series(reminder: PlanReminder) -> tuple[str, str, str]:
    """Return what makes reminders of several days one series: kind, text and time of day."""
    return reminder.kind, reminder.text, reminder.at[11:16]
