"""The views of the calendar with the chosen day at their right, or over them where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.calendar_views import DayView
from planner.ui.calendar.day_panel import DayPanel
from planner.ui.calendar.line_list import LineList

BESIDE = 1000  # from this width on the day stands beside the views
MIDDLE_COLUMN = 3
MARGINS = (20, 14, 20, 8)


class DayBeside(QWidget):
    """Puts the day where the window has room for it."""

    asked = Signal(object, object)  # LineAction, DayLine
    shift_asked = Signal(object, int)  # DayLine, days
    new_entry_asked = Signal(object)  # date
    day_closed = Signal()

    def __init__(
        self, views: Sequence[QWidget], tall: Sequence[QWidget], *, can_add: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._has_day = True
        self._is_open = False
        self._is_at_left = False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        for view in views:
            self._column.addWidget(view, 1 if view in tall else 0)
        self._panel = DayPanel(can_add=can_add, parent=self)
        self._panel.asked.connect(self.asked)
        self._panel.shift_asked.connect(self.shift_asked)
        self._panel.new_entry_asked.connect(self.new_entry_asked)
        self._panel.closed.connect(self.close_day)

    @property
    def panel(self) -> DayPanel:
        return self._panel

    @property
    def lines(self) -> LineList:
        """What the day holds."""
        return self._panel.contents.list

    def show_day(self, view: DayView) -> None:
        """Show another day."""
        self._panel.show_view(view)

    def open_day(self, column: int) -> None:
        """Give the day the keyboard; where it lies over the month, on the side away from its column."""
        self._is_open = True
        self._is_at_left = column > MIDDLE_COLUMN
        self._place()
        self._panel.contents.take_focus()

    def close_day(self) -> None:
        """Put the day away, or only give the keyboard back where it has room of its own."""
        self._is_open = False
        self._place()
        self.day_closed.emit()

    def set_has_day(self, *, has_day: bool) -> None:
        """Show or leave out the day altogether."""
        self._has_day = has_day
        self._place()

    def bring_into_view(self, view: QWidget, top: int, height: int) -> None:
        """Do nothing: here each view scrolls by itself."""

    def show_at_top(self, view: QWidget, top: int) -> None:
        """Do nothing: here each view scrolls by itself."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left, top, right, bottom = MARGINS
        wide, panel = self.width() >= BESIDE, self._panel.width()
        is_beside = wide and self._has_day
        self._column.setContentsMargins(left, top, right + (panel - right // 2 if is_beside else 0), bottom)
        is_at_left = not wide and self._is_at_left
        x = 0 if is_at_left else self.width() - panel
        self._panel.setGeometry(QRect(x, 0, panel, self.height()))
        self._panel.stand(at_left=is_at_left)
        self._panel.set_can_close(can_close=not wide)
        self._panel.setVisible(self._has_day and (wide or self._is_open))
        self._panel.raise_()
