"""Which operation, and when: asked where there is no plan to know it from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.triage_views import AboutQuestion
from planner.ui.look import look
from planner.ui.widgets.buttons import PrimaryButton
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.date_field import DateField, ReadsDates
from planner.ui.widgets.words import Words


class AboutView(QWidget):
    """Two questions, neither of which must be answered."""

    answered = Signal(str, object)  # procedure id, or "unknown"; the day of surgery, or None

    def __init__(self, question: AboutQuestion, dates: ReadsDates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unknown = question.operations[-1][0]
        offered = [Choice(id=name, label=label) for name, label in question.operations]
        self._operation = ChoiceGroup(offered, name=question.operation, arrangement="grid")
        self._when = DateField(question.when, dates, hint=question.hint)
        self._next = PrimaryButton(self.tr("Next"))
        self._assemble(question)
        self._next.clicked.connect(self._on_next)
        self._when.line.returnPressed.connect(self._on_next)

    def take_focus(self) -> None:
        self._operation.take_focus()

    def _assemble(self, question: AboutQuestion) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().theme.px("two"))
        column.addWidget(Words(question.operation, "heading"))
        column.addWidget(self._operation)
        column.addWidget(self._when)
        column.addWidget(Words(question.why, "caption", tone="text_muted"))
        column.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_next(self) -> None:
        when: date | None = self._when.day()
        self.answered.emit(self._operation.choice() or self._unknown, when)
