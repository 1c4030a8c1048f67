"""How window bars and limit bars are drawn, for widgets and item delegates alike."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from planner.ui.theme import Theme
from planner.ui.widgets.marks import paint_diamond, paint_stripes


def paint_window_bar(
    painter: QPainter,
    theme: Theme,
    *,
    middle: float,
    earliest: float,
    usual: float,
    latest: float | None,
    right: float,
) -> None:
    """Draw a window: striped to the diamond at its usual day, then a plain tint to its later end.

    The positions are in pixels; where no later end is named the bar fades to a dashed line up to `right`.
    """
    ink = theme.color("kind_return")
    half = theme.size("bar") / 2
    end = latest if latest is not None else min(usual + 24, right)
    if end > earliest:
        _paint_pill(painter, theme, QRectF(earliest, middle - half, max(end - earliest, 2 * half), 2 * half), usual)
    if latest is None and right > end:
        painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(end, middle), QPointF(right, middle))
    paint_diamond(painter, QPointF(usual, middle), half + 1.5, ink, theme.color("surface"))


def paint_limit_bar(
    painter: QPainter, theme: Theme, *, middle: float, start: float, end: float | None, right: float
) -> None:
    """Draw a limit: square ends and stripes all along; without an end it fades to a dashed line."""
    ink = theme.color("kind_limit")
    half = theme.size("bar") / 2
    stop = end if end is not None else max(start + 24, right - 24)
    box = QRectF(start, middle - half, max(stop - start, 4), 2 * half)
    painter.fillRect(box, theme.color("kind_limit_tint"))
    paint_stripes(painter, box, ink)
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(1, 1, -1, -1))
    if end is None and right > stop:
        painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(stop, middle), QPointF(right, middle))


def paint_phase_bar(
    painter: QPainter, theme: Theme, *, middle: float, start: float, end: float | None, right: float
) -> None:
    """Draw a phase of therapy: a line with a stop at each end, for its days are only about when."""
    stop = end if end is not None else right
    half = theme.size("bar") / 2
    painter.setPen(QPen(theme.color("kind_task"), 3))
    painter.drawLine(QPointF(start, middle), QPointF(stop, middle))
    for place in (start, stop) if end is not None else (start,):
        painter.drawLine(QPointF(place, middle - half), QPointF(place, middle + half))


def _paint_pill(painter: QPainter, theme: Theme, box: QRectF, usual: float) -> None:
    ink = theme.color("kind_return")
    edge = box.adjusted(1, 1, -1, -1)
    shape = QPainterPath()
    shape.addRoundedRect(edge, edge.height() / 2, edge.height() / 2)
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, theme.color("kind_return_tint"))
    if usual > box.left():
        ready = QRectF(box.left(), box.top(), usual - box.left(), box.height())
        painter.fillRect(ready, theme.color("surface"))
        paint_stripes(painter, ready, ink)
    painter.restore()
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
