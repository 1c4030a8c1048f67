"""The next session of today, and its one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.player_views import SessionOffer
from planner.ui.widgets.buttons import PrimaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.words import Words


class SessionStrip(Card):
    """Stands below the exercises."""

    start_asked = Signal(int)  # the session's number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sheet="strong", parent=parent)
        self._number = 0
        self._title = Words("", "strong")
        self._about = Words("", "caption", tone="text_muted")
        self._start = PrimaryButton(self.tr("Start"), "play")
        row = QHBoxLayout()
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        row.addLayout(words, 1)
        row.addWidget(self._start, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self._start.clicked.connect(lambda: self.start_asked.emit(self._number))

    def show_offer(self, offer: SessionOffer | None) -> None:
        """Show what may be started; nothing where the day has no session."""
        self.setVisible(offer is not None)
        if offer is None:
            return
        self._number = offer.number
        self._title.setText(offer.title)
        self._about.setText(offer.about)
        self._start.setVisible(offer.can_start)
        self._start.setAccessibleName(self.tr("Start: {title}").format(title=offer.title))
        self._start.setAccessibleDescription(offer.about)
