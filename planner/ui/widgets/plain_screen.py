"""A screen alone in the window: a heading, what it asks or shows, a way back, and "Is this normal?"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import Button, QuietButton, SecondaryButton
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

WIDEST = 760  # what is read or chosen is never wider, at plain text size


class PlainScreen(QWidget):
    """What a screen shows goes into `column`; Esc and the button lead back."""

    closed = Signal()
    normal_asked = Signal()

    def __init__(self, title: str, back: str, *, widest: int = WIDEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = QuietButton(back, "back")
        self._normal = SecondaryButton(self.tr("Is this normal?"), "is_this_normal")
        self.column = QVBoxLayout()
        self.column.setSpacing(16)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(12)
        self._assemble(title, widest)
        self._back.clicked.connect(self.closed)
        self._normal.clicked.connect(self.normal_asked)

    def add_buttons(self, *buttons: Button) -> None:
        """Put buttons at the foot, where they stay in sight."""
        for button in buttons:
            self._foot.addWidget(button)
        self._foot.addStretch()
        edge = look().theme.px("four")
        self._foot.setContentsMargins(edge, 12, edge, 16)

    def take_focus(self) -> None:
        """Give the keyboard to the first thing one can do here."""
        self._back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _assemble(self, title: str, widest: int) -> None:
        edge = look().theme.px("four")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(edge - 16, 12, edge, 12)
        head.addWidget(self._back)
        head.addStretch()
        head.addWidget(self._normal)
        whole.addLayout(head)
        page = ScrollPage(margin=edge)
        page.column.setContentsMargins(edge, 8, edge, 24)
        page.column.addWidget(Words(title, "title"))
        holder = QWidget()
        holder.setLayout(self.column)
        self.column.setContentsMargins(0, 0, 0, 0)
        holder.setMaximumWidth(look().theme.scaled(widest))
        row = QHBoxLayout()
        row.addWidget(holder, 1)
        row.addStretch(0)
        page.column.addLayout(row)
        page.column.addStretch()
        whole.addWidget(page, 1)
        whole.addLayout(self._foot)
