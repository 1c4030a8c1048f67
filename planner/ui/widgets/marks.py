"""Small marks drawn the same everywhere: radio, tick box, diamond and the dots of a stretch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from planner.ui.theme import Theme


def paint_radio(painter: QPainter, box: QRectF, theme: Theme, *, is_on: bool) -> None:
    """Draw a radio mark, filled when chosen."""
    painter.setPen(QPen(theme.color("accent" if is_on else "line_control"), 2))
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    if is_on:
        inset = box.width() * 0.26
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


def paint_tick_box(painter: QPainter, box: QRectF, theme: Theme, *, is_on: bool, is_enabled: bool = True) -> None:
    """Draw a tick box, filled and ticked when on."""
    edge = QPen(theme.color("accent" if is_on else "line_control"), 2)
    if not is_enabled:
        edge = QPen(theme.color("line_control"), 2, Qt.PenStyle.DashLine)
    painter.setPen(edge)
    painter.setBrush(theme.color("accent" if is_on and is_enabled else "surface"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    if is_on:
        side = box.width()
        tick = [QPointF(0.27, 0.53), QPointF(0.44, 0.69), QPointF(0.75, 0.34)]
        ink = theme.color("on_accent" if is_enabled else "text_muted")
        painter.setPen(QPen(ink, side / 10, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([box.topLeft() + point * side for point in tick])


def paint_diamond(painter: QPainter, centre: QPointF, reach: float, color: QColor, halo: QColor | None = None) -> None:
    """Draw the diamond of a usual date or a milestone; `reach` is half its width."""
    points = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
    painter.setPen(QPen(halo, 2) if halo else Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([centre + point for point in points]))


def paint_dots(painter: QPainter, left: float, middle: float, filled: int, color: QColor, *, side: float = 7) -> float:
    """Draw the five dots of a stretch of time and return where they end."""
    step = side + 3
    for place in range(5):
        is_filled = place < filled
        box = QRectF(left + place * step, middle - side / 2, side, side).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(QBrush(color) if is_filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
    return left + 5 * step - 3


def paint_stripes(painter: QPainter, box: QRectF, color: QColor, *, width: float = 2, step: float = 6) -> None:
    """Fill a box with diagonal stripes; the painter's clip is kept."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, width))
    height = box.height()
    x = box.left() - height
    while x < box.right() + height:
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()))
        x += step
    painter.restore()
