"""What one day holds: its number, its stretch of time, and its lines."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.calendar_views import DayView
from planner.ui.calendar.line_list import LineList
from planner.ui.calendar.stretch_dots import StretchDots
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.words import Words


class DayContents(QWidget):
    """One day in lines, as high as they are."""

    asked = Signal(object, object)  # LineAction, DayLine
    shift_asked = Signal(object, int)  # DayLine, days
    new_entry_asked = Signal(object)  # date
    line_reached = Signal(int, int)  # top within these contents, and height

    def __init__(self, *, can_add: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._number = Words("", "caption", tone="text_muted", wraps=False)
        self._dots = StretchDots()
        self._stretch = Words("", "caption", tone="text_muted", wraps=False)
        self._add = SecondaryButton(self.tr("New entry"), "add")
        self.list = LineList(self.tr("This day"), grows=True)
        self._assemble()
        self._add.setVisible(can_add)
        self._add.clicked.connect(self._on_add_clicked)
        self.list.asked.connect(self.asked)
        self.list.shift_asked.connect(self.shift_asked)
        self.list.line_reached.connect(self._on_line_reached)

    def show_view(self, view: DayView) -> None:
        """Show another day."""
        self._day = view.when
        self._number.setText(view.day)
        self._number.setVisible(bool(view.day))
        self._dots.show_filled(view.dots)
        self._dots.setVisible(view.dots > 0)
        self._stretch.setText(view.stretch)
        self._stretch.setVisible(bool(view.stretch))
        self.list.show_rows(view.rows)
        self.list.setAccessibleName(", ".join(part for part in (view.title, view.day, view.stretch) if part))

    def take_focus(self) -> None:
        """Give the keyboard to the first line."""
        self.list.choose_first()
        self.list.setFocus()

    def _assemble(self) -> None:
        about = QHBoxLayout()
        about.setSpacing(8)
        about.addWidget(self._number)
        about.addWidget(self._dots)
        about.addWidget(self._stretch)
        about.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(about)
        column.addWidget(self._add)
        column.addWidget(self.list)

    def _on_add_clicked(self) -> None:
        self.new_entry_asked.emit(self._day)

    def _on_line_reached(self, top: int, height: int) -> None:
        self.line_reached.emit(self.list.y() + top, height)
