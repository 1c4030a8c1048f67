"""Whom to call and what to say, side by side; what is chosen here finds its way into the words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from planner.app.triage_views import TriageResult
from planner.ui.look import look
from planner.ui.normal.tier_frame import TierFrame
from planner.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.words import Prose, Words


class CallPanel(QWidget):
    """The number at the left, the words at the right."""

    said = Signal(str, str)  # "since" or "compared", and the choice
    called = Signal()

    def __init__(
        self, result: TriageResult, frame: TierFrame, *, can_keep: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._groups: dict[str, ChoiceGroup] = {}
        self._no_answer = Prose(result.no_answer)
        self._no_answer.hide()
        self._called = PrimaryButton(self.tr("I have called"), "tick")
        is_stacked = look().theme.is_large_text
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._number(result, frame, can_keep=can_keep), 44)
        if result.say:
            row.addWidget(self._say(result), 56)
        self._called.clicked.connect(self.called)

    def take_focus(self, group: str = "") -> None:
        """Give the keyboard to a group of choices, or to what is to be done first."""
        if group in self._groups:
            self._groups[group].take_focus()
        else:
            (self._called if self._called.isVisibleTo(self) else self).setFocus()

    def show_called(self) -> None:
        """Tell that the call is noted."""
        self._called.setText(self.tr("Noted: you called"))
        self._called.setEnabled(False)

    def _number(self, result: TriageResult, frame: TierFrame, *, can_keep: bool) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(result.phone_label, tone="text_muted"))
        column.addWidget(frame.number(result.phone))
        buttons: list[Button] = []
        if can_keep:
            buttons.append(self._called)
        if result.no_answer:
            nobody = SecondaryButton(self.tr("No one answers"))
            nobody.clicked.connect(self._on_no_answer)
            buttons.append(nobody)
        if buttons:
            column.addWidget(flow_of(*buttons))
        column.addWidget(self._no_answer)
        column.addStretch(1)
        return holder

    def _say(self, result: TriageResult) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(self.tr("Say this on the phone"), "strong"))
        words = Prose(f"“{result.say}”")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        questions = (
            ("since", self.tr("Since when?"), result.since_choices, result.since),
            ("compared", self.tr("Against the day you left hospital?"), result.compared_choices, result.compared),
        )
        for name, question, choices, chosen in questions:
            if choices:
                column.addWidget(Words(question, "caption", tone="text_muted"))
                column.addWidget(self._choices(name, question, choices, chosen.value if chosen else None))
        column.addStretch(1)
        return holder

    def _choices(
        self, name: str, question: str, choices: tuple[tuple[str, str], ...], chosen: str | None
    ) -> ChoiceGroup:
        group = ChoiceGroup([Choice(id=one, label=label) for one, label in choices], name=question, arrangement="flow")
        group.choose(chosen)
        group.chosen.connect(lambda choice: self.said.emit(name, choice))
        self._groups[name] = group
        return group

    def _on_no_answer(self) -> None:
        self._no_answer.show()
