"""When reminders are held back, and how much they tell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.app.settings_views import QuietView
from planner.ui.settings.noted_box import NotedBox
from planner.ui.settings.section import Section
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.tick_box import TickBox

TIME_WIDTH = 110


class QuietSection(Section):
    """Quiet hours, medicines in them, and words that give nothing away."""

    quiet_chosen = Signal(bool, str, str, bool)  # on or off, from, until, and whether medicines are held too
    neutral_chosen = Signal(bool)

    def __init__(self, view: QuietView, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Quiet hours and privacy"), parent=parent)
        after = self.tr("What comes in these hours is shown afterwards.")
        self._quiet = NotedBox(self.tr("Keep quiet in these hours"), "sleep", after)
        self._on = self._quiet.box
        self._start = TextField(self.tr("From"), width=TIME_WIDTH)
        self._end = TextField(self.tr("Until"), width=TIME_WIDTH)
        self._held = NotedBox(self.tr("Hold medicines back too"), "medicine")
        self._medicines = self._held.box
        self._neutral = TickBox(self.tr("Plain words on the screen, which tell nothing of my health"), "lock")
        self._hours = QWidget()
        self._assemble()
        self.show_quiet(view)
        self._connect()

    def show_quiet(self, view: QuietView) -> None:
        """Show what was chosen; emits nothing."""
        self._on.setChecked(view.is_on)
        self._start.set_text(view.start)
        self._end.set_text(view.end)
        self._medicines.setChecked(view.holds_medicines)
        self._neutral.setChecked(view.is_neutral)
        self._fit()

    def show_fault(self, sentence: str, *, is_end: bool) -> None:
        """Say at a line why its time cannot be taken."""
        (self._end if is_end else self._start).show_fault(sentence)

    def _assemble(self) -> None:
        flow = FlowLayout(self._hours, gap=16)
        flow.addWidget(self._start)
        flow.addWidget(self._end)
        for widget in (self._quiet, self._hours, self._held, self._neutral):
            self.column.addWidget(widget)

    def _connect(self) -> None:
        self._on.clicked.connect(self._on_chosen)
        self._medicines.clicked.connect(self._on_chosen)
        for field in (self._start, self._end):
            field.line.editingFinished.connect(self._on_typed)
        self._neutral.clicked.connect(self.neutral_chosen)

    def _on_typed(self) -> None:
        lines = (self._start.line, self._end.line)
        if any(line.isModified() for line in lines):
            for line in lines:
                line.setModified(False)
            self._on_chosen()

    def _on_chosen(self) -> None:
        self._fit()
        self.quiet_chosen.emit(self._on.isChecked(), self._start.text(), self._end.text(), self._medicines.isChecked())

    def _fit(self) -> None:
        is_on = self._on.isChecked()
        self._hours.setVisible(is_on)
        self._held.setVisible(is_on)
        self._held.show_note(
            self.tr("Doses may then be over before you see them. Ask your team whether that is all right.")
            if self._medicines.isChecked()
            else self.tr("Medicines come at their times, also in quiet hours.")
        )
