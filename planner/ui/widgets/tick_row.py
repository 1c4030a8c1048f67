"""A row to tick: a box, an icon, a name with a small fact, and one action or a word at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.marks import paint_tick_box
from planner.ui.widgets.tick_box import WRAPS


class TickRow(QWidget):
    """Something to do, 60 px tall; once done it is ticked and struck through."""

    ticked = Signal(bool)

    def __init__(
        self, name: str, fact: str = "", icon: str = "", *, action: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tick = _RowTick(name, fact, icon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._tick, 1)
        if action is not None:
            row.addWidget(action)
        self.setFocusProxy(self._tick)
        self._tick.clicked.connect(self.ticked)

    def show_done(self, *, is_done: bool) -> None:
        """Show whether it is done; emits nothing."""
        self._tick.setChecked(is_done)

    def is_done(self) -> bool:
        """Tell whether the row is ticked."""
        return self._tick.isChecked()


class _RowTick(QCheckBox):
    def __init__(self, name: str, fact: str, icon: str) -> None:
        super().__init__(name)
        self._fact = fact
        self._icon = icon
        self.setAccessibleName(name)
        self.setAccessibleDescription(fact)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(self._text_left() + 200, self.heightForWidth(10000))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._text_left() + 80, self.heightForWidth(10000))

    def heightForWidth(self, width: int) -> int:
        name, fact = self._heights(width - self._text_left() - 4)
        return max(name + fact + 12, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.icon_size(28)
        box = QRectF(2, (self.height() - side) / 2, side, side)
        paint_tick_box(painter, box, theme, is_on=self.isChecked(), is_enabled=self.isEnabled())
        if self._icon:
            size = theme.icon_size(24)
            corner = QRectF(box.right() + 16, (self.height() - size) / 2, size, size)
            look().icons.paint(painter, self._icon, theme.color("text"), corner)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        theme = look().theme
        left = self._text_left()
        room = self.width() - left - 4
        name, fact = self._heights(room)
        top = (self.height() - name - fact) // 2
        font = theme.font("body" if self.isChecked() else "strong")
        font.setStrikeOut(self.isChecked())
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(QRect(left, top, room, name), WRAPS, self.text())
        if fact:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("text_muted"))
            painter.drawText(QRect(left, top + name, room, fact), WRAPS, self._fact)

    def _heights(self, room: int) -> tuple[int, int]:
        theme = look().theme
        box = QRect(0, 0, max(room, 60), 10000)
        name = QFontMetrics(theme.font("strong")).boundingRect(box, WRAPS, self.text()).height()
        fact = QFontMetrics(theme.font("caption")).boundingRect(box, WRAPS, self._fact).height() if self._fact else 0
        return name, fact

    def _text_left(self) -> int:
        theme = look().theme
        return 2 + theme.icon_size(28) + (16 + theme.icon_size(24) if self._icon else 0) + 16
