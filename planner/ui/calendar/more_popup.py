"""What found no room on a day of the month, on a small sheet over it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.calendar_views import DayLine, DayView, LineAction
from planner.ui.calendar.line_list import LineList
from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

WIDTH, HIGHEST = 380, 420
EDGE = 14


class MorePopup(QFrame):
    """Goes away with Esc, with its button, when the keyboard goes elsewhere, or once something was asked for."""

    asked = Signal(object, object)  # LineAction, DayLine
    closed = Signal()

    def __init__(self, view: DayView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("sheet", "strong")
        self.setAccessibleName(f"{view.title}, {view.day}")
        self.list = LineList(view.title, grows=True)
        self._room = parent
        self._close = QuietButton.of_icon("close", self.tr("Close"))
        self._page = ScrollPage(margin=EDGE, gap=6)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its lines lead through it
        self._assemble(view)
        self.list.show_rows(view.rows)
        self._close.clicked.connect(self._leave)
        self.list.asked.connect(self._on_asked)
        self.list.line_reached.connect(self._on_line_reached)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]  # it runs

    def appear(self, beside: QRect) -> None:
        """Show beside a place of the parent, wholly inside it."""
        room = self._room.rect()
        theme = look().theme
        width = min(theme.scaled(WIDTH), room.width())
        self._page.setFixedWidth(width - 4)
        wanted = self._page.column.totalHeightForWidth(width - 4) + 8
        self.setFixedSize(width, min(wanted, theme.scaled(HIGHEST), room.height()))
        left = min(max(beside.left(), room.left()), room.right() - self.width())
        top = min(beside.top() + theme.scaled(28), room.bottom() - self.height())
        self.move(QPoint(left, max(room.top(), top)))
        self.show()
        self.raise_()
        self.list.choose_first()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def _assemble(self, view: DayView) -> None:
        head = QHBoxLayout()
        head.addWidget(Words(view.title, "heading"), 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._page.column.addLayout(head)
        self._page.column.addWidget(Words(view.day, "caption", tone="text_muted"))
        self._page.column.addWidget(self.list)
        self._page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 2, 2, 2)
        whole.addWidget(self._page)

    def _leave(self) -> None:
        """Go away and give the keyboard back."""
        self.close()
        self.closed.emit()

    def _on_asked(self, action: LineAction, line: DayLine) -> None:
        self._leave()
        self.asked.emit(action, line)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.close()

    def _on_line_reached(self, top: int, height: int) -> None:
        self._page.ensureVisible(0, self.list.y() + top + height // 2, 0, height // 2 + 8)
