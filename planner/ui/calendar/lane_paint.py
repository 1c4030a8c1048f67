"""Draws the bars of a week: every kind has its own ends and pattern, and no pattern runs through words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from planner.app.calendar_lines import icon_of
from planner.core.agenda import OccurrenceKind
from planner.core.month import Bar
from planner.ui.calendar.paint_box import PaintBox
from planner.ui.widgets.marks import paint_diamond

PAD = 6.0
GAP = 4.0
LIFT = 1.0  # words stand a little above the middle, clear of the line below
DIAMOND = 6.0
DIAMOND_IN = 13.0  # from the left edge of its day
STRIPES_HIGH = 8
LEAST_STRIPES = 12
LEAST_WORDS = 24
FADE = 28.0
DASHES = (2.0, 1.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A bar with its words, and the box it fills across the days of its week."""

    bar: Bar
    text: str
    box: QRectF
    usual: float | None  # where its diamond stands, if in this week
    turn: float  # where the dashed line below it becomes solid
    fades: bool  # it ends here because no source names an end


def strip_of(bar: Bar, text: str, lefts: Sequence[int], *, days: tuple[date, ...], top: float, lane: int) -> Strip:
    """Return where a bar lies; `lefts` are the left edges of the days and the right edge of the last."""
    one = bar.occurrence
    left = lefts[bar.first_column] + (3 if bar.starts else 0)
    right = lefts[bar.last_column + 1] - (4 if bar.ends else 1)
    box = QRectF(left, top + bar.lane * lane, right - left, bar.lanes * lane - 2)
    usual = None if bar.typical_column is None else lefts[bar.typical_column] + DIAMOND_IN
    is_later = one.typical is not None and one.typical > days[-1]
    return Strip(
        bar=bar,
        text=text,
        box=box,
        usual=usual,
        turn=usual if usual is not None else (right if is_later else left),
        fades=one.is_open_ended and one.last <= days[-1] and box.width() > 2 * FADE,
    )


def paint_strip(painter: QPainter, paints: PaintBox, strip: Strip) -> None:
    """Draw a bar."""
    one = strip.bar.occurrence
    if one.kind in (OccurrenceKind.MARK, OccurrenceKind.OWN):
        _paint_plain(painter, paints, strip)
    elif one.kind is OccurrenceKind.VISIT and one.is_one_day:
        _paint_visit(painter, paints, strip)
    elif one.kind is OccurrenceKind.LIMIT:
        _paint_limit(painter, paints, strip)
    else:
        _paint_window(painter, paints, strip)


def _paint_plain(painter: QPainter, paints: PaintBox, strip: Strip) -> None:
    paints.paint_card(painter, strip.box, edge="line_control", ground="surface", width=1)
    _paint_words(painter, paints, strip, strip.box.left() + PAD, strip.box.right() - GAP)


def _paint_visit(painter: QPainter, paints: PaintBox, strip: Strip) -> None:
    """Draw an appointment: its time first, and below it what it is."""
    one, box = strip.bar.occurrence, strip.box
    paints.paint_card(painter, box, edge="kind_visit", ground="kind_visit_tint", width=2)
    line = QRectF(box.left(), box.top(), box.width(), paints.lane - 1)
    paints.paint_icon(painter, ("visit", "kind_visit"), box.left() + PAD, line.center().y())
    line.setLeft(box.left() + PAD + paints.icon + GAP)
    line.setRight(box.right() - GAP)
    is_tall = strip.bar.lanes > 1 and bool(one.time)
    first = one.time if is_tall else f"{one.time} {strip.text}".strip()
    painter.setPen(paints.color("kind_visit"))
    first = paints.elided(first, line.width(), is_strong=True)
    paints.paint_text(painter, paints.strong_caption, first, line.left(), line.center().y())
    if is_tall:
        below = QRectF(box.left() + PAD, box.bottom() - paints.lane, box.width() - 2 * PAD, paints.lane - 2)
        paints.paint_text(
            painter, paints.caption, paints.elided(strip.text, below.width()), below.left(), below.center().y()
        )


