"""What the program reminds of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.app.settings_views import KindView
from planner.ui.settings.kind_row import KindRow
from planner.ui.settings.section import Section
from planner.ui.widgets.card import Rule


class KindsSection(Section):
    """One row a kind."""

    turned = Signal(str, bool)  # a kind, and whether it reminds
    times_typed = Signal(str, str)

    def __init__(self, kinds: Sequence[KindView], parent: QWidget | None = None) -> None:
        lead = self.tr("Few reminders are heard; many are passed by. What has the same time comes together.")
        super().__init__(self.tr("What I am reminded of"), lead, parent)
        self._rows = {view.id: KindRow(view) for view in kinds}
        for place, row in enumerate(self._rows.values()):
            if place:
                self.column.addWidget(Rule())
            self.column.addWidget(row)
            row.turned.connect(self.turned)
            row.times_typed.connect(self.times_typed)

    def row(self, kind: str) -> KindRow:
        """Return the row of a kind."""
        return self._rows[kind]
