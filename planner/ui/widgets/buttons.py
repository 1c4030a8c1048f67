"""Buttons: one primary a page, the others quieter."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from planner.ui.look import look

ButtonSize = Literal["normal", "small", "icon"]


class Button(QPushButton):
    """A push button whose icon keeps the colour of its words. Use one of the four kinds below."""

    variant = "secondary"
    ink = "accent"

    def __init__(
        self, text: str = "", icon: str = "", *, size: ButtonSize = "normal", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self._drawn: tuple[object, ...] = ()  # the icon as it was drawn last
        self.setProperty("variant", self.variant)
        self.setProperty("extent", size)  # not "size": Qt has a property of that name
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._draw_icon()

    @classmethod
    def of_icon(cls, icon: str, name: str, parent: QWidget | None = None) -> Button:
        """Return a button with an icon alone, named for screen readers: left, right, close or edit."""
        button = cls("", icon, size="icon", parent=parent)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self._draw_icon()

    def _draw_icon(self) -> None:
        if not self._icon_name:
            return
        side = look().theme.icon_size(20)
        gap = 4 if self.text() else 0
        ink = look().color(self.ink if self.isEnabled() else "text_muted")
        drawn = (self._icon_name, ink.name(), side, gap)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self.setIcon(look().icons.icon(self._icon_name, ink, side, gap=gap))
        self.setIconSize(QSize(side + gap, side))


class PrimaryButton(Button):
    """The one thing to do here."""

    variant = "primary"
    ink = "on_accent"


class SecondaryButton(Button):
    """Another thing one may do here."""


class QuietButton(Button):
    """A way round, as words alone."""

    variant = "quiet"


class DangerButton(Button):
    """Only for erasing; it always asks first."""

    variant = "danger"
    ink = "tier_emergency"
