"""The drawn figure of an exercise: start and end side by side, as on paper."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look import look

HEIGHT = 240


class FigureView(QWidget):
    """Draws an SVG as large as it fits; its words stand beside it."""

    def __init__(self, svg: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = QSvgRenderer(QByteArray(svg.encode()), self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, look().theme.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self._drawing.defaultSize()
        scale = min(self.width() / max(size.width(), 1), self.height() / max(size.height(), 1))
        box = QRectF(0, 0, size.width() * scale, size.height() * scale)
        box.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.render(painter, box)
        painter.end()
