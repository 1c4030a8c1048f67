"""One line of the list of what was missed. Of a dose that is told late it asks when that was."""

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
    done_at_its_time = Signal(str)
    skipped = Signal(str)
    snoozed = Signal(str, str)  # and the id of a snooze
    undone = Signal(str)

    def __init__(self, row: MissedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._is_asking = False  # when it was
        self._when = Words(row.when, "strong", wraps=False)
        self._title = Words(row.title, "strong")
        self._detail = Words(row.detail, "caption", tone="text_muted")
        self._tick = IconLabel("tick", "kind_return")
        self._answer = Words("", "body", tone="kind_return", wraps=False)
        self._done = SecondaryButton(self.tr("Done"), "tick", size="small")
        self._skip = QuietButton(self.tr("Not done"), size="small")
        self._later = QuietButton("", size="small")
        self._undo = QuietButton(self.tr("Undo"), "undo", size="small")
        self._at_its_time = SecondaryButton("", size="small")
        self._just_now = SecondaryButton(self.tr("Just now"), size="small")
        self._back = QuietButton(self.tr("Back"), size="small")
        self._assemble()
        self._connect()
        self.show_row(row)

    def show_row(self, row: MissedRow) -> None:
        """Show how the line stands now."""
        self._row = row
        self._is_asking = self._is_asking and bool(row.at_its_time) and not row.answer
        self._detail.setText(self.tr("When was that?") if self._is_asking else row.detail)
        self._answer.setText(self._answer_words(row.answer))
        self._at_its_time.setText(row.at_its_time)
        self._later.setText(row.later.label if row.later else "")
        self._tick.setVisible(row.answer == "done")
        for widget, is_shown in self._shown():
            widget.setVisible(is_shown)
        about = f"{row.title}, {row.when}"
        for button in (self._done, self._skip, self._later, self._undo, self._at_its_time, self._just_now, self._back):
            button.setAccessibleName(f"{button.text()}: {about}")

    def _shown(self) -> tuple[tuple[QWidget, bool], ...]:
        is_waiting, is_asking = not self._row.answer, self._is_asking
        has_later = self._row.later is not None
        return (
            (self._answer, not is_waiting),
            (self._undo, not is_waiting),
            (self._done, is_waiting and not is_asking),
            (self._later, is_waiting and not is_asking and has_later),
            (self._skip, is_waiting and not is_asking and not has_later),
            (self._at_its_time, is_asking),
            (self._just_now, is_asking),
            (self._back, is_asking),
        )

    def _assemble(self) -> None:
        theme = look().theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        answers = QWidget()
        side_by_side = FlowLayout(answers, gap=8) if theme.is_large_text else QHBoxLayout(answers)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        asked = (self._at_its_time, self._just_now, self._back)
        for widget in (self._tick, self._answer, self._done, self._skip, self._later, self._undo, *asked):
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
        self._done.clicked.connect(self._on_done)
        self._at_its_time.clicked.connect(lambda: self.done_at_its_time.emit(self._row.id))
        self._just_now.clicked.connect(lambda: self.done.emit(self._row.id))
        self._back.clicked.connect(lambda: self._ask_when(is_asking=False))
        self._skip.clicked.connect(lambda: self.skipped.emit(self._row.id))
        self._undo.clicked.connect(lambda: self.undone.emit(self._row.id))
        self._later.clicked.connect(self._on_later)

    def _on_done(self) -> None:
        if self._row.at_its_time:
            self._ask_when(is_asking=True)
        else:
            self.done.emit(self._row.id)

    def _ask_when(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        self.show_row(self._row)
        (self._at_its_time if is_asking else self._done).setFocus()

    def _on_later(self) -> None:
        if self._row.later is not None:
            self.snoozed.emit(self._row.id, self._row.later.snooze)

    def _answer_words(self, answer: str) -> str:
        return {"done": self.tr("Done"), "skipped": self.tr("Not done"), "later": self.tr("Later")}.get(answer, "")
