"""Draws one thing of a day: icon, name, dates in words, and the way to its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.app.calendar_views import DayHeading, DayLine, DayRow, LineLink
from planner.ui.calendar.line_model import Index, LineModel
from planner.ui.calendar.paint_box import PaintBox
from planner.ui.look import look

ABOVE_HEADING = 14
AROUND = 7
CARD_PAD = 10
CARD_GAP = 6
BETWEEN = 12  # icon and words, words and link
UNDER_TITLE = 1
ABOVE_LINK = 3
UNDERLINE = 2  # below the feet of the letters
LINK_BESIDE = 520  # from this width on the link stands at the right
LEAST_ROOM = 60
AROUND_LINK = QMargins(6, 10, 6, 12)  # where a press still counts
LINE_END = "\u2028"  # what laid-out words take for a new line


@dataclass(frozen=True, slots=True)
class _Words:
    """Words laid out in the room they have."""

    font: QFont
    laid_out: QStaticText
    width: int
    height: int  # 0 for no words

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        if self.height:
            painter.setFont(self.font)
            painter.drawStaticText(QPointF(left, top), self.laid_out)


@dataclass(frozen=True, slots=True)
class _PlacedLink:
    """A way on, and where it stands among the words of its line."""

    link: LineLink
    words: _Words
    left: int
    top: int

    @property
    def box(self) -> QRect:
        return QRect(self.left, self.top, self.words.width, self.words.height)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The words of a line."""

    title: _Words
    text: _Words
    links: tuple[_PlacedLink, ...]

    @property
    def text_top(self) -> int:
        return self.title.height + UNDER_TITLE if self.title.height else 0

    @property
    def height(self) -> int:
        return max([self.text_top + self.text.height, *(one.top + one.words.height for one in self.links)])


