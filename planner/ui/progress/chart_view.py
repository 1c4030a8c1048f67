"""A chart, drawn anew for the room it has; its words and a table tell the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.paper.charts import ChartInk, ChartSize
from planner.ui.look import look

Draw = Callable[[ChartSize, ChartInk], str]


class ChartView(QWidget):
    """Shows what `draw` makes."""

    def __init__(self, draw: Draw, told: str, height: int = 260, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._height = height
        self._drawn: tuple[QSize, QSvgRenderer] | None = None
        self.setAccessibleName(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, look().theme.scaled(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._picture().render(painter, QRectF(self.rect()))
        painter.end()

    def _picture(self) -> QSvgRenderer:
        if self._drawn is None or self._drawn[0] != self.size():
            theme = look().theme
            size = ChartSize(
                width=self.width(),
                height=self.height(),
                points=theme.point_size("caption") * self.logicalDpiY() / 72,
                family=theme.font().family(),
            )
            ink = ChartInk(
                near=theme.color("chart_back").name(),
                far=theme.color("chart_leg").name(),
                text=theme.color("text").name(),
                line=theme.color("line_quiet").name(),
                usual=theme.color("chart_usual").name(),
                ground=theme.color("surface").name(),
            )
            self._drawn = (self.size(), QSvgRenderer(QByteArray(self._draw(size, ink).encode())))
        return self._drawn[1]
