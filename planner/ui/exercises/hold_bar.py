"""How much of a hold is over, as a row of parts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look import look

MOST_PARTS = 10
GAP = 6


class HoldBar(QWidget):
    """Parts that are over are full; the seconds stand beside it in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._over = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_hold(self, seconds: int, over: int) -> None:
        """Show so many of the seconds as over; no seconds, no bar."""
        parts = min(seconds, MOST_PARTS)
        full = round(over * parts / seconds) if seconds else 0
        if (parts, full) != (self._parts, self._over):
            self._parts, self._over = parts, full
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, look().theme.size("bar"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._parts:
            return
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2))
        width = (self.width() - GAP * (self._parts - 1)) / self._parts
        for part in range(self._parts):
            box = QRectF(part * (width + GAP), 0, width, self.height()).adjusted(1, 1, -1, -1)
            painter.setBrush(theme.color("accent" if part < self._over else "surface"))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()
