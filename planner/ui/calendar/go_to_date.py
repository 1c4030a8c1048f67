"""Asks for a date to go to."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.app.date_words import DateWords
from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, QuietButton
from planner.ui.widgets.words import Words

LEAST_WIDTH = 380


class GoToDate(QDialog):
    """A field for a date in any common spelling. What cannot be read is told, and stays as typed."""

    def __init__(self, words: DateWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._date: date | None = None
        self._fault = Banner("", "error")
        self._field = QLineEdit()
        self._go = PrimaryButton(self.tr("Go"))
        self._assemble()
        self._field.returnPressed.connect(self._on_asked)
        self._go.clicked.connect(self._on_asked)

    def date(self) -> date | None:
        """Return the date that was asked for, or None where the dialog was closed."""
        return self._date

    def _assemble(self) -> None:
        self.setWindowTitle(self.tr("Go to a date"))
        label = Words(self.tr("Which day?"), "heading")
        label.setBuddy(self._field)
        self._field.setAccessibleName(self.tr("Which day?"))
        example = self.tr("For example: {date}").format(date=self._words.example())
        self._field.setAccessibleDescription(example)
        self._fault.hide()
        cancel = QuietButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (label, self._fault, self._field, Words(example, "caption", tone="text_muted")):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self._go)
        buttons.addWidget(cancel)
        buttons.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(look().theme.scaled(LEAST_WIDTH))

    def _on_asked(self) -> None:
        typed = self._field.text().strip()
        self._date = self._words.read(typed)
        if self._date is not None:
            self.accept()
            return
        self._fault.show_sentence(self._words.not_a_date(typed))
        self._fault.show()
        self._field.setProperty("fault", "true")
        self._field.style().polish(self._field)
        self._field.setFocus()
