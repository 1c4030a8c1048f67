"""The plan as a list of days, with a search."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import USUALLY_SHOWN, Shown
from planner.ui.calendar.line_list import LineList
from planner.ui.widgets.words import Words


class ListView(QWidget):
    """Every day on which something begins, ends or takes place."""

    asked = Signal(object, object)  # LineAction, DayLine
    shift_asked = Signal(object, int)  # DayLine, days
    line_reached = Signal(int, int)  # top and height of the line that has the keyboard
    day_reached = Signal(int)  # top of the day to show first, where the page scrolls

    def __init__(self, teller: CalendarTeller, *, grows: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._shown = USUALLY_SHOWN
        self._is_fresh = True
        self._around = self._first = self._last = teller.today
        self._search = QLineEdit()
        self._list = LineList(self.tr("Days of my plan"), grows=grows, side=14)
        self._assemble()
        self._search.textEdited.connect(self._on_edited)
        self._list.asked.connect(self.asked)
        self._list.shift_asked.connect(self.shift_asked)
        self._list.line_reached.connect(lambda top, height: self.line_reached.emit(self._list.y() + top, height))
        self._list.day_reached.connect(lambda top: self.day_reached.emit(self._list.y() + top))
        self._show_rows()

    @property
    def list(self) -> LineList:
        return self._list

    def search(self) -> str:
        """Return the words that are searched for."""
        return self._search.text().strip()

    def show_filters(self, shown: frozenset[Shown]) -> None:
        """Show and leave out other kinds of things."""
        self._shown = shown
        self._show_rows()

    def show_teller(self, teller: CalendarTeller) -> None:
        """Show another plan."""
        self._teller = teller
        self._show_rows()

    def show_from(self, when: date) -> None:
        """Scroll to a day, or the next that holds something; far from the days listed, list those around it."""
        if not self._first <= when <= self._last:
            self._around = when
            self._show_rows()
        self._list.show_from(when)

    def renew_look(self) -> None:
        """Measure anew, as after the theme or the text size changed."""
        self._list.renew_look()

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self._list.choose_first()
        self._list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_fresh:
            self._is_fresh = False
            self.show_from(self._teller.today)

    def _assemble(self) -> None:
        label = Words(self.tr("Search"), wraps=False)
        label.setBuddy(self._search)
        self._search.setAccessibleName(self.tr("Search the days"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(420)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self._search, 1)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._list, 1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _on_edited(self) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        search = self._search.text()
        self._first, self._last = self._teller.listed_days(self._around)
        self._list.show_rows(self._teller.days(self._shown, search, self._around))
        if not search:
            self._list.show_from(self._around)
