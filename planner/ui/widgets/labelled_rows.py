"""Rows of a form: a label at the left, or above where the text is large."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.words import Words


class LabelledRows(QWidget):
    """Rows that can be shown and hidden by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, tuple[QWidget, QWidget]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, label: str, part: QWidget) -> None:
        """Add a row below the others."""
        words = Words(label, "strong", wraps=False)
        place = len(self._rows)
        self._rows[name] = (words, part)
        if look().theme.is_large_text:
            self._grid.addWidget(words, 2 * place, 0, 1, 2)
            self._grid.addWidget(part, 2 * place + 1, 0, 1, 2)
            return
        words.setMinimumHeight(look().theme.target_height())
        words.setMinimumWidth(look().theme.scaled(104))
        self._grid.addWidget(words, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(part, place, 1)

    def rename(self, name: str, label: str) -> None:
        """Give a row another label."""
        words = self._rows[name][0]
        if isinstance(words, Words):
            words.setText(label)

    def show_row(self, name: str, *, is_shown: bool) -> None:
        """Show or hide a row with its label."""
        for widget in self._rows[name]:
            widget.setVisible(is_shown)
