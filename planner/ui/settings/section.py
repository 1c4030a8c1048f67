"""One part of the page of settings: a sheet with a heading."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.ui.widgets.card import Card
from planner.ui.widgets.section_heading import SectionHeading
from planner.ui.widgets.words import Words

PADDING = 24


class Section(Card):
    """What is put into `column` stands below the heading."""

    def __init__(self, title: str, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(padding=PADDING, gap=12, parent=parent)
        self.column.addWidget(SectionHeading(title))
        if lead:
            self.column.addWidget(Words(lead, tone="text_muted"))
