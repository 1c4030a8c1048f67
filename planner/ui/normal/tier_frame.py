"""A frame in the colour of a tier, with what to do in a solid bar on top."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.core.kinds import Tier
from planner.ui.look import look
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words

PHONE_POINTS = 28


class TierFrame(QFrame):
    """What belongs to the tier goes into `body`."""

    def __init__(
        self, tier: str, icon: str, title: str, lead: str, *, is_small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tier = tier
        self.setProperty("tier_card", tier)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_head(tier, icon, title, lead, is_small=is_small))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 14, 24, 18)
        self.body.setSpacing(8)
        column.addLayout(self.body, 1)

    def add_number(self, phone: str) -> None:
        """Show the number to call in large figures, or where it is to be found."""
        self.body.addWidget(self.number(phone))

    def number(self, phone: str) -> Words:
        """Return the number to call in large figures, or where it is to be found."""
        if not phone and self._tier == Tier.EMERGENCY:
            return Words(self.tr("Call the emergency number of your country."), "strong")
        if not phone:
            return Words(self.tr("The number is on your hospital letter."), "strong")
        number = Words(phone, "numeral")
        number.setStyleSheet(f"font-size: {PHONE_POINTS * look().theme.text_scale}pt;")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return number


def _head(tier: str, icon: str, title: str, lead: str, *, is_small: bool) -> QWidget:
    head = QFrame()
    head.setProperty("tier_head", tier)
    row = QHBoxLayout(head)
    row.setContentsMargins(24, 10 if is_small else 14, 24, 10 if is_small else 14)
    row.setSpacing(18)
    ink = f"on_tier_{tier}"
    row.addWidget(IconLabel(icon, ink, 26 if is_small else 32))
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Words(title, "heading" if is_small else "title", tone=ink))
    if lead:
        words.addWidget(Words(lead, tone=ink))
    row.addLayout(words, 1)
    return head
