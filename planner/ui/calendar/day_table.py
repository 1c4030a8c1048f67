"""What month and week have in common: days walked by keyboard, opened, and things dragged from day to day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from planner.app.calendar_views import Thing
from planner.core.month import DAYS_IN_WEEK

Index = QModelIndex | QPersistentModelIndex
ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(days=DAYS_IN_WEEK)
BY_DAY = {Qt.Key.Key_Left: -ONE_DAY, Qt.Key.Key_Right: ONE_DAY}
BY_PAGE = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
OTHER_KEYS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class DayTable(QTableView):
    """A table with a column a weekday. A single Tab stop; one day is chosen.

    What month and week do differently is told by the methods at its end.
    """

    day_selected = Signal(object)  # date
    day_opened = Signal(object)  # date
    more_asked = Signal(object)  # date
    moved = Signal(object, object, object)  # Thing, its new date, its new time as HH:MM or None

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = today
        self._grabbed: Thing | None = None
        self._pressed_at = QPoint()
        self._is_dragging = False

    def day(self) -> date:
        """Return the chosen day."""
        return self._day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._is_dragging:
            self._let_go()
        elif event.modifiers() & OTHER_KEYS:
            event.ignore()
        elif key in BY_DAY:
            self._choose(self._day + BY_DAY[key])
        elif key in BY_PAGE:
            self.step(BY_PAGE[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            column = self.currentIndex().column()
            self._choose(self._day - ONE_DAY * (column if key == Qt.Key.Key_Home else column - DAYS_IN_WEEK + 1))
        elif key in OPENS:
            self.day_opened.emit(self._day)
        elif key == Qt.Key.Key_Plus:
            self.more_asked.emit(self._day)
        elif not self.walk_up_or_down(key):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self._grabbed, self._pressed_at = self.thing_at(index, point), point

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what was grabbed; a press that moves chooses nothing else."""
        event.ignore()
        point = event.position().toPoint()
        if self._grabbed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far or self._is_dragging:
            self._is_dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.show_drop(self.indexAt(point), self._grabbed.title)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        thing, was_dragging = self._grabbed, self._is_dragging
        self._let_go()
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if was_dragging and thing is not None:
            self._drop(thing, index)
        elif self.is_more_at(index, point):
            self.more_asked.emit(self._day)
        else:
            self.day_opened.emit(self._day)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the chosen day, whoever chose it: a click, or a reader of the screen."""
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        when = self.day_at(current)
        if when != self._day:
            self._day = when
            self.day_selected.emit(when)

    def set_grows(self, *, grows: bool) -> None:
        """Be as high as the contents are; the page scrolls."""
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if grows else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def _choose(self, when: date) -> None:
        self.show_day(when)
        self.day_selected.emit(when)

    def _drop(self, thing: Thing, index: QModelIndex) -> None:
        to, hour = self.day_at(index), self.hour_at(index)
        time = None if hour is None else f"{hour:02}:{thing.time[3:] or '00'}"  # its minutes stay
        if (to, time or thing.time) != (thing.when, thing.time):
            self.moved.emit(thing, to, time)

    def _let_go(self) -> None:
        self._grabbed = None
        if self._is_dragging:
            self._is_dragging = False
            self.viewport().unsetCursor()
            self.show_drop(QModelIndex(), "")

    def _prepare(self, name: str, description: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _spread_columns(self) -> None:
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    # What month and week do differently

    def show_day(self, when: date) -> None:
        """Choose a day and show it; tells nobody but of the page it is on."""
        raise NotImplementedError

    def step(self, pages: int) -> None:
        """Choose the same place on another page, as a person does with a key or a button."""
        raise NotImplementedError

    def walk_up_or_down(self, key: Qt.Key) -> bool:
        """Go up or down where a key says so; return whether it did."""
        raise NotImplementedError

    def day_at(self, index: Index) -> date:
        raise NotImplementedError

    def hour_at(self, _index: Index) -> int | None:
        """Return the hour of a place, or None where it has none."""
        return None

    def thing_at(self, _index: Index, _point: QPoint) -> Thing | None:
        """Return what a person may take hold of at a point."""
        return None

    def is_more_at(self, _index: Index, _point: QPoint) -> bool:
        """Tell whether a point lies on what leads to the rest of a day."""
        return False

    def show_drop(self, index: QModelIndex, title: str) -> None:
        """Show where what is dragged would go; an invalid place takes that back."""
