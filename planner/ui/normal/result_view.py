"""What to do now: the tier, the number, what to say, and what would make it more urgent."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from planner.app.triage_session import TriageResult
from planner.ui.look import look
from planner.ui.normal.tier_frame import TierFrame
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.words import Prose, Words

WIDE = 760


class ResultView(QWidget):
    """One result, whole."""

    def __init__(self, result: TriageResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tier = result.tier.value if result.tier else "today"
        frame = TierFrame(tier, result.icon, result.title, result.lead)
        body = frame.body
        if result.phone_label:
            body.addWidget(Words(result.phone_label, tone="text_muted"))
            frame.add_number(result.phone)
        if result.say:
            body.addWidget(Rule())
            body.addWidget(Words(self.tr("Say this on the phone"), "strong"))
            body.addWidget(Prose(" ".join(result.say)))
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(16)
        for card in self._cards(result):
            self._below.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(frame)
        column.addLayout(self._below)
        column.addWidget(Words(self.tr("If in doubt, call. Nobody will mind."), "strong"))
        if result.sources:
            column.addWidget(Words(result.sources, "caption", tone="text_muted"))
        if look().theme.is_large_text:
            self._below.setDirection(QBoxLayout.Direction.TopToBottom)

    def _cards(self, result: TriageResult) -> list[QWidget]:
        cards: list[QWidget] = []
        if result.advice or result.told:
            cards.append(self._advice(result))
        if result.call_at_once:
            cards.append(self._at_once(result))
        return cards

    def _advice(self, result: TriageResult) -> Card:
        card = Card()
        if result.advice:
            card.column.addWidget(Words(self.tr("What to do"), "strong"))
            for advice in result.advice:
                card.column.addWidget(Prose(advice))
        if result.told:
            card.column.addWidget(Rule())
            card.column.addWidget(Words(self.tr("What you told us"), "strong"))
            for told in result.told:
                card.column.addWidget(Prose(told))
        card.column.addStretch()
        return card

    def _at_once(self, result: TriageResult) -> QWidget:
        frame = TierFrame("emergency", "ambulance", self.tr("Call an ambulance at once if"), "", is_small=True)
        for text in result.call_at_once:
            frame.body.addWidget(Prose(f"• {text}"))
        frame.body.addStretch()
        return frame
