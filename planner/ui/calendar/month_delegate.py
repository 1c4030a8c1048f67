"""Shows the days of a month: each week is drawn once, and each day shows its part of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from planner.core.month import DAYS_IN_WEEK
from planner.ui.calendar.month_model import Index
from planner.ui.calendar.paint_box import PaintBox
from planner.ui.calendar.week_row_paint import ABOVE_LANES, BELOW_LANES, WeekPainter, head_height
from planner.ui.calendar.week_rows import HoldsWeeks, WeekRow
from planner.ui.look import look

COMPACT_ROW = 58
AROUND_NUMBER = 12


@dataclass(frozen=True, slots=True)
class _Picture:
    """A week as it was drawn, and what it was drawn from."""

    row: WeekRow
    paints: PaintBox
    lefts: tuple[int, ...]
    pixmap: QPixmap

    def still_shows(self, row: WeekRow, paints: PaintBox, lefts: tuple[int, ...], height: int) -> bool:
        is_high = self.pixmap.deviceIndependentSize().height() == height
        return self.row is row and self.paints is paints and self.lefts == lefts and is_high


class MonthDelegate(QStyledItemDelegate):
    """Draws days with their bars; where it is compact, with icons alone."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._paints: PaintBox | None = None
        self._pictures: dict[int, _Picture] = {}
        self._edges: tuple[int, ...] = (0,)
        self.is_compact = False
        look().changed.connect(self._on_look_changed)

    def paints(self) -> PaintBox:
        """Return what to draw with, made anew when the theme or the screen has changed."""
        ratio = self._view.devicePixelRatioF()
        if self._paints is None or self._paints.ratio != ratio:
            self._paints = PaintBox(look().theme, ratio)
        return self._paints

    def height_of(self, row: WeekRow, lanes: int) -> int:
        """Return how high a week is that shows so many lanes."""
        paints = self.paints()
        if self.is_compact:
            return max(round(COMPACT_ROW * paints.theme.text_scale / 2), paints.band + AROUND_NUMBER)
        return head_height(paints, row) + ABOVE_LANES + lanes * paints.lane + BELOW_LANES

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        picture = self._picture(cast("HoldsWeeks", index.model()), index.row(), option.rect.height())
        box, ratio = option.rect, picture.paints.ratio
        part = QRect(QPoint(box.left(), 0) * ratio, box.size() * ratio)
        painter.drawPixmap(box, picture.pixmap, part)
        if index == self._view.currentIndex():
            self.paint_frame(painter, picture.paints, QRectF(box))

    def paint_frame(self, painter: QPainter, paints: PaintBox, box: QRectF) -> None:
        """Draw the frame of the chosen day; where it has the keyboard, the frame is thick and blue."""
        has_keyboard = self._view.hasFocus()
        width = paints.theme.size("focus_width") + 1 if has_keyboard else paints.theme.size("line_selected")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(paints.color("focus" if has_keyboard else "accent"), width))
        painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def _picture(self, model: HoldsWeeks, number: int, height: int) -> _Picture:
        row, paints, lefts = model.rows[number], self.paints(), self._lefts()
        kept = self._pictures.get(number)
        if kept is None or not kept.still_shows(row, paints, lefts, height):
            kept = _Picture(row, paints, lefts, self._drawn(model, row, lefts, height))
            self._pictures[number] = kept
        return kept

    def _drawn(self, model: HoldsWeeks, row: WeekRow, lefts: tuple[int, ...], height: int) -> QPixmap:
        paints = self.paints()
        pixmap = QPixmap(QSize(lefts[-1], height) * paints.ratio)
        pixmap.setDevicePixelRatio(paints.ratio)
        painter = QPainter(pixmap)
        week = WeekPainter(paints, model.teller, today=self.tr("today"), is_compact=self.is_compact)
        week.paint(painter, row, lefts, height)
        painter.end()
        return pixmap

    def _lefts(self) -> tuple[int, ...]:
        """Return the left edges of the days and the right edge of the last."""
        view = self._view
        width = view.viewport().width()
        if self._edges[-1] != width:
            starts = [view.columnViewportPosition(column) for column in range(DAYS_IN_WEEK)]
            self._edges = (*starts, starts[-1] + view.columnWidth(DAYS_IN_WEEK - 1))
        return self._edges

    def _on_look_changed(self) -> None:
        self._paints = None
