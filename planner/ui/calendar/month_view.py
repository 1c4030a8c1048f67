"""The month as a table that is walked day by day with the keyboard."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import Shown
from planner.core.month import DAYS_IN_WEEK
from planner.ui.calendar.month_delegate import MonthDelegate
from planner.ui.calendar.month_model import MonthModel
from planner.ui.calendar.plain_heads import PlainHeads

LEAST_LANES = 3
ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(days=DAYS_IN_WEEK)
STEPS = {
    Qt.Key.Key_Left: -ONE_DAY,
    Qt.Key.Key_Right: ONE_DAY,
    Qt.Key.Key_Up: -ONE_WEEK,
    Qt.Key.Key_Down: ONE_WEEK,
}
OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class MonthView(QTableView):
    """One month. A single Tab stop; arrows move by day, also into the next month."""

    day_selected = Signal(object)  # date
    day_opened = Signal(object)  # date
    month_shown = Signal(object)  # its first day

    def __init__(self, teller: CalendarTeller, first_weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = MonthModel(teller, first_weekday)
        self._day = teller.today
        self._delegate = MonthDelegate(self)
        self.setModel(self._days)
        self.setItemDelegate(self._delegate)
        self._prepare()
        self.show_day(teller.today)

    @property
    def days(self) -> MonthModel:
        return self._days

    def day(self) -> date:
        """Return the chosen day."""
        return self._day

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
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_compact else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self._fit()

    @property
    def is_compact(self) -> bool:
        return self._delegate.is_compact

    def renew_look(self) -> None:
        """Measure anew, as after the theme or the text size changed."""
        self._fit()
        self.viewport().update()

    def step_month(self, months: int) -> None:
        """Choose the same day of another month, as a person does with a key or a button."""
        place = self._day.year * 12 + self._day.month - 1 + months
        year, month = divmod(place, 12)
        if date.min.year < year < date.max.year:
            last = calendar.monthrange(year, month + 1)[1]
            self._choose(date(year, month + 1, min(self._day.day, last)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if plain and key in STEPS:
            self._choose(self._day + STEPS[key])
        elif plain and key in OPENS:
            self.day_opened.emit(self._day)
        elif plain and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step_month(-1 if key == Qt.Key.Key_PageUp else 1)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            column = self.currentIndex().column()
            self._choose(self._day - ONE_DAY * (column if key == Qt.Key.Key_Home else column - DAYS_IN_WEEK + 1))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.day_opened.emit(self._day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()  # a drag would choose every day it crosses

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell the chosen day, whoever chose it: a click, or a reader of the screen."""
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        when = self._days.cell(current).when
        if when != self._day:
            self._day = when
            self.day_selected.emit(when)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, when: date) -> None:
        self.show_day(when)
        self.day_selected.emit(when)

    def _renew(self) -> None:
        self._fit()
        place = self._days.place_of(self._day)
        self.setCurrentIndex(place if place.isValid() else self._days.place_of(self._days.first))

    def _prepare(self) -> None:
        self.setAccessibleName(self.tr("Month"))
        self.setAccessibleDescription(self.tr("Arrow keys move by day. Enter opens the day."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setHorizontalHeader(PlainHeads(Qt.Orientation.Horizontal, is_strong=True, parent=self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

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
