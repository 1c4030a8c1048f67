"""One question on a page: its heading, its hint, why we ask, and the place to answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.views import QuestionView
from planner.core.answers import RATHER_NOT_SAY, UNKNOWN
from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Prose, Words
from planner.ui.wizard.body import QuestionBody
from planner.ui.wizard.choice_body import ChoiceBody
from planner.ui.wizard.letter_help import LetterHelp

FAULT_ROOM = 90  # pixels below a field, for the sentence that tells what is wrong


class QuestionScreen(ScrollPage):
    """The heading is the question. An error stands on top and at the field, in the same words."""

    def __init__(self, view: QuestionView, body: QuestionBody, parent: QWidget | None = None) -> None:
        super().__init__(gap=12, parent=parent)
        self._view = view
        self.body = body
        self.setAccessibleName(view.title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._error: Banner | None = None  # what is not on show yet is made when it is asked for
        self._why: Banner | None = None
        self._letter: LetterHelp | None = None
        self._why_button = QuietButton(self.tr("Why we ask"), "info", size="small")
        self._why_button.setCheckable(True)
        self.column.setContentsMargins(32, 18, 32, 20)
        self._assemble()
        self._why_button.clicked.connect(self._on_why_clicked)
        self.verticalScrollBar().rangeChanged.connect(self._bring_fault)

    def show_error(self, sentence: str, field: str) -> None:
        """Tell what is wrong on top and at the field; the focus goes there."""
        if self._error is None:
            self._error = Banner("", "error")
            self._put_above(self._error)
        self._error.show_sentence(sentence)
        self._error.setVisible(bool(sentence))
        self.show_top()
        if sentence:
            self.body.show_fault(sentence, field)
            self._bring_fault()

    def _bring_fault(self) -> None:
        """Keep the field that is at fault in sight, with the sentence below it, also once the page has its height."""
        at = self.focusWidget()
        if at is not None and self._error is not None and self._error.isVisible() and self.body.isAncestorOf(at):
            self.ensureWidgetVisible(at, 0, look().theme.scaled(FAULT_ROOM))

    def clear_error(self) -> None:
        """Take the error back once the person answers anew."""
        if self._error is not None:
            self._error.hide()

    def _on_why_clicked(self) -> None:
        if self._why is None:
            self._why = Banner(self._view.why, "note")
            self.column.insertWidget(1, self._why)
        self._why.setVisible(self._why_button.isChecked())

    def _on_letter_clicked(self, is_wanted: bool) -> None:  # noqa: FBT001  # the signal's own
        """Show the help with the letter over the answers."""
        if self._letter is None:
            self._letter = LetterHelp(self._view.letter)
            self._put_above(self._letter)
            if isinstance(self.body, ChoiceBody):
                self._letter.found.connect(self.body.choose)
        self._letter.setVisible(is_wanted)
        if is_wanted:
            self._letter.take_focus()

    def _put_above(self, widget: QWidget) -> None:
        self.column.insertWidget(self.column.indexOf(self.body), widget)

    def _assemble(self) -> None:
        self.column.addLayout(self._head())
        self.column.addWidget(self.body)
        if self._view.value in (UNKNOWN, RATHER_NOT_SAY) and not self._is_choice(self._view.value):
            self.column.addWidget(self._said_before())
        self.column.addStretch(1)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(2)
        title = QHBoxLayout()
        title.setSpacing(16)
        title.addWidget(Words(self._view.title, "title"), 1)
        is_large = look().theme.is_large_text
        if self._view.letter and not is_large:
            title.addWidget(self._letter_opener(), 0, Qt.AlignmentFlag.AlignTop)
        if self._view.why:
            title.addWidget(self._why_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(title)
        if self._view.hint:
            head.addWidget(Words(self._view.hint, "body", tone="text_muted"))
        if self._view.letter and is_large:
            head.addWidget(self._letter_opener(), 0, Qt.AlignmentFlag.AlignLeft)
        return head

    def _letter_opener(self) -> QuietButton:
        button = QuietButton(self.tr("Help me find it on my letter"), "letter", size="small")
        button.setCheckable(True)
        button.clicked.connect(self._on_letter_clicked)
        return button

    def _said_before(self) -> Prose:
        told = self.tr("I don't know") if self._view.value == UNKNOWN else self.tr("Rather not say")
        return Prose(self.tr("You said: **{answer}**. You can still change it.").format(answer=told))

    def _is_choice(self, value: object) -> bool:
        return any(choice.id == value for choice in self._view.choices)
