"""A week with its hours, walked with the arrow keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import Shown, Thing
from planner.core.agenda import Occurrence
from planner.ui.calendar.day_table import ONE_WEEK, DayTable, Index
from planner.ui.calendar.plain_heads import PlainHeads
from planner.ui.calendar.week_delegate import WeekDelegate
from planner.ui.calendar.week_model import WHOLE_DAY, WeekModel

BY_HOUR = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WeekView(DayTable):
    """One week. Left and right move by day, also into the next week; up and down by hour."""

    week_shown = Signal(object)  # tuple of its days

    def __init__(self, teller: CalendarTeller, first_weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(teller.today, parent)
        self._week = WeekModel(teller, first_weekday)
        self._grows = False
        self._delegate = WeekDelegate(self)
        self.setModel(self._week)
        self.setItemDelegate(self._delegate)
        self._prepare(self.tr("Week"), self.tr("Left and right move by day, up and down by hour. Enter opens the day."))
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(20)
        self.setVerticalHeader(PlainHeads(Qt.Orientation.Vertical, is_strong=False, parent=self))
        self._spread_columns()
        self._fit()
        self.show_day(teller.today)

    @property
    def week(self) -> WeekModel:
        return self._week

    def show_day(self, when: date) -> None:
        """Choose a day and show its week; tells nobody but of the week."""
        self._day = when
        row = max(self.currentIndex().row(), WHOLE_DAY)
        if when not in self._week.days:
            self._week.show(when=when)
            self._fit()
            self.week_shown.emit(self._week.days)
        self.setCurrentIndex(self._week.index(min(row, self._week.rowCount() - 1), self._week.days.index(when)))

    def show_filters(self, shown: frozenset[Shown]) -> None:
        """Show and leave out other kinds of things."""
        self._week.show(shown=shown)
        self._renew()

    def show_teller(self, teller: CalendarTeller) -> None:
        """Show another plan."""
        self._week.show(teller=teller)
        self._renew()

    def set_grows(self, *, grows: bool) -> None:
        """Be as high as the hours are; the page scrolls."""
        self._grows = grows
        super().set_grows(grows=grows)
        self._fit()

    def renew_look(self) -> None:
        """Measure anew, as after the theme or the text size changed."""
        self._fit()
        self.viewport().update()

    def step(self, pages: int) -> None:
        """Choose the same weekday of another week."""
        self._choose(self._day + pages * ONE_WEEK)

    def walk_up_or_down(self, key: Qt.Key) -> bool:
        if key in BY_HOUR:
            row = min(max(self.currentIndex().row() + BY_HOUR[key], WHOLE_DAY), self._week.rowCount() - 1)
            self.setCurrentIndex(self._week.index(row, self.currentIndex().column()))
        return key in BY_HOUR

    def day_at(self, index: Index) -> date:
        return self._week.days[index.column()]

    def hour_at(self, index: Index) -> int | None:
        """Return the hour of a place; the row of whole days has none."""
        return None if index.row() == WHOLE_DAY else self._week.hour(index.row())

    def thing_at(self, index: Index, point: QPoint) -> Thing | None:
        if index.row() == WHOLE_DAY:
            bar = self._delegate.bar_at(index, point)
            return self._week.teller.lines.thing(bar.occurrence) if bar is not None else None
        line = self._delegate.timed_at(index, point)
        return self._week.teller.timed_thing(line, self.day_at(index)) if line is not None else None

    def is_more_at(self, index: Index, point: QPoint) -> bool:
        return index.row() == WHOLE_DAY and self._delegate.is_more_at(index, point)

    def hidden_on(self, when: date) -> tuple[Occurrence, ...]:
        """Return what found no lane on a day."""
        return self._week.rows[WHOLE_DAY].week.hidden[self._week.days.index(when)]

    def show_drop(self, index: QModelIndex, title: str) -> None:
        self._delegate.show_drop(index, title)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.currentIndex().row() <= WHOLE_DAY:
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _renew(self) -> None:
        self._fit()
        self.setCurrentIndex(self._week.index(WHOLE_DAY, self._week.days.index(self._day)))

    def _fit(self) -> None:
        """Give each hour the height it needs, and share what is left of the window among the hours."""
        whole_day = self._week.rows[WHOLE_DAY]
        top = self._delegate.height_of(whole_day, whole_day.week.lanes) + 4
        hours = [self._delegate.hour_height(self._week.most_in(row)) for row in range(1, self._week.rowCount())]
        spare = 0 if self._grows else max(0, self.viewport().height() - top - sum(hours)) // len(hours)
        self.setRowHeight(WHOLE_DAY, top)
        for row, height in enumerate(hours, start=1):
            self.setRowHeight(row, height + spare)
        if self._grows:
            self.setFixedHeight(top + sum(hours) + 2)
