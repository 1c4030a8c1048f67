"""The lines of a card that asks for several things: each can be ticked by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.reminder_views import CardLine
from planner.ui.widgets.tick_box import TickBox


class CardLines(QWidget):
    """One tick box a line; a box that is unticked again takes its answer back."""

    ticked = Signal(str, bool)  # a reminder's id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, TickBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: tuple[CardLine, ...]) -> None:
        """Show these; boxes that are there already keep the keyboard. Emits nothing."""
        if list(self._boxes) != [line.id for line in lines]:
            self._build(lines)
        for line in lines:
            box = self._boxes[line.id]
            box.setText(line.text)
            box.setAccessibleName(line.text)
            box.setChecked(line.is_done)
        self.setVisible(bool(lines))

    def _build(self, lines: tuple[CardLine, ...]) -> None:
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {line.id: TickBox(line.text) for line in lines}
        for name, box in self._boxes.items():
            self._column.addWidget(box)
            box.clicked.connect(lambda is_on, one=name: self.ticked.emit(one, is_on))
