"""A small window over the ward page in which directions, visits or medicines are entered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.wizard.directions_body import DirectionsBody
from planner.ui.wizard.records_body import RecordsBody

WIDTH, HEIGHT = 900, 620


class Refusal(NamedTuple):
    """Why something cannot be kept, and at which field; no sentence: it is kept."""

    sentence: str = ""
    field: str = ""


Keep = Callable[[Any], Refusal]  # a Direction, or all records of the form


class RecordDialog(QDialog):
    """Holds one of the wizard's forms. Esc leaves what is half typed; the button keeps it first."""

    kept = Signal()

    def __init__(self, name: str, body: DirectionsBody | RecordsBody, done: str, keep: Keep, parent: QWidget) -> None:
        super().__init__(parent)
        self.body = body
        self._keep = keep
        self.setWindowTitle(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._banner = Banner("", "error")
        self._banner.hide()
        page = ScrollPage(margin=16)
        page.column.addWidget(self._banner)
        page.column.addWidget(body)
        page.column.addStretch(1)
        button = SecondaryButton(done)
        button.clicked.connect(self._on_done_asked)
        told = body.direction_added if isinstance(body, DirectionsBody) else body.records_changed
        told.connect(self._is_kept)
        body.fault_found.connect(self.show_fault)
        whole = QVBoxLayout(self)
        whole.addWidget(page, 1)
        whole.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        room = parent.window().size()
        self.resize(min(look().theme.scaled(WIDTH), room.width() - 40), min(HEIGHT, room.height() - 60))

    def show_fault(self, sentence: str, field: str = "") -> None:
        """Tell on top and at the field what is wrong; an empty sentence takes it back."""
        self._banner.setVisible(bool(sentence))
        if sentence:
            self._banner.show_sentence(sentence)
            self.body.show_fault(sentence, field)

    def _on_done_asked(self) -> None:
        """Keep what still stands in the form, then close; where it cannot be kept say why."""
        reading = self.body.reading()
        if reading.trouble:
            self.show_fault(reading.trouble, reading.field)
            return
        told = self.body.direction() if isinstance(self.body, DirectionsBody) else self.body.records()
        if told is None or self._is_kept(told):
            self.close()

    def _is_kept(self, told: object) -> bool:
        """Keep what was told and empty the form for the next, or say why it cannot be kept."""
        refusal = self._keep(told)
        self.show_fault(*refusal)
        if refusal.sentence:
            return False
        if isinstance(self.body, RecordsBody) and isinstance(told, tuple):
            self.body.show_records(told)
        self.body.clear()
        self.kept.emit()
        return True
