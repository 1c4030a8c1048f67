"""The five dots of a stretch of time."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.marks import paint_dots


class Dots(QWidget):
    """How far along a stretch of time is, from one filled dot to five."""

    def __init__(self, filled: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look().theme.scaled(7)
        return QSize(5 * (side + 3), side + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dots(painter, 0, self.height() / 2, self._filled, theme.color("text"), side=theme.scaled(7))
        painter.end()
