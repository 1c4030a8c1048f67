"""Before and after: what would change, shown before anything does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.app.change_views import ChangeLine, ChangesView
from planner.ui.look import look
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.plain_screen import PlainScreen
from planner.ui.widgets.words import Prose, Words


class ChangesPage(PlainScreen):
    """Asks; changes nothing itself. Esc leaves the plan as it is, and what was changed as a draft."""

    accepted = Signal()
    kept = Signal()  # the plan stays as it is
    edit_asked = Signal()  # back to the answers

    def __init__(self, view: ChangesView, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("What would change"), back=self.tr("Back to the answers"))
        self._use = PrimaryButton(self.tr("Use the new plan"))
        self._keep = SecondaryButton(self.tr("Keep my plan as it is"))
        self.column.addWidget(Prose(view.summary, "lead"))
        if view.lines:
            self.column.addWidget(_card(view.lines))
        self.add_buttons(self._use, self._keep)
        self._use.clicked.connect(self.accepted)
        self._keep.clicked.connect(self.kept)
        self.closed.connect(self.edit_asked)

    def take_focus(self) -> None:
        self._use.setFocus()


def _card(lines: tuple[ChangeLine, ...]) -> Card:
    card = Card(gap=10)
    for number, line in enumerate(lines):
        if number:
            card.column.addWidget(Rule())
        card.column.addWidget(_row(line))
    return card


def _row(line: ChangeLine) -> QWidget:
    row = QWidget()
    row.setAccessibleName(f"{line.title}. {line.word}. {line.before} → {line.after}")
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    is_large = look().theme.is_large_text
    grid.addWidget(IconLabel(line.icon, "accent", 22), 0, 0)
    grid.addWidget(Words(line.title, "strong"), 0, 1)
    grid.addWidget(Words(line.word, tone="text_muted"), 1, 1)
    place = ((2, 1), (3, 1)) if is_large else ((0, 2), (1, 2))
    for (at, column), label, text in (
        (place[0], row.tr("Before: {dates}"), line.before),
        (place[1], row.tr("After: {dates}"), line.after),
    ):
        if text:
            grid.addWidget(Prose(label.format(dates=text) if line.before else text), at, column)
    grid.setColumnStretch(1, 2)
    grid.setColumnStretch(2, 0 if is_large else 3)
    return row
