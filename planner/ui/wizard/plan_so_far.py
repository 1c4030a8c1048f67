"""Your plan so far: a few lines that grow with the answers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.views import PlanLine, PlanSoFar
from planner.ui.widgets.card import Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class PlanSoFarList(QWidget):
    """Lines with an icon, a name and a fact; below a rule, what is still to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None

    def show_plan(self, view: PlanSoFar) -> None:
        """Show these lines in place of the earlier ones."""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(18)
        for line in view.lines:
            column.addLayout(_line(line))
        if view.lines and view.note:
            column.addWidget(Rule())
        if view.note:
            column.addWidget(Words(view.note))
        self._whole.addWidget(self._shown)


def _line(line: PlanLine) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(IconLabel(line.icon, "accent"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Words(line.title, "strong"))
    if line.detail:
        words.addWidget(Words(line.detail, "caption"))
    row.addLayout(words, 1)
    return row
