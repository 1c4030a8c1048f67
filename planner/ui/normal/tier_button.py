"""A button that shows the signs of one tier; the one that is on wears the tier's colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from planner.app.sign_views import TierView
from planner.ui.look import look


class TierButton(QPushButton):
    """One of four, of which one is on."""

    def __init__(self, view: TierView, parent: QWidget | None = None) -> None:
        super().__init__(view.label, parent)
        self._view = view
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(view.label)
        self.setAccessibleDescription(view.lead)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("tier", view.tier.value)
        self.toggled.connect(self._draw_icon)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        ink = f"on_tier_{self._view.tier.value}" if self.isChecked() else "text"
        side = look().theme.icon_size(22)
        self.setIcon(look().icons.icon(self._view.icon, look().color(ink), side, gap=6))
        self.setIconSize(QSize(side + 6, side))
