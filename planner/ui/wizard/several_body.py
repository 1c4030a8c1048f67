"""A question of which several answers may be ticked."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.views import QuestionView
from planner.ui.widgets.choice_card import TickCard
from planner.ui.widgets.choice_group import arrange_cards, fit_columns
from planner.ui.wizard.body import QuestionBody, Reading
from planner.ui.wizard.choice_body import FaultRow, arrangement_of, card_of, narrow


class SeveralBody(QuestionBody):
    """Tick cards; an answer that stands alone clears the others."""

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._ticked: list[str] = []
        self._cards = [TickCard(card_of(choice, view.picture)) for choice in view.choices]
        self._fault = FaultRow()
        self._grid = _CardGrid(self._cards, view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._fault)
        column.addLayout(narrow(self._grid))
        self._show_stored()
        for card in self._cards:
            card.clicked.connect(lambda _checked, ticked=card: self._on_clicked(ticked))

    def take_focus(self) -> None:
        for before, after in pairwise(self._cards):
            QWidget.setTabOrder(before, after)  # as they are read; being laid out in columns loses it
        if self._cards:
            self._cards[0].setFocus()

    def reading(self) -> Reading:
        if not self._ticked and self._view.alone:
            return Reading(trouble=self.tr("Please tick what fits first. If nothing fits, tick the last one."))
        return Reading(value=tuple(self._ticked))

    def show_fault(self, sentence: str, field: str) -> None:  # noqa: ARG002  # there is one field
        self._fault.show_sentence(sentence)
        self.take_focus()

    def _show_stored(self) -> None:
        if isinstance(self._view.value, tuple):
            known = {choice.id for choice in self._view.choices}
            self._ticked = [one for one in self._view.value if one in known]
        self._draw()

    def _on_clicked(self, card: TickCard) -> None:
        self._fault.show_sentence("")
        ticked = card.choice.id
        if not card.isChecked():
            self._ticked.remove(ticked)
        elif ticked in self._view.alone:
            self._ticked = [ticked]
        else:
            self._ticked = [one for one in self._ticked if one not in self._view.alone] + [ticked]
        self._draw()
        self.answered.emit(self._view.id, tuple(self._ticked))

    def _draw(self) -> None:
        for card in self._cards:
            card.setChecked(card.choice.id in self._ticked)


class _CardGrid(QWidget):
    def __init__(self, cards: list[TickCard], view: QuestionView) -> None:
        super().__init__()
        self.setAccessibleName(view.title)
        arrange_cards(self, cards, "grid" if arrangement_of(view) == "grid" else "column")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_columns(self, 3)
