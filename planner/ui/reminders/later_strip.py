"""The foot of a card: for how long to put a reminder off."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner.app.reminder_views import LaterChoice
from planner.ui.look import look
from planner.ui.reminders.choose_time import ChooseTime
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.words import Words

SMALLER = 8  # how much less tall a small button is


class LaterStrip(QFrame):
    """The choices as quiet buttons, and a line to choose a time of one's own."""

    snoozed = Signal(str)  # the id of a snooze
    time_chosen = Signal(str, bool)  # HH:MM, and whether it is tomorrow's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "sunken")
        self._choices: tuple[LaterChoice, ...] | None = None
        self._line = QWidget()
        self._flow = FlowLayout(self._line, gap=4)
        self._chooser = ChooseTime()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 4)
        column.setSpacing(4)
        column.addWidget(self._line)
        column.addWidget(self._chooser)
        self._chooser.hide()
        self._chooser.time_chosen.connect(self.time_chosen)

    def show_choices(
        self, choices: tuple[LaterChoice, ...], *, can_choose_time: bool, can_choose_tomorrow: bool
    ) -> None:
        """Offer these; the buttons stay as they are while the choices do."""
        self._chooser.allow_tomorrow(is_allowed=can_choose_tomorrow)
        if choices == self._choices:
            return
        self._choices = choices
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        self._flow.addWidget(self._label(choices))
        for choice in choices:
            self._offer(choice.label).clicked.connect(lambda _=False, one=choice.snooze: self.snoozed.emit(one))
        if can_choose_time:
            self._offer(self.tr("Choose a time")).clicked.connect(self._on_choose)

    def show_fault(self, sentence: str) -> None:
        """Say why a time cannot be taken."""
        self._chooser.show_fault(sentence)

    def take_focus(self) -> None:
        """Move the keyboard to the first choice."""
        if self._flow.count() > 1 and (item := self._flow.itemAt(1)) and (widget := item.widget()):
            widget.setFocus()

    def _label(self, choices: tuple[LaterChoice, ...]) -> Words:
        text = self.tr("Later:") if choices else self.tr("It is too late to put this off.")
        label = Words(text, "body", tone="text_muted", wraps=False)
        label.setMinimumHeight(look().theme.target_height() - SMALLER)  # in line with the buttons beside it
        return label

    def _offer(self, label: str) -> QuietButton:
        button = QuietButton(label, size="small")
        self._flow.addWidget(button)
        return button

    def _on_choose(self) -> None:
        self._chooser.setVisible(not self._chooser.isVisible())
        if self._chooser.isVisible():
            self._chooser.take_focus()
