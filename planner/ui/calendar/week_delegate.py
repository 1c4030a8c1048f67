"""Draws a week: its whole-day bars as in the month, and below them what each hour holds."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from planner.app.calendar_views import TimedLine
from planner.core.month import TALL
from planner.ui.calendar.lane_paint import GAP, PAD
from planner.ui.calendar.month_delegate import MonthDelegate
from planner.ui.calendar.month_model import Index
from planner.ui.calendar.paint_box import PaintBox
from planner.ui.calendar.week_model import WHOLE_DAY, WeekModel

LEAST_HOUR = 30
AROUND = 3
BETWEEN = 3


class WeekDelegate(MonthDelegate):
    """Whole days above, hours below."""

    def hour_height(self, count: int) -> int:
        """Return how high an hour is that holds so many things on its fullest day."""
        paints = self.paints()
        return max(paints.theme.scaled(LEAST_HOUR), count * (TALL * paints.lane + BETWEEN) + 2 * AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.row() == WHOLE_DAY:
            super().paint(painter, option, index)
            return
        model = cast("WeekModel", index.model())
        paints, box = self.paints(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.fillRect(box, paints.color("surface"))
        painter.setPen(QPen(paints.color("line_quiet"), 1))
        painter.drawLine(box.topRight(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        for place, line in enumerate(model.timed(index.row(), index.column())):
            top = box.top() + AROUND + place * (TALL * paints.lane + BETWEEN)
            self._paint_timed(painter, paints, line, QRectF(box.left() + 3, top, box.width() - 7, TALL * paints.lane))
        if index == self._view.currentIndex():
            self.paint_frame(painter, paints, QRectF(box))
        self.paint_drop(painter, index, QRectF(box))
        painter.restore()

    def timed_at(self, index: Index, point: QPoint) -> TimedLine | None:
        """Return what is drawn at a point of an hour."""
        lines = cast("WeekModel", index.model()).timed(index.row(), index.column())
        place = (point.y() - self._view.visualRect(index).top() - AROUND) // (TALL * self.paints().lane + BETWEEN)
        return lines[place] if 0 <= place < len(lines) else None

    @staticmethod
    def _paint_timed(painter: QPainter, paints: PaintBox, line: TimedLine, box: QRectF) -> None:
        """Draw the time in bold, and below it what it is."""
        if line.is_visit:
            painter.setPen(QPen(paints.color("kind_visit"), 2))
            painter.setBrush(paints.color("kind_visit_tint"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, 0), 3, 3)
        upper = QRectF(box.left() + PAD, box.top(), box.width() - 2 * PAD, box.height() / 2)
        lower = upper.translated(0, box.height() / 2 - 1)
        paints.paint_icon(painter, (line.icon, line.ink), upper.left(), upper.center().y())
        painter.setPen(paints.color(line.ink))
        paints.paint_text(
            painter, paints.strong_caption, line.time, upper.left() + paints.icon + GAP, upper.center().y()
        )
        title = paints.elided(line.title, lower.width())
        paints.paint_text(painter, paints.caption, title, lower.left(), lower.center().y())
