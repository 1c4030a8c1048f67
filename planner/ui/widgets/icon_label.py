"""An icon beside words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look import look


class IconLabel(QWidget):
    """An icon in the colour of a meaning. Words beside it say the same, so it has no name of its own."""

    def __init__(self, name: str, meaning: str = "text", size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._meaning = meaning
        self._size = size
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, meaning: str | None = None) -> None:
        """Show another icon."""
        self._name = name
        self._meaning = meaning or self._meaning
        self.update()

    def sizeHint(self) -> QSize:
        side = look().theme.icon_size(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        wearing = look()
        pixmap = wearing.icons.pixmap(
            self._name, wearing.color(self._meaning), wearing.theme.icon_size(self._size), self.devicePixelRatioF()
        )
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap)
        painter.end()
