"""What comes back next, with its window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.today_views import ComingView
from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.chip import Chip
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.window_bar import WindowBar
from planner.ui.widgets.words import Words

PAST_THE_END = 3  # days shown behind the later end
OPEN_END = 28  # days shown behind the usual day where no end is named


class ComingCard(Card):
    """The next return; the reasons are one click away."""

    why_asked = Signal(str)  # entry id

    def __init__(self, view: ComingView, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        head = QHBoxLayout()
        head.addWidget(Chip(self.tr("Coming back"), "return", "kind_return"))
        when = Words(view.when, "caption", tone="text_muted")
        when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(when, 1)
        self.column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconLabel(view.icon, "text", 28))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(view.title, "strong"))
        words.addWidget(Words(view.text, "caption", tone="text_muted"))
        row.addLayout(words, 1)
        why = QuietButton(self.tr("Why this date?"))
        why.clicked.connect(lambda: self.why_asked.emit(view.entry_id))
        if not look().theme.is_large_text:
            row.addWidget(why)
        self.column.addLayout(row)
        window = view.window
        last = window.latest + PAST_THE_END if window.latest is not None else window.typical + OPEN_END
        self.column.addWidget(WindowBar(window, view.day, last, view.dates, today=view.day))
        self.column.addWidget(Words(view.dates, "caption"))
        if look().theme.is_large_text:
            self.column.addWidget(why, 0, Qt.AlignmentFlag.AlignLeft)
