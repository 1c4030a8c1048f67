"""What things in one's own words take: a card each, with a few short questions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.views import OwnForm
from planner.core.answers import OwnActivity
from planner.ui.look import look
from planner.ui.widgets.card import Card
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.row_of import column_of
from planner.ui.widgets.words import Words
from planner.ui.wizard.body import QuestionBody

CARD_WIDTH = 860


class OwnBody(QuestionBody):
    """A card for each own activity. What is left out counts as not known."""

    own_changed = Signal(object)  # all own activities, as a tuple

    def __init__(self, forms: tuple[OwnForm, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms = [_Form(form) for form in forms]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for form in self._forms:
            form.setMaximumWidth(look().theme.scaled(CARD_WIDTH))
            column.addWidget(form)
            form.changed.connect(lambda: self.own_changed.emit(self.own_activities()))

    def own_activities(self) -> tuple[OwnActivity, ...]:
        """Return what was told so far of each."""
        return tuple(form.own for form in self._forms)

    def take_focus(self) -> None:
        if self._forms:
            self._forms[0].take_focus()


class _Form(Card):
    """The questions about one own activity."""

    changed = Signal()

    def __init__(self, form: OwnForm) -> None:
        super().__init__(gap=14)
        self.own = form.own
        self._groups: list[ChoiceGroup] = []
        self.column.addWidget(Words(form.own.name, "heading"))
        for row in form.rows:
            choices = [Choice(id=choice.id, label=choice.label) for choice in row.choices]
            group = ChoiceGroup(choices, name=f"{form.own.name}. {row.title}", arrangement="flow")
            group.choose(row.chosen or None)
            group.chosen.connect(lambda choice, demand=row.id: self._on_chosen(demand, choice))
            self._groups.append(group)
            self.column.addWidget(column_of(Words(row.title, "strong"), group, gap=6))

    def take_focus(self) -> None:
        self._groups[0].take_focus()

    def _on_chosen(self, demand: str, choice: str) -> None:
        self.own = replace(self.own, **{demand: choice})
        self.changed.emit()
