"""The chosen day beside the month, or over it where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.app.calendar_views import DayView
from planner.ui.calendar.day_contents import DayContents
from planner.ui.widgets.side_panel import SidePanel


class DayPanel(SidePanel):
    """One day with everything that lies on it."""

    asked = Signal(object, object)  # LineAction, DayLine
    shift_asked = Signal(object, int)  # DayLine, days
    new_entry_asked = Signal(object)  # date

    def __init__(self, *, can_add: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.contents = DayContents(can_add=can_add)
        self.column.setSpacing(4)
        self.column.addWidget(self.contents)
        self.column.addStretch()
        self.contents.asked.connect(self.asked)
        self.contents.shift_asked.connect(self.shift_asked)
        self.contents.new_entry_asked.connect(self.new_entry_asked)
        self.contents.line_reached.connect(self._on_line_reached)

    def show_view(self, view: DayView) -> None:
        """Show another day from its top."""
        self.heading.setText(view.title)
        self.setAccessibleName(view.title)
        self.contents.show_view(view)
        self.page.show_top()

    def stand(self, *, at_left: bool) -> None:
        """Draw the edge on the side where the month goes on."""
        edge = "right" if at_left else "left"
        if self.property("edge") != edge:
            self.setProperty("edge", edge)
            self.style().unpolish(self)
            self.style().polish(self)

    def _on_line_reached(self, top: int, height: int) -> None:
        self.page.ensureVisible(0, self.contents.y() + top + height // 2, 0, height // 2 + 8)
