"""A question with a short list of answers, or yes and no."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.views import ChoiceView, QuestionView
from planner.core.answers import AnswerValue
from planner.ui.look import look
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import Arrangement, ChoiceGroup
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words
from planner.ui.wizard.body import QuestionBody, Reading

ONE_LINE = 3  # as many short answers stand in one line
ONE_COLUMN = 8
SHORT = 24  # letters
COLUMN_WIDTH = 640


class ChoiceBody(QuestionBody):
    """Choice cards: with pictures in a grid, short ones in a line, others in a column."""

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._group = ChoiceGroup(
            [card_of(choice, view.picture) for choice in view.choices],
            name=view.title,
            shape="picture" if view.picture else "line",
            arrangement=arrangement_of(view),
        )
        self._fault = FaultRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._fault)
        column.addLayout(narrow(self._group) if arrangement_of(view) == "column" else _whole(self._group))
        self.show_answer(view.value)
        self._group.chosen.connect(self._on_chosen)

    def show_answer(self, value: AnswerValue | None) -> None:
        """Show a stored answer; emits nothing."""
        chosen = next((one.id for one in self._view.choices if _is_same(one.value, value)), None)
        self._group.choose(chosen)

    def take_focus(self) -> None:
        self._group.take_focus()

    def choose(self, choice_id: str) -> None:
        """Choose an answer as if it had been picked on its card."""
        self._group.choose(choice_id)
        self._on_chosen(choice_id)

    def reading(self) -> Reading:
        chosen = self._group.choice()
        if chosen is None:
            return Reading(trouble=self.tr("Please choose an answer first."))
        return Reading(value=self._value(chosen))

    def show_fault(self, sentence: str, field: str) -> None:  # noqa: ARG002  # there is one field
        self._fault.show_sentence(sentence)
        self.take_focus()

    def _value(self, choice_id: str) -> AnswerValue:
        return next(one.value for one in self._view.choices if one.id == choice_id)

    def _on_chosen(self, choice_id: str) -> None:
        self._fault.show_sentence("")
        self.answered.emit(self._view.id, self._value(choice_id))


class FaultRow(QWidget):
    """What is wrong, at the place where it is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("warning", "tier_emergency", 20))
        self._words = Words("", "body", tone="tier_emergency")
        row.addWidget(self._words, 1)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence; an empty one takes it back."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))


def card_of(choice: ChoiceView, folder: str) -> Choice:
    """Return what a card shows of a choice."""
    picture = f"{folder}/{choice.picture}" if folder and choice.picture else ""
    return Choice(id=choice.id, label=choice.label, detail=choice.detail, picture=picture, icon=choice.icon)


def arrangement_of(view: QuestionView) -> Arrangement:
    """Return how the choices of a question stand."""
    if view.picture or len(view.choices) > ONE_COLUMN:
        return "grid"
    is_short = all(len(choice.label) <= SHORT and not choice.detail for choice in view.choices)
    return "flow" if is_short and len(view.choices) <= ONE_LINE else "column"


def narrow(widget: QWidget, width: int = COLUMN_WIDTH) -> QHBoxLayout:
    """Return a row that keeps a widget from growing wider than is easy to read."""
    widget.setMaximumWidth(look().theme.scaled(width))
    row = QHBoxLayout()
    row.addWidget(widget, 1)
    row.addStretch(0)
    return row


def _whole(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    return row


def _is_same(one: AnswerValue, other: AnswerValue | None) -> bool:
    return type(one) is type(other) and one == other
