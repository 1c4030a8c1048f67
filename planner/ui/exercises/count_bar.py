"""The bar of a running session: the large count, what to do now, and the few buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.player_views import MoveView
from planner.core.exercise_done import Skip
from planner.core.session_run import State
from planner.ui.exercises.hold_bar import HoldBar
from planner.ui.exercises.skip_row import SkipRow
from planner.ui.look import look
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.words import Words

COUNT_WIDTH = 190


class CountBar(Card):
    """Shows one moment, and says what the person did."""

    main_pressed = Signal()  # start, pause or go on
    next_asked = Signal()
    back_asked = Signal()
    skip_begun = Signal()
    skip_chosen = Signal(Skip)
    end_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sheet="strong", gap=12, parent=parent)
        self._side = Words("", "caption")
        self._count = Words("", "numeral", wraps=False)
        self._of = Words("", "lead")
        self._told = Words("", "heading")
        self._left = Words("", "strong", wraps=False)
        self._hold = HoldBar()
        self._main = PrimaryButton(self.tr("Start"), "play")
        self._next = SecondaryButton(self.tr("Next"), "forward")
        self._back = QuietButton(self.tr("Back"), "back")
        self._skip = SecondaryButton(self.tr("Skip"), "leave")
        self._end = QuietButton(self.tr("End for now"), "close")
        self._why = SkipRow()
        self._buttons = QWidget()
        self._assemble()
        self._main.clicked.connect(self.main_pressed)
        self._next.clicked.connect(self.next_asked)
        self._back.clicked.connect(self.back_asked)
        self._skip.clicked.connect(self._on_skip_clicked)
        self._end.clicked.connect(self.end_asked)
        self._why.chosen.connect(self._on_reason_chosen)
        self._why.kept.connect(self.keep_on)

    def show_move(self, move: MoveView) -> None:
        """Show a moment; only what changed is set anew."""
        self._side.setVisible(bool(move.side))
        for words, text in (
            (self._side, move.side),
            (self._count, str(move.count)),
            (self._of, move.of),
            (self._told, move.told),
            (self._left, move.left),
        ):
            if words.text() != text:
                words.setText(text)
        self._hold.setVisible(bool(move.hold))
        self._hold.show_hold(move.hold, move.held)
        if self._back.hasFocus() and not move.can_go_back:
            self.take_focus()
        self._back.setVisible(move.can_go_back)
        self._show_main(move.state)

    def keep_on(self) -> None:
        """Put the question why away."""
        if self._why.isHidden():
            return
        self._why.hide()
        self._buttons.show()
        self.take_focus()

    @property
    def is_asking(self) -> bool:
        return not self._why.isHidden()

    def take_focus(self) -> None:
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_main(self, state: State) -> None:
        text, icon = {
            State.READY: (self.tr("Start"), "play"),
            State.PAUSED: (self.tr("Go on"), "play"),
        }.get(state, (self.tr("Pause"), "pause"))
        if self._main.text() != text:
            self._main.setText(text)
            self._main.setAccessibleName(text)
            self._main.set_icon(icon)

    def _assemble(self) -> None:
        top = QHBoxLayout()  # in large text too: so the figure below stays in sight
        top.setSpacing(16)
        top.addWidget(self._counter())
        top.addLayout(self._now(), 1)
        self.column.addLayout(top)
        flow = FlowLayout(self._buttons)
        self._next.setAccessibleDescription(self.tr("Go to the next move or side"))
        self._skip.setAccessibleDescription(self.tr("Leave this exercise out and say why"))
        self._end.setAccessibleDescription(self.tr("End the session. What you did is kept."))
        self._back.setAccessibleDescription(self.tr("Go back to the move before"))
        for button in (self._main, self._next, self._back, self._skip, self._end):
            flow.addWidget(button)
        self.column.addWidget(self._buttons)
        self.column.addWidget(self._why)
        self._why.hide()

    def _counter(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._side)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBaseline)
        column.addLayout(row)
        if not look().theme.is_large_text:
            holder.setFixedWidth(COUNT_WIDTH)
        return holder

    def _now(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self._told, 1)
        row.addWidget(self._left, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch()
        column.addLayout(row)
        column.addWidget(self._hold)
        column.addStretch()
        return column

    def _on_skip_clicked(self) -> None:
        self._buttons.hide()
        self._why.show()
        self._why.take_focus()
        self.skip_begun.emit()

    def _on_reason_chosen(self, why: Skip) -> None:
        self.keep_on()
        self.skip_chosen.emit(why)
