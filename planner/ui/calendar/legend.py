"""What the patterns of the calendar mean, drawn and told."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.ui.calendar.lane_paint import DASHES, DIAMOND
from planner.ui.calendar.paint_box import STRIPE_STEP
from planner.ui.look import look
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.marks import paint_diamond, paint_stripes
from planner.ui.widgets.words import Words

Mark = Literal["ready", "usual", "normal", "wait", "own"]


class Legend(QWidget):
    """Five marks with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=12)
        self._add(row, "ready", self.tr("if you are ready"))
        self._add(row, "usual", self.tr("usual date"))
        self._add(row, "normal", self.tr("still normal"))
        self._add(row, "wait", self.tr("must wait"))
        self._add(row, "own", self.tr("my own"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @staticmethod
    def _add(row: FlowLayout, mark: Mark, text: str) -> None:
        item = QWidget()
        pair = QHBoxLayout(item)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(8)
        pair.addWidget(_Sample(mark))
        pair.addWidget(Words(text, "caption", wraps=False))
        row.addWidget(item)


class _Sample(QWidget):
    """One mark."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(14 if self._mark == "usual" else 26, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if self._mark == "usual":
            paint_diamond(painter, QPointF(self.width() / 2, middle), DIAMOND, theme.color("kind_return"))
        elif self._mark == "wait":
            box = QRectF(0, middle - 4, self.width(), 8)
            paint_stripes(painter, box, theme.color("kind_limit"), step=STRIPE_STEP)
        elif self._mark == "own":
            painter.setPen(QPen(theme.color("line_control"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(QRectF(0.5, 1.5, self.width() - 1, self.height() - 3), 3, 3)
        else:
            pen = QPen(theme.color("kind_return"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if self._mark == "ready":
                pen.setDashPattern(DASHES)
            painter.setPen(pen)
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        painter.end()
