"""What one wants back: picked from the list or named in own words, and put in order."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.ports import Typed
from planner.app.views import QuestionView
from planner.core.own_activities import is_own, own_key
from planner.core.record_checks import own_activity
from planner.ui.look import look
from planner.ui.widgets.choice_card import TickCard
from planner.ui.widgets.choice_group import arrange_cards, fit_columns
from planner.ui.wizard.body import QuestionBody, Reading
from planner.ui.wizard.choice_body import FaultRow, card_of
from planner.ui.wizard.order_list import OrderList
from planner.ui.wizard.own_line import OwnLine

LIST_WIDTH = 640


class WantsBody(QuestionBody):
    """Tick cards, a line for own words, and below them the picks in their order, to move up and down."""

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._labels = {choice.id: choice.label for choice in view.choices}
        self._order = [one for one in _stored(view) if one in self._labels or is_own(one)]
        self._cards = [TickCard(card_of(choice, view.picture)) for choice in view.choices]
        self._fault = FaultRow()
        self._grid = _CardGrid(self._cards, view.title)
        self._own = OwnLine()
        self._list = OrderList()
        for narrow in (self._own, self._list):
            narrow.setMaximumWidth(look().theme.scaled(LIST_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self._fault, self._grid, self._own, self._list):
            column.addWidget(widget)
        self._draw()
        for card in self._cards:
            card.clicked.connect(lambda _checked, ticked=card: self._on_clicked(ticked))
        self._own.added.connect(self._on_added)
        self._list.reordered.connect(self._on_reordered)
        self._list.removed.connect(self._on_removed)

    def take_focus(self) -> None:
        for before, after in pairwise([*self._cards, self._own.line]):
            QWidget.setTabOrder(before, after)  # as they are read; being laid out in columns loses it
        (self._cards[0] if self._cards else self._own.line).setFocus()

    def reading(self) -> Reading:
        """Return the picks in order, with own words that still stand on the line, so that going on loses nothing."""
        return Reading(value=self._with(self._own.text()))

    def show_fault(self, sentence: str, field: str) -> None:  # noqa: ARG002  # all of it is one answer
        self._fault.show_sentence(sentence)
        self._own.take_focus()

    def unfinished(self) -> Typed | None:
        return self._own.text()

    def restore(self, unfinished: Typed) -> None:
        self._own.show_text(str(unfinished))

    def _with(self, text: str) -> tuple[str, ...]:
        name = own_activity(text)
        known = {own_key(one) for one in self._order if is_own(one)}
        return tuple(self._order) if not name or own_key(name) in known else (*self._order, name)

    def _on_clicked(self, card: TickCard) -> None:
        ticked = card.choice.id
        if card.isChecked():
            self._order.append(ticked)
        else:
            self._order.remove(ticked)
        self._changed()

    def _on_added(self, text: str) -> None:
        self._order = list(self._with(text))
        self._own.clear()
        self._changed()
        self._list.choose(len(self._order) - 1)

    def _on_reordered(self, order: tuple[str, ...]) -> None:
        self._order = list(order)
        self._changed()

    def _on_removed(self, name: str) -> None:
        self._order.remove(name)
        self._changed()

    def _changed(self) -> None:
        self._fault.show_sentence("")
        self._draw()
        self.answered.emit(self._view.id, tuple(self._order))

    def _draw(self) -> None:
        for card in self._cards:
            is_ticked = card.choice.id in self._order
            card.setChecked(is_ticked)
            card.ordinal = self._order.index(card.choice.id) + 1 if is_ticked else 0
            card.update()
        self._list.show_order([(one, self._labels.get(one, one)) for one in self._order])


class _CardGrid(QWidget):
    def __init__(self, cards: list[TickCard], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        arrange_cards(self, cards, "grid")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_columns(self, 3)


def _stored(view: QuestionView) -> tuple[str, ...]:
    return view.value if isinstance(view.value, tuple) else ()
