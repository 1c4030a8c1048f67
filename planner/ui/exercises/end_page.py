"""What came of a session, and what to do where something hurt."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.app.player_views import EndView
from planner.ui.look import look
from planner.ui.widgets.announcing import announce
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Prose, Words


class EndPage(ScrollPage):
    """Calm words, whatever was done."""

    left = Signal()  # back to the exercises
    today_asked = Signal()
    normal_asked = Signal()

    def __init__(self, view: EndView, parent: QWidget | None = None) -> None:
        super().__init__(margin=look().theme.px("three"), parent=parent)
        self._view = view
        self.column.addWidget(Words(view.title, "title"))
        self.column.addWidget(Prose(view.text, "lead"))
        if view.hurt_rule:
            look_closer = SecondaryButton(self.tr("Is this normal?"), "is_this_normal")
            look_closer.clicked.connect(self.normal_asked)
            told = f"**{view.hurt_title}**\n{view.hurt_rule}\n{view.hurt_call}"
            self.column.addWidget(Banner(told, "look_again", actions=(look_closer,)))
        if view.lines:
            card = Card(gap=10)
            card.column.addWidget(Words(self.tr("What you did"), "heading"))
            for line in view.lines:
                card.column.addWidget(Words(line))
            self.column.addWidget(card)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        self._today = PrimaryButton(self.tr("Back to Today"), "today")
        back = SecondaryButton(self.tr("See the exercises"), "exercise")
        for button in (self._today, back):
            flow.addWidget(button)
        self.column.addWidget(buttons)
        self.column.addStretch()
        self._today.clicked.connect(self.today_asked)
        back.clicked.connect(self.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        self._today.setFocus(Qt.FocusReason.OtherFocusReason)
        told = " ".join(part for part in (self._view.title, self._view.text, self._view.hurt_rule) if part)
        announce(self, told)
