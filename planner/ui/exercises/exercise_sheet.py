"""One exercise: figure, how it is done, how much, when to stop, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.exercise_views import ExerciseView
from planner.core.poses import Figure
from planner.ui.exercises.figure_stage import FigureStage
from planner.ui.exercises.step_list import StepList
from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Prose, Words

BESIDE_FROM = 600  # width from which steps and facts stand side by side


class ExerciseSheet(ScrollPage):
    """Told in the order in which one needs it."""

    print_asked = Signal()
    stillness_chosen = Signal(bool)
    test_ticked = Signal(str, bool)  # what was to be settled first

    def __init__(
        self, view: ExerciseView, figure: Figure | None, *, is_still: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(margin=look().theme.px("three"), parent=parent)
        self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.column.addLayout(self._head(view))
        if view.ask:
            self._tell_to_ask(view)
        else:
            self._tell(view, figure, is_still=is_still)
        self.column.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= BESIDE_FROM and not look().theme.is_large_text
        self._two.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)

    def _head(self, view: ExerciseView) -> QBoxLayout:
        head = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if look().theme.is_large_text else QBoxLayout.Direction.LeftToRight
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(view.title, "title"))
        if view.purpose:
            words.addWidget(Prose(view.purpose, tone="text_muted"))
        head.addLayout(words, 1)
        if not view.ask:
            button = SecondaryButton(self.tr("Print sheet"), "print")
            button.clicked.connect(self.print_asked)
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return head

    def _tell_to_ask(self, view: ExerciseView) -> None:
        self.column.addWidget(Banner(self.tr("Leave this one out until your therapist or your team says yes."), "note"))
        self.column.addWidget(Words(self.tr("Why"), "heading"))
        self.column.addWidget(Prose(view.ask))

    def _tell(self, view: ExerciseView, figure: Figure | None, *, is_still: bool) -> None:
        if view.when:
            self.column.addWidget(Banner(view.when, "note"))
        if figure is not None:
            stage = FigureStage(figure, view.title, is_still=is_still)
            stage.stillness_chosen.connect(self.stillness_chosen)
            self.column.addWidget(stage)
        self._two.setSpacing(look().theme.px("three"))
        steps = QVBoxLayout()
        steps.addWidget(StepList(view.steps))
        steps.addStretch()
        self._two.addLayout(steps, 55)
        self._two.addLayout(self._facts(view), 45)
        self.column.addLayout(self._two)
        self._tell_why(view)

    def _facts(self, view: ExerciseView) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(14)
        if view.dose:
            column.addLayout(_fact("swap", self.tr("How much"), (view.dose,)))
        if view.first:
            column.addLayout(self._before(view))
        column.addLayout(_fact("limit", self.tr("Stop if"), view.stop_if))
        if view.cautions:
            column.addLayout(_fact("info", self.tr("For you"), view.cautions))
        if view.not_for:
            column.addLayout(_fact("people", self.tr("Who should ask first"), (view.not_for,)))
        column.addStretch()
        return column

    def _before(self, view: ExerciseView) -> QHBoxLayout:
        """Return what must be settled first, to tick: until then no session has it."""
        boxes: list[QWidget] = []
        for test in view.first:
            box = TickBox(test.text)
            box.setChecked(test.is_passed)
            box.clicked.connect(lambda is_on, test=test: self.test_ticked.emit(test.id, is_on))
            boxes.append(box)
        return _fact("question", self.tr("Before you start"), (self.tr("Tick this when it is so."),), boxes)

    def _tell_why(self, view: ExerciseView) -> None:
        if not view.why:
            return
        self.column.addWidget(Words(self.tr("Why from this day?"), "heading"))
        self.column.addWidget(Prose(view.why))
        if view.sources:
            told = self.tr("Sources we read: {names}.").format(names="; ".join(view.sources))
            self.column.addWidget(Words(told, "caption", tone="text_muted"))


def _fact(icon: str, heading: str, lines: tuple[str, ...], more: Sequence[QWidget] = ()) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(IconLabel(icon, "text"), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(Words(heading, "strong"))
    for line in lines:
        column.addWidget(Prose(f"• {line}" if len(lines) > 1 else line))
    for widget in more:
        column.addWidget(widget)
    row.addLayout(column, 1)
    return row
