"""The first thirty days, week by week, with the walking goal of each week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner.core.days import FIRST_DAYS, STRETCHES, on_day
from planner.core.kinds import EntryKind
from planner.core.stretches import stretch_name
from planner.paper.document import Page, Rich
from planner.paper.moments import Moment, MomentKind, by_kind, moments, own_moments, told
from planner.paper.parts.limits import limit_in_short, limits
from planner.paper.telling import Telling

DAYS = 30
WEEK = 7
SUNDAY_FIRST = frozenset({"us", "ca", "mx"})
WALK = "walk_dose"
LEGEND = {"visit": "visit", "may": "return", "ends": "limit", "own": "pencil"}
SYMBOL_OF_MOMENT = {
    MomentKind.MAY: "return",
    MomentKind.USUAL: "return",
    MomentKind.ENDS: "limit",
    MomentKind.DUE: "visit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    symbol: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    symbol: str
    text: str
    is_strong: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    number: str
    date: str  # "Mon 2 Mar": large print tells below the month what each day holds
    day: str  # "day 3"; empty outside the thirty days
    stretch: str  # the name of a stretch that begins here
    is_outside: bool
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    span: str  # its days, of the thirty
    cells: tuple[Cell, ...]
    walk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage(Page):
    legend: tuple[Legend, ...]
    weekdays: tuple[str, ...]  # empty where no date is known
    walk_head: str
    weeks: tuple[WeekRow, ...]
    limits: tuple[Rich, ...]


def calendar_page(telling: Telling) -> CalendarPage:
    found = [*(moment for moment in moments(telling) if is_worth_a_note(moment)), *own_moments(telling)]
    return CalendarPage(
        template="calendar",
        name=telling.say("calendar.name", days=DAYS),
        title=telling.say("calendar.title", days=DAYS),
        legend=tuple(Legend(symbol=symbol, text=telling.say(f"calendar.{name}")) for name, symbol in LEGEND.items()),
        weekdays=_weekdays(telling),
        walk_head=telling.say("calendar.walk"),
        weeks=tuple(_week(telling, first, found) for first in range(_first_cell(telling), DAYS + 1, WEEK)),
        limits=tuple(limit_in_short(telling, entry) for entry in limits(telling)),
    )


def is_worth_a_note(moment: Moment) -> bool:
    """Leave out rungs, which stand beside the week, and returns that nobody asked for once the first days are over."""
    if moment.kind is MomentKind.STEP:
        return False
    is_return = moment.kind in (MomentKind.MAY, MomentKind.USUAL)
    is_chosen = moment.entry is None or moment.entry.chosen
    return is_chosen or not is_return or (moment.kind is MomentKind.MAY and moment.day <= FIRST_DAYS)


def _week_start(telling: Telling) -> int:
    return 6 if telling.plan.country in SUNDAY_FIRST else 0


def _weekdays(telling: Telling) -> tuple[str, ...]:
    if telling.plan.surgery_date is None:
        return ()
    names = telling.wording.say("date.weekdays").split()
    start = _week_start(telling)
    return tuple(names[start:] + names[:start])


def _first_cell(telling: Telling) -> int:
    """Return the day, at most 0, with which the first row begins."""
    if telling.plan.surgery_date is None:
        return 0
    return -((telling.plan.surgery_date.weekday() - _week_start(telling)) % WEEK)


def _week(telling: Telling, first: int, found: Sequence[Moment]) -> WeekRow:
    days = range(first, first + WEEK)
    ends = (telling.when(max(first, 0), "day_short"), telling.when(min(days[-1], DAYS), "day_short"))
    return WeekRow(
        span=telling.say("timeline.span", first=ends[0], last=ends[1]) if ends[0] != ends[1] else ends[0],
        cells=tuple(_cell(telling, day, [moment for moment in found if moment.day == day]) for day in days),
        walk=walk_in_week(telling, max(first, 0)),
    )


def walk_in_week(telling: Telling, first: int) -> str:
    """Return the walking goal with which a week begins; a later rung stands on its own day."""
    rungs = [
        step
        for entry in telling.of_kind(EntryKind.TASK)
        if entry.activity == WALK
        for step in entry.steps
        if step.day < first + WEEK
    ]
    begun = [step for step in rungs if step.day <= first]
    if begun:
        return max(begun, key=lambda step: step.day).text
    return min(rungs, key=lambda step: step.day).text if rungs else ""


def _cell(telling: Telling, day: int, found: Sequence[Moment]) -> Cell:
    is_outside = not 0 <= day <= DAYS
    has_date = telling.plan.surgery_date is not None
    return Cell(
        number=_number(telling, day),
        date="" if is_outside else telling.day_alone(day, "day_short"),
        day=telling.wording.say("plan.day", day=day) if has_date and not is_outside else "",
        stretch=next((stretch_name(one, telling.wording) for one in STRETCHES if one.first == day), ""),
        is_outside=is_outside,
        notes=() if is_outside else tuple(_note(telling, group) for group in by_kind(found)),
    )


def _number(telling: Telling, day: int) -> str:
    surgery_date = telling.plan.surgery_date
    if surgery_date is None:
        return telling.day_alone(day) if 0 <= day <= DAYS else ""
    return _day_of_month(telling, on_day(surgery_date, day))


def _day_of_month(telling: Telling, when: date) -> str:
    """Return the number of the day; with its month where a month begins."""
    is_new_month = (when - timedelta(days=1)).month != when.month
    return telling.wording.date(when, "short") if is_new_month else str(when.day)


def _note(telling: Telling, group: Sequence[Moment]) -> Note:
    first = group[0]
    return Note(
        symbol=SYMBOL_OF_MOMENT.get(first.kind, first.symbol),
        text=told(telling, group),
        is_strong=first.kind in (MomentKind.VISIT, MomentKind.OPERATION),
    )
