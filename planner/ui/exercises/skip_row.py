"""Why an exercise is left out: three plain reasons, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.core.exercise_done import Skip
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.words import Words


class SkipRow(QWidget):
    """Asks while the session waits."""

    chosen = Signal(Skip)
    kept = Signal()  # the person goes on with the exercise

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(self.tr("Why do you leave this one out?"), "strong"))
        buttons = QWidget()
        flow = FlowLayout(buttons)
        self._hurt = SecondaryButton(self.tr("It hurt"), "pain")
        self._tired = SecondaryButton(self.tr("I am tired"), "sleep")
        self._no_time = SecondaryButton(self.tr("No time"), "clock")
        self._keep = QuietButton(self.tr("Go on with it"), "back")
        for button in (self._hurt, self._tired, self._no_time, self._keep):
            flow.addWidget(button)
        column.addWidget(buttons)
        self._hurt.clicked.connect(lambda: self.chosen.emit(Skip.HURT))
        self._tired.clicked.connect(lambda: self.chosen.emit(Skip.TIRED))
        self._no_time.clicked.connect(lambda: self.chosen.emit(Skip.NO_TIME))
        self._keep.clicked.connect(self.kept)

    def take_focus(self) -> None:
        self._hurt.setFocus(Qt.FocusReason.OtherFocusReason)
