"""Shows the days of a month: each week is drawn once, and each day shows its part of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from planner.core.month import DAYS_IN_WEEK, Bar
from planner.ui.calendar.lane_paint import GAP, PAD, strip_of
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
        self._drop = (-1, -1)  # row and column where what is dragged would go
        self._drop_title = ""
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
        self.paint_drop(painter, index, QRectF(box))

    def show_drop(self, index: QModelIndex, title: str) -> None:
        """Show where what is dragged would go; an invalid place takes that back."""
        self._drop, self._drop_title = (index.row(), index.column()), title
        self._view.viewport().update()

    def bar_at(self, index: Index, point: QPoint) -> Bar | None:
        """Return the bar that is drawn at a point of a week."""
        if self.is_compact:
            return None
        row = cast("HoldsWeeks", index.model()).rows[index.row()]
        top = self._view.rowViewportPosition(index.row()) + head_height(self.paints(), row) + ABOVE_LANES
        days, lefts, lane = row.week.days, self._lefts(), self.paints().lane
        strips = (strip_of(bar, "", lefts, days=days, top=top, lane=lane) for bar in row.week.bars)
        return next((strip.bar for strip in strips if strip.box.contains(QPointF(point))), None)

    def is_more_at(self, index: Index, point: QPoint) -> bool:
        """Tell whether a point lies on the count of what found no lane."""
        cell = cast("HoldsWeeks", index.model()).rows[index.row()].cells[index.column()]
        if self.is_compact or not cell.tells_more:
            return False
        box, paints = self._view.visualRect(index), self.paints()
        return point.x() > box.right() - paints.width(f"+{cell.more}") - 3 * PAD and point.y() < box.top() + paints.band

    def paint_drop(self, painter: QPainter, index: Index, box: QRectF) -> None:
        """Draw a dashed frame and the name of what would go here."""
        if (index.row(), index.column()) != self._drop:
            return
        paints = self.paints()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(paints.color("accent"), 3, Qt.PenStyle.DashLine))
        painter.drawRect(box.adjusted(2, 2, -2, -2))
        tag = QRectF(box.left() + GAP, box.bottom() - paints.lane - PAD, box.width() - 2 * GAP, paints.lane)
        painter.fillRect(tag, paints.color("accent"))
        painter.setPen(paints.color("on_accent"))
        told = paints.elided(self._drop_title, tag.width() - 2 * PAD)
        paints.paint_text(painter, paints.caption, told, tag.left() + PAD, tag.center().y())

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
