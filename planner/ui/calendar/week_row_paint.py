"""Draws one week of the month: numbers on the tint of their stretch, captions, counts, and the bars below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from planner.app.calendar_telling import CalendarTeller
from planner.ui.calendar.lane_paint import GAP, PAD, paint_strip, strip_of
from planner.ui.calendar.paint_box import PaintBox
from planner.ui.calendar.week_rows import Caption, DayCell, WeekRow
from planner.ui.widgets.marks import paint_diamond, paint_dots

LEFT = 8
ABOVE_LANES = 2
BELOW_LANES = 3


class WeekPainter:
    """Draws a week into its rows; where it is compact, with icons in the place of bars."""

    def __init__(self, paints: PaintBox, teller: CalendarTeller, *, today: str, is_compact: bool) -> None:
        self._paints = paints
        self._teller = teller
        self._today = today  # the word beside the number
        self._is_compact = is_compact

    def paint(self, painter: QPainter, row: WeekRow, lefts: Sequence[int], height: int) -> None:
        """Draw the whole week; `lefts` are the left edges of the days and the right edge of the last."""
        boxes = [QRect(left, 0, right - left, height) for left, right in pairwise(lefts)]
        self._paint_ground(painter, row, boxes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._is_compact:
            self._paint_captions(painter, row, lefts)
            self._paint_bars(painter, row, lefts)
        for cell, box in zip(row.cells, boxes, strict=True):
            self._paint_number(painter, cell, box)
            if self._is_compact:
                self._paint_icons(painter, cell, box)
            else:
                self._paint_counts(painter, cell, box)

    def _paint_ground(self, painter: QPainter, row: WeekRow, boxes: Sequence[QRect]) -> None:
        paints = self._paints
        width, height = boxes[-1].right() + 1, boxes[-1].height()
        head = height if self._is_compact else head_height(paints, row)
        painter.fillRect(0, 0, width, height, paints.color("surface"))
        for cell, box in zip(row.cells, boxes, strict=True):
            if cell.is_outside:
                painter.fillRect(box, paints.color("canvas"))
            painter.fillRect(box.left(), 0, box.width(), head, paints.color(_ground_of(cell)))
            painter.fillRect(box.right(), 0, 1, height, paints.color("line_quiet"))
        painter.fillRect(0, height - 1, width, 1, paints.color("line_quiet"))

    def _paint_number(self, painter: QPainter, cell: DayCell, box: QRect) -> None:
        paints = self._paints
        high = box.height() if self._is_compact else paints.band
        font, metrics = (
            (paints.body, paints.body_metrics) if cell.is_outside else (paints.number, paints.number_metrics)
        )
        wide = metrics.horizontalAdvance(cell.number)
        room = QRectF(box.left() + LEFT, box.top(), wide + 2, high)
        if cell.is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paints.color("accent"))
            side = min(high - 2.0, metrics.height() + 4)
            pill = QRectF(box.left() + 3, room.center().y() - side / 2, wide + 2 * LEFT - 4, side)
            painter.drawRoundedRect(pill, 4, 4)
        painter.setPen(paints.color("on_accent" if cell.is_today else "text_muted" if cell.is_outside else "text"))
        paints.paint_text(painter, font, cell.number, room.left(), room.center().y())
        if not self._is_compact:
            after = room.right() + (LEFT if cell.is_today else PAD)
            self._paint_after_number(painter, cell, QRectF(after, box.top(), 0, high), box.right())

    def _paint_after_number(self, painter: QPainter, cell: DayCell, room: QRectF, right: int) -> None:
        """Draw the diamond of a milestone, and the word that marks today."""
        paints = self._paints
        if cell.has_milestone:
            paint_diamond(painter, room.center() + QPointF(6, 0), 6, paints.color("kind_return"))
            room.translate(12 + PAD, 0)
        room.setWidth(paints.width(self._today) + 2)
        if cell.is_today and room.right() < right - self._counts_width(cell):
            painter.setPen(paints.color("text"))
            paints.paint_text(painter, paints.caption, self._today, room.left(), room.center().y())

    def _counts_width(self, cell: DayCell) -> float:
        paints = self._paints
        more = paints.width(f"+{cell.more}") + PAD if cell.tells_more else 0
        reminders = paints.width(str(cell.reminders)) + paints.icon + 2 + PAD if cell.reminders else 0
        return more + reminders

    def _paint_counts(self, painter: QPainter, cell: DayCell, box: QRect) -> None:
        """Draw, at the right of the number line, the reminders and what found no lane."""
        paints = self._paints
        painter.setPen(paints.color("text_muted"))
        right, middle = float(box.right() - PAD), box.top() + paints.band / 2
        if cell.tells_more:
            told = f"+{cell.more}"
            paints.paint_text(painter, paints.caption, told, right - paints.width(told), middle)
            right -= paints.width(told) + PAD
        if cell.reminders:
            told = str(cell.reminders)
            paints.paint_text(painter, paints.caption, told, right - paints.width(told), middle)
            paints.paint_icon(painter, ("bell", "text"), right - paints.width(told) - paints.icon - 2, middle)

    def _paint_captions(self, painter: QPainter, row: WeekRow, lefts: Sequence[int]) -> None:
        top = self._paints.band - 2
        for caption in row.captions:
            left, right = lefts[caption.column] + LEFT, lefts[caption.column + caption.columns] - GAP
            room = QRectF(left, top, right - left, self._paints.words)
            self._paint_caption(painter, caption, room, _ground_of(row.cells[caption.column]))

    def _paint_caption(self, painter: QPainter, caption: Caption, room: QRectF, ground: str) -> None:
        """Draw words that may reach over the days after theirs; no line runs through them."""
        paints = self._paints
        ink, left, side = paints.color("text"), room.left(), paints.theme.scaled(6)
        if caption.dots and 5 * (side + 3) + GAP + paints.width(caption.text) <= room.width():
            left = paint_dots(painter, left, room.center().y() + 1, caption.dots, ink, side=side) + GAP + 2
        room.setLeft(left)
        told = paints.elided(caption.text, room.width())
        painter.fillRect(
            QRectF(left - 2, room.top() + 3, paints.width(told) + 4, room.height() - 4), paints.color(ground)
        )
        painter.setPen(ink)
        paints.paint_text(painter, paints.caption, told, left, room.center().y())

    def _paint_bars(self, painter: QPainter, row: WeekRow, lefts: Sequence[int]) -> None:
        paints = self._paints
        top = head_height(paints, row) + ABOVE_LANES
        for bar in row.week.bars:
            title = self._teller.lines.bar_title(bar.occurrence)
            strip = strip_of(bar, title, lefts, days=row.week.days, top=top, lane=paints.lane)
            if paints.is_bare:  # no tint hides the lines between the days
                painter.fillRect(strip.box.adjusted(1, 0, 0, 2), paints.color("surface"))
            paint_strip(painter, paints, strip)

    def _paint_icons(self, painter: QPainter, cell: DayCell, box: QRect) -> None:
        paints = self._paints
        size = paints.theme.icon_size(20)
        left = box.right() - PAD
        for icon in reversed(cell.icons):
            left -= size + 2
            paints.paint_icon(painter, icon, left, box.center().y(), size)
        side = paints.theme.scaled(4) + 1
        start = box.left() + 2 * LEFT + paints.number_metrics.horizontalAdvance(cell.number)
        if cell.begins and start + 5 * (side + 3) < left:
            paint_dots(painter, start, box.center().y() + 1, cell.begins, paints.color("text"), side=side)


def head_height(paints: PaintBox, row: WeekRow) -> int:
    """Return how high the number line of a week is, with its captions."""
    return paints.band + (paints.words if row.captions else 0)


def _ground_of(cell: DayCell) -> str:
    return f"phase_{cell.stretch}" if cell.stretch else "sunken"
