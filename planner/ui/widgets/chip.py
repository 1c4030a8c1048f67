"""A chip: a state in an icon and a word. It is read, not pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class Chip(QWidget):
    """A word with an icon on the tint of its kind, such as `kind_return`."""

    def __init__(
        self, text: str, icon: str, kind: str, *, ground: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._ground = ground or f"{kind}_tint"
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 10, 3)
        row.setSpacing(6)
        row.addWidget(IconLabel(icon, kind, 18))
        label = Words(text, "strong", tone=kind, wraps=False)
        row.addWidget(label)

    @classmethod
    def of_surgeon(cls, text: str, parent: QWidget | None = None) -> Chip:
        """Return the solid dark chip that marks the surgeon's word; nothing else looks like it."""
        return cls(text, "surgeon", "on_surgeon", ground="surgeon", parent=parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_bare = theme.name == "high_contrast" and self._ground != "surgeon"
        painter.setPen(QPen(theme.color(self._kind if is_bare else self._ground), 1))
        painter.setBrush(theme.color(self._ground))
        radius = theme.size("radius_chip")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
