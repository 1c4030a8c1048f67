"""A line for something in one's own words, with the button that adds it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.text_field import TextField


class OwnLine(QWidget):
    """Enter on the line adds what was typed; on an empty line it goes on, as everywhere."""

    added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("Such as: deer hunting, choir tour, kneeling at church")
        self._field = TextField(self.tr("Something else, in your own words"), hint=hint)
        self._add = SecondaryButton(self.tr("Add"), "add")
        self._add.setAccessibleName(self.tr("Add what I wrote"))
        is_large = look().theme.is_large_text
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._field, 1)
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft if is_large else Qt.AlignmentFlag.AlignBottom)
        self._add.clicked.connect(self._on_add_asked)

    @property
    def line(self) -> QLineEdit:
        """The line itself, for its place among the Tab stops."""
        return self._field.line

    def text(self) -> str:
        return self._field.text()

    def show_text(self, text: str) -> None:
        """Show what was typed before; emits nothing."""
        self._field.set_text(text)

    def clear(self) -> None:
        """Empty the line after its words were added."""
        self._field.set_text("")

    def take_focus(self) -> None:
        self._field.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.hasFocus() and self.text():
            self._on_add_asked()
            return
        super().keyPressEvent(event)

    def _on_add_asked(self) -> None:
        if self.text():
            self.added.emit(self.text())
        self.take_focus()
