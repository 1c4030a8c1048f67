"""What is it about? One button a complaint."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.app.triage_views import ComplaintView
from planner.ui.look import look
from planner.ui.normal.complaint_button import ComplaintButton

COLUMN_WIDTH = 280


class ComplaintGrid(QWidget):
    """Buttons in as many columns as the page has room for."""

    chosen = Signal(str)  # complaint id

    def __init__(self, complaints: tuple[ComplaintView, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._columns = 0
        self._buttons = [ComplaintButton(view) for view in complaints]
        for button, view in zip(self._buttons, complaints, strict=True):
            button.clicked.connect(lambda _checked, name=view.id: self.chosen.emit(name))
        self._arrange(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(3, self.width() // look().theme.scaled(COLUMN_WIDTH))))

    def take_focus(self) -> None:
        self._buttons[0].setFocus()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // columns, number % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
