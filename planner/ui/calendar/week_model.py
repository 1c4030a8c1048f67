"""A week as an item model: the whole-day bars on top, and an hour in each row below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, Qt

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import USUALLY_SHOWN, Shown, TimedLine
from planner.core.month import DAYS_IN_WEEK, week_of
from planner.ui.calendar.month_model import NOWHERE, Index
from planner.ui.calendar.week_rows import WeekRow, Weeks

FIRST_HOUR, LAST_HOUR = 8, 20  # shown in any case
WHOLE_DAY = 0  # the row above the hours


class WeekModel(QAbstractTableModel):
    """One week."""

    def __init__(self, teller: CalendarTeller, first_weekday: int) -> None:
        super().__init__()
        self.teller = teller
        self.shown = USUALLY_SHOWN
        self._first_weekday = first_weekday
        self.days = week_of(teller.today, first_weekday)
        self._build()

    @property
    def rows(self) -> tuple[WeekRow, ...]:
        return self._rows

    def show(
        self,
        *,
        when: date | None = None,
        shown: frozenset[Shown] | None = None,
        teller: CalendarTeller | None = None,
    ) -> None:
        """Show another week, other filters or another plan."""
        self.beginResetModel()
        self.days = week_of(when, self._first_weekday) if when else self.days
        self.shown = self.shown if shown is None else shown
        self.teller = teller or self.teller
        self._build()
        self.endResetModel()

    def hour(self, row: int) -> int:
        """Return the hour of a row below the whole-day row."""
        return self._hours[row - 1]

    def timed(self, row: int, column: int) -> tuple[TimedLine, ...]:
        """Return what begins in an hour of a day."""
        return self._timed.get((self.hour(row), column), ())

    def most_in(self, row: int) -> int:
        """Return how many things an hour has on its fullest day."""
        return max(len(self.timed(row, column)) for column in range(DAYS_IN_WEEK))

    def first_timed_row(self) -> int:
        """Return the first row with something in it, or the first hour."""
        return next((row for row in range(1, self.rowCount()) if self.most_in(row)), 1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self._hours)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else DAYS_IN_WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        when = self.days[index.column()]
        if index.row() == WHOLE_DAY:
            is_told = role == Qt.ItemDataRole.AccessibleTextRole
            return self.teller.told(when, self.shown) if is_told else self.rows[0].cells[index.column()].number
        titles = ", ".join(f"{line.time} {line.title}" for line in self.timed(index.row(), index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return titles
        told = f"{self.teller.wording.date(when, 'long')}, {self._hour_text(index.row())}"
        return f"{told}: {titles}" if titles else told

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.teller.wording.date(self.days[section], "long")
        return self._hour_text(section) if section else ""

    def _hour_text(self, row: int) -> str:
        return f"{self.hour(row):02}:00"

    def _build(self) -> None:
        found = self.teller.between(self.days[0], self.days[-1], self.shown)
        whole_days = [one for one in found if not one.time]
        self._rows = Weeks(self.teller, [self.days], whole_days, self.shown).full
        self._timed = self._by_hour()
        hours = {hour for hour, _ in self._timed} | {FIRST_HOUR, LAST_HOUR}
        self._hours: Sequence[int] = range(min(hours), max(hours) + 1)

    def _by_hour(self) -> Mapping[tuple[int, int], tuple[TimedLine, ...]]:
        found: dict[tuple[int, int], list[TimedLine]] = {}
        for column, when in enumerate(self.days):
            for line in self.teller.timed(when, self.shown):
                found.setdefault((line.hour, column), []).append(line)
        return {place: tuple(lines) for place, lines in found.items()}
