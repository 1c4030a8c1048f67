"""A direction read back as a sentence, before it is added."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.views import DirectionLine
from planner.ui.look import look
from planner.ui.widgets.buttons import PrimaryButton, QuietButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.row_of import row_of
from planner.ui.widgets.words import Words


class ReadBack(Card):
    """The surgeon's sheet: the sentence, what to look at again, and the button that adds it."""

    add_asked = Signal()
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sheet="surgeon", padding=14, parent=parent)
        self._sentence = Words("", "heading")
        self._warning = Words("", "caption")
        self._fault = Words("", "body", tone="tier_emergency")
        self._add = PrimaryButton(self.tr("Add this"), "add")
        self._clear = QuietButton(self.tr("Clear"))
        words = QVBoxLayout()
        words.setSpacing(4)
        for line in (self._sentence, self._warning, self._fault):
            words.addWidget(line)
        told = QHBoxLayout()
        told.setSpacing(16)
        told.addWidget(IconLabel("surgeon"), 0, Qt.AlignmentFlag.AlignVCenter)
        told.addLayout(words, 1)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        row = QBoxLayout(below if look().theme.is_large_text else beside)
        row.setSpacing(16)
        row.addLayout(told, 1)
        row.addWidget(row_of(self._clear, self._add), 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self._add.clicked.connect(self.add_asked)
        self._clear.clicked.connect(self.clear_asked)

    def show_line(self, line: DirectionLine | None) -> None:
        """Show the sentence, or that it is still growing."""
        self._fault.hide()
        self._sentence.setText(line.text if line else self.tr("Your sentence will stand here."))
        self._warning.setText(line.warning if line else "")
        self._warning.setVisible(bool(line and line.warning))

    def show_fault(self, sentence: str) -> None:
        """Tell what is wrong with the sentence as a whole."""
        self._fault.setText(sentence)
        self._fault.show()
