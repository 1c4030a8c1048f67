"""A list of what days hold, walked with the arrow keys; Enter asks for the reason of a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from planner.app.calendar_views import DayLine, DayRow
from planner.ui.calendar.line_delegate import LineDelegate
from planner.ui.calendar.line_model import LineModel

ASKS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
BACKWARDS = frozenset({QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp})


class LineList(QListView):
    """Lines of one day or of many. Where it `grows`, it is as high as its lines and the page scrolls."""

    why_asked = Signal(str)  # entry id
    line_reached = Signal(int, int)  # top and height of the line that has the keyboard
    day_reached = Signal(int)  # top of the day to show first, where the page scrolls

    def __init__(self, name: str, *, grows: bool = False, side: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = LineModel()
        self._grows = grows
        self._height = 1
        self.setModel(self._lines)
        self.setItemDelegate(LineDelegate(self, side=side))
        self._prepare(name)
        self.clicked.connect(self._ask)

    @property
    def lines(self) -> LineModel:
        return self._lines

    def show_rows(self, rows: tuple[DayRow, ...]) -> None:
        """Show other lines."""
        self._lines.show(rows)
        self._measure()

    def renew_look(self) -> None:
        """Measure anew, as after the theme or the text size changed."""
        self.scheduleDelayedItemsLayout()
        self._measure()

    def show_from(self, when: date) -> None:
        """Scroll to the first day from a date on."""
        place = self._lines.place_from(when)
        if not place.isValid():
            return
        self.scrollTo(place, QAbstractItemView.ScrollHint.PositionAtTop)
        if self._grows:
            self.day_reached.emit(self.visualRect(place).top())

    def choose_first(self) -> None:
        """Give the keyboard its place at the first line."""
        if not self.currentIndex().isValid() and self._lines.rowCount():
            self.setCurrentIndex(self._line_near(0, 1))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return where a key leads; headings are passed over."""
        index = super().moveCursor(action, modifiers)
        return self._line_near(index.row(), -1 if action in BACKWARDS else 1)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if current.isValid():
            box = self.visualRect(current)
            self.line_reached.emit(box.top(), box.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ASKS and self.currentIndex().isValid():
            self._ask(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._lines.row(index) if index.isValid() else None
        has_link = isinstance(row, DayLine) and bool(row.link)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if has_link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(240, self._height if self._grows else 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height if self._grows else 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _prepare(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Arrow keys move. Enter tells why a date stands where it stands."))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if self._grows:
            self.setFrameShape(QFrame.Shape.NoFrame)
            self.setStyleSheet("QListView { background: transparent; border: none; }")
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _line_near(self, number: int, step: int) -> QModelIndex:
        while 0 <= number < self._lines.rowCount():
            index = self._lines.index(number, 0)
            if isinstance(self._lines.row(index), DayLine):
                return index
            number += step
        return self.currentIndex()

    def _measure(self) -> None:
        if not self._grows:
            return
        places = (self._lines.index(row, 0) for row in range(self._lines.rowCount()))
        self._height = max(1, sum(self.sizeHintForIndex(place).height() for place in places))
        self.setFixedHeight(self._height)

    def _ask(self, index: QModelIndex) -> None:
        row = self._lines.row(index)
        if isinstance(row, DayLine) and row.link:
            self.why_asked.emit(row.entry_id)
