"""A week with its hours, walked with the arrow keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import Shown
from planner.core.month import DAYS_IN_WEEK
from planner.ui.calendar.month_view import ONE_DAY, ONE_WEEK, OPENS
from planner.ui.calendar.plain_heads import PlainHeads
from planner.ui.calendar.week_delegate import WeekDelegate
from planner.ui.calendar.week_model import WHOLE_DAY, WeekModel

EDGES = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: DAYS_IN_WEEK - 1}


class WeekView(QTableView):
    """One week. Left and right move by day, also into the next week; up and down by hour."""

    day_selected = Signal(object)  # date
    day_opened = Signal(object)  # date
    week_shown = Signal(object)  # tuple of its days

    def __init__(self, teller: CalendarTeller, first_weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week = WeekModel(teller, first_weekday)
        self._day = teller.today
        self._grows = False
        self._delegate = WeekDelegate(self)
        self.setModel(self._week)
        self.setItemDelegate(self._delegate)
        self._prepare()
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
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if grows else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self._fit()

    def renew_look(self) -> None:
        """Measure anew, as after the theme or the text size changed."""
        self._fit()
        self.viewport().update()

    def step_week(self, weeks: int) -> None:
        """Choose the same weekday of another week, as a person does with a key or a button."""
        self._choose(self._day + weeks * ONE_WEEK)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose(self._day + (ONE_DAY if key == Qt.Key.Key_Right else -ONE_DAY))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step_week(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in EDGES:
            self._choose(self._week.days[EDGES[key]])
        elif key in OPENS:
            self.day_opened.emit(self._day)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.day_opened.emit(self._day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()  # a drag would choose every hour it crosses

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell the chosen day, whoever chose it: a click, or a reader of the screen."""
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        when = self._week.days[current.column()]
        if when != self._day:
            self._day = when
            self.day_selected.emit(when)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.currentIndex().row() <= WHOLE_DAY:
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, when: date) -> None:
        self.show_day(when)
        self.day_selected.emit(when)

    def _renew(self) -> None:
        self._fit()
        self.setCurrentIndex(self._week.index(WHOLE_DAY, self._week.days.index(self._day)))

    def _prepare(self) -> None:
        self.setAccessibleName(self.tr("Week"))
        self.setAccessibleDescription(self.tr("Left and right move by day, up and down by hour. Enter opens the day."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.setVerticalHeader(PlainHeads(Qt.Orientation.Vertical, is_strong=False, parent=self))

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
