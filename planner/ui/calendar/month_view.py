"""The month as a table that is walked day by day with the keyboard."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import Shown, Thing
from planner.core.agenda import Occurrence
from planner.ui.calendar.day_table import ONE_WEEK, DayTable, Index
from planner.ui.calendar.month_delegate import MonthDelegate
from planner.ui.calendar.month_model import MonthModel
from planner.ui.calendar.plain_heads import PlainHeads

LEAST_LANES = 3
MONTHS_IN_YEAR = 12
BY_WEEK = {Qt.Key.Key_Up: -ONE_WEEK, Qt.Key.Key_Down: ONE_WEEK}


class MonthView(DayTable):
    """One month. Arrows move by day and by week, also into the next month."""

    month_shown = Signal(object)  # its first day

    def __init__(self, teller: CalendarTeller, first_weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(teller.today, parent)
        self._days = MonthModel(teller, first_weekday)
        self._delegate = MonthDelegate(self)
        self.setModel(self._days)
        self.setItemDelegate(self._delegate)
        self._prepare(
            self.tr("Month"),
            self.tr("Arrow keys move by day. Enter opens the day. Plus shows what found no room in the month."),
        )
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setHorizontalHeader(PlainHeads(Qt.Orientation.Horizontal, is_strong=True, parent=self))
        self._spread_columns()
        self.show_day(teller.today)

    @property
    def days(self) -> MonthModel:
        return self._days

    def show_day(self, when: date) -> None:
        """Choose a day and show its month; tells nobody but of the month."""
        self._day = when
        if not self._days.holds(when):
            self._days.show(month=when)
            self._fit()
            self.month_shown.emit(self._days.first)
        self.setCurrentIndex(self._days.place_of(when))

    def show_filters(self, shown: frozenset[Shown]) -> None:
        """Show and leave out other kinds of things."""
        self._days.show(shown=shown)
        self._renew()

    def show_teller(self, teller: CalendarTeller) -> None:
        """Show another plan."""
        self._days.show(teller=teller)
        self._renew()

    def set_compact(self, *, is_compact: bool) -> None:
        """Show numbers and icons alone, as high as the weeks are; the page scrolls."""
        self._delegate.is_compact = is_compact
        self._days.show_icons(has_icons=is_compact)
        self.set_grows(grows=is_compact)
        self._fit()

    @property
    def is_compact(self) -> bool:
        return self._delegate.is_compact

    def renew_look(self) -> None:
        """Measure anew, as after the theme or the text size changed."""
        self._fit()
        self.viewport().update()

    def step(self, pages: int) -> None:
        """Choose the same day of another month."""
        place = self._day.year * MONTHS_IN_YEAR + self._day.month - 1 + pages
        year, month = divmod(place, MONTHS_IN_YEAR)
        if date.min.year < year < date.max.year:
            last = calendar.monthrange(year, month + 1)[1]
            self._choose(date(year, month + 1, min(self._day.day, last)))

    def walk_up_or_down(self, key: Qt.Key) -> bool:
        if key in BY_WEEK:
            self._choose(self._day + BY_WEEK[key])
        return key in BY_WEEK

    def day_at(self, index: Index) -> date:
        return self._days.cell(index).when

    def thing_at(self, index: Index, point: QPoint) -> Thing | None:
        bar = self._delegate.bar_at(index, point)
        return self._days.teller.lines.thing(bar.occurrence) if bar is not None else None

    def is_more_at(self, index: Index, point: QPoint) -> bool:
        return self._delegate.is_more_at(index, point)

    def hidden_on(self, when: date) -> tuple[Occurrence, ...]:
        """Return what found no lane on a day."""
        return self._days.hidden(self._days.place_of(when))

    def show_drop(self, index: QModelIndex, title: str) -> None:
        self._delegate.show_drop(index, title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _renew(self) -> None:
        self._fit()
        place = self._days.place_of(self._day)
        self.setCurrentIndex(place if place.isValid() else self._days.place_of(self._days.first))

    def _fit(self) -> None:
        """Give each week the height it needs; where the window is too low, the fullest weeks give up lanes first."""
        rows = self._days.full_rows
        lanes = [row.week.lanes for row in rows]
        heights = self._heights(lanes)
        room = self.viewport().height()
        while sum(heights) > room and max(lanes) > LEAST_LANES:
            lanes[_fullest(lanes)] -= 1
            heights = self._heights(lanes)
        self._days.fit(lanes)
        if self._delegate.is_compact:
            self.setFixedHeight(sum(heights) + self.horizontalHeader().sizeHint().height())
        elif sum(heights) < room:
            spare, rest = divmod(room - sum(heights), len(heights))
            heights = [height + spare + (1 if number < rest else 0) for number, height in enumerate(heights)]
        for number, height in enumerate(heights):
            self.setRowHeight(number, height)

    def _heights(self, lanes: Sequence[int]) -> list[int]:
        return [self._delegate.height_of(row, most) for row, most in zip(self._days.full_rows, lanes, strict=True)]


def _fullest(lanes: Sequence[int]) -> int:
    return max(range(len(lanes)), key=lambda number: lanes[number])
