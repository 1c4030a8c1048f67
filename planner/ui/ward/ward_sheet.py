"""All cards of the ward page, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.card import Card

COLUMNS: Mapping[int, tuple[tuple[str, ...], ...]] = {
    3: (
        ("patient", "dates", "operation"),
        ("home", "wants", "health"),
        ("directions", "medicines", "visits", "call", "reminders"),
    ),
    2: (
        ("patient", "dates", "operation", "home", "reminders"),
        ("wants", "health", "directions", "medicines", "visits", "call"),
    ),
    1: (
        (
            "patient", "dates", "operation", "home", "wants", "health",
            "directions", "medicines", "visits", "call", "reminders",
        ),
    ),
}  # fmt: skip
WIDE, MIDDLE = 1160, 860


class WardSheet(QWidget):
    """Lays the cards out; the way of the keyboard through them is the same in every layout."""

    def __init__(self, cards: Mapping[str, Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._columns: list[QVBoxLayout] = []
        self._shown = 0
        for _ in range(max(COLUMNS)):
            column = QVBoxLayout()
            column.setSpacing(12)
            self._columns.append(column)
            self._row.addLayout(column, 1)
        self.fit(WIDE)

    def fit(self, width: int) -> None:
        """Use as many columns as a page of this width carries."""
        wanted = 3 if width >= WIDE else 2 if width >= MIDDLE else 1
        wanted = 1 if look().theme.is_large_text else wanted
        if wanted == self._shown:
            return
        self._shown = wanted
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        for place, column in enumerate(self._columns):
            names = COLUMNS[wanted][place] if place < wanted else ()
            for name in names:
                column.addWidget(self._cards[name])
            column.addStretch(1)
            self._row.setStretch(place, 1 if names else 0)
        self._row.setSpacing(12 if wanted > 1 else 0)


def chain(stops: Sequence[QWidget]) -> None:
    """Let Tab go through these in order."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
