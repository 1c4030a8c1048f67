"""What the month is drawn with in one theme: fonts, measures and small pictures, each made once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from planner.ui.look import look
from planner.ui.theme import Role, Theme
from planner.ui.widgets.marks import paint_stripes

STRIPE_STEP = 8
TILE = 3 * STRIPE_STEP  # so large that its pixels are whole on screens of 125 %, too
LEAST_LANE = 19
LEAST_BAND = 22


class PaintBox:
    """Holds what one theme and one density of pixels need."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self.theme = theme
        self.ratio = ratio
        self.caption, self.caption_metrics = self._type("caption")
        self.number, self.number_metrics = self._type("strong")
        self.body, self.body_metrics = self._type("body")
        self.strong_caption = theme.font("caption")
        self.strong_caption.setWeight(QFont.Weight.DemiBold)
        self.strong_caption_metrics = QFontMetricsF(self.strong_caption)
        self.icon = round(theme.icon_size(15))
        self.lane = max(LEAST_LANE, round(self.caption_metrics.height()))
        self.band = max(LEAST_BAND, round(self.number_metrics.height()) + 1)
        self.words = round(self.caption_metrics.height()) - 1  # the line of captions under the numbers
        self._colors: dict[str, QColor] = {}
        self._texts: dict[tuple[str, int], QStaticText] = {}
        self._widths: dict[tuple[str, bool], float] = {}
        self._pictures: dict[tuple[str, str, int], QPixmap] = {}
        self._stripes: dict[str, QPixmap] = {}
        self._cards: dict[tuple[int, int, str], QPixmap] = {}

    def color(self, meaning: str) -> QColor:
        if meaning not in self._colors:
            self._colors[meaning] = self.theme.color(meaning)
        return self._colors[meaning]

    @property
    def is_bare(self) -> bool:
        """Tell whether tints are gone and lines must carry all."""
        return self.theme.name == "high_contrast"

    def width(self, text: str, *, is_strong: bool = False) -> float:
        """Return how wide a caption is."""
        if (text, is_strong) not in self._widths:
            metrics = self.strong_caption_metrics if is_strong else self.caption_metrics
            self._widths[text, is_strong] = metrics.horizontalAdvance(text)
        return self._widths[text, is_strong]

    def elided(self, text: str, room: float, *, is_strong: bool = False) -> str:
        """Return a caption cut to the room it has."""
        if self.width(text, is_strong=is_strong) <= room:
            return text
        metrics = self.strong_caption_metrics if is_strong else self.caption_metrics
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def paint_text(self, painter: QPainter, font: QFont, text: str, left: float, middle: float) -> None:
        """Draw words in the painter's ink, from their left edge, around a middle line; laid out once only."""
        key = (text, id(font))  # the fonts live as long as the paints
        if key not in self._texts:
            self._texts[key] = self._laid_out(font, text)
        words = self._texts[key]
        painter.setFont(font)
        painter.drawStaticText(QPointF(left, middle - words.size().height() / 2), words)

    def paint_icon(self, painter: QPainter, icon: tuple[str, str], left: float, middle: float, size: int = 0) -> None:
        """Draw an icon in the colour of its meaning, from its left edge, around a middle line."""
        name, meaning = icon
        side = size or self.icon
        key = (name, meaning, side)
        if key not in self._pictures:
            self._pictures[key] = look().icons.pixmap(name, self.color(meaning), side, self.ratio)
        painter.drawPixmap(QPoint(round(left), round(middle - side / 2)), self._pictures[key])

    def paint_card(self, painter: QPainter, box: QRectF, *, edge: str, ground: str, width: int) -> None:
        """Draw a small sheet with round corners; a month may hold a hundred of one size, drawn once."""
        key = (round(box.width()), round(box.height()), edge)
        if key not in self._cards:
            self._cards[key] = self._card(QRect(0, 0, *key[:2]), edge, ground, width)
        painter.drawPixmap(QPoint(round(box.left()), round(box.top())), self._cards[key])

    def paint_stripes(self, painter: QPainter, box: QRect, meaning: str) -> None:
        """Fill a box with stripes; boxes side by side go on in one another."""
        if meaning not in self._stripes:
            self._stripes[meaning] = self._tile(meaning)
        painter.drawTiledPixmap(QRectF(box), self._stripes[meaning], QPointF(box.left() % TILE, box.top() % TILE))

    def _card(self, box: QRect, edge: str, ground: str, width: int) -> QPixmap:
        card = self._empty(box.width(), box.height())
        painter = QPainter(card)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.color(edge), width))
        painter.setBrush(self.color(ground))
        inset = width / 2
        painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 3, 3)
        painter.end()
        return card

    def _empty(self, width: int, height: int) -> QPixmap:
        """Return a picture of this size with nothing on it."""
        picture = QPixmap(round(width * self.ratio), round(height * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _tile(self, meaning: str) -> QPixmap:
        tile = self._empty(TILE, TILE)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_stripes(painter, QRectF(0, 0, TILE, TILE), self.color(meaning), step=STRIPE_STEP)
        painter.end()
        return tile

    @staticmethod
    def _laid_out(font: QFont, text: str) -> QStaticText:
        words = QStaticText(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        words.prepare(font=font)
        return words

    def _type(self, role: Role) -> tuple[QFont, QFontMetricsF]:
        font = self.theme.font(role)
        return font, QFontMetricsF(font)
