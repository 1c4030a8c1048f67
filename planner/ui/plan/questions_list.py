"""Questions for my team: what the plan could not settle, and what the person wants to know."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.app.team_views import QuestionLine
from planner.ui.plan.question_card import QuestionCard
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words


class QuestionsList(ScrollPage):
    """A line to add an own question, and a card for each."""

    added = Signal(str)
    changed = Signal(str, bool, str)  # question id, asked, answer
    removed = Signal(str)

    def __init__(self, lines: Sequence[QuestionLine], parent: QWidget | None = None) -> None:
        super().__init__(margin=0, gap=12, parent=parent)
        self._cards: dict[str, QuestionCard] = {}
        self._field = TextField(self.tr("Your own question"))
        self._add = SecondaryButton(self.tr("Add my question"), "add")
        self.column.setContentsMargins(4, 4, 12, 16)
        lead = self.tr("Take these to your next visit, or call. They are printed with your plan until you tick them.")
        self.column.addWidget(Words(lead, tone="text_muted"))
        own = Card(gap=8)
        own.column.addWidget(self._field)
        own.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(own)
        for line in lines:
            self._add_card(line)
        self.column.addStretch()
        self._add.clicked.connect(self._on_added)
        self._field.line.returnPressed.connect(self._on_added)

    def typed(self) -> str:
        """Return a question that is typed and not added yet."""
        return self._field.text()

    def show_typed(self, text: str) -> None:
        """Show a question that was typed before; emits nothing."""
        self._field.set_text(text)

    def take_focus(self) -> None:
        self._field.line.setFocus()

    def show_lines(self, lines: Sequence[QuestionLine]) -> None:
        """Show what is noted of each question now; a card that is there keeps its place."""
        for line in lines:
            if line.id in self._cards:
                self._cards[line.id].show_line(line)

    def _add_card(self, line: QuestionLine) -> None:
        card = self._cards[line.id] = QuestionCard(line)
        card.changed.connect(self.changed)
        card.removed.connect(self.removed)
        self.column.addWidget(card)

    def _on_added(self) -> None:
        text = self._field.text()
        if not text:
            self._field.show_fault(self.tr("Please type your question first."))
            self._field.line.setFocus()
            return
        self._field.show_fault("")
        self._field.set_text("")
        self.added.emit(text)
