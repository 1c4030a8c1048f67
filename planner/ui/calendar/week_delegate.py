"""Draws a week: its whole-day bars as in the month, and below them what each hour holds."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from planner.app.calendar_views import TimedLine
from planner.core.month import TALL
from planner.ui.calendar.kit import Kit
from planner.ui.calendar.lane_paint import GAP, PAD
from planner.ui.calendar.month_delegate import MonthDelegate
from planner.ui.calendar.month_model import Index
from planner.ui.calendar.week_model import WHOLE_DAY, WeekModel

LEAST_HOUR = 30
AROUND = 3
BETWEEN = 3


class WeekDelegate(MonthDelegate):
    """Whole days above, hours below."""

    def hour_height(self, count: int) -> int:
        """Return how high an hour is that holds so many things on its fullest day."""
        kit = self.kit()
        return max(kit.theme.scaled(LEAST_HOUR), count * (TALL * kit.lane + BETWEEN) + 2 * AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.row() == WHOLE_DAY:
            super().paint(painter, option, index)
            return
        model = cast("WeekModel", index.model())
        kit, box = self.kit(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.fillRect(box, kit.color("surface"))
        painter.setPen(QPen(kit.color("line_quiet"), 1))
        painter.drawLine(box.topRight(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        for place, line in enumerate(model.timed(index.row(), index.column())):
            top = box.top() + AROUND + place * (TALL * kit.lane + BETWEEN)
            self._paint_timed(painter, kit, line, QRectF(box.left() + 3, top, box.width() - 7, TALL * kit.lane))
        if index == self._view.currentIndex():
            self.paint_frame(painter, kit, QRectF(box))
        painter.restore()

    @staticmethod
    def _paint_timed(painter: QPainter, kit: Kit, line: TimedLine, box: QRectF) -> None:
        """Draw the time in bold, and below it what it is."""
        if line.is_visit:
            painter.setPen(QPen(kit.color("kind_visit"), 2))
            painter.setBrush(kit.color("kind_visit_tint"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, 0), 3, 3)
        upper = QRectF(box.left() + PAD, box.top(), box.width() - 2 * PAD, box.height() / 2)
        lower = upper.translated(0, box.height() / 2 - 1)
        kit.paint_icon(painter, (line.icon, line.ink), upper.left(), upper.center().y())
        painter.setPen(kit.color(line.ink))
        kit.paint_text(painter, kit.strong_caption, line.time, upper.left() + kit.icon + GAP, upper.center().y())
        title = kit.elided(line.title, lower.width())
        kit.paint_text(painter, kit.caption, title, lower.left(), lower.center().y())
