"""Exercises: a list at the left, the chosen one beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from planner.app.exercise_views import ExerciseLine, ExerciseView
from planner.ui.exercises.exercise_list import ExerciseList
from planner.ui.exercises.exercise_sheet import ExerciseSheet
from planner.ui.look import look
from planner.ui.widgets.words import Prose, Words

LIST_WIDTH = 320
BESIDE_FROM = 760


class ExercisesPage(QWidget):
    """Says which exercise is wanted; is given it whole."""

    exercise_asked = Signal(str)

    def __init__(self, lines: tuple[ExerciseLine, ...], summary: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = ExerciseList(lines)
        self._sheet: ExerciseSheet | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._left = QWidget()
        self._assemble(summary)
        self._list.chosen.connect(self.exercise_asked)

    def show_exercise(self, view: ExerciseView, figure: str) -> None:
        """Show one exercise; `figure` is its drawing as SVG, or nothing."""
        if self._sheet is not None:
            self._row.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = ExerciseSheet(view, figure)
        self._row.addWidget(self._sheet, 1)

    def choose(self, exercise_id: str) -> None:
        """Mark an exercise and ask for it."""
        self._list.choose(exercise_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= BESIDE_FROM and not look().theme.is_large_text
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._left.setMaximumWidth(LIST_WIDTH if is_beside else 16777215)
        self._left.setMaximumHeight(16777215 if is_beside else max(200, self.height() * 2 // 5))

    def _assemble(self, summary: str) -> None:
        edge = look().theme.px("three")
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(edge, look().theme.px("two"), 0, edge)
        column.setSpacing(look().theme.px("one"))
        column.addWidget(Words(self.tr("Exercises"), "title"))
        column.addWidget(Prose(summary))
        column.addWidget(self._list, 1)
        self._row.addWidget(self._left, 1)
