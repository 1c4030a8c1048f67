"""One question for the team: asked or not, and what the answer was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.app.team_views import QuestionLine
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words


class QuestionCard(Card):
    """Shows a question; tells when it is ticked as asked and when its answer was typed."""

    changed = Signal(str, bool, str)  # question id, asked, answer
    removed = Signal(str)

    def __init__(self, line: QuestionLine, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self._line = line
        self._asked = TickBox(self._asked_words(line))
        self._asked.setAccessibleName(self.tr("I asked: {question}").format(question=line.text))
        self._answer = TextField(self.tr("What they said"))
        self._answer.line.setAccessibleName(self.tr("The answer to: {question}").format(question=line.text))
        self._assemble(line)
        self._show_asked(line)
        self._asked.clicked.connect(self._tell)
        self._answer.line.editingFinished.connect(self._tell)

    @property
    def question_id(self) -> str:
        return self._line.id

    def take_focus(self) -> None:
        """Give the keyboard to the answer where the question was asked, else to its box."""
        (self._answer.line if self._asked.isChecked() else self._asked).setFocus()

    def _assemble(self, line: QuestionLine) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words(line.text, "strong"), 1)
        if line.is_own:
            remove = QuietButton(self.tr("Remove"), size="small")
            remove.setAccessibleName(self.tr("Remove: {question}").format(question=line.text))
            remove.clicked.connect(lambda: self.removed.emit(line.id))
            head.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        if line.because:
            self.column.addWidget(Words(line.because, "caption", tone="text_muted"))
        self.column.addWidget(self._asked)
        self.column.addWidget(self._answer)

    def _show_asked(self, line: QuestionLine) -> None:
        self._asked.setChecked(line.is_asked)
        self._answer.set_text(line.answer)
        self._answer.setVisible(line.is_asked)

    def _asked_words(self, line: QuestionLine) -> str:
        return self.tr("Asked on {date}").format(date=line.asked_on) if line.asked_on else self.tr("I asked this")

    def _tell(self) -> None:
        is_asked = self._asked.isChecked()
        self._answer.setVisible(is_asked)
        if (is_asked, self._answer.text()) != (self._line.is_asked, self._line.answer):
            self.changed.emit(self._line.id, is_asked, self._answer.text())

    def show_line(self, line: QuestionLine) -> None:
        """Show what is noted now; emits nothing."""
        self._line = line
        self._asked.setText(self._asked_words(line))
        self._show_asked(line)
