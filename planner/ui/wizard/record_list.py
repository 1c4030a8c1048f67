"""What was entered so far, one card each, to change or take out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One line of the list."""

    icon: str
    text: str
    fact: str = ""
    warning: str = ""  # a reason to look at it again


class RecordList(QWidget):
    """Cards with an edit and a close button; a warning can be waved through."""

    change_asked = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._confirmed: set[str] = set()

    def show_records(self, records: Sequence[Record]) -> None:
        """Show these records and no others."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, record in enumerate(records):
            self._column.addWidget(self._card(number, record))

    def _card(self, number: int, record: Record) -> Card:
        card = Card(gap=8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(record.icon), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(record.text, "strong"))
        if record.fact:
            words.addWidget(Words(record.fact, "caption", tone="text_muted"))
        row.addLayout(words, 1)
        card.column.addLayout(row)
        card.column.addWidget(self._buttons(number, record))
        if record.warning and record.text not in self._confirmed:
            card.column.addWidget(self._warning(record))
        return card

    def _buttons(self, number: int, record: Record) -> QWidget:
        change = QuietButton(self.tr("Change"), size="small")
        remove = QuietButton(self.tr("Take out"), size="small")
        change.setAccessibleName(self.tr("Change: {text}").format(text=record.text))
        remove.setAccessibleName(self.tr("Take out: {text}").format(text=record.text))
        change.clicked.connect(lambda: self.change_asked.emit(number))
        remove.clicked.connect(lambda: self.removed.emit(number))
        holder = QWidget()
        flow = FlowLayout(holder, gap=4)
        for button in (change, remove):
            flow.addWidget(button)
        return holder

    def _warning(self, record: Record) -> Banner:
        keep = SecondaryButton(self.tr("It is right"), size="small")
        banner = Banner(record.warning, "look_again", actions=(keep,))
        keep.clicked.connect(lambda: self._on_confirmed(record.text, banner))
        return banner

    def _on_confirmed(self, text: str, banner: Banner) -> None:
        self._confirmed.add(text)
        banner.hide()
