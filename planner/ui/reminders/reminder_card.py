"""The reminder card: what was planned and when, and Done, Later or Skip."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.reminder_views import CardView
from planner.ui.look import look
from planner.ui.reminders.card_lines import CardLines
from planner.ui.reminders.card_window import CardWindow
from planner.ui.reminders.later_strip import LaterStrip
from planner.ui.reminders.planned_line import PlannedLine
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words

TILE_PADDING = 14
EDGE = 20


class ReminderCard(CardWindow):
    """Stays until it is answered. It is given what it shows and says what the person pressed."""

    done = Signal()  # all that is open on it
    line_ticked = Signal(str, bool)  # a reminder's id, and whether it is done or open again
    skipped = Signal()
    snoozed = Signal(str)  # the id of a snooze
    time_chosen = Signal(str, bool)  # HH:MM, and whether it is tomorrow's
    opened = Signal()
    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._time = PlannedLine()
        self._icon = IconLabel("bell", "accent")
        self._title = Words("", "heading")
        self._lines = CardLines()
        self._note = Words("", "caption", tone="text_muted")
        self._more = Words("", "caption", tone="text_muted")
        self._done = PrimaryButton(self.tr("Done"), "tick")
        self._later = SecondaryButton(self.tr("Later"), "clock")
        self._skip = QuietButton(self.tr("Skip"))
        self._open = QuietButton(self.tr("Open"))
        self._undo = SecondaryButton(self.tr("Undo"), "undo")
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._strip = LaterStrip()
        self._assemble()
        self._connect()

    def show_card(self, view: CardView, *, more: int = 0) -> None:
        """Show a reminder that asks; `more` others wait behind it."""
        self._time.show_time(view.planned, view.ago)
        self._icon.show_icon(view.icon)
        self._title.setText(view.title)
        self._lines.show_lines(view.lines)
        self._tell(self._note, view.note)
        self._tell(self._more, self._more_words(more))
        self._later.setVisible(bool(view.later) or view.can_choose_time)
        self._skip.setVisible(not view.is_neutral)
        self._open.setVisible(view.is_neutral)
        self._done.setText(self.tr("All done") if view.lines else self.tr("Done"))
        self._done.setAccessibleName(self._done.text())
        self._done.show()
        self._undo.hide()
        self._strip.show_choices(
            view.later, can_choose_time=view.can_choose_time, can_choose_tomorrow=view.can_choose_tomorrow
        )
        if not self.isVisible():
            self.appear(self.tr("Reminder: {title}").format(title=view.title))

    def show_answer(self, words: str) -> None:
        """Show what was answered, with its undo."""
        self._title.setText(words)
        for widget in (self._lines, self._note, self._more, self._done, self._later, self._skip, self._open):
            widget.hide()
        self._strip.hide()
        self._undo.show()

    def show_fault(self, sentence: str) -> None:
        """Say why a time of one's own cannot be taken."""
        self._strip.show_fault(sentence)

    def _assemble(self) -> None:
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        top = QVBoxLayout()
        top.setContentsMargins(EDGE, 16, EDGE, 16)
        top.setSpacing(12)
        top.addWidget(self._time)
        top.addLayout(self._about())
        for words in (self._note, self._more):
            top.addWidget(words)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(8)
        for button in (self._done, self._later, self._undo):
            self._buttons.addWidget(button, 1)
        self._buttons.addWidget(self._skip)
        self._buttons.addWidget(self._open)
        self._lay_buttons()
        top.addLayout(self._buttons)
        self.column.addLayout(top)
        self.column.addWidget(self._strip)
        self._strip.hide()

    def _about(self) -> QHBoxLayout:
        tile = QFrame()
        tile.setProperty("ground", "accent_tint")
        inside = QHBoxLayout(tile)
        inside.setContentsMargins(TILE_PADDING, TILE_PADDING, TILE_PADDING, TILE_PADDING)
        inside.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._lines)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _connect(self) -> None:
        self._done.clicked.connect(self.done)
        self._lines.ticked.connect(self.line_ticked)
        self._skip.clicked.connect(self.skipped)
        self._open.clicked.connect(self.opened)
        self._undo.clicked.connect(self.undone)
        self._later.clicked.connect(self._on_later)
        look().changed.connect(self._lay_buttons)
        self._strip.snoozed.connect(self.snoozed)
        self._strip.time_chosen.connect(self.time_chosen)

    def _lay_buttons(self) -> None:
        """Put the buttons side by side, or one below the other where text is large."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(down if look().theme.is_large_text else beside)

    def _on_later(self) -> None:
        self._strip.setVisible(not self._strip.isVisible())
        if self._strip.isVisible():
            self._strip.take_focus()

    def _more_words(self, more: int) -> str:
        if more == 0:
            return ""
        if more == 1:
            return self.tr("One more after this.")
        return self.tr("{count} more after this.").format(count=more)

    def _tell(self, words: Words, text: str) -> None:
        words.setText(text)
        words.setVisible(bool(text))
