"""What the calendar shows, as tick boxes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.app.calendar_views import Shown
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words


class FilterRow(QWidget):
    """Four kinds of things, each shown or left out."""

    chosen = Signal(object)  # frozenset[Shown]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {
            Shown.RETURNS: TickBox(self.tr("Coming back"), "return", ink="kind_return"),
            Shown.LIMITS: TickBox(self.tr("Must wait"), "limit", ink="kind_limit"),
            Shown.VISITS: TickBox(self.tr("Visits"), "visit", ink="kind_visit"),
            Shown.REMINDERS: TickBox(self.tr("Reminders"), "bell"),
        }
        self.setAccessibleName(self.tr("Show"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = FlowLayout(self, gap=6)
        label = Words(self.tr("Show"), tone="text_muted", wraps=False)
        label.setMinimumHeight(self._boxes[Shown.VISITS].sizeHint().height())
        row.addWidget(label)
        for box in self._boxes.values():
            box.setAccessibleDescription(self.tr("Show or leave out"))
            row.addWidget(box)
            box.clicked.connect(self._on_clicked)

    def show_chosen(self, shown: frozenset[Shown]) -> None:
        """Show what is shown; emits nothing."""
        for kind, box in self._boxes.items():
            box.setChecked(kind in shown)

    def _on_clicked(self) -> None:
        self.chosen.emit(frozenset(kind for kind, box in self._boxes.items() if box.isChecked()))