def _paint_limit(painter: QPainter, paints: PaintBox, strip: Strip) -> None:
    """Draw a limit: square ends, and stripes after its name only."""
    box, ink = strip.box, paints.color("kind_limit")
    painter.fillRect(box, paints.color("kind_limit_tint"))
    edge = 3 if strip.bar.starts else 0
    end = _paint_words(painter, paints, strip, box.left() + PAD + edge, box.right() - PAD)
    left, right = end + 8, box.right() - PAD
    if right - left >= LEAST_STRIPES:
        top = box.top() + (box.height() - STRIPES_HIGH) / 2
        paints.paint_stripes(painter, QRectF(left, top, right - left, STRIPES_HIGH).toAlignedRect(), "kind_limit")
    if strip.bar.starts:
        painter.fillRect(QRectF(box.left(), box.top(), edge, box.height()), ink)
    if strip.bar.ends:
        painter.fillRect(QRectF(box.right() - 3, box.top(), 3, box.height()), ink)


def _paint_window(painter: QPainter, paints: PaintBox, strip: Strip) -> None:
    """Draw a window: round ends and a line below, dashed before its usual day and solid after."""
    icon = icon_of(strip.bar.occurrence)
    _, ink = icon
    box = strip.box
    full = box.adjusted(0, 0, -FADE, 0) if strip.fades else box
    painter.fillPath(_shape(strip.bar, full), paints.color(f"{ink}_tint"))
    _paint_line(painter, paints, strip, ink)
    left, right = box.left() + PAD, full.right() - PAD
    if strip.usual is None:
        _paint_words(painter, paints, strip, left, right)
        return
    paint_diamond(painter, QPointF(strip.usual, box.center().y() - 0.5), DIAMOND, paints.color(ink))
    before, after = strip.usual - DIAMOND - GAP, strip.usual + DIAMOND + GAP
    if left + paints.icon + GAP + paints.width(strip.text) <= before:
        _paint_words(painter, paints, strip, left, before)
        return
    if left + paints.icon <= before:
        paints.paint_icon(painter, icon, left, box.center().y())
    _paint_words(painter, paints, strip, after, right, has_icon=False)


def _shape(bar: Bar, box: QRectF) -> QPainterPath:
    """Return the bar with round ends where it begins and ends."""
    reach = box.height() / 2
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, reach, reach)
    if not bar.starts:
        path.addRect(QRectF(box.left(), box.top(), reach, box.height()))
    if not bar.ends:
        path.addRect(QRectF(box.right() - reach, box.top(), reach, box.height()))
    return path


def _paint_line(painter: QPainter, paints: PaintBox, strip: Strip, ink: str) -> None:
    bar, box = strip.bar, strip.box
    reach, below = box.height() / 2, box.bottom() - 1
    left = box.left() + (reach if bar.starts else 0)
    right = box.right() - (reach if bar.ends else 0)
    solid_end = right - FADE if strip.fades else right
    turn = min(max(strip.turn, left), right)
    pen = QPen(paints.color(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if solid_end > turn:
        painter.drawLine(QPointF(turn, below), QPointF(solid_end, below))
    side = box.height() - 2
    if bar.starts:
        painter.drawArc(QRectF(box.left() + 1, box.top() + 1, side, side), 90 * 16, 180 * 16)
    if bar.ends:
        painter.drawArc(QRectF(box.right() - side - 1, box.top() + 1, side, side), -90 * 16, 180 * 16)
    pen.setDashPattern(DASHES)
    painter.setPen(pen)
    if turn > left:
        painter.drawLine(QPointF(left, below), QPointF(turn, below))
    if strip.fades:
        painter.drawLine(QPointF(solid_end + GAP, below), QPointF(right, below))


def _paint_words(
    painter: QPainter, paints: PaintBox, strip: Strip, left: float, right: float, *, has_icon: bool = True
) -> float:
    """Draw icon and words, cut to the room they have, and return where they end."""
    icon = icon_of(strip.bar.occurrence)
    if has_icon and left + paints.icon <= right + PAD:
        paints.paint_icon(painter, icon, left, strip.box.center().y() - LIFT)
    words = left + (paints.icon + GAP if has_icon else 0)
    room = right - words
    text = paints.elided(strip.text, room) if room >= LEAST_WORDS else ""
    end = words + paints.width(text)
    painter.setPen(paints.color(icon[1]))
    paints.paint_text(painter, paints.caption, text, words, strip.box.center().y() - LIFT)
    return end
