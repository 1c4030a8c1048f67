"""The ring of today's walks: minutes done, of minutes to go."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look import look

FULL = 360 * 16  # Qt counts in sixteenths of a degree
TOP = 90 * 16
EDGE = 2  # pixels of line around what is still to walk


class WalkRing(QWidget):
    """A ring that fills, with the number and its goal in words inside."""

    def __init__(self, walked: int, goal: int, of_goal: str, told: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walked = walked
        self._goal = max(goal, 1)
        self._of_goal = of_goal
        self.setAccessibleName(told)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look().theme.scaled(84)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.scaled(9)
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        for ink, wide in (("line_quiet", width), ("sunken", width - 2 * EDGE)):  # hollow in black and white
            painter.setPen(QPen(theme.color(ink), wide))
            painter.drawArc(ring, 0, FULL)
        share = min(self._walked / self._goal, 1.0)
        if share:
            painter.setPen(QPen(theme.color("accent"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, TOP, -round(FULL * share))
        painter.setPen(theme.color("text"))
        self._paint_words(painter, ring)
        painter.end()

    def _paint_words(self, painter: QPainter, ring: QRectF) -> None:
        theme = look().theme
        painter.setFont(theme.font("heading"))
        upper = QRectF(ring.left(), ring.top() + ring.height() * 0.12, ring.width(), ring.height() * 0.46)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(self._walked))
        small = theme.font("caption")
        painter.setFont(small)
        lower = QRectF(ring.left(), ring.top() + ring.height() * 0.52, ring.width(), ring.height() * 0.32)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, self._of_goal)
