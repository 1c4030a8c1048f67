"""The foot of the ward page: make and print, look first, next patient, keep or not, and how far the sheet is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words


class WardFooter(QFrame):
    """Nothing is kept unless the box is ticked; it is never ticked beforehand."""

    print_asked = Signal()
    look_asked = Signal()
    next_asked = Signal()

    def __init__(self, say: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "top")
        self._print = PrimaryButton(say("print"), "print", size="small")
        self._look = SecondaryButton(say("look"), size="small")
        self._next = SecondaryButton(say("next"), "forward", size="small")
        self._keep = TickBox(say("keep"))
        self._status = Words("", "caption")
        self._print.setToolTip("Ctrl+Return")
        self._next.setToolTip("Ctrl+Shift+N")
        flow = FlowLayout(self, gap=12)
        flow.setContentsMargins(24, 8, 24, 8)
        for widget in (self._print, self._look, self._next, self._keep, self._status):
            flow.addWidget(widget)
        self._print.clicked.connect(self.print_asked)
        self._look.clicked.connect(self.look_asked)
        self._next.clicked.connect(self.next_asked)

    def show_status(self, sentence: str) -> None:
        """Tell how far the sheet is."""
        self._status.setText(sentence)

    def is_kept(self) -> bool:
        """Tell whether the plan is to be kept on this computer."""
        return self._keep.isChecked()

    def stops(self) -> list[QWidget]:
        """Return everything the keyboard can reach, in order."""
        return [self._print, self._look, self._next, self._keep]
