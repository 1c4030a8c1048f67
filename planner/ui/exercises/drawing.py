"""An SVG drawing, as large as it fits."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look import look

LEAST = QSize(150, 110)
USUAL = QSize(320, 230)


class Drawing(QWidget):
    """Shows one drawing in the middle; its words are its accessible name."""

    def __init__(self, name: str, svg: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QSvgRenderer | None = renderer(svg) if svg else None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_drawing(self, shown: QSvgRenderer) -> None:
        """Show another drawing."""
        if shown is not self._shown:
            self._shown = shown
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(USUAL.width(), look().theme.icon_size(USUAL.height()))

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_within(painter, self._shown, QRectF(self.rect()))
        painter.end()


def renderer(svg: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg.encode()))


def paint_within(painter: QPainter, drawing: QSvgRenderer, room: QRectF) -> None:
    """Draw as large as the room allows, in its middle."""
    size = drawing.defaultSize()
    scale = min(room.width() / max(size.width(), 1), room.height() / max(size.height(), 1))
    box = QRectF(0, 0, size.width() * scale, size.height() * scale)
    box.moveCenter(room.center())
    drawing.render(painter, box)
