"""The strip under a page that tells what was done last, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.ui.widgets.announcing import announce
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.words import Words


class UndoBar(QFrame):
    """Tells a deed with one button: undo, or do it again. Hidden until there is something to tell."""

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "sunken")
        self.setProperty("edge", "top")
        self._words = Words()
        self._undo = SecondaryButton(self.tr("Undo"), "undo", size="small")
        self._redo = SecondaryButton(self.tr("Do it again"), size="small")
        self._close = QuietButton.of_icon("close", self.tr("Close this line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 16, 6)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        for button in (self._undo, self._redo, self._close):
            row.addWidget(button)
        self._undo.clicked.connect(self.undo_asked)
        self._redo.clicked.connect(self.redo_asked)
        self._close.clicked.connect(self.hide)
        self.hide()

    def tell_done(self, deed: str) -> None:
        """Say what was done."""
        self._tell(self.tr("Done: {deed}").format(deed=deed), deed, can_undo=True)

    def tell_undone(self, deed: str) -> None:
        """Say what was taken back."""
        self._tell(self.tr("Undone: {deed}").format(deed=deed), deed, can_undo=False)

    def tell_nothing(self, sentence: str) -> None:
        """Say that there is nothing to go back to."""
        self._undo.hide()
        self._redo.hide()
        self._say(sentence)

    def _tell(self, sentence: str, deed: str, *, can_undo: bool) -> None:
        self._undo.setVisible(can_undo)
        self._redo.setVisible(not can_undo)
        self._undo.setAccessibleName(self.tr("Undo: {deed}").format(deed=deed))
        self._redo.setAccessibleName(self.tr("Do it again: {deed}").format(deed=deed))
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence)
