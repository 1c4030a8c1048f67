"""A time of day to put a reminder off to, today or tomorrow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.text_field import TextField

FIELD_WIDTH = 120


class ChooseTime(QWidget):
    """A line for the time and a button a day."""

    time_chosen = Signal(str, bool)  # as typed, and whether it is tomorrow's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = TextField(self.tr("Time, such as 17:30"), width=FIELD_WIDTH)
        self._today = SecondaryButton(self.tr("Today"), size="small")
        self._tomorrow = SecondaryButton(self.tr("Tomorrow"), size="small")
        days = QWidget()
        flow = FlowLayout(days, gap=8)
        flow.addWidget(self._today)
        flow.addWidget(self._tomorrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(days)
        self._today.clicked.connect(lambda: self.time_chosen.emit(self._field.text(), False))  # noqa: FBT003  # a signal
        self._tomorrow.clicked.connect(lambda: self.time_chosen.emit(self._field.text(), True))  # noqa: FBT003
        self._field.line.returnPressed.connect(self._today.click)

    def allow_tomorrow(self, *, is_allowed: bool) -> None:
        """Offer tomorrow, or today alone."""
        self._tomorrow.setVisible(is_allowed)

    def show_fault(self, sentence: str) -> None:
        """Say at the line why the time cannot be taken."""
        self._field.show_fault(sentence)

    def take_focus(self) -> None:
        self._field.line.setFocus()
