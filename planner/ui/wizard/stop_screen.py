"""The honest end: the program has no plan for this person, and says what holds all the same."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.views import StopPage
from planner.core.kinds import Tier
from planner.ui.look import look
from planner.ui.widgets.card import Card
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

WIDE = 860
SHOWN_SIGNS = 8


class StopScreen(ScrollPage):
    """A sentence why, the danger signs with the number to call, and what to ask the team."""

    def __init__(self, view: StopPage, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, parent=parent)
        self.column.setContentsMargins(32, 18, 32, 20)
        self.setAccessibleName(view.title)
        text = Words(view.text, "lead")
        text.setMaximumWidth(look().theme.scaled(720))
        self.column.addWidget(Words(view.title, "title"))
        self.column.addWidget(text)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._danger_card(view), 1)
        if view.questions:
            self._columns.addWidget(self._questions_card(view), 1)
        self.column.addLayout(self._columns)
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > WIDE and not look().theme.is_large_text
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if is_wide else below)

    def _danger_card(self, view: StopPage) -> Card:
        card = Card(sheet="danger", gap=10)
        number = view.emergency_number or self.tr("your emergency number")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("ambulance", "tier_emergency", 28))
        head.addWidget(
            Words(self.tr("Call {number} at once if").format(number=number), "heading", tone="tier_emergency"), 1
        )
        card.column.addLayout(head)
        urgent = [sign for sign in view.signs if sign.tier is Tier.EMERGENCY]
        front = [sign for sign in urgent if sign.front_page] or urgent
        for sign in front[:SHOWN_SIGNS]:
            card.column.addLayout(bullet(sign.text))
        card.column.addStretch(1)
        return card

    def _questions_card(self, view: StopPage) -> Card:
        card = Card(gap=10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("question", "text", 28))
        head.addWidget(Words(self.tr("Ask your team"), "heading"), 1)
        card.column.addLayout(head)
        for question in view.questions:
            if question.strip():
                card.column.addLayout(bullet(question))
        card.column.addStretch(1)
        return card


def bullet(text: str) -> QHBoxLayout:
    """Return a line with a small square in front of it."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel("bullet", "text", 20), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.addWidget(Words(text))
    row.addLayout(words, 1)
    return row
