"""What is new today: from today you may."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.today_views import NewsLine, NewsView
from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class NewsCard(Card):
    """A few lines, each with its reasons one click away."""

    why_asked = Signal(str)  # entry id

    def __init__(self, view: NewsView, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.addWidget(Words(view.lead, "strong"))
        for line in view.lines:
            self.column.addWidget(self._line(line))

    def _line(self, line: NewsLine) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(IconLabel(line.icon, "kind_return", 28))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(line.title, "strong", tone="kind_return"))
        words.addWidget(Words(line.text, "caption", tone="text_muted"))
        row.addLayout(words, 1)
        why = QuietButton(self.tr("Why?"))
        why.setAccessibleName(self.tr("Why this date? {title}").format(title=line.title))
        why.clicked.connect(lambda: self.why_asked.emit(line.entry_id))
        row.addWidget(why)
        if look().theme.is_large_text:
            row.setSpacing(8)
        return holder
