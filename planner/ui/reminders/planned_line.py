"""The top line of a card: a bell, the time as planned, and how long ago that was."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Prose, Words


class PlannedLine(QWidget):
    """Tells when a reminder was planned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planned = Prose("", "body", tone="text_muted")
        self._ago = Words("", "caption", tone="text_muted", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel("bell", "accent"))
        row.addWidget(self._planned, 1)
        row.addWidget(self._ago)

    def show_time(self, planned: str, ago: str) -> None:
        """Show the time as planned, such as 14:00, and how long ago it was."""
        self._planned.set_text(self.tr("Planned for **{time}**").format(time=planned))
        self._ago.setText(ago)
