"""The foot of the protocol page: save, save elsewhere, open another, and how it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.words import Words


class ProtocolFooter(QFrame):
    """Three buttons and a sentence."""

    save_asked = Signal()
    save_as_asked = Signal()
    open_asked = Signal()

    def __init__(self, say: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "top")
        self._save = PrimaryButton(say("save"), "save", size="small")
        self._save_as = SecondaryButton(say("save_as"), size="small")
        self._open = QuietButton(say("open"), "folder", size="small")
        self._status = Words("", "caption")
        self._save.setToolTip("Ctrl+S")
        self._open.setToolTip("Ctrl+O")
        flow = FlowLayout(self, gap=12)
        flow.setContentsMargins(24, 8, 24, 8)
        for widget in (self._save, self._save_as, self._open, self._status):
            flow.addWidget(widget)
        self._save.clicked.connect(self.save_asked)
        self._save_as.clicked.connect(self.save_as_asked)
        self._open.clicked.connect(self.open_asked)

    def show_status(self, sentence: str) -> None:
        """Tell whether what stands here is saved."""
        self._status.setText(sentence)

    def stops(self) -> list[QWidget]:
        """Return everything the keyboard can reach, in order."""
        return [self._save, self._save_as, self._open]
