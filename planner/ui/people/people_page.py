"""Who shares this computer: go to someone's plans, add, rename or remove a person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.app.people import People, Profile
from planner.ui.people.person_card import PersonCard
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.plain_screen import PlainScreen
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words


class PeoplePage(PlainScreen):
    """A card for each person. Nothing is kept or removed here."""

    chosen = Signal(str)  # a profile id
    added = Signal(str)  # a name
    renamed = Signal(str, str)  # profile id, name
    removed = Signal(str)

    def __init__(self, people: People, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who uses this computer?"), self.tr("Back"), parent=parent)
        self._field = TextField(self.tr("Name of another person"))
        self._add = SecondaryButton(self.tr("Add this person"), "add")
        lead = self.tr("Each person has their own plans, diary and reminders. Only the person on show is reminded.")
        self.column.addWidget(Words(lead, "lead", tone="text_muted"))
        for number, profile in enumerate(people.profiles, start=1):
            self.column.addWidget(self._card(profile, number, is_shown=profile.id == people.current))
        if people.has_room:
            self.column.addWidget(self._new())
        self._add.clicked.connect(self._on_added)
        self._field.line.returnPressed.connect(self._on_added)

    def take_focus(self) -> None:
        self._field.line.setFocus()

    def _card(self, profile: Profile, number: int, *, is_shown: bool) -> PersonCard:
        name = profile.name or self.tr("Person {number}").format(number=number)
        card = PersonCard(name, is_shown=is_shown)
        card.chosen.connect(lambda: self.chosen.emit(profile.id))
        card.renamed.connect(lambda name: self.renamed.emit(profile.id, name))
        card.removed.connect(lambda: self.removed.emit(profile.id))
        return card

    def _new(self) -> Card:
        card = Card(gap=8)
        card.column.addWidget(self._field)
        card.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _on_added(self) -> None:
        name = self._field.text()
        if not name:
            self._field.show_fault(self.tr("Please type a name first."))
            self._field.line.setFocus()
            return
        self.added.emit(name)
