"""The five stretches of time side by side, the present one marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.app.today_views import StretchTab
from planner.ui.look import look
from planner.ui.widgets.marks import paint_dots

DOTS_WIDTH = 58


class StretchStrip(QWidget):
    """Tints, dots and names; only the present one where there is little room."""

    def __init__(self, tabs: tuple[StretchTab, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for tab in tabs:
            if tab.is_now or not look().theme.is_large_text:
                row.addWidget(_Tab(tab), 1)


class _Tab(QWidget):
    def __init__(self, tab: StretchTab) -> None:
        super().__init__()
        self._tab = tab
        self.setAccessibleName(tab.name)
        self.setToolTip(tab.name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, look().theme.scaled(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, look().theme.scaled(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.fillRect(box, theme.color(f"phase_{self._tab.dots}"))
        ink = theme.color("text")
        if self._tab.is_now:
            painter.setPen(QPen(ink, 2))
            painter.drawRoundedRect(box, 4, 4)
        else:
            painter.setPen(QPen(theme.color("line_control"), 2))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        after = paint_dots(painter, 10, self.height() / 2, self._tab.dots, ink, side=theme.scaled(7))
        font = theme.font("strong" if self._tab.is_now else "body")
        if not self._tab.is_now:
            font.setPointSizeF(theme.point_size("caption"))
        painter.setFont(font)
        painter.setPen(ink)
        room = QRectF(after + 8, 0, self.width() - after - 14, self.height())
        told = QFontMetrics(font).elidedText(self._tab.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told)
        painter.end()
