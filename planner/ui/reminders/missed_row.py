"""One line of the list of what was missed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.reminder_views import MissedRow
from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words

TIME_WIDTH = 110


class MissedLine(QWidget):
    """When, what, and the answers; an answered line says so and offers undo."""

    done = Signal(str)  # the reminder's id, here and below
    skipped = Signal(str)
    snoozed = Signal(str, str)  # and the id of a snooze
    undone = Signal(str)

    def __init__(self, row: MissedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._when = Words(row.when, "strong", wraps=False)
        self._title = Words(row.title, "strong")
        self._detail = Words(row.detail, "caption", tone="text_muted")
        self._tick = IconLabel("tick", "kind_return")
        self._answer = Words("", "body", tone="kind_return", wraps=False)
        self._done = SecondaryButton(self.tr("Done"), "tick", size="small")
        self._skip = QuietButton(self.tr("Not done"), size="small")
        self._later = QuietButton("", size="small")
        self._undo = QuietButton(self.tr("Undo"), "undo", size="small")
        self._assemble()
        self._connect()
        self.show_row(row)

    def show_row(self, row: MissedRow) -> None:
        """Show how the line stands now."""
        self._row = row
        self._detail.setText(row.detail)
        self._answer.setText(self._answer_words(row.answer))
        self._answer.setVisible(bool(row.answer))
        self._tick.setVisible(row.answer == "done")
        self._undo.setVisible(bool(row.answer))
        self._done.setVisible(not row.answer)
        self._later.setVisible(not row.answer and row.later is not None)
        self._later.setText(row.later.label if row.later else "")
        self._skip.setVisible(not row.answer and row.later is None)
        about = f"{row.title}, {row.when}"
        for button in (self._done, self._skip, self._later, self._undo):
            button.setAccessibleName(f"{button.text()}: {about}")

    def _assemble(self) -> None:
        theme = look().theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        answers = QWidget()
        side_by_side = FlowLayout(answers, gap=8) if theme.is_large_text else QHBoxLayout(answers)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        for widget in (self._tick, self._answer, self._done, self._skip, self._later, self._undo):
            side_by_side.addWidget(widget)
        line = QVBoxLayout(self) if theme.is_large_text else QHBoxLayout(self)
        line.setContentsMargins(24, 8, 24, 8)
        line.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(16)
        self._when.setMinimumWidth(theme.scaled(TIME_WIDTH))
        head.addWidget(self._when)
        head.addWidget(IconLabel(self._row.icon, "text"))
        head.addLayout(words, 1)
        line.addLayout(head, 1)
        side = Qt.AlignmentFlag(0) if theme.is_large_text else Qt.AlignmentFlag.AlignVCenter
        line.addWidget(answers, 0, side)

    def _connect(self) -> None:
        self._done.clicked.connect(lambda: self.done.emit(self._row.id))
        self._skip.clicked.connect(lambda: self.skipped.emit(self._row.id))
        self._undo.clicked.connect(lambda: self.undone.emit(self._row.id))
        self._later.clicked.connect(self._on_later)

    def _on_later(self) -> None:
        if self._row.later is not None:
            self.snoozed.emit(self._row.id, self._row.later.snooze)

    def _answer_words(self, answer: str) -> str:
        return {"done": self.tr("Done"), "skipped": self.tr("Not done"), "later": self.tr("Later")}.get(answer, "")
