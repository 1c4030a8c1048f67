"""The five dots of a stretch of time, beside words that say the same."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.marks import paint_dots


class StretchDots(QWidget):
    """Dots that can change from day to day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_filled(self, filled: int) -> None:
        """Show how far along a stretch is, from one filled dot to five."""
        self._filled = filled
        self.update()

    def sizeHint(self) -> QSize:
        side = look().theme.scaled(6)
        return QSize(5 * (side + 3), side + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dots(painter, 0, self.height() / 2, self._filled, theme.color("text"), side=theme.scaled(6))
        painter.end()
