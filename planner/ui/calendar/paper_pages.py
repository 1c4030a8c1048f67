"""What a view of the calendar shows, as pages for paper. Knows no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.app.calendar_lines import icon_of
from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import DayHeading, DayLine, Shown, TimedLine
from planner.core.agenda import Occurrence, OccurrenceKind
from planner.core.month import Bar, Week, week_of, weeks_of
from planner.paper.calendar_sheets import (
    DaysPage,
    Legend,
    SheetBar,
    SheetDay,
    SheetDayLines,
    SheetHour,
    SheetLine,
    SheetNote,
    SheetThing,
    SheetWeek,
    WeeksPage,
)
from planner.paper.document import Page
from planner.paper.symbols import SYMBOLS
from planner.ui.calendar.week_rows import DayCell, WeekRow, Weeks

Look = Literal["window", "limit", "visit", "plain"]
LOOKS: dict[OccurrenceKind, Look] = {
    OccurrenceKind.LIMIT: "limit",
    OccurrenceKind.RETURN: "window",
    OccurrenceKind.TASK: "window",
    OccurrenceKind.VISIT: "visit",
}
PAPER_NAMES = {"edit": "pencil", "bell": "clock"}  # where paper has another drawing for an icon
LINES_OF_A_PAGE, LINES_OF_LARGE_PRINT = 29, 40  # of one height: numbers, notes and lanes; large print takes two pages
LEAST_LANES, LANES_OF_A_WEEK = 2, 12
LINES_OF_A_LIST = 400


@dataclass(frozen=True, slots=True)
class Seen:
    """What a view shows."""

    day: date
    shown: frozenset[Shown]
    first_weekday: int
    search: str


def page_maker(view: str, teller: CalendarTeller, seen: Seen) -> Callable[[bool], Page]:
    """Return what makes the page of a view, once it is known whether the print is large."""
    day, shown, first = seen.day, seen.shown, seen.first_weekday
    makers: dict[str, Callable[[bool], Page]] = {
        "month": lambda is_large: month_page(teller, day, shown, first_weekday=first, is_large=is_large),
        "week": lambda _is_large: week_page(teller, day, shown, first_weekday=first),
        "list": lambda _is_large: list_page(teller, shown, seen.search, day),
    }
    return makers[view]


def month_page(
    teller: CalendarTeller, when: date, shown: frozenset[Shown], *, first_weekday: int, is_large: bool
) -> WeeksPage:
    """Return the month of a day as a page."""
    weeks = weeks_of(when.year, when.month, first_weekday)
    rows = _rows(teller, weeks, shown, month=when.month, is_large=is_large)
    title = teller.month(when)
    return _weeks_page(teller, title, teller.weekdays(first_weekday, short=False), rows, ())


def week_page(teller: CalendarTeller, when: date, shown: frozenset[Shown], *, first_weekday: int) -> WeeksPage:
    """Return the week of a day as a page, with the hours that hold something."""
    days = week_of(when, first_weekday)
    found = [one for one in teller.between(days[0], days[-1], shown) if not one.time]
    rows = Weeks(teller, [days], found, shown, most=LANES_OF_A_WEEK).full
    title = teller.wording.say("calendar.week_of", date=teller.wording.date(days[0], "year"))
    return _weeks_page(teller, title, (), rows, tuple(_hours(teller, days, shown)))


def list_page(teller: CalendarTeller, shown: frozenset[Shown], search: str, around: date) -> DaysPage:
    """Return the list of days as a page, with the same search."""
    days: list[SheetDayLines] = []
    for row in teller.days(shown, search, around)[:LINES_OF_A_LIST]:
        if isinstance(row, DayHeading):
            days.append(SheetDayLines(title=row.title, detail=row.detail, lines=()))
        elif days:
            lines = (*days[-1].lines, _line(row))
            days[-1] = SheetDayLines(title=days[-1].title, detail=days[-1].detail, lines=lines)
        else:
            days.append(SheetDayLines(title=row.text, detail="", lines=()))
    say = teller.wording.say
    return DaysPage(
        template="calendar_days",
        name=say("calendar.paper.name"),
        title=say("calendar.paper.list"),
        shown=say("calendar.paper.search", search=search) if search else "",
        days=tuple(days),
    )


def _weeks_page(
    teller: CalendarTeller, title: str, heads: Sequence[str], rows: Sequence[WeekRow], hours: tuple[SheetHour, ...]
) -> WeeksPage:
    say = teller.wording.say
    is_cut = any(cell.more for row in rows for cell in row.cells)
    return WeeksPage(
        template="calendar_weeks",
        name=say("calendar.paper.name"),
        title=title,
        heads=tuple(heads),
        weeks=tuple(_week(teller, row) for row in rows),
        hours=hours,
        legend=(
            Legend(look="ready", text=say("calendar.paper.ready")),
            Legend(look="usual", text=say("calendar.paper.usual")),
            Legend(look="normal", text=say("calendar.paper.normal")),
            Legend(look="limit", text=say("calendar.paper.limit")),
            Legend(look="own", text=say("calendar.paper.own")),
        ),
        more=say("calendar.paper.more") if is_cut else "",
    )


def _rows(
    teller: CalendarTeller,
    weeks: Sequence[tuple[date, ...]],
    shown: frozenset[Shown],
    *,
    month: int,
    is_large: bool,
) -> tuple[WeekRow, ...]:
    """Return the weeks of a month, the fullest cut until all of them have room on their pages."""
    found = teller.between(weeks[0][0], weeks[-1][-1], shown)
    held = Weeks(teller, weeks, found, shown, month=month)
    lanes = [row.week.lanes for row in held.full]
    room = (LINES_OF_LARGE_PRINT if is_large else LINES_OF_A_PAGE) - sum(1 + bool(row.captions) for row in held.full)
    while sum(lanes) > room and max(lanes) > LEAST_LANES:
        lanes[lanes.index(max(lanes))] -= 1
    return held.cut(lanes)


def _week(teller: CalendarTeller, row: WeekRow) -> SheetWeek:
    notes = (SheetNote(column=one.column, columns=one.columns, text=one.text) for one in row.captions)
    bars = sorted(row.week.bars, key=lambda one: one.first_column)
    lanes = (tuple(_bar(teller, row.week, bar) for bar in bars if bar.lane == lane) for lane in range(row.week.lanes))
    return SheetWeek(days=tuple(map(_day, row.cells)), notes=tuple(notes), lanes=tuple(lanes))


def _day(cell: DayCell) -> SheetDay:
    return SheetDay(
        number=cell.number,
        symbol="milestone" if cell.has_milestone else "",
        more=f"+{cell.more}" if cell.tells_more else "",
        is_outside=cell.is_outside,
        is_today=cell.is_today,
    )


def _bar(teller: CalendarTeller, week: Week, bar: Bar) -> SheetBar:
    one = bar.occurrence
    return SheetBar(
        column=bar.first_column,
        columns=bar.last_column - bar.first_column + 1,
        look=LOOKS.get(one.kind, "plain") if not _is_appointment(one) else "visit",
        symbol=_symbol(icon_of(one)[0]),
        text=teller.lines.title(one),
        time=one.time,
        usual=-1 if bar.typical_column is None else bar.typical_column - bar.first_column,
        is_ready=one.typical is not None and one.typical > week.days[-1],
        starts=bar.starts,
        ends=bar.ends,
        lanes=bar.lanes,
    )


def _is_appointment(one: Occurrence) -> bool:
    return one.kind is OccurrenceKind.VISIT and one.is_one_day


def _hours(teller: CalendarTeller, days: Sequence[date], shown: frozenset[Shown]) -> list[SheetHour]:
    timed = [teller.timed(day, shown) for day in days]
    hours = sorted({line.hour for lines in timed for line in lines})
    return [
        SheetHour(hour=f"{hour:02}:00", days=tuple(tuple(map(_thing, _in_hour(lines, hour))) for lines in timed))
        for hour in hours
    ]


def _in_hour(lines: Sequence[TimedLine], hour: int) -> list[TimedLine]:
    return [line for line in lines if line.hour == hour]


def _thing(line: TimedLine) -> SheetThing:
    return SheetThing(time=line.time, symbol=_symbol(line.icon), text=line.title, is_visit=line.is_visit)


def _line(line: DayLine) -> SheetLine:
    return SheetLine(symbol=_symbol(line.icon), title=line.title, text=line.text, is_visit=line.is_visit)


def _symbol(icon: str) -> str:
    name = PAPER_NAMES.get(icon, icon)
    return name if name in SYMBOLS else "task"
