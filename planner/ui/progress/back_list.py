"""What came back, and milestones: as planned and as it happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.app.progress_telling import BackRow
from planner.ui.look import look
from planner.ui.widgets.buttons import Button, QuietButton
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words

BUTTON_WIDTH = 128


class BackList(Card):
    """A row each; one press marks it for today, another takes that back."""

    marked = Signal(str, bool)  # entry id; False takes it back

    def __init__(
        self, rows: Sequence[BackRow], words: Mapping[str, str], no_rows: str, parent: QWidget | None = None
    ) -> None:
        """Show the rows; where there are none, `no_rows` says why."""
        super().__init__(gap=0, parent=parent)
        self.column.addWidget(Words(words["came_back"], "heading"))
        self.column.addWidget(Words(words["planned"], "caption", tone="text_muted"))
        if not rows:
            self.column.addWidget(Words(no_rows))
        for row in rows:
            self.column.addSpacing(6)
            self.column.addWidget(Rule())
            self.column.addWidget(self._row(row))

    def _row(self, row: BackRow) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(f"{row.title}. {row.planned}. {row.happened}. {row.outcome}")
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 6, 0, 0)
        line.setSpacing(12)
        if look().theme.is_large_text:
            line.setDirection(QHBoxLayout.Direction.TopToBottom)
        tone = "kind_return" if row.is_back else "text"
        line.addWidget(IconLabel(row.icon))
        line.addWidget(Words(row.title, "strong"), 3)
        line.addWidget(Words(row.planned), 4)
        line.addWidget(Words(row.happened), 2)
        line.addWidget(IconLabel("tick" if row.is_back else "clock", tone))
        line.addWidget(Words(row.outcome, tone=tone), 3)
        line.addWidget(self._button(row))
        return holder

    def _button(self, row: BackRow) -> Button:
        if row.is_back:
            button = QuietButton(self.tr("Undo"), "undo", size="small")
        else:
            button = QuietButton(row.mark, "tick", size="small")
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # the columns stay in line
            button.setSizePolicy(policy)
            button.setHidden(not row.can_mark)
        button.setMinimumWidth(look().theme.scaled(BUTTON_WIDTH))
        button.setAccessibleName(f"{button.text()}: {row.title}")
        button.clicked.connect(lambda: self.marked.emit(row.entry_id, not row.is_back))
        return button
