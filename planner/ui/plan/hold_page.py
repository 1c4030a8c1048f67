"""A set-back: how many days to wait with what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.plain_screen import PlainScreen
from planner.ui.widgets.words import Prose, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldWords:
    """What the page says."""

    lead: str
    worse: str  # what to look at first
    stands: str  # what does not move


class HoldPage(PlainScreen):
    """Danger signs come first; then how long. Without days to choose from, the lead says why."""

    chosen = Signal(int)  # days

    def __init__(self, words: HoldWords, lengths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("My pain is worse"), back=self.tr("Back"))
        look = SecondaryButton(self.tr("Look at the danger signs"), "is_this_normal")
        look.clicked.connect(self.normal_asked)
        self.column.addWidget(Banner(words.worse, "look_again", actions=(look,)))
        self.column.addWidget(Prose(words.lead, "lead"))
        self._group: ChoiceGroup | None = None
        if lengths:
            self._add_lengths(lengths, words.stands)

    def take_focus(self) -> None:
        if self._group is not None:
            self._group.take_focus()
        else:
            super().take_focus()

    def _add_lengths(self, lengths: Sequence[int], stands: str) -> None:
        question = self.tr("How long do you want to wait?")
        choices = [Choice(id=str(days), label=self.tr("{count} days").format(count=days)) for days in lengths]
        self._group = ChoiceGroup(choices, name=question, arrangement="flow")
        self._group.choose(choices[0].id)
        self.column.addWidget(Words(question, "heading"))
        self.column.addWidget(self._group)
        self.column.addWidget(Words(stands, tone="text_muted"))
        on = PrimaryButton(self.tr("See what would change"))
        on.clicked.connect(self._on_asked)
        self.add_buttons(on)

    def _on_asked(self) -> None:
        days = self._group.choice() if self._group else None
        if days is not None:
            self.chosen.emit(int(days))
