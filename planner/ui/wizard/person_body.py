"""The page of names and phone numbers; all of it may stay empty."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.ports import Typed
from planner.core.answers import Person
from planner.ui.look import look
from planner.ui.widgets.card import Card
from planner.ui.widgets.pair_grid import PairGrid
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words
from planner.ui.wizard.body import QuestionBody, Reading
from planner.ui.wizard.choice_body import FaultRow

FORM_WIDTH = 860


class PersonBody(QuestionBody):
    """Three small groups: whom to call, who you are, who helps you."""

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self._fault = FaultRow()
        self._fields: dict[str, TextField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._fault)
        for heading, labels in self._groups():
            column.addWidget(self._card(heading, labels))
        self._show_stored()

    def take_focus(self) -> None:
        next(iter(self._fields.values())).take_focus()

    def person(self) -> Person:
        """Return what stands in the fields."""
        return Person(
            emergency_number=self._person.emergency_number,
            **{name: field.text() for name, field in self._fields.items()},
        )

    def reading(self) -> Reading:
        return Reading()

    def show_fault(self, sentence: str, field: str) -> None:
        at = self._fields.get(field)
        if at is None:
            self._fault.show_sentence(sentence)
            return
        at.show_fault(sentence)
        at.take_focus()

    def unfinished(self) -> Typed | None:
        return {name: field.text() for name, field in self._fields.items()}

    def restore(self, unfinished: Typed) -> None:
        if isinstance(unfinished, Mapping):
            for name, text in unfinished.items():
                self._fields[name].set_text(text)

    def _groups(self) -> tuple[tuple[str, dict[str, str]], ...]:
        return (
            (self.tr("You"), {"name": self.tr("Your name"), "phone": self.tr("Your phone")}),
            (
                self.tr("Whom you call"),
                {
                    "team": self.tr("Ward or clinic"),
                    "team_phone": self.tr("Its phone"),
                    "hospital": self.tr("Hospital"),
                    "night_phone": self.tr("Phone at night, if it differs"),
                    "surgeon": self.tr("Name of the surgeon"),
                },
            ),
            (
                self.tr("Who helps you"),
                {"helper": self.tr("Name of the helper"), "helper_phone": self.tr("The helper's phone")},
            ),
        )

    def _card(self, heading: str, labels: dict[str, str]) -> Card:
        card = Card(gap=10)
        card.setMaximumWidth(look().theme.scaled(FORM_WIDTH))
        card.column.addWidget(Words(heading, "heading"))
        fields = {name: TextField(label) for name, label in labels.items()}
        self._fields.update(fields)
        card.column.addWidget(PairGrid(list(fields.values())))
        return card

    def _show_stored(self) -> None:
        for name, field in self._fields.items():
            field.set_text(getattr(self._person, name))
