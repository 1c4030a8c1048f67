"""The figure of an exercise with its button: moving, or at rest with start and end side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from planner.core.poses import Figure
from planner.ui.exercises.moving_figure import MovingFigure
from planner.ui.exercises.still_figure import StillFigure
from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.card import Card

LEAST_HEIGHT = 230


class FigureStage(QWidget):
    """Says what the person chose, so that other figures keep to it."""

    stillness_chosen = Signal(bool)

    def __init__(self, figure: Figure, title: str, *, is_still: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_still = is_still
        name = self.tr("How it looks: {title}").format(title=title)
        self.moving = MovingFigure(figure, name)
        self._still = StillFigure(figure, name)
        self._button = QuietButton(self.tr("Pause"), "pause", size="small")
        self._sheets = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._sheets, 1)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignRight)
        card = Card(padding=8)
        card.column.addWidget(self.moving, 1)
        self._sheets.addWidget(card)
        self._sheets.addWidget(self._still)
        self.setMinimumHeight(look().theme.icon_size(LEAST_HEIGHT))
        self._button.clicked.connect(self._on_clicked)
        self.show_still(is_still=is_still)

    def show_still(self, *, is_still: bool) -> None:
        """Stand still, or move; emits nothing."""
        self._is_still = is_still
        self._sheets.setCurrentIndex(int(is_still))
        self._button.setText(self.tr("Show it move") if is_still else self.tr("Stand still"))
        self._button.setAccessibleName(self._button.text())
        self._button.set_icon("play" if is_still else "pause")
        if is_still:
            self.moving.stop()
        else:
            self.moving.begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_still(is_still=self._is_still)

    def _on_clicked(self) -> None:
        self.show_still(is_still=not self._is_still)
        self.stillness_chosen.emit(self._is_still)
