"""A large button that leads somewhere: an icon on a tile, a name, a sentence and an arrow; in a list, without icon."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.theme import Role
from planner.ui.widgets.tick_box import WRAPS

PAD = 24


class DoorButton(QPushButton):
    """A real button; its sentence is read after its name."""

    def __init__(self, name: str, sentence: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._sentence = sentence
        self._icon = icon
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring_radius", "radius_card")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(480))

    def heightForWidth(self, width: int) -> int:
        name, sentence = self._heights(self._room(width))
        return max(self._tile() + 2 * 20 + 4, name + sentence + (40 if self._icon else 24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_pressed = self.isDown() or self.underMouse()
        painter.setPen(QPen(theme.color("accent" if is_pressed else "line_control"), theme.size("line_control")))
        painter.setBrush(theme.color("sunken" if self.isDown() else "surface"))
        radius = theme.size("radius_card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        if self._icon:
            self._paint_tile(painter)
        self._paint_words(painter)
        side = theme.icon_size()
        arrow = QRectF(self.width() - PAD - side, (self.height() - side) / 2, side, side)
        look().icons.paint(painter, "right", theme.color("accent"), arrow)
        painter.end()

    def _paint_tile(self, painter: QPainter) -> None:
        theme = look().theme
        side = self._tile()
        tile = QRectF(PAD, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_tint"))
        painter.drawRoundedRect(tile, 6, 6)
        inset = side / 4
        look().icons.paint(painter, self._icon, theme.color("accent"), tile.adjusted(inset, inset, -inset, -inset))

    def _paint_words(self, painter: QPainter) -> None:
        theme = look().theme
        left = self._left()
        room = self._room(self.width())
        name, sentence = self._heights(room)
        top = (self.height() - name - sentence) // 2
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(self._role()))
        painter.drawText(QRect(left, top, room, name), WRAPS, self.text())
        painter.setPen(theme.color("text_muted"))
        painter.setFont(theme.font("body"))
        painter.drawText(QRect(left, top + name, room, sentence), WRAPS, self._sentence)

    def _heights(self, room: int) -> tuple[int, int]:
        theme = look().theme
        box = QRect(0, 0, room, 10000)
        name = QFontMetrics(theme.font(self._role())).boundingRect(box, WRAPS, self.text()).height()
        return name + 2, QFontMetrics(theme.font("body")).boundingRect(box, WRAPS, self._sentence).height()

    def _room(self, width: int) -> int:
        return max(width - self._left() - PAD - look().theme.icon_size() - 12, 120)

    def _left(self) -> int:
        return PAD + self._tile() + PAD if self._icon else 16

    def _tile(self) -> int:
        return look().theme.icon_size(56) if self._icon else 0

    def _role(self) -> Role:
        return "heading" if self._icon else "strong"
