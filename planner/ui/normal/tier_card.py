"""One tier whole: what to do, the number to call, and all its signs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.sign_views import SignLine, TierView
from planner.ui.look import look
from planner.ui.normal.tier_frame import TierFrame
from planner.ui.widgets.card import Rule
from planner.ui.widgets.words import Prose, Words

LINE_WIDTH = 720  # pixels at plain text size: about 90 characters


class TierCard(TierFrame):
    """Everything about one tier."""

    def __init__(self, view: TierView, parent: QWidget | None = None) -> None:
        super().__init__(view.tier.value, view.icon, view.title, view.lead, parent=parent)
        if view.phone_label:
            self.body.addWidget(Words(view.phone_label, tone="text_muted"))
            self.add_number(view.phone)
        for number, sign in enumerate(view.signs):
            if number:
                self.body.addWidget(Rule())
            self.body.addWidget(_sign(sign))


def _sign(sign: SignLine) -> QWidget:
    line = QWidget()
    line.setAccessibleName(f"{sign.text} {sign.advice}")
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for words in (Words(sign.text, "strong"), Prose(sign.advice)):
        words.setMaximumWidth(look().theme.scaled(LINE_WIDTH))
        column.addWidget(words)
    return line
