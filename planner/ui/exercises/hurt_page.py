"""The question before a session in which something hurt last time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.app.exercise_player import AfterHurt
from planner.app.player_views import HurtQuestion
from planner.ui.look import look
from planner.ui.widgets.buttons import Button, QuietButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words


class HurtPage(ScrollPage):
    """Three answers, none of them marked as the right one."""

    answered = Signal(AfterHurt)
    left = Signal()

    def __init__(self, question: HurtQuestion, parent: QWidget | None = None) -> None:
        super().__init__(margin=look().theme.px("three"), parent=parent)
        self.column.addWidget(Words(self.tr("Before you begin"), "title"))
        card = Card(sheet="strong", gap=16)
        card.column.addWidget(Words(question.text, "lead"))
        self._answers: list[Button] = []
        for choice, text in (
            (AfterHurt.HALF, question.half),
            (AfterHurt.AS_PLANNED, question.as_planned),
            (AfterHurt.LEAVE_OUT, question.leave_out),
        ):
            button = SecondaryButton(text)
            button.clicked.connect(lambda _on=False, choice=choice: self.answered.emit(choice))
            card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._answers.append(button)
        self.column.addWidget(card)
        back = QuietButton(self.tr("Back to the exercises"), "back")
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        self._answers[0].setFocus(Qt.FocusReason.OtherFocusReason)
