"""A white sheet on the warm ground, and the thin rule inside it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.look import look

Sheet = Literal["true", "strong", "surgeon", "danger"]


class Card(QFrame):
    """A sheet with a quiet edge; what is put into `column` stands one below the other."""

    def __init__(
        self, *, sheet: Sheet = "true", padding: int | None = None, gap: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("sheet", sheet)
        edge = look().theme.px("two") if padding is None else padding
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(gap)


class Rule(QFrame):
    """A thin line between two parts of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")
        self.setFixedHeight(look().theme.size("line"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
