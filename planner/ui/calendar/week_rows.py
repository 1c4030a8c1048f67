"""What a month draws: its weeks with their bars, numbers and captions, ready to paint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from planner.app.calendar_lines import icon_of
from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import Shown
from planner.core.agenda import Occurrence, OccurrenceKind, moments, stretch_starts
from planner.core.month import DAYS_IN_WEEK, Week, lay_out

Icons = Mapping[date, Mapping[tuple[str, str], None]]  # by day, in order, each once
MOST_LANES = 8
QUIET_LANES = 4  # what nobody chose fills a week only up to here


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """One day of a week."""

    when: date
    number: str  # "13"; "1 Apr" where a month begins
    stretch: int  # its number from one; 0 where the day lies in none
    begins: int  # the stretch that begins here; 0 for none
    has_milestone: bool
    is_outside: bool  # it belongs to another month
    is_today: bool
    more: int
    tells_more: bool  # what found no lane is not the same as on the day before
    reminders: int  # 0 where they are not shown
    icons: tuple[tuple[str, str], ...]  # where there is room for no words: icons and their colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """Words under the numbers: a stretch of time that begins, or else a milestone."""

    column: int
    columns: int  # how far it may reach
    dots: int  # 0 for a milestone
    text: str


class HoldsWeeks(Protocol):
    """A model whose rows are weeks."""

    @property
    def teller(self) -> CalendarTeller: ...

    @property
    def rows(self) -> tuple[WeekRow, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """A week of the month."""

    week: Week
    cells: tuple[DayCell, ...]
    captions: tuple[Caption, ...]


class Weeks:
    """Some weeks with all that lies in them, ready to draw in as many lanes as each has room for."""

    def __init__(
        self,
        teller: CalendarTeller,
        weeks: Sequence[tuple[date, ...]],
        found: Sequence[Occurrence],
        shown: frozenset[Shown],
        *,
        month: int | None = None,
        has_icons: bool = False,
        most: int = MOST_LANES,
    ) -> None:
        """Days outside `month` are marked as such; `most`: the lanes of a week that has all the room there is."""
        self._teller = teller
        self._weeks = weeks
        self._month = month
        self._has_reminders = Shown.REMINDERS in shown
        self._icons: Icons = _icons(weeks[0][0], weeks[-1][-1], found) if has_icons else {}
        self._milestones = [one for one in found if one.kind is OccurrenceKind.MILESTONE]
        self._lying = _by_week(weeks, found)
        self.full = tuple(self._row(number, most) for number in range(len(weeks)))

    def cut(self, lanes: Sequence[int]) -> tuple[WeekRow, ...]:
        """Return the weeks in so many lanes each; what does not fit is counted."""
        return tuple(
            row if row.week.lanes <= most else self._row(number, most)
            for number, (row, most) in enumerate(zip(self.full, lanes, strict=True))
        )

    def _row(self, number: int, lanes: int) -> WeekRow:
        days = self._weeks[number]
        week = lay_out(days, self._lying[number], lanes, quiet_lanes=min(lanes, QUIET_LANES))
        return WeekRow(
            week=week,
            cells=_cells(
                self._teller,
                week,
                self._icons,
                self._milestones,
                month=self._month,
                has_reminders=self._has_reminders,
            ),
            captions=_captions(self._teller, days, self._milestones),
        )


def _by_week(weeks: Sequence[tuple[date, ...]], found: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """Return what lies in each week, in one pass over all of it."""
    start = weeks[0][0]
    lying: dict[int, list[Occurrence]] = {(days[0] - start).days // DAYS_IN_WEEK: [] for days in weeks}
    last = max(lying)
    for one in found:
        opens, ends = (one.first - start).days // DAYS_IN_WEEK, (one.last - start).days // DAYS_IN_WEEK
        for number in range(max(0, opens), min(last, ends) + 1):
            if number in lying:
                lying[number].append(one)
    return list(lying.values())


def _cells(
    teller: CalendarTeller,
    week: Week,
    icons: Icons,
    milestones: Sequence[Occurrence],
    *,
    month: int | None,
    has_reminders: bool,
) -> tuple[DayCell, ...]:
    passed = {one.first for one in milestones}
    return tuple(
        DayCell(
            when=when,
            number=_number(teller, when, month),
            stretch=teller.stretch_number(when),
            begins=teller.stretch_number(when) if stretch_starts(teller.plan, when) else 0,
            has_milestone=when in passed,
            is_outside=month is not None and when.month != month,
            is_today=when == teller.today,
            more=len(rest),
            tells_more=bool(rest) and (column == 0 or rest != week.hidden[column - 1]),
            reminders=teller.reminders(when) if has_reminders else 0,
            icons=tuple(icons.get(when, ())),
        )
        for column, (when, rest) in enumerate(zip(week.days, week.hidden, strict=True))
    )


def _number(teller: CalendarTeller, when: date, month: int | None) -> str:
    if month is None:
        return teller.weekday_and_day(when)
    return teller.wording.date(when, "short") if when.day == 1 else str(when.day)


def _icons(first: date, last: date, found: Sequence[Occurrence]) -> Icons:
    """Return what begins, ends or takes place each day as icons, each kind once, leaving out what nobody chose."""
    icons: dict[date, dict[tuple[str, str], None]] = {}
    loud = [one for one in found if not one.is_quiet]
    for moment in moments(loud, first, last):
        one = moment.occurrence
        if one.kind is not OccurrenceKind.LIMIT or moment.when == one.last:
            icons.setdefault(moment.when, {})[icon_of(one)] = None
    return icons


def _captions(teller: CalendarTeller, days: tuple[date, ...], milestones: Sequence[Occurrence]) -> tuple[Caption, ...]:
    told: list[tuple[int, int, str]] = []
    for column, when in enumerate(days):
        stretch = stretch_starts(teller.plan, when)
        titles = [one.title for one in milestones if one.first == when]
        if stretch:
            told.append((column, teller.stretch_number(when), teller.stretch_name(stretch)))
        elif titles:
            told.append((column, 0, ", ".join(titles)))
    ends = [*(column for column, *_ in told), DAYS_IN_WEEK][1:]
    return tuple(
        Caption(column=column, columns=end - column, dots=dots, text=text)
        for (column, dots, text), end in zip(told, ends, strict=True)
    )
