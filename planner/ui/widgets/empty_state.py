"""What stands where there is nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.buttons import Button
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class EmptyState(QWidget):
    """A line icon, one sentence of what will be here, and one button."""

    def __init__(self, icon: str, sentence: str, button: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 48, 32, 48)
        column.setSpacing(16)
        column.addStretch()
        column.addWidget(IconLabel(icon, "text_muted", 48), 0, Qt.AlignmentFlag.AlignHCenter)
        words = Words(sentence, "lead")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