class LineDelegate(QStyledItemDelegate):
    """Lines with their icons; headings in bold, or on the tint of their stretch where they begin a day."""

    def __init__(self, view: QListView, *, side: int = 0) -> None:
        super().__init__(view)
        self._view = view
        self._side = side  # empty space left and right of each line
        self._paints: PaintBox | None = None
        self._laid_out: dict[DayLine, _Parts] = {}
        self._width = 0
        look().changed.connect(self._on_look_changed)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row, paints = _row(index), self._paints_now()
        if isinstance(row, DayHeading):
            height = round(paints.number_metrics.height())
            return QSize(10, max(paints.theme.scaled(32), height + 10) if row.when else height + ABOVE_HEADING + 2)
        around = 2 * _above(row)
        return QSize(10, max(self._parts(row).height, paints.theme.icon_size(24)) + around)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, DayLine):
            self._paint_line(painter, option, row)
        elif row.when is not None:
            self._paint_day(painter, option.rect, row)
        else:
            self._paint_heading(painter, option.rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: DayHeading) -> None:
        paints = self._paints_now()
        painter.setPen(paints.color("text"))
        middle = box.bottom() + 1 - paints.number_metrics.height() / 2
        paints.paint_text(painter, paints.number, row.title, box.left() + self._side, middle)

    def _paint_day(self, painter: QPainter, box: QRect, row: DayHeading) -> None:
        paints = self._paints_now()
        painter.fillRect(box, paints.color(f"phase_{row.stretch}" if row.stretch else "sunken"))
        if paints.is_bare:
            painter.fillRect(box.left(), box.top(), box.width(), 2, paints.color("text"))
        if row.is_today:
            painter.fillRect(box.left(), box.top(), 6, box.height(), paints.color("accent"))
        left, right, middle = box.left() + self._side, box.right() - self._side, box.center().y() + 0.5
        painter.setPen(paints.color("text"))
        paints.paint_text(painter, paints.number, row.title, left, middle)
        start = right - paints.width(row.detail)
        if left + paints.number_metrics.horizontalAdvance(row.title) + 2 * BETWEEN < start:
            paints.paint_text(painter, paints.caption, row.detail, start, middle)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, row: DayLine) -> None:
        paints, box, parts = self._paints_now(), option.rect, self._parts(row)
        has_keyboard = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_keyboard or (row.links and option.state & QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, paints.color("accent_tint"))
        if row.is_visit:
            self._paint_card(painter, paints, box)
        top = box.top() + _above(row)
        first = (paints.number_metrics if row.title else paints.caption_metrics).height()
        size = paints.theme.icon_size(24)
        paints.paint_icon(painter, (row.icon, row.ink), box.left() + self._left(row), top + first / 2, size)
        self._paint_words(
            painter, paints, row, parts, QRect(box.left() + self._words_left(row), top, self._room(row), 0)
        )
        if has_keyboard:
            painter.setPen(QPen(paints.color("focus"), paints.theme.size("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), 4, 4)

    def _paint_card(self, painter: QPainter, paints: PaintBox, box: QRect) -> None:
        painter.setPen(QPen(paints.color("kind_visit"), 2))
        painter.setBrush(paints.color("kind_visit_tint"))
        radius, inset = paints.theme.size("radius_card"), max(self._side, 1)
        painter.drawRoundedRect(QRectF(box).adjusted(inset, CARD_GAP, -inset, -CARD_GAP), radius, radius)

    @staticmethod
    def _paint_words(painter: QPainter, paints: PaintBox, row: DayLine, parts: _Parts, room: QRect) -> None:
        painter.setPen(paints.color(row.ink if row.is_visit else "text"))
        parts.title.paint(painter, room.left(), room.top())
        painter.setPen(paints.color("text" if row.is_visit else "text_muted"))
        parts.text.paint(painter, room.left(), room.top() + parts.text_top)
        painter.setPen(paints.color("accent"))
        ascent, thick = round(paints.strong_caption_metrics.ascent()), max(1, paints.theme.scaled(1))
        for one in parts.links:
            box = one.box.translated(room.topLeft())
            one.words.paint(painter, box.left(), box.top())
            painter.fillRect(box.left(), box.top() + ascent + UNDERLINE, box.width() - 2, thick, paints.color("accent"))

    def _parts(self, row: DayLine) -> _Parts:
        """Return the words of a line; they are laid out once for a theme and a width."""
        width = self._view.viewport().width()
        if self._width != width:
            self._width = width
            self._laid_out.clear()
        if row not in self._laid_out:
            self._laid_out[row] = self._lay_out(row)
        return self._laid_out[row]

    def _lay_out(self, row: DayLine) -> _Parts:
        paints, room = self._paints_now(), self._room(row)
        links = [(link, _words(paints.strong_caption, link.text, room)) for link in row.links]
        wide = sum(words.width + BETWEEN for _, words in links)
        if links and room > LINK_BESIDE and wide < room // 2:
            left = room - wide
            parts = (_words(paints.number, row.title, left), _words(paints.caption, row.text, left))
            return _Parts(*parts, tuple(_placed(links, left + BETWEEN, room, 0)))
        bare = _Parts(_words(paints.number, row.title, room), _words(paints.caption, row.text, room), ())
        return replace(bare, links=tuple(_placed(links, 0, room, bare.height + ABOVE_LINK)))

    def link_at(self, index: Index, box: QRect, point: QPoint) -> LineLink | None:
        """Return the way on that a point of a line lies on, with a little room around it."""
        row = _row(index)
        if not isinstance(row, DayLine):
            return None
        parts = self._parts(row)
        corner = QPoint(box.left() + self._words_left(row), box.top() + _above(row))
        boxes = ((one.link, one.box.translated(corner).marginsAdded(AROUND_LINK)) for one in parts.links)
        return next((link for link, place in boxes if place.contains(point)), None)

    def _left(self, row: DayLine) -> int:
        return self._side + (CARD_PAD + 2 if row.is_visit else 0)

    def _words_left(self, row: DayLine) -> int:
        return self._left(row) + self._paints_now().theme.icon_size(24) + BETWEEN

    def _room(self, row: DayLine) -> int:
        return max(self._view.viewport().width() - self._words_left(row) - self._left(row), LEAST_ROOM)

    def _paints_now(self) -> PaintBox:
        ratio = self._view.devicePixelRatioF()
        if self._paints is None or self._paints.ratio != ratio:
            self._paints = PaintBox(look().theme, ratio)
        return self._paints

    def _on_look_changed(self) -> None:
        self._paints = None
        self._laid_out.clear()


def _above(row: DayLine) -> int:
    """Return how far below the top of its line the words begin."""
    return CARD_PAD + CARD_GAP if row.is_visit else AROUND


def _row(index: Index) -> DayRow:
    return cast("LineModel", index.model()).row(index)


def _placed(links: Sequence[tuple[LineLink, _Words]], left: int, right: int, top: int) -> Iterator[_PlacedLink]:
    """Yield links side by side, and on a new line where there is no more room."""
    start = left
    for link, words in links:
        if left > start and left + words.width > right:
            left, top = start, top + words.height + ABOVE_LINK
        yield _PlacedLink(link, words, left, top)
        left += words.width + BETWEEN


def _words(font: QFont, text: str, room: int) -> _Words:
    laid_out = QStaticText(text.replace("\n", LINE_END))
    laid_out.setTextFormat(Qt.TextFormat.PlainText)
    width = QFontMetrics(font).horizontalAdvance(text) + 2
    if width > room or "\n" in text:
        laid_out.setTextWidth(room)
    laid_out.prepare(font=font)
    return _Words(font, laid_out, width, round(laid_out.size().height()) if text else 0)
