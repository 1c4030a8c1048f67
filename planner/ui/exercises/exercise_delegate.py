"""Draws a row of the exercises: a small figure, the name, and how often or from when."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.app.exercise_views import ExerciseLine, LineKind
from planner.ui.exercises.drawing import paint_within
from planner.ui.look import look

Index = QModelIndex | QPersistentModelIndex
LineRole = int(Qt.ItemDataRole.UserRole)
EDGE, GAP = 14, 12
FIGURE = QSize(84, 46)
LEAST_ROW = 64
WRAPS = int(Qt.TextFlag.TextWordWrap)
MARKS = {LineKind.LATER: "calendar", LineKind.ASK: "question"}


class ExerciseDelegate(QStyledItemDelegate):
    """Headings on a tint, exercises on white; one that is done has a tick."""

    def __init__(self, pictures: Callable[[str], QSvgRenderer | None], parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: ExerciseLine = index.data(LineRole)
        theme = look().theme
        if line.kind is LineKind.HEADING:
            return QSize(10, theme.scaled(34))
        title, detail = self._heights(line, self._room(self._width(option)))
        return QSize(10, max(LEAST_ROW, title + detail + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line: ExerciseLine = index.data(LineRole)
        if line.kind is LineKind.HEADING:
            self._paint_heading(painter, option.rect, line)
        else:
            self._paint_ground(painter, option)
            self._paint_figure(painter, option.rect, line)
            self._paint_words(painter, option.rect, line)
            self._paint_focus(painter, option)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, line: ExerciseLine) -> None:
        theme = look().theme
        painter.fillRect(box, theme.color("sunken"))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("strong"))
        room = box.adjusted(EDGE, 0, -EDGE, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line.title)
        if theme.name == "high_contrast":
            painter.setPen(QPen(theme.color("text"), 2))
            painter.drawLine(box.topLeft(), box.topRight())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, box = look().theme, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("accent_tint" if is_chosen else "surface"))
        painter.setPen(QPen(theme.color("line_quiet"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if is_chosen:
            painter.fillRect(QRect(box.left(), box.top(), 5, box.height()), theme.color("accent"))

    def _paint_figure(self, painter: QPainter, box: QRect, line: ExerciseLine) -> None:
        picture = self._pictures(line.id) if not look().theme.is_large_text else None
        if picture is not None:
            room = QRectF(box.left() + EDGE, box.center().y() - FIGURE.height() / 2, FIGURE.width(), FIGURE.height())
            paint_within(painter, picture, room)

    def _paint_words(self, painter: QPainter, box: QRect, line: ExerciseLine) -> None:
        theme = look().theme
        left, room = box.left() + self._left(), self._room(box.width())
        title, detail = self._heights(line, room)
        top = box.top() + (box.height() - title - detail) // 2
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("strong"))
        painter.drawText(QRect(left, top, room, title), WRAPS, line.title)
        mark = "tick" if line.is_done else MARKS.get(line.kind, "")
        shift = 0
        if mark:
            side = theme.icon_size(16)
            shift = side + 6
            corner = QRectF(left, top + title + 2, side, side)
            look().icons.paint(painter, mark, theme.color("text_muted"), corner)
        painter.setPen(theme.color("text_muted"))
        painter.setFont(theme.font("caption"))
        painter.drawText(QRect(left + shift, top + title, room - shift, detail), WRAPS, line.detail)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus:
            theme = look().theme
            painter.setPen(QPen(theme.color("focus"), theme.size("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 4, 4)

    def _heights(self, line: ExerciseLine, room: int) -> tuple[int, int]:
        theme = look().theme
        box = QRect(0, 0, max(room, 60), 9999)
        title = QFontMetrics(theme.font("strong")).boundingRect(box, WRAPS, line.title).height()
        shift = theme.icon_size(16) + 6 if line.is_done or line.kind in MARKS else 0
        words = QFontMetrics(theme.font("caption")).boundingRect(box.adjusted(0, 0, -shift, 0), WRAPS, line.detail)
        return title, words.height() if line.detail else 0

    @staticmethod
    def _left() -> int:
        return EDGE if look().theme.is_large_text else EDGE + FIGURE.width() + GAP

    def _room(self, width: int) -> int:
        return width - self._left() - EDGE

    @staticmethod
    def _width(option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if hasattr(view, "viewport") else option.rect.width() or 300
