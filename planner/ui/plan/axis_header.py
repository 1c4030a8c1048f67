"""The dates above the bars of the plan."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.app.plan_views import PlanPageView
from planner.ui.look import look
from planner.ui.plan.plan_delegate import bar_span


class AxisHeader(QWidget):
    """Today and a few dates, over the axis that the rows below draw."""

    def __init__(self, view: PlanPageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._row_width = 0  # of the rows below, which a scroll bar may make narrower
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Dates above the bars"))

    def show_view(self, view: PlanPageView, row_width: int) -> None:
        """Show other dates over rows of this width."""
        self._view = view
        self._row_width = row_width
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, look().theme.scaled(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_muted"))
        left = QRectF(0, 0, self.width(), self.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, self.tr("earliest · usual · later end"))
        taken = [self._paint_today(painter)] if self._view.today is not None else []
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_muted"))
        for tick in self._view.ticks[1:]:
            box = self._box(tick.day, tick.label)
            if box.right() <= self.width() and not any(box.intersects(other) for other in taken):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tick.label)
                taken.append(box)
        painter.end()

    def _paint_today(self, painter: QPainter) -> QRectF:
        font = look().theme.font("caption")
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(look().theme.color("text"))
        word = self.tr("today")
        box = self._box(self._view.today or 0, word)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        return box

    def _box(self, day: int, word: str) -> QRectF:
        start, end = bar_span(self._row_width or self.width())
        middle = start + (end - start) * day / self._view.axis_end
        half = QFontMetrics(look().theme.font("caption")).horizontalAdvance(word) / 2 + 6
        return QRectF(middle - half, 0, 2 * half, self.height())
