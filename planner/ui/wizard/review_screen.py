"""The last page of the interview: every answer, each can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.app.views import ReviewPage, ReviewRow, ReviewSection
from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

LABEL_SHARE, ANSWER_SHARE = 2, 3


class ReviewScreen(ScrollPage):
    """A card for each section; a row for each question with its answer and a way to change it."""

    change_asked = Signal(str)  # a question id

    def __init__(self, view: ReviewPage, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.setContentsMargins(32, 18, 32, 20)
        self.column.addWidget(Words(self.tr("Look over your answers"), "title"))
        lead = self.tr("You can change each one. Then we make your plan.")
        self.column.addWidget(Words(lead, "body", tone="text_muted"))
        if view.doubt:
            self.column.addWidget(Banner(view.doubt))
        missing = sum(row.is_missing for section in view.sections for row in section.rows)
        if missing:
            self.column.addWidget(self._missing_banner(missing))
        for section in view.sections:
            self.column.addWidget(self._card(section))
        self.column.addStretch(1)

    def _missing_banner(self, missing: int) -> Banner:
        if missing == 1:
            return Banner(self.tr("**One question has no answer yet.** Where we do not know, we plan with more care."))
        sentence = self.tr("**{count} questions have no answer yet.** Where we do not know, we plan with more care.")
        return Banner(sentence.format(count=missing))

    def _card(self, section: ReviewSection) -> Card:
        card = Card(gap=6)
        card.column.addWidget(Words(section.name, "heading"))
        for row in section.rows:
            card.column.addWidget(Rule())
            card.column.addLayout(self._row(row))
        return card

    def _row(self, row: ReviewRow) -> QGridLayout:
        change = QuietButton(self.tr("Change"), size="small")
        change.setAccessibleName(self.tr("Change: {label}").format(label=row.label))
        change.clicked.connect(lambda: self.change_asked.emit(row.question_id))
        answer = Words(row.answer, "body" if row.is_missing else "strong")
        label = Words(row.label, "body", tone="text_muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        if look().theme.is_large_text:
            grid.addWidget(label, 0, 0)
            grid.addWidget(answer, 1, 0)
            grid.addWidget(change, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(0, 1)
            return grid
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(label, 0, 0, middle)
        grid.addWidget(answer, 0, 1, middle)
        grid.addWidget(change, 0, 2, middle)
        grid.setColumnStretch(0, LABEL_SHARE)
        grid.setColumnStretch(1, ANSWER_SHARE)
        return grid
