"""A group of choices: one Tab stop, arrows move, Space chooses."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.choice_card import Choice, ChoiceCard, Shape
from planner.ui.widgets.flow_layout import FlowLayout

Arrangement = Literal["grid", "column", "flow"]
CARD_WIDTH = 236


class ChoiceGroup(QWidget):
    """Choices of which one can be chosen. In a grid the number of columns follows the width."""

    chosen = Signal(str)  # a choice id

    def __init__(
        self,
        choices: Sequence[Choice],
        *,
        name: str,
        shape: Shape = "line",
        arrangement: Arrangement = "column",
        columns: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._arrangement = arrangement
        self._most_columns = columns
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._cards = [ChoiceCard(choice, shape) for choice in choices]
        for place, card in enumerate(self._cards):
            self._group.addButton(card, place)
        arrange_cards(self, self._cards, arrangement)
        settle_tab_stop(self._cards)
        self._group.idClicked.connect(self._on_clicked)

    def choose(self, choice_id: str | None) -> None:
        """Show a stored answer; emits nothing. None leaves all unchosen."""
        self._group.setExclusive(False)
        for card in self._cards:
            card.setChecked(card.choice.id == choice_id)
        self._group.setExclusive(True)
        settle_tab_stop(self._cards)

    def choice(self) -> str | None:
        """Return the chosen id."""
        return next((card.choice.id for card in self._cards if card.isChecked()), None)

    def take_focus(self) -> None:
        """Give the keyboard to the chosen card, or to the first."""
        (next((card for card in self._cards if card.isChecked()), None) or self._first()).setFocus()

    def _first(self) -> ChoiceCard:
        return next((card for card in self._cards if not card.isHidden()), self._cards[0])

    def show_only(self, choice_ids: Collection[str]) -> None:
        """Offer these choices and hide the others."""
        for card in self._cards:
            card.setVisible(card.choice.id in choice_ids)
        settle_tab_stop(self._cards)

    def card(self, choice_id: str) -> ChoiceCard:
        """Return the card of a choice."""
        return next(card for card in self._cards if card.choice.id == choice_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_columns(self, self._most_columns)

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._cards[place].choice.id)


def settle_tab_stop(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab stop once in a group: at the button that is on, or at the first that is offered."""
    offered = [button for button in buttons if not button.isHidden()] or list(buttons)
    stop = next((button for button in offered if button.isChecked()), offered[0] if offered else None)
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)


def arrange_cards(group: QWidget, cards: Sequence[QWidget], arrangement: Arrangement) -> None:
    """Lay cards out in a grid, a column, or like words in a line."""
    layout: QLayout
    if arrangement == "grid":
        layout = QGridLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for place, card in enumerate(cards):
            layout.addWidget(card, place // 3, place % 3)
        return
    layout = FlowLayout(group) if arrangement == "flow" else QVBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for card in cards:
        layout.addWidget(card)


def fit_columns(group: QWidget, most: int) -> None:
    """Give a grid as many equal columns as its width carries; one where the text is large."""
    grid = group.layout()
    if not isinstance(grid, QGridLayout):
        return
    theme = look().theme
    columns = 1 if theme.is_large_text else max(1, min(most, group.width() // theme.scaled(CARD_WIDTH)))
    if group.property("columns") == columns:
        return
    group.setProperty("columns", columns)
    widgets = [item.widget() for item in iter(lambda: grid.takeAt(0), None)]
    for place, card in enumerate(card for card in widgets if card is not None):
        grid.addWidget(card, place // columns, place % columns)
    for column in range(most):
        grid.setColumnStretch(column, 1 if column < columns else 0)
        grid.setColumnMinimumWidth(column, 0)
    group.updateGeometry()
