"""A list of what days hold, walked with the arrow keys; each line offers what may be done with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QSizePolicy, QWidget

from planner.app.calendar_views import DayLine, DayRow, LineAction
from planner.ui.calendar.line_delegate import LineDelegate
from planner.ui.calendar.line_model import LineModel

SHIFTS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}  # days, with Control
ASKS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
BACKWARDS = frozenset({QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp})


class LineList(QListView):
    """Lines of one day or of many. Where it `grows`, it is as high as its lines and the page scrolls."""

    asked = Signal(object, object)  # LineAction, DayLine
    shift_asked = Signal(object, int)  # DayLine, days
    line_reached = Signal(int, int)  # top and height of the line that has the keyboard
    day_reached = Signal(int)  # top of the day to show first, where the page scrolls

    def __init__(self, name: str, *, grows: bool = False, side: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = LineModel()
        self._grows = grows
        self._height = 1
        self._pressed: DayLine | None = None
        self.setModel(self._lines)
        self._delegate = LineDelegate(self, side=side)
        self.setItemDelegate(self._delegate)
        self._prepare(name)

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

    def chosen(self) -> DayLine | None:
        """Return the line that has the keyboard."""
        return self._line(self.currentIndex())

    def choose_line(self, *, entry_id: str = "", own_id: str = "") -> bool:
        """Give the keyboard its place at the line of an entry; return False where it is not here."""
        for number in range(self._lines.rowCount()):
            index = self._lines.index(number, 0)
            row = self._lines.row(index)
            if isinstance(row, DayLine) and (row.entry_id, row.own_id) == (entry_id, own_id):
                self.setCurrentIndex(index)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._line(self.currentIndex())
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if line is not None and has_control and event.key() in SHIFTS:
            self.shift_asked.emit(line, SHIFTS[Qt.Key(event.key())])
        elif line is not None and event.key() in ASKS:
            self._ask(line)
        elif line is not None and event.key() == Qt.Key.Key_Delete:
            self._ask(line, LineAction.REMOVE)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._line(self.indexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        line, pressed = self._line(index), self._pressed
        self._pressed = None
        if line is None or line is not pressed or event.button() is not Qt.MouseButton.LeftButton:
            return
        link = self._delegate.link_at(index, self.visualRect(index), point)
        self._ask(line, link.action if link else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        line = self._line(self.indexAt(event.position().toPoint()))
        has_link = line is not None and bool(line.links)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if has_link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer in a menu what may be done with a line: for the menu key, and the right button."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        line = self._line(index)
        if line is None or not line.links:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(line.title)
        for link in line.links:
            menu.addAction(link.text).triggered.connect(lambda _checked, way=link: self.asked.emit(way.action, line))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()) if is_by_key else event.globalPos())

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
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move. Enter takes the first way on that a line offers, the menu key shows all. "
                "Control with an arrow key moves what may be moved by a day or a week."
            )
        )
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

    def _line(self, index: QModelIndex) -> DayLine | None:
        row = self._lines.row(index) if index.isValid() else None
        return row if isinstance(row, DayLine) else None

    def _ask(self, line: DayLine, action: LineAction | None = None) -> None:
        """Ask for one of a line's ways on; for none in particular, the first."""
        offered = [link.action for link in line.links]
        wanted = action or next(iter(offered), None)
        if wanted in offered:
            self.asked.emit(wanted, line)
