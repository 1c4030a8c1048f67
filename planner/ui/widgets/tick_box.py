"""A tick box with words, plain or with an edge around it as a filter."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.marks import paint_tick_box

WRAPS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TickBox(QCheckBox):
    """A real check box, drawn with a 24 px box; as a filter it has an edge and a tint when ticked."""

    def __init__(
        self, text: str, icon: str = "", *, is_filter: bool = False, ink: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._ink = ink
        self._is_filter = is_filter
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._widest_font()).size(Qt.TextFlag.TextSingleLine, self.text())
        return QSize(self.text_left() + words.width() + self._pad() + 4, self.heightForWidth(10000))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.text_left() + 60, self.heightForWidth(10000))

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - self.text_left() - self._pad(), 40), 10000)
        words = QFontMetrics(self._widest_font()).boundingRect(room, WRAPS, self.text())
        return max(words.height() + 12, look().theme.target_height() if self._is_filter else 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_filter:
            self._paint_edge(painter)
        side = self._box_side()
        box = QRectF(self._pad(), (self.height() - side) / 2, side, side)
        paint_tick_box(painter, box, theme, is_on=self.isChecked(), is_enabled=self.isEnabled())
        if self._icon:
            size = theme.icon_size(20)
            corner = QRectF(box.right() + 10, (self.height() - size) / 2, size, size)
            look().icons.paint(painter, self._icon, theme.color(self._ink), corner)
        font = self.font()
        font.setWeight(font.Weight.DemiBold if self._is_filter and self.isChecked() else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        room = self.rect().adjusted(self.text_left(), 0, -self._pad(), 0)
        painter.drawText(room, WRAPS, self.text())
        painter.end()

    def _paint_edge(self, painter: QPainter) -> None:
        theme = look().theme
        painter.setPen(QPen(theme.color("accent" if self.isChecked() else "line_control"), theme.size("line_control")))
        painter.setBrush(theme.color("accent_tint" if self.isChecked() else "surface"))
        radius = theme.size("radius_control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _widest_font(self) -> QFont:
        """Return the font of the ticked words of a filter, which are stronger and wider."""
        font = self.font()
        if self._is_filter:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _pad(self) -> int:
        return 12 if self._is_filter else 4

    def _box_side(self) -> int:
        return look().theme.icon_size(24)

    def text_left(self) -> int:
        """Return where the words begin, in pixels."""
        icon = look().theme.icon_size(20) + 8 if self._icon else 0
        return self._pad() + self._box_side() + 10 + icon
