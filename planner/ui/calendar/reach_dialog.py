"""Asks how much of a row an edit is to reach."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.core.own_entries import Reach
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.words import Words


class ReachDialog(QDialog):
    """Three answers, and the way back."""

    chosen = Signal(object)  # Reach

    def __init__(self, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setAccessibleName(question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Words(question, "heading"))
        one = PrimaryButton(self.tr("Only this one"))
        one.setDefault(True)
        answers = {
            one: Reach.ONE,
            SecondaryButton(self.tr("This one and all later ones")): Reach.LATER,
            SecondaryButton(self.tr("All of them")): Reach.ALL,
        }
        for button, reach in answers.items():
            column.addWidget(button)
            button.clicked.connect(lambda _checked=False, reach=reach: self._on_chosen(reach))
        cancel = QuietButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column.addWidget(cancel)
        self.setMinimumWidth(380)

    def _on_chosen(self, reach: Reach) -> None:
        self.accept()
        self.chosen.emit(reach)
