"""A tick box with a small note under its words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words


class NotedBox(QWidget):
    """The box is a child of its own, so that its signals and its place for the keyboard are those of any box."""

    def __init__(self, text: str, icon: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = TickBox(text, icon)
        self._note = Words("", "caption", tone="text_muted")
        self._note.setContentsMargins(self.box.text_left(), 0, 0, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self._note)
        self.setFocusProxy(self.box)
        self.show_note(note)

    def show_note(self, note: str) -> None:
        """Say something else under the words."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.box.setAccessibleDescription(note)
