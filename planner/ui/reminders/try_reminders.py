"""Test my reminders: a button, and plain help where nothing is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.reminder_views import TryView
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.section_heading import SectionHeading
from planner.ui.widgets.words import Words


class TryReminders(QWidget):
    """For the settings: says `tried` when the person wants a test."""

    tried = Signal()

    def __init__(self, view: TryView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = SecondaryButton(view.button, "bell")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(SectionHeading(view.title))
        column.addWidget(Words(view.sentence))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Words(view.help_title, "strong"))
        for line in view.help:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(IconLabel("bullet", "text"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Words(line), 1)
            column.addLayout(row)
        column.addStretch()
        button.clicked.connect(self.tried)
