"""A page's button in the rail: icon and word."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from planner.ui.look import look

SMALL_EDGE = 5  # beside small words: the bar of the page on show is 4 wide
UNDER_ICON = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


class RailShape(Enum):
    """How much of the rail there is room for."""

    WORDS = auto()  # icon, and word beside it
    SMALL_WORDS = auto()  # icon, and small word under it
    ICONS = auto()  # icon alone, named for screen readers and by a tooltip


class RailButton(QPushButton):
    """A real button, checkable; the page on show has a white ground and a bar at its left."""

    def __init__(self, text: str, icon: str, *, is_framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._is_framed = is_framed
        self._shape = RailShape.WORDS
        self._width = 80
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def take_shape(self, shape: RailShape, width: int) -> None:
        """Draw with more or fewer words in this width."""
        self._shape = shape
        self._width = width
        self.setToolTip(self.text() if shape is RailShape.ICONS else "")
        self.updateGeometry()
        self.update()

    def width_with_words(self) -> int:
        """Return how wide the button is with its word beside the icon, in the system's own typeface."""
        theme = look().theme
        return 13 + theme.icon_size() + 11 + QFontMetrics(theme.font("strong")).horizontalAdvance(self.text()) + 13

    def width_with_small_words(self) -> int:
        """Return how wide the button is with its word under the icon, so that its longest word is whole when bold."""
        metrics = QFontMetrics(self._small_font())
        return max(metrics.horizontalAdvance(word) for word in self.text().split()) + 2 * SMALL_EDGE + 2

    def sizeHint(self) -> QSize:
        heights = {RailShape.WORDS: 52 if self._is_framed else 48, RailShape.ICONS: 48}
        return QSize(80, heights.get(self._shape) or self._height_with_small_words())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._shape is RailShape.WORDS:
            self._paint_beside(painter)
        else:
            self._paint_under(painter)
        painter.end()

    @property
    def _ink(self) -> str:
        if self._is_framed:
            return "on_accent" if self.isChecked() else "accent"
        return "accent" if self.isChecked() else "text"

    def _paint_ground(self, painter: QPainter) -> None:
        theme = look().theme
        box = QRectF(self.rect())
        radius = theme.size("radius_control")
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_framed:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(theme.color("accent" if self.isChecked() else "surface"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        elif self.isChecked() or self.underMouse():
            painter.setBrush(theme.color("surface" if self.isChecked() else "canvas"))
            painter.drawRoundedRect(box, radius, radius)
        if self.isChecked() and not self._is_framed:
            painter.fillRect(QRectF(0, 0, 4, box.height()), theme.color("accent"))

    def _paint_beside(self, painter: QPainter) -> None:
        theme = look().theme
        size = theme.icon_size()
        middle = self.height() / 2
        look().icons.paint(painter, self._icon, theme.color(self._ink), QRectF(13, middle - size / 2, size, size))
        painter.setFont(theme.font("strong" if self.isChecked() or self._is_framed else "body"))
        painter.setPen(theme.color(self._ink))
        room = QRect(13 + size + 11, 0, self.width() - 13 - size - 15, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_under(self, painter: QPainter) -> None:
        theme = look().theme
        size = theme.icon_size()
        is_bare = self._shape is RailShape.ICONS
        top = (self.height() - size) / 2 if is_bare else 8
        box = QRectF((self.width() - size) / 2, top, size, size)
        look().icons.paint(painter, self._icon, theme.color(self._ink), box)
        if is_bare:
            return
        is_bold = self.isChecked() or self._is_framed
        painter.setFont(self._small_font(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal))
        painter.setPen(theme.color(self._ink))
        painter.drawText(self._small_room(), UNDER_ICON, self.text())

    def _small_room(self) -> QRect:
        top = 8 + look().theme.icon_size() + 3
        return QRect(SMALL_EDGE, top, max(self.width() - 2 * SMALL_EDGE, 60), 200)

    def _small_font(self, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
        font = look().theme.font("caption")
        font.setWeight(weight)
        return font

    def _height_with_small_words(self) -> int:
        room = QRect(0, 0, self._width - 2 * SMALL_EDGE, 200)
        words = QFontMetrics(self._small_font()).boundingRect(room, UNDER_ICON, self.text())
        return 8 + look().theme.icon_size() + 3 + words.height() + 6
