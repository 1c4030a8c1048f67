"""One page of signs to tick, with a way on when none of them fits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.triage_views import TriageStep
from planner.ui.look import look
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words

LINE_WIDTH = 720


class StepView(QWidget):
    """Signs of one tier."""

    answered = Signal(frozenset)  # ids of the signs that fit; empty: none of them

    def __init__(self, step: TriageStep, ticked: frozenset[str] = frozenset(), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {sign.id: TickBox(sign.text, is_filter=True) for sign in step.signs}
        for name, box in self._boxes.items():
            box.setChecked(name in ticked)
        self._on = PrimaryButton(self.tr("Show me what to do"))
        self._none = SecondaryButton(self.tr("None of these"))
        self._assemble(step)
        self._connect()

    def take_focus(self) -> None:
        next(iter(self._boxes.values())).setFocus()

    def _assemble(self, step: TriageStep) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Words(step.title, "heading"))
        column.addWidget(Words(step.hint, tone="text_muted"))
        for box in self._boxes.values():
            box.setMaximumWidth(look().theme.scaled(LINE_WIDTH))
            column.addWidget(box)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._none)
        buttons.addWidget(self._on)
        buttons.addStretch()
        column.addSpacing(8)
        column.addLayout(buttons)
        self._tell()

    def _connect(self) -> None:
        for box in self._boxes.values():
            box.clicked.connect(self._tell)
        self._none.clicked.connect(lambda: self.answered.emit(frozenset()))
        self._on.clicked.connect(lambda: self.answered.emit(self._ticked()))

    def _ticked(self) -> frozenset[str]:
        return frozenset(name for name, box in self._boxes.items() if box.isChecked())

    def _tell(self) -> None:
        has_any = bool(self._ticked())
        self._on.setVisible(has_any)
        self._none.setVisible(not has_any)
