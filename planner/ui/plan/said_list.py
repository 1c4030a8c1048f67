"""What my team said: every direction in force, and the clinic's usual ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.team_views import SaidLine
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words


class SaidList(ScrollPage):
    """Lists directions; each leads to its dates, and more can be added."""

    why_asked = Signal(str)  # entry id
    change_asked = Signal()

    def __init__(self, lines: Sequence[SaidLine], parent: QWidget | None = None) -> None:
        super().__init__(margin=0, gap=12, parent=parent)
        self.column.setContentsMargins(4, 4, 12, 16)
        lead = self.tr("What your surgeon or team told you comes before all we read. Danger signs always count.")
        self._add = SecondaryButton(self.tr("Add or change what they said"), "surgeon")
        self.column.addWidget(Words(lead, tone="text_muted"))
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        for line in lines:
            self.column.addWidget(self._card(line))
        if not lines:
            self.column.addWidget(Words(self.tr("Nothing so far. Your dates come from what we read."), "lead"))
        self.column.addStretch()
        self._add.clicked.connect(self.change_asked)

    def take_focus(self) -> None:
        self._add.setFocus()

    def _card(self, line: SaidLine) -> Card:
        card = Card(gap=4)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconLabel("clipboard" if line.is_protocol else "surgeon", "text"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(line.title, "strong"))
        words.addWidget(Words(line.text))
        row.addLayout(words, 1)
        why = QuietButton(self.tr("See its dates"), size="small")
        why.setAccessibleName(self.tr("See the dates of: {title}").format(title=line.title))
        why.clicked.connect(lambda: self.why_asked.emit(line.entry_id))
        row.addWidget(why, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
        return card
