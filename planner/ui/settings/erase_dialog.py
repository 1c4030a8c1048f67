"""The last question before everything is erased."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import DangerButton, SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Prose, Words

WIDTH = 520


class EraseDialog(QDialog):
    """Accepted only after the word was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Erase everything"))
        self._word = self.tr("ERASE")
        self._field = TextField(self.tr("Type the word {word}").format(word=self._word), width=240)
        self._erase = DangerButton(self.tr("Erase everything"), "erase")
        self._keep = SecondaryButton(self.tr("Keep everything"))
        self._assemble(parent.width())
        self._keep.clicked.connect(self.reject)
        self._erase.clicked.connect(self._on_erase)
        self._field.line.returnPressed.connect(self._on_erase)
        self._field.take_focus()

    def _assemble(self, room: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(Words(self.tr("Erase everything?"), "heading"))
        words = Prose(
            self.tr(
                "All plans, notes, reminders and settings of the person on show are removed, with all copies in the "
                "program's own folder. **This cannot be undone.** What belongs to others on this computer stays, "
                "and so do papers, PDFs and copies that you saved elsewhere. Then the program closes."
            )
        )
        column.addWidget(words)
        column.addWidget(self._field)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        flow.addWidget(self._keep)
        flow.addWidget(self._erase)
        column.addWidget(buttons)
        width = min(look().theme.scaled(WIDTH), room - 40)
        self.resize(width, column.totalHeightForWidth(width))

    def _on_erase(self) -> None:
        if self._field.text().casefold() == self._word.casefold():
            self.accept()
            return
        typed = self._field.text() or self.tr("nothing")
        self._field.show_fault(
            self.tr("You typed {typed}. Please type {word} to go on, or choose Keep everything.").format(
                typed=typed, word=self._word
            )
        )
        self._field.take_focus()
