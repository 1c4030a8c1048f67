"""What was entered as lines: directions, visits or medicines; the protocol's own lines stand with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.ward_views import WardLine
from planner.ui.widgets.buttons import Button, SecondaryButton
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.chip import Chip
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.row_of import row_of
from planner.ui.widgets.words import Words


class RecordCard(Card):
    """Lines with a way to take each out, and one button to add."""

    add_asked = Signal()
    removed = Signal(int)

    def __init__(
        self, name: str, *, add: str, take_out: str, usual: str, surgeon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=12, gap=4, parent=parent)
        self._take_out = take_out
        self._usual = usual
        self._surgeon = surgeon
        self._buttons: list[QWidget] = []
        self.setAccessibleName(name)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._add = SecondaryButton(add, "add", size="small")
        self.column.addWidget(Words(name, "strong"))
        self.column.addLayout(self._lines)
        self.column.addWidget(row_of(self._add))
        self._add.clicked.connect(self.add_asked)

    def stops(self) -> list[QWidget]:
        """Return everything the keyboard can reach, in order."""
        return [*self._buttons, self._add]

    def take_focus(self) -> None:
        self._add.setFocus()

    def show_lines(self, lines: Sequence[WardLine]) -> None:
        """Show these lines and no others."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = []
        for line in lines:
            self._lines.addWidget(Rule())
            self._lines.addWidget(self._line(line))

    def _line(self, line: WardLine) -> QWidget:
        holder = QWidget()
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(line.icon, "text", 20))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(line.text))
        if line.fact:
            words.addWidget(Words(line.fact, "caption", tone="text_muted"))
        row.addLayout(words, 1)
        self._add_end(row, line)
        whole.addLayout(row)
        if line.warning:
            whole.addWidget(Words(line.warning, "caption", tone="kind_limit"))
        return holder

    def _add_end(self, row: QHBoxLayout, line: WardLine) -> None:
        """Mark whose word it is; what was entered here can be taken out."""
        if line.number < 0:
            row.addWidget(Words(self._usual, "caption", tone="text_muted", wraps=False))
            return
        if self._surgeon:
            row.addWidget(Chip.of_surgeon(self._surgeon))
        remove = Button.of_icon("close", self._take_out.format(text=line.text))
        remove.clicked.connect(lambda: self.removed.emit(line.number))
        self._buttons.append(remove)
        row.addWidget(remove)
