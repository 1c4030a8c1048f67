"""A row of the list of parts: a box to tick, a name, and how many pages it has."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.marks import paint_tick_box
from planner.ui.widgets.tick_box import WRAPS

PAD = 12
GAP = 12
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class PartRow(QCheckBox):
    """One part; the row is as easy to hit as a button."""

    def __init__(self, name: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._detail = detail
        self._pages = ""
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pages(self, pages: int | None) -> None:
        """Show how many pages the part has; None where that is not known yet."""
        self._pages = "" if pages is None else str(pages)
        told = "" if pages is None else self.tr("%n page(s)", "", pages)
        self.setAccessibleDescription(". ".join(one for one in (told, self._detail) if one))
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(self.text_left + 160, self.heightForWidth(10000))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.text_left + 80, self.heightForWidth(10000))

    def heightForWidth(self, width: int) -> int:
        name, detail = self._heights(self._room(width))
        return max(name + detail + 12, look().theme.target_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            radius = theme.size("radius_control")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_tint"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        side = theme.icon_size(24)
        box = QRectF(PAD, (self.height() - side) / 2, side, side)
        paint_tick_box(painter, box, theme, is_on=self.isChecked(), is_enabled=self.isEnabled())
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        theme = look().theme
        left, room = self.text_left, self._room(self.width())
        name, detail = self._heights(room)
        top = (self.height() - name - detail) // 2
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("strong" if self._detail else "body"))
        painter.drawText(QRect(left, top, room, name), WRAPS, self.text())
        painter.setPen(theme.color("text_muted"))
        painter.setFont(theme.font("body"))
        painter.drawText(QRect(0, top, self.width() - PAD, name), RIGHT, self._pages)
        if self._detail:
            painter.setFont(theme.font("caption"))
            painter.drawText(QRect(left, top + name, room, detail), WRAPS, self._detail)

    def _heights(self, room: int) -> tuple[int, int]:
        theme = look().theme
        box = QRect(0, 0, max(room, 60), 10000)
        name = QFontMetrics(theme.font("strong")).boundingRect(box, WRAPS, self.text()).height()
        caption = QFontMetrics(theme.font("caption"))
        return name, caption.boundingRect(box, WRAPS, self._detail).height() if self._detail else 0

    def _room(self, width: int) -> int:
        return width - self.text_left - PAD - QFontMetrics(look().theme.font("body")).horizontalAdvance("00") - 8

    @property
    def text_left(self) -> int:
        """Return where the words begin, for what stands below a row and belongs to it."""
        return PAD + look().theme.icon_size(24) + GAP
