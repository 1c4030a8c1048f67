"""One choice of a question: a card with a radio mark or a tick box, a picture, and words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.marks import paint_radio, paint_tick_box

if TYPE_CHECKING:
    Base = QAbstractButton
else:
    Base = object  # a class of Qt has one base of Qt: the radio button, or the check box

Shape = Literal["picture", "line"]
WRAPS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
PAD = 12
PICTURE = QSize(112, 84)
WIDE_CARD = 560  # from this width on the picture stands beside the words


class Choice(NamedTuple):
    """What one card shows."""

    id: str
    label: str
    detail: str = ""  # the medical name, or a few more words
    picture: str = ""  # a drawing, such as operations/vertebroplasty
    icon: str = ""


class _Card(Base):
    """What cards have in common, whichever button of Qt they are."""

    choice: Choice
    shape: Shape

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return _size_of(self.choice, self.shape)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(10000))

    def heightForWidth(self, width: int) -> int:
        return _height_of(self.choice, self.shape, width)


class ChoiceCard(_Card, QRadioButton):
    """A choice of which one can be chosen."""

    def __init__(self, choice: Choice, shape: Shape = "line", parent: QWidget | None = None) -> None:
        super().__init__(choice.label, parent)
        self.choice = choice
        self.shape = shape
        _prepare(self, choice)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self.choice, self.shape)


class TickCard(_Card, QCheckBox):
    """A choice of which several can be ticked; `ordinal` tells its place among the ticked, 0 for none."""

    def __init__(self, choice: Choice, shape: Shape = "line", parent: QWidget | None = None) -> None:
        super().__init__(choice.label, parent)
        self.choice = choice
        self.shape = shape
        self.ordinal = 0
        _prepare(self, choice)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self.choice, self.shape, ordinal=self.ordinal)


def _prepare(card: QAbstractButton, choice: Choice) -> None:
    card.setAccessibleName(choice.label)
    card.setAccessibleDescription(choice.detail)
    card.setCursor(Qt.CursorShape.PointingHandCursor)
    card.setProperty("ring_radius", "radius_card")
    card.setAttribute(Qt.WidgetAttribute.WA_Hover)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    card.setSizePolicy(policy)


def _is_wide(shape: Shape, width: int) -> bool:
    return shape == "picture" and width >= WIDE_CARD


def _picture_size(*, is_wide: bool) -> QSize:
    return PICTURE * (1 + (look().theme.text_scale - 1) / 2) if is_wide else PICTURE


def _text_left(choice: Choice, shape: Shape, width: int = 0) -> int:
    theme = look().theme
    if _is_wide(shape, width):
        return PAD + theme.icon_size(24) + 16 + _picture_size(is_wide=True).width() + 24
    if shape == "picture":
        return PAD + 2
    icon = theme.icon_size(22) + 10 if choice.icon else 0
    return PAD + theme.icon_size(24) + 10 + icon


def _text_heights(choice: Choice, room: int) -> tuple[int, int]:
    theme = look().theme
    label = _height_in(max(room, 60), choice.label, theme.families, theme.point_size("strong"), is_strong=True)
    if not choice.detail:
        return label, 0
    detail = _height_in(max(room, 60), choice.detail, theme.families, theme.point_size("caption"), is_strong=False)
    return label, detail + 1


@lru_cache(maxsize=2000)
def _height_in(room: int, words: str, _families: tuple[str, ...], _points: float, *, is_strong: bool) -> int:
    """Return how tall words stand in a room; layouts ask many times over, so it is kept for each typeface and size."""
    font = look().theme.font("strong" if is_strong else "caption")
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, 10000), WRAPS, words).height()


def _height_of(choice: Choice, shape: Shape, width: int) -> int:
    label, detail = _text_heights(choice, width - _text_left(choice, shape, width) - PAD)
    if _is_wide(shape, width):
        return max(label + detail, _picture_size(is_wide=True).height()) + 2 * PAD
    if shape == "picture":
        return PAD + PICTURE.height() + 10 + label + detail + PAD
    return max(label + detail + 18, look().theme.target_height())


def _size_of(choice: Choice, shape: Shape) -> QSize:
    theme = look().theme
    label = QFontMetrics(theme.font("strong")).horizontalAdvance(choice.label)
    detail = QFontMetrics(theme.font("caption")).horizontalAdvance(choice.detail)
    width = max(label, detail, PICTURE.width() if shape == "picture" else 0)
    whole = _text_left(choice, shape) + width + PAD + 4
    return QSize(whole, _height_of(choice, shape, whole))


def _paint(card: QAbstractButton, choice: Choice, shape: Shape, *, ordinal: int = 0) -> None:
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    _paint_ground(painter, card)
    side = look().theme.icon_size(24)
    is_on_top = shape == "picture" and not _is_wide(shape, card.width())
    mark = QRectF(PAD, PAD if is_on_top else (card.height() - side) / 2, side, side)
    if isinstance(card, QRadioButton):
        paint_radio(painter, mark, look().theme, is_on=card.isChecked())
    else:
        paint_tick_box(painter, mark, look().theme, is_on=card.isChecked())
    if shape == "picture":
        _paint_picture(painter, card, choice, mark)
    _paint_words(painter, card, choice, shape, mark)
    if ordinal:
        _paint_ordinal(painter, card, ordinal)
    painter.end()


def _paint_ground(painter: QPainter, card: QAbstractButton) -> None:
    theme = look().theme
    is_on = card.isChecked()
    width = theme.size("line_selected" if is_on else "line_control")
    painter.setPen(QPen(theme.color("accent" if is_on else "line_control"), width))
    painter.setBrush(theme.color("accent_tint" if is_on or card.underMouse() else "surface"))
    edge = QRectF(card.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    radius = theme.size("radius_control")
    painter.drawRoundedRect(edge, radius, radius)


def _paint_picture(painter: QPainter, card: QAbstractButton, choice: Choice, mark: QRectF) -> None:
    wearing = look()
    if not choice.picture or not wearing.icons.has_picture(choice.picture):
        return
    is_wide = _is_wide("picture", card.width())
    size = _picture_size(is_wide=is_wide)
    left = mark.right() + 16 if is_wide else (card.width() - size.width()) / 2
    top = (card.height() - size.height()) / 2 if is_wide else PAD - 2
    drawing = wearing.icons.picture(choice.picture, wearing.theme, size, card.devicePixelRatioF())
    painter.drawPixmap(round(left), round(top), drawing)


def _paint_words(painter: QPainter, card: QAbstractButton, choice: Choice, shape: Shape, mark: QRectF) -> None:
    theme = look().theme
    left = _text_left(choice, shape, card.width())
    room = card.width() - left - PAD
    label, detail = _text_heights(choice, room)
    is_below = shape == "picture" and not _is_wide(shape, card.width())
    top = PAD + PICTURE.height() + 8 if is_below else (card.height() - label - detail) // 2
    if choice.icon and shape == "line":
        size = theme.icon_size(22)
        corner = QRectF(mark.right() + 10, (card.height() - size) / 2, size, size)
        look().icons.paint(painter, choice.icon, theme.color("text"), corner)
    is_strong = shape == "picture" or card.isChecked() or bool(choice.detail)
    painter.setFont(theme.font("strong" if is_strong else "body"))
    painter.setPen(theme.color("text"))
    painter.drawText(QRect(left, top, room, label), WRAPS, choice.label)
    if detail:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_muted"))
        painter.drawText(QRect(left, top + label + 1, room, detail), WRAPS, choice.detail)


def _paint_ordinal(painter: QPainter, card: QAbstractButton, ordinal: int) -> None:
    theme = look().theme
    side = theme.scaled(24)
    box = QRectF(card.width() - PAD - side, (card.height() - side) / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(box)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.color("on_accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(ordinal))
