"""The sitting timer on the page of today."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.sitting_timer import SittingView
from planner.ui.look import look
from planner.ui.widgets.announcing import announce
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class SittingCard(Card):
    """How long one may sit on, in large words, and two buttons."""

    pressed = Signal()
    stood_up = Signal()

    def __init__(self, view: SittingView, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = Words("", "caption", tone="text_muted")
        self._told = Words("", "heading")
        self._note = Words("", "caption", tone="text_muted")
        self._main = SecondaryButton("", "play")
        self._stand = QuietButton(self.tr("I stood up"), "undo", size="small")
        self._is_due = view.is_due
        self._assemble()
        self._main.clicked.connect(self.pressed)
        self._stand.clicked.connect(self.stood_up)
        self.show_view(view)

    def show_view(self, view: SittingView) -> None:
        """Show the timer as it stands; only what changed is set anew."""
        for words, text in ((self._title, view.title), (self._told, view.told), (self._note, view.note)):
            if words.text() != text:
                words.setText(text)
        if self._main.text() != view.main:
            self._main.setText(view.main)
            self._main.setAccessibleName(self.tr("Sitting timer: {deed}").format(deed=view.main))
            self._main.set_icon(view.icon)
        self._main.setAccessibleDescription(view.told)
        self._stand.setVisible(view.can_stand_up)
        if view.is_due and not self._is_due:
            announce(self, view.told)
        self._is_due = view.is_due

    def _assemble(self) -> None:
        is_large = look().theme.is_large_text
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        told = QHBoxLayout()
        told.setSpacing(16)
        told.addWidget(IconLabel("sit", "text", 32), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in (self._title, self._told, self._note):
            words.addWidget(line)
        told.addLayout(words, 1)
        row.addLayout(told, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._main)
        buttons.addWidget(self._stand)
        buttons.addStretch()
        row.addLayout(buttons)
        self.column.addLayout(row)
