"""Draws a row of the plan: icon, name, dates in words, and the window as a bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.app.plan_views import EntryRow, HeadingRow, PlanPageView
from planner.core.kinds import EntryKind
from planner.ui.look import look
from planner.ui.plan.plan_model import Index, RowRole, ViewRole
from planner.ui.widgets.bars import paint_limit_bar, paint_phase_bar, paint_window_bar
from planner.ui.widgets.marks import paint_diamond, paint_dots

LEFT = 14
BAR_SHARE = 0.45  # of the width; the rest is for words
NARROW = 560  # below this width the words have the row to themselves
AFTER_AXIS = 20
STRETCHES = ("first_days", "weeks_1_2", "weeks_3_6", "weeks_6_12", "after")


def bar_span(width: int) -> tuple[float, float]:
    """Return where the axis of the bars begins and ends in a row of this width."""
    return width * (1 - BAR_SHARE), width - AFTER_AXIS


class PlanDelegate(QStyledItemDelegate):
    """Headings on the tint of their stretch, entries on white."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole)
        theme = look().theme
        if isinstance(row, HeadingRow):
            return QSize(10, theme.scaled(32))
        words = self._words_width(option.rect.width() or 600, has_chip=bool(row.surgeon))
        metrics = QFontMetrics(theme.font("caption"))
        dates = metrics.boundingRect(QRect(0, 0, words, 999), int(Qt.TextFlag.TextWordWrap), row.dates).height()
        title = QFontMetrics(theme.font("strong"))
        name = title.boundingRect(QRect(0, 0, words, 999), int(Qt.TextFlag.TextWordWrap), row.title).height()
        return QSize(10, max(theme.scaled(58), name + dates + theme.scaled(18)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(RowRole)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_entry(painter, option, row, index.data(ViewRole))
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: HeadingRow) -> None:
        theme = look().theme
        tint = f"phase_{STRETCHES.index(row.stretch) + 1}" if row.stretch else "sunken"
        painter.fillRect(box, theme.color(tint))
        left = box.left() + LEFT
        if row.dots:
            left = round(
                paint_dots(painter, left, box.center().y() + 1, row.dots, theme.color("text"), side=theme.scaled(7))
            )
            left += 10
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("strong"))
        room = QRect(left, box.top(), box.right() - left - LEFT, box.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.title)
        painter.setFont(theme.font("caption"))
        if QFontMetrics(theme.font("strong")).horizontalAdvance(row.title + row.dates) < room.width() - 24:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.dates)
        if theme.name == "high_contrast":
            painter.setPen(QPen(theme.color("text"), 2))
            painter.drawLine(box.topLeft(), box.topRight())

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, row: EntryRow, view: PlanPageView) -> None:
        theme = look().theme
        box = option.rect
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("accent_tint" if is_chosen else "surface"))
        painter.setPen(QPen(theme.color("line_quiet"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if is_chosen:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), theme.color("accent"))
        self._paint_words(painter, box, row)
        if box.width() >= NARROW and not theme.is_large_text:
            self._paint_axis(painter, box, row, view)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), theme.size("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), 4, 4)

    def _paint_words(self, painter: QPainter, box: QRect, row: EntryRow) -> None:
        theme = look().theme
        side = theme.icon_size(24)
        corner = QRectF(box.left() + LEFT, box.top() + (box.height() - side) / 2, side, side)
        look().icons.paint(painter, row.icon, theme.color("text"), corner)
        left = self._words_left() + box.left()
        width = self._words_width(box.width(), has_chip=bool(row.surgeon))
        flags = int(Qt.TextFlag.TextWordWrap)
        strong, caption = theme.font("strong"), theme.font("caption")
        name = QFontMetrics(strong).boundingRect(QRect(0, 0, width, 999), flags, row.title)
        dates = QFontMetrics(caption).boundingRect(QRect(0, 0, width, 999), flags, row.dates)
        top = box.top() + (box.height() - name.height() - dates.height() - 2) // 2
        painter.setFont(strong)
        painter.setPen(theme.color("text"))
        painter.drawText(QRect(left, top, width, name.height()), flags, row.title)
        painter.setFont(caption)
        painter.setPen(theme.color("text_muted"))
        painter.drawText(QRect(left, top + name.height() + 2, width, dates.height()), flags, row.dates)
        if row.is_done:
            tick = QRectF(left + name.width() + 8, top + 1, theme.icon_size(20), theme.icon_size(20))
            look().icons.paint(painter, "tick", theme.color("kind_return"), tick)
        elif row.surgeon:
            self._paint_chip(painter, QPoint(left + name.width() + 10, top - 1), row.surgeon)

    def _paint_chip(self, painter: QPainter, corner: QPoint, word: str) -> None:
        theme = look().theme
        font = theme.font("caption")
        font.setBold(True)
        metrics = QFontMetrics(font)
        icon = theme.icon_size(16)
        chip = QRectF(corner.x(), corner.y(), metrics.horizontalAdvance(word) + icon + 20, metrics.height() + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surgeon"))
        painter.drawRoundedRect(chip, theme.size("radius_chip"), theme.size("radius_chip"))
        ink = theme.color("on_surgeon")
        middle = chip.center().y() - icon / 2
        look().icons.paint(painter, "surgeon", ink, QRectF(chip.left() + 6, middle, icon, icon))
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(chip.adjusted(icon + 10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)

    def _paint_axis(self, painter: QPainter, box: QRect, row: EntryRow, view: PlanPageView) -> None:
        theme = look().theme
        start, end = bar_span(box.width())

        def at(day: int) -> float:
            return box.left() + start + (end - start) * day / view.axis_end

        painter.setPen(QPen(theme.color("line_quiet"), 1))
        for tick in view.ticks:
            painter.drawLine(round(at(tick.day)), box.top(), round(at(tick.day)), box.bottom())
        if row.window is not None:
            painter.save()
            painter.setClipRect(QRectF(box.left() + start - 12, box.top(), end - start + 12 + AFTER_AXIS, box.height()))
            self._paint_bar(painter, box, row, at, box.left() + end + AFTER_AXIS)
            painter.restore()
        if view.today is not None:
            painter.setPen(QPen(theme.color("text"), 2))
            painter.drawLine(round(at(view.today)), box.top(), round(at(view.today)), box.bottom())

    @staticmethod
    def _paint_bar(painter: QPainter, box: QRect, row: EntryRow, at: Callable[[int], float], right: float) -> None:
        theme = look().theme
        window = row.window
        if window is None:
            return
        middle = box.center().y() + 0.5
        last = None if window.latest is None else at(window.latest)
        if row.is_phase:
            paint_phase_bar(painter, theme, middle=middle, start=at(window.earliest), end=last, right=right)
        elif row.kind is EntryKind.LIMIT:
            paint_limit_bar(painter, theme, middle=middle, start=at(0), end=at(window.typical), right=right)
        elif row.kind is EntryKind.RETURN and window.earliest != window.latest:
            paint_window_bar(
                painter,
                theme,
                middle=middle,
                earliest=at(window.earliest),
                usual=at(window.typical),
                latest=last,
                right=right,
            )
        else:
            ink = "kind_visit" if row.kind is EntryKind.VISIT else "kind_return"
            paint_diamond(
                painter, QRectF(at(window.typical), middle, 0, 0).center(), 8, theme.color(ink), theme.color("surface")
            )

    @staticmethod
    def _words_left() -> int:
        return LEFT + look().theme.icon_size(24) + 12

    def _words_width(self, width: int, *, has_chip: bool) -> int:
        theme = look().theme
        whole = width if width < NARROW or theme.is_large_text else round(bar_span(width)[0])
        chip = theme.scaled(110) if has_chip else 0
        return max(120, whole - self._words_left() - 14 - chip)
