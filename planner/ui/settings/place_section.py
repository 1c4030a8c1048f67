"""The country and the language, and the way to other plans."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.ui.settings.section import Section
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.words import Words


class PlaceSection(Section):
    """What comes with the country is changed as everything of the plan is: shown first, then asked."""

    country_asked = Signal()
    start_asked = Signal()

    def __init__(self, country: str, parent: QWidget | None = None) -> None:
        """`country` in words; empty: there is no plan yet, and the questions ask for it."""
        super().__init__(self.tr("Country, language and other plans"), parent=parent)
        if country:
            change = SecondaryButton(self.tr("Change the country"), "something_changed")
            change.clicked.connect(self.country_asked)
            self.column.addWidget(Words(country))
            note = self.tr("It sets the emergency number, the units and some words. You see what changes first.")
            self.column.addWidget(Words(note, "caption", tone="text_muted"))
            self.column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(Words(self.tr("Language: English. So far there is no other one.")))
        start = SecondaryButton(self.tr("Start page and other plans"), "home")
        start.clicked.connect(self.start_asked)
        self.column.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
