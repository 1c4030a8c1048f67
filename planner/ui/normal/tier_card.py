"""One tier: what to do in a solid bar, the number to call, and the signs below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.sign_views import SignLine, TierView
from planner.ui.look import look
from planner.ui.widgets.card import Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Prose, Words

PHONE_POINTS = 28
LINE_WIDTH = 720  # pixels at plain text size: about 90 characters


class TierCard(QFrame):
    """Everything about one tier."""

    def __init__(self, view: TierView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tier = f"tier_{view.tier.value}"
        self.setProperty("tier_card", view.tier.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(view))
        if view.phone_label:
            column.addWidget(self._phone(view))
        column.addWidget(_signs(view))

    def _head(self, view: TierView) -> QWidget:
        head = QFrame()
        head.setProperty("tier_head", view.tier.value)
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(18)
        ink = f"on_{self._tier}"
        row.addWidget(IconLabel(view.icon, ink, 32))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(view.title, "title", tone=ink))
        words.addWidget(Words(view.lead, tone=ink))
        row.addLayout(words, 1)
        return head

    def _phone(self, view: TierView) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(24, 14, 24, 4)
        column.setSpacing(0)
        column.addWidget(Words(view.phone_label, tone="text_muted"))
        if view.phone:
            number = Words(view.phone, "numeral")
            font = QFont(look().theme.font("numeral"))
            font.setPointSizeF(PHONE_POINTS * look().theme.text_scale)
            number.setFont(font)
            number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(number)
        else:
            column.addWidget(Words(self.tr("The number is on your hospital letter."), "strong"))
        return box


def _signs(view: TierView) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(24, 10, 24, 18)
    column.setSpacing(10)
    for number, sign in enumerate(view.signs):
        if number:
            column.addWidget(Rule())
        column.addWidget(_sign(sign))
    return box


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
