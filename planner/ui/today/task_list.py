"""What today holds: the walks with their ring, then things to tick by time of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.today_views import TaskPart, TaskRow, TodayView, WalkView
from planner.ui.look import look
from planner.ui.today.fact_row import FactRow
from planner.ui.today.walk_ring import WalkRing
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.tick_row import TickRow
from planner.ui.widgets.words import Words

if TYPE_CHECKING:
    from planner.app.dose_views import MedicinesView
    from planner.ui.today.medicine_part import MedicinePart


class TaskList(Card):
    """Shows the day and says what was done; what that means is decided elsewhere."""

    ticked = Signal(str, bool)  # task id
    walk_added = Signal(int)  # minutes
    walk_undone = Signal()
    session_asked = Signal(int)  # the exercise session to start

    def __init__(self, view: TodayView, medicines: MedicinesView | None = None, parent: QWidget | None = None) -> None:
        """`medicines` as they stand; None where no reminders run: then their times alone are told."""
        super().__init__(gap=0, padding=0, parent=parent)
        self.medicines: MedicinePart | None = None
        self.ticks: dict[str, TickRow] = {}
        self.add_button: PrimaryButton | None = None
        if view.has_tasks:
            self.column.addWidget(self._head(view))
        if view.walk is not None:
            self.column.addWidget(Rule())
            self.column.addWidget(self._walk(view.walk))
        for part in view.parts:
            self.column.addWidget(Rule())
            self.column.addWidget(self._part(part))
        if medicines is not None:
            self._add_medicines(medicines, is_first=not view.has_tasks)

    def _add_medicines(self, medicines: MedicinesView, *, is_first: bool) -> None:
        from planner.ui.today.medicine_part import MedicinePart  # late: reminders begin after the first window

        if not is_first:
            self.column.addWidget(Rule())
        self.medicines = MedicinePart(medicines)
        edge = look().theme.px("two")
        self.medicines.setContentsMargins(edge, 8, edge, 4)
        self.column.addWidget(self.medicines)

    def _head(self, view: TodayView) -> QWidget:
        head, row = _inset()
        row.addWidget(Words(self.tr("Today"), "heading", wraps=False))
        row.addSpacing(8)
        self._done = Words(view.done, "caption", wraps=False)
        row.addWidget(self._done, 0, Qt.AlignmentFlag.AlignVCenter)
        pace = Words(view.pace, "caption", tone="text_muted")
        pace.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(pace, 1)
        return head

    def _walk(self, walk: WalkView) -> QWidget:
        holder, whole = _inset()
        if look().theme.is_large_text:  # the button below, and the words still beside their ring
            whole.setDirection(QBoxLayout.Direction.TopToBottom)
        whole.setSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(16)
        whole.addLayout(row, 1)
        if walk.goal is not None:
            row.addWidget(WalkRing(walk.walked, walk.goal, walk.of_goal, walk.told))
        else:
            row.addWidget(IconLabel("walk"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Words(walk.title, "strong"))
        words.addWidget(Words(walk.detail, "caption", tone="text_muted"))
        words.addStretch(1)
        row.addLayout(words, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        self.add_button = PrimaryButton(walk.add, "add")
        self.add_button.clicked.connect(lambda: self.walk_added.emit(walk.step))
        buttons.addWidget(self.add_button)
        if walk.can_undo:
            undo = QuietButton(self.tr("Undo"), "undo", size="small")
            undo.setAccessibleName(self.tr("Undo the last walk"))
            undo.clicked.connect(self.walk_undone)
            buttons.addWidget(undo, 0, Qt.AlignmentFlag.AlignRight)
        whole.addLayout(buttons)
        return holder

    def _part(self, part: TaskPart) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        edge = look().theme.px("two")
        column.setContentsMargins(edge, 8, edge, 4)
        column.setSpacing(0)
        column.addWidget(Words(part.title, "caption", tone="text_muted"))
        for row in part.rows:
            column.addWidget(self._tick(row) if row.can_tick else FactRow(row.icon, row.name, row.fact))
        return holder

    def _tick(self, row: TaskRow) -> TickRow:
        action: SecondaryButton | QuietButton | None = None
        if row.is_done:
            action = QuietButton(self.tr("Undo"), "undo")
            action.setAccessibleName(self.tr("Undo: {name}").format(name=row.name))
            action.clicked.connect(lambda: self.ticked.emit(row.id, False))  # noqa: FBT003  # a signal has no names
        elif row.session:
            action = SecondaryButton(self.tr("Start"), "play")
            action.setAccessibleName(self.tr("Start: {name}").format(name=row.name))
            action.clicked.connect(lambda: self.session_asked.emit(row.session))
        tick = TickRow(row.name, row.fact, row.icon, action=action)
        tick.show_done(is_done=row.is_done)
        tick.ticked.connect(lambda is_on: self.ticked.emit(row.id, is_on))
        self.ticks[row.id] = tick
        return tick


def _inset() -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    row = QHBoxLayout(holder)
    edge = look().theme.px("two")
    row.setContentsMargins(edge, 10, edge, 10)
    row.setSpacing(8)
    return holder, row
