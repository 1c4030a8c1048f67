"""Whether reminders go on without the window, and from the start of the computer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.ui.settings.noted_box import NotedBox
from planner.ui.settings.section import Section
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.tick_box import TickBox


class StayingSection(Section):
    """Two boxes, and the way to really end the program."""

    staying_chosen = Signal(bool)
    autostart_chosen = Signal(bool)
    quit_asked = Signal()

    def __init__(self, *, stays: bool, starts: bool | None, parent: QWidget | None = None) -> None:
        """`starts`: whether the program starts with the computer; None: it cannot be chosen here."""
        super().__init__(self.tr("So that no reminder is missed"), parent=parent)
        note = self.tr("A small icon stays near the clock. Where there is none, the window goes down to the bar.")
        self._staying = NotedBox(self.tr("Go on reminding when I close the window"), "bell", note)
        self._stays = self._staying.box
        self._starts = TickBox(self.tr("Start with the computer"), "play")
        self._quit = SecondaryButton(self.tr("Quit and stop reminders"), "close")
        self._assemble()
        self._stays.setChecked(stays)
        self._starts.setVisible(starts is not None)
        self._starts.setChecked(bool(starts))
        self._stays.clicked.connect(self.staying_chosen)
        self._starts.clicked.connect(self.autostart_chosen)
        self._quit.clicked.connect(self.quit_asked)

    def show_starts(self, *, starts: bool) -> None:
        """Show whether the program starts with the computer; emits nothing."""
        self._starts.setChecked(starts)

    def _assemble(self) -> None:
        self.column.addWidget(self._staying)
        self.column.addWidget(self._starts)
        self.column.addWidget(self._quit, 0, Qt.AlignmentFlag.AlignLeft)
