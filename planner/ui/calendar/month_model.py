"""The days of a month as an item model, so that every reader of the screen can walk them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import USUALLY_SHOWN, Shown
from planner.core.agenda import Occurrence
from planner.core.month import DAYS_IN_WEEK, weeks_of
from planner.ui.calendar.week_rows import DayCell, WeekRow, Weeks

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class MonthModel(QAbstractTableModel):
    """One month: a row a week, a column a weekday."""

    def __init__(self, teller: CalendarTeller, first_weekday: int) -> None:
        super().__init__()
        self.teller = teller
        self.first = teller.today.replace(day=1)
        self.shown = USUALLY_SHOWN
        self._first_weekday = first_weekday
        self._has_icons = False
        self._weeks = self._whole_month()
        self._rows = self._weeks.full

    @property
    def rows(self) -> tuple[WeekRow, ...]:
        return self._rows

    @property
    def full_rows(self) -> tuple[WeekRow, ...]:
        """The same weeks in as many lanes as a month ever has."""
        return self._weeks.full

    def show(
        self,
        *,
        month: date | None = None,
        shown: frozenset[Shown] | None = None,
        teller: CalendarTeller | None = None,
    ) -> None:
        """Show another month, other filters or another plan."""
        self.beginResetModel()
        self.first = (month or self.first).replace(day=1)
        self.shown = self.shown if shown is None else shown
        self.teller = teller or self.teller
        self._weeks = self._whole_month()
        self._rows = self._weeks.full
        self.endResetModel()

    def show_icons(self, *, has_icons: bool) -> None:
        """Tell days in icons, too, where there is no room for words."""
        if has_icons != self._has_icons:
            self._has_icons = has_icons
            self.show()

    def fit(self, lanes: Sequence[int]) -> None:
        """Keep each week to so many lanes; what does not fit is counted."""
        self._rows = self._weeks.cut(lanes)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, DAYS_IN_WEEK - 1))

    def hidden(self, index: Index) -> tuple[Occurrence, ...]:
        """Return what found no lane on a day."""
        return self._rows[index.row()].week.hidden[index.column()]

    def cell(self, index: Index) -> DayCell:
        return self._rows[index.row()].cells[index.column()]

    def place_of(self, when: date) -> QModelIndex:
        """Return where a date stands, or an invalid index."""
        day = (when - self._rows[0].cells[0].when).days
        if not 0 <= day < DAYS_IN_WEEK * len(self._rows):
            return QModelIndex()
        return self.index(day // DAYS_IN_WEEK, day % DAYS_IN_WEEK)

    def holds(self, when: date) -> bool:
        """Tell whether a date lies in the month itself."""
        return (when.year, when.month) == (self.first.year, self.first.month)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else DAYS_IN_WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index).number
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.teller.told(self.cell(index).when, self.shown)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._weekdays(short=True)[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._weekdays(short=False)[section]
        return None

    def _weekdays(self, *, short: bool) -> Sequence[str]:
        return self.teller.weekdays(self._first_weekday, short=short)

    def _whole_month(self) -> Weeks:
        days = weeks_of(self.first.year, self.first.month, self._first_weekday)
        found = self.teller.between(days[0][0], days[-1][-1], self.shown)
        return Weeks(self.teller, days, found, self.shown, month=self.first.month, has_icons=self._has_icons)
