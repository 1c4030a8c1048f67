"""Tells in the wizard that answers could not be saved, and lets the person try again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.announcing import announce
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import SecondaryButton


class UnsavedBanner(QWidget):
    """Hidden as long as everything is saved; said once when it appears."""

    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        again = SecondaryButton(self.tr("Save again"), "save")
        self._banner = Banner("", "error", actions=(again,))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 12, 32, 0)
        whole.addWidget(self._banner)
        again.clicked.connect(self.again_asked)
        self._trouble = ""
        self.hide()

    def show_trouble(self, trouble: str) -> None:
        """Tell why the answers are not saved; an empty trouble takes the banner away."""
        is_new, self._trouble = trouble != self._trouble, trouble
        self.setVisible(bool(trouble))
        if trouble and is_new:
            told = f"{trouble} {self.tr('Your answers stay here as long as the program runs.')}"
            self._banner.show_sentence(told)
            announce(self._banner, told)
