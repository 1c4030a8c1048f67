"""The next visit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.app.today_views import VisitView
from planner.ui.widgets.card import Card
from planner.ui.widgets.chip import Chip
from planner.ui.widgets.words import Words


class VisitCard(Card):
    """When, what and where."""

    def __init__(self, view: VisitView, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        head = QHBoxLayout()
        head.addWidget(Chip(self.tr("Next visit"), "visit", "kind_visit"))
        when = Words(view.when, "caption", tone="text_muted")
        when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(when, 1)
        self.column.addLayout(head)
        self.column.addSpacing(4)
        self.column.addWidget(Words(view.date, "strong"))
        self.column.addWidget(Words(view.what))
        if view.place:
            self.column.addWidget(Words(view.place, "caption", tone="text_muted"))
