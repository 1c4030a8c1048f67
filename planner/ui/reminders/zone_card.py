"""Asked once in a new time zone: which clock reminders go by."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.reminder_views import ZoneView
from planner.app.reminder_zone import ZoneChoice
from planner.ui.reminders.card_window import CardWindow
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class ZoneCard(CardWindow):
    """Three answers, one below the other. Until one is given reminders go by the clock here."""

    chosen = Signal(str)  # the id of a ZoneChoice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(is_at_top=True, parent=parent)
        self._title = Words("", "heading")
        self._sentence = Words("")
        self._buttons = {
            ZoneChoice.FOLLOW: PrimaryButton(),
            ZoneChoice.KEEP: SecondaryButton(),
            ZoneChoice.MOVED: QuietButton(),
        }
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(IconLabel("plane", "accent"))
        top.addWidget(self._title, 1)
        inside.addLayout(top)
        inside.addWidget(self._sentence)
        for choice, button in self._buttons.items():
            inside.addWidget(button)
            button.clicked.connect(lambda _=False, one=choice: self.chosen.emit(one.value))
        self.column.addLayout(inside)

    def show_question(self, view: ZoneView) -> None:
        """Show the question, once it is not on the screen already."""
        self._title.setText(view.title)
        self._sentence.setText(view.sentence)
        words = {ZoneChoice.FOLLOW: view.follow, ZoneChoice.KEEP: view.keep, ZoneChoice.MOVED: view.moved}
        for choice, button in self._buttons.items():
            button.setText(words[choice])
            button.setAccessibleName(words[choice])
        if not self.isVisible():
            self.appear(view.title)
