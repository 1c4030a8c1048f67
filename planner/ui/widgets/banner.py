"""A banner: something to know before going on."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import Button
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Prose

BannerKind = Literal["error", "look_again", "good", "note"]

_LOOKS: dict[BannerKind, tuple[str, str, str]] = {
    "error": ("warning", "tier_emergency", "tier_emergency_tint"),
    "look_again": ("warning", "tier_today_edge", "tier_today_tint"),
    "good": ("tick", "tier_expected", "tier_expected_tint"),
    "note": ("info", "tier_visit", "tier_visit_tint"),
}


class Banner(QWidget):
    """A sentence on a tint with a bar at its left, an icon, and buttons as the way out."""

    def __init__(
        self,
        sentence: str,
        kind: BannerKind = "note",
        *,
        actions: tuple[Button, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        icon, self._bar, self._ground = _LOOKS[kind]
        self._words = Prose(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(12)
        ink = "text" if kind == "look_again" else self._bar
        row.addWidget(IconLabel(icon, ink), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._words)
        row.addLayout(column, 1)
        if actions:
            buttons = QWidget()
            flow = FlowLayout(buttons)
            for action in actions:
                flow.addWidget(action)
            column.addWidget(buttons)
        self.setAccessibleName(sentence.replace("**", ""))

    def show_sentence(self, sentence: str) -> None:
        """Say something else."""
        self._words.set_text(sentence)
        self.setAccessibleName(sentence.replace("**", ""))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        radius = theme.size("radius_control")
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(shape)
        painter.fillPath(shape, theme.color(self._ground))
        painter.fillRect(QRectF(0, 0, 6, self.height()), theme.color(self._bar))
        if theme.name == "high_contrast":
            painter.setPen(QPen(theme.color(self._bar), 3))
            painter.drawPath(shape)
        painter.end()
