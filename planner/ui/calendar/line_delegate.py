"""Draws one thing of a day: icon, name, dates in words, and the way to its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.app.calendar_views import DayHeading, DayLine, DayRow
from planner.ui.calendar.kit import Kit
from planner.ui.calendar.line_model import Index, LineModel
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
class _Parts:
    """The words of a line."""

    title: _Words
    text: _Words
    link: _Words
    is_link_beside: bool

    @property
    def text_top(self) -> int:
        return self.title.height + UNDER_TITLE if self.title.height else 0

    @property
    def link_top(self) -> int:
        return 0 if self.is_link_beside else self.text_top + self.text.height + ABOVE_LINK

    @property
    def height(self) -> int:
        words = self.text_top + self.text.height
        return max(words, self.link_top + self.link.height) if self.link.height else words


class LineDelegate(QStyledItemDelegate):
    """Lines with their icons; headings in bold, or on the tint of their stretch where they begin a day."""

    def __init__(self, view: QListView, *, side: int = 0) -> None:
        super().__init__(view)
        self._view = view
        self._side = side  # empty space left and right of each line
        self._kit: Kit | None = None
        self._laid_out: dict[DayLine, _Parts] = {}
        self._width = 0
        look().changed.connect(self._on_look_changed)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row, kit = _row(index), self._kit_now()
        if isinstance(row, DayHeading):
            height = round(kit.number_metrics.height())
            return QSize(10, max(kit.theme.scaled(32), height + 10) if row.when else height + ABOVE_HEADING + 2)
        around = 2 * (CARD_PAD + CARD_GAP) if row.is_visit else 2 * AROUND
        return QSize(10, max(self._parts(row).height, kit.theme.icon_size(24)) + around)

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
        kit = self._kit_now()
        painter.setPen(kit.color("text"))
        middle = box.bottom() + 1 - kit.number_metrics.height() / 2
        kit.paint_text(painter, kit.number, row.title, box.left() + self._side, middle)

    def _paint_day(self, painter: QPainter, box: QRect, row: DayHeading) -> None:
        kit = self._kit_now()
        painter.fillRect(box, kit.color(f"phase_{row.stretch}" if row.stretch else "sunken"))
        if kit.is_bare:
            painter.fillRect(box.left(), box.top(), box.width(), 2, kit.color("text"))
        if row.is_today:
            painter.fillRect(box.left(), box.top(), 6, box.height(), kit.color("accent"))
        left, right, middle = box.left() + self._side, box.right() - self._side, box.center().y() + 0.5
        painter.setPen(kit.color("text"))
        kit.paint_text(painter, kit.number, row.title, left, middle)
        start = right - kit.width(row.detail)
        if left + kit.number_metrics.horizontalAdvance(row.title) + 2 * BETWEEN < start:
            kit.paint_text(painter, kit.caption, row.detail, start, middle)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, row: DayLine) -> None:
        kit, box, parts = self._kit_now(), option.rect, self._parts(row)
        has_keyboard = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_keyboard or (row.link and option.state & QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, kit.color("accent_tint"))
        if row.is_visit:
            self._paint_card(painter, kit, box)
        top = box.top() + (CARD_PAD + CARD_GAP if row.is_visit else AROUND)
        first = (kit.number_metrics if row.title else kit.caption_metrics).height()
        size = kit.theme.icon_size(24)
        kit.paint_icon(painter, (row.icon, row.ink), box.left() + self._left(row), top + first / 2, size)
        self._paint_words(painter, kit, row, parts, QRect(box.left() + self._words_left(row), top, self._room(row), 0))
        if has_keyboard:
            painter.setPen(QPen(kit.color("focus"), kit.theme.size("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), 4, 4)

    def _paint_card(self, painter: QPainter, kit: Kit, box: QRect) -> None:
        painter.setPen(QPen(kit.color("kind_visit"), 2))
        painter.setBrush(kit.color("kind_visit_tint"))
        radius, inset = kit.theme.size("radius_card"), max(self._side, 1)
        painter.drawRoundedRect(QRectF(box).adjusted(inset, CARD_GAP, -inset, -CARD_GAP), radius, radius)

    @staticmethod
    def _paint_words(painter: QPainter, kit: Kit, row: DayLine, parts: _Parts, room: QRect) -> None:
        painter.setPen(kit.color(row.ink if row.is_visit else "text"))
        parts.title.paint(painter, room.left(), room.top())
        painter.setPen(kit.color("text" if row.is_visit else "text_muted"))
        parts.text.paint(painter, room.left(), room.top() + parts.text_top)
        painter.setPen(kit.color("accent"))
        left = room.right() + 1 - parts.link.width if parts.is_link_beside else room.left()
        parts.link.paint(painter, left, room.top() + parts.link_top)
        if parts.link.height:
            below = room.top() + parts.link_top + round(kit.strong_caption_metrics.ascent()) + UNDERLINE
            painter.fillRect(left, below, parts.link.width - 2, max(1, kit.theme.scaled(1)), kit.color("accent"))

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
        kit, room = self._kit_now(), self._room(row)
        link = _words(kit.strong_caption, row.link, room)
        is_beside = bool(row.link) and room > LINK_BESIDE
        left = room - (link.width + BETWEEN if is_beside else 0)
        return _Parts(_words(kit.number, row.title, left), _words(kit.caption, row.text, left), link, is_beside)

    def _left(self, row: DayLine) -> int:
        return self._side + (CARD_PAD + 2 if row.is_visit else 0)

    def _words_left(self, row: DayLine) -> int:
        return self._left(row) + self._kit_now().theme.icon_size(24) + BETWEEN

    def _room(self, row: DayLine) -> int:
        return max(self._view.viewport().width() - self._words_left(row) - self._left(row), LEAST_ROOM)

    def _kit_now(self) -> Kit:
        ratio = self._view.devicePixelRatioF()
        if self._kit is None or self._kit.ratio != ratio:
            self._kit = Kit(look().theme, ratio)
        return self._kit

    def _on_look_changed(self) -> None:
        self._kit = None
        self._laid_out.clear()


def _row(index: Index) -> DayRow:
    return cast("LineModel", index.model()).row(index)


def _words(font: QFont, text: str, room: int) -> _Words:
    laid_out = QStaticText(text.replace("\n", LINE_END))
    laid_out.setTextFormat(Qt.TextFormat.PlainText)
    width = QFontMetrics(font).horizontalAdvance(text) + 2
    if width > room or "\n" in text:
        laid_out.setTextWidth(room)
    laid_out.prepare(font=font)
    return _Words(font, laid_out, width, round(laid_out.size().height()) if text else 0)
