"""A card that shows one step after another below its heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from planner.ui.widgets.card import Card
from planner.ui.widgets.row_of import column_of

GAP = 10


class StepCard(Card):
    """Lets the parts of the last step go when the next one is shown."""

    _body: QWidget | None = None

    def _show(self, parts: Sequence[QWidget]) -> None:
        if self._body is not None:
            self.column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = column_of(*parts, gap=GAP)
        self.column.addWidget(self._body)
        self._body.show()  # at once, so that it can take the keyboard
