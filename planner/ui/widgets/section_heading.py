"""The heading of a part of a page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.widgets.words import Words


class SectionHeading(QWidget):
    """A heading with, at its right, a small fact such as "9 found"."""

    def __init__(self, text: str, fact: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Words(text, "heading"), 1)
        self._fact = Words(fact, "caption", tone="text_muted", wraps=False)
        row.addWidget(self._fact, 0, Qt.AlignmentFlag.AlignBottom)
        self._fact.setVisible(bool(fact))
        self.setAccessibleName(text)

    def show_fact(self, fact: str) -> None:
        """Show another fact."""
        self._fact.setText(fact)
        self._fact.setVisible(bool(fact))
