"""Something to know among the things of today, without a box."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class FactRow(QWidget):
    """An icon, a name and a small fact; what belongs to it stands at the right."""

    def __init__(
        self, icon: str, name: str, fact: str, at_right: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        is_large = look().theme.is_large_text
        around = QVBoxLayout(self) if is_large else QHBoxLayout(self)
        around.setContentsMargins(2, 8, 0, 8)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(IconLabel(icon, "text", 28))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Words(name, "strong"))
        self.fact = Words(fact, "caption", tone="text_muted")
        if not fact:
            self.fact.hide()
        words.addWidget(self.fact)
        words.addStretch(1)
        line.addLayout(words, 1)
        around.addLayout(line, 1)
        if at_right is not None:
            around.addWidget(at_right, 0, Qt.AlignmentFlag.AlignLeft if is_large else Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(f"{name}. {fact}")
