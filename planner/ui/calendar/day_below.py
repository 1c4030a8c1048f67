"""The views of the calendar with the chosen day below them, all in one column that scrolls; for large text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.calendar_views import DayView
from planner.ui.calendar.day_contents import DayContents
from planner.ui.calendar.line_list import LineList
from planner.ui.look import look
from planner.ui.widgets.card import Card
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words


class DayBelow(QWidget):
    """Puts the day on a sheet under the views."""

    asked = Signal(object, object)  # LineAction, DayLine
    shift_asked = Signal(object, int)  # DayLine, days
    new_entry_asked = Signal(object)  # date
    day_closed = Signal()

    def __init__(self, views: Sequence[QWidget], *, can_add: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ScrollPage(margin=look().theme.px("three"), gap=12)
        self._card = Card(gap=4)
        self._title = Words("", "heading")
        self._contents = DayContents(can_add=can_add)
        self._card.column.addWidget(self._title)
        self._card.column.addWidget(self._contents)
        for view in (*views, self._card):
            self._page.column.addWidget(view)
        self._page.column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._contents.asked.connect(self.asked)
        self._contents.shift_asked.connect(self.shift_asked)
        self._contents.new_entry_asked.connect(self.new_entry_asked)
        self._contents.line_reached.connect(self._on_line_reached)

    @property
    def lines(self) -> LineList:
        """What the day holds."""
        return self._contents.list

    def show_day(self, view: DayView) -> None:
        """Show another day."""
        self._title.setText(view.title)
        self._contents.show_view(view)

    def open_day(self, _column: int) -> None:
        """Give the day the keyboard and bring it into view."""
        self._contents.take_focus()
        self._page.ensureWidgetVisible(self._title)

    def close_day(self) -> None:
        """Give the keyboard back."""
        self._page.show_top()
        self.day_closed.emit()

    def set_has_day(self, *, has_day: bool) -> None:
        """Show or leave out the day altogether."""
        self._card.setVisible(has_day)

    def bring_into_view(self, view: QWidget, top: int, height: int) -> None:
        """Scroll to a line of a view."""
        place = view.y() + top
        self._page.ensureVisible(0, place + height // 2, 0, height // 2 + 8)

    def show_at_top(self, view: QWidget, top: int) -> None:
        """Scroll so that a place in a view is at the top."""
        self._page.verticalScrollBar().setValue(view.y() + top)

    def _on_line_reached(self, top: int, height: int) -> None:
        self.bring_into_view(self._card, self._contents.y() + top, height)
