"""Helps to find an answer on a letter from the hospital: what the letter may say, and which answer that is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.app.views import ChoiceView
from planner.ui.widgets.card import Card
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words

SHORTEST = 3  # letters of a word that is looked for


class LetterHelp(Card):
    """A line for a word from the letter, and the answers whose words fit it."""

    found = Signal(str)  # choice id

    def __init__(self, lines: tuple[ChoiceView, ...], parent: QWidget | None = None) -> None:
        super().__init__(gap=10, parent=parent)
        self._lines = lines
        self._word = TextField(
            self.tr("A word from your letter"),
            hint=self.tr("Look for a word on the first page that ends in -y or -ion."),
            width=360,
        )
        choices = [Choice(id=line.id, label=line.label, detail=line.detail) for line in lines]
        self._answers = ChoiceGroup(choices, name=self.tr("Your letter may say"), arrangement="grid", columns=2)
        self._none = Words(
            self.tr("We do not know this word. Try another one, or ask your team what was done."), "body"
        )
        self._none.hide()
        for widget in (self._word, self._none, self._answers):
            self.column.addWidget(widget)
        self._word.edited.connect(self._on_edited)
        self._answers.chosen.connect(self.found)

    def take_focus(self) -> None:
        """Give the keyboard to the line."""
        self._word.take_focus()

    def _on_edited(self, text: str) -> None:
        fitting = [line.id for line in self._lines if fits(text, line.detail)]
        self._answers.show_only(fitting)
        self._none.setVisible(not fitting)


def fits(text: str, words: str) -> bool:
    """Return whether what was typed is about one of these words, whatever the case and what stands round it."""
    typed = [one.strip(".,;:-()").casefold() for one in text.split()]
    looked_for = [one for one in typed if len(one) >= SHORTEST]
    known = words.casefold().replace(",", " ").split()
    return not looked_for or any(name.startswith(one) or one.startswith(name) for one in looked_for for name in known)
