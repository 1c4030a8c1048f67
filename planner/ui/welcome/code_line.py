"""One line of a plan code, with what is right or wrong with it below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.welcome.code_help import CodeHelp, LineTold
from planner.ui.widgets.announcing import announce
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words

WIDTH = 400  # pixels at plain text size: five groups of four
FULL = 20  # letters of a full line


class CodeLine(TextField):
    """Tells a wrong letter as soon as it is typed; a line that is not whole only when it is left."""

    checked = Signal()  # what can be said of the line may have changed

    def __init__(self, label: str, number: int, telling: CodeHelp, parent: QWidget | None = None) -> None:
        super().__init__(label, width=WIDTH, parent=parent)
        self._number, self._telling, self._length = number, telling, FULL
        self._was_told = ""
        self._right_words = self.tr("{line} is right.").format(line=label)
        self._right = self._right_row()
        self.column.addWidget(self._right)
        hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhUppercaseOnly
        self.line.setInputMethodHints(hints)
        self.edited.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_left)

    @property
    def is_right(self) -> bool:
        """Whether the line stands as on the paper."""
        return self._told().is_right

    def expect(self, length: int) -> None:
        """Say how many letters the line has."""
        self._length = length
        self._show(self._told())

    def fill(self, text: str) -> None:
        """Show what was pasted."""
        self.set_text(text)
        self._show(self._told())

    def show_missing(self) -> None:
        """Say what is wrong or missing."""
        self._show(self._told(), is_left=True)

    def _told(self) -> LineTold:
        return self._telling.told(self._number, self.text(), self._length)

    def _on_typed(self) -> None:
        self._show(self._told())
        self.checked.emit()

    def _on_left(self) -> None:
        if self.text():
            self.show_missing()

    def _show(self, told: LineTold, *, is_left: bool = False) -> None:
        if told.is_right and self.text() != told.text:
            self.set_text(told.text)  # in groups, as on the paper
        sentence = told.sentence if told.is_whole or is_left else ""
        self.show_fault(sentence)
        self._right.setVisible(told.is_right)
        self._say(self._right_words if told.is_right else sentence)

    def _say(self, sentence: str) -> None:
        """Leave it at the line, and read out what is new, where someone listens."""
        self.line.setAccessibleDescription(sentence)
        if sentence and sentence != self._was_told:
            announce(self.line, sentence)
        self._was_told = sentence

    def _right_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("tick", "tier_expected", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(self._right_words, "body", tone="tier_expected"), 1)
        holder.hide()
        return holder
