"""What stands beside the question: your plan so far, and on the surgeon's page what was said so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.views import DirectionLine, PlanSoFar
from planner.ui.widgets.card import Rule
from planner.ui.widgets.words import Words
from planner.ui.wizard.plan_so_far import PlanSoFarList
from planner.ui.wizard.record_list import Record, RecordList


class SaidSoFar(QWidget):
    """The directions added so far, each to change or take out."""

    change_asked = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = RecordList()
        self._none = Words(self.tr("Nothing yet. Each thing you add stands here."), "body", tone="text_muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (Words(self.tr("Said so far"), "heading"), self._none, self._list):
            column.addWidget(widget)
        self._list.change_asked.connect(self.change_asked)
        self._list.removed.connect(self.removed)

    def show_directions(self, lines: tuple[DirectionLine, ...]) -> None:
        """Show these directions."""
        self._none.setVisible(not lines)
        self._list.show_records(
            [Record(icon=line.icon, text=line.text, fact=line.said, warning=line.warning) for line in lines]
        )


class Aside(QWidget):
    """A column of what belongs beside the page, under it, or over it, wherever there is room."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = SaidSoFar()
        self._rule = Rule()
        self._plan = PlanSoFarList()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.said, self._rule, Words(self.tr("Your plan so far"), "heading"), self._plan):
            column.addWidget(widget)
        column.addStretch(1)
        self.show_directions(None)

    def show_plan(self, view: PlanSoFar) -> None:
        """Show the plan as it stands."""
        self._plan.show_plan(view)

    def show_directions(self, lines: tuple[DirectionLine, ...] | None) -> None:
        """Show what was said so far; None on every other page."""
        self.said.setVisible(lines is not None)
        self._rule.setVisible(lines is not None)
        if lines is not None:
            self.said.show_directions(lines)

    def take_said_back(self) -> None:
        """Put what was said so far on top again, after it stood on the page itself."""
        if self._column.indexOf(self.said) != 0:
            self._column.insertWidget(0, self.said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
