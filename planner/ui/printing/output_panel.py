"""The two ways out: print, and save as a PDF."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton


class OutputPanel(QWidget):
    """One button to print and one to save."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._print = PrimaryButton(self.tr("Print"), "print")
        self._save = SecondaryButton(self.tr("Save as PDF"), "save")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._print)
        column.addWidget(self._save)
        self._print.clicked.connect(self.print_asked)
        self._save.clicked.connect(self.save_asked)

    def show_pages(self, pages: int | None) -> None:
        """Say how many pages there are to print; None: not known, or none."""
        told = self.tr("Print")
        if pages == 1:
            told = self.tr("Print one page")
        elif pages is not None:
            told = self.tr("Print {pages} pages").format(pages=pages)
        self._print.setText(told)
        self._print.setAccessibleName(told)

    def allow(self, *, is_allowed: bool) -> None:
        """Turn both ways on or off."""
        for button in (self._print, self._save):
            button.setEnabled(is_allowed)
            button.setAccessibleDescription("" if is_allowed else self.tr("First tick what you want to print."))
