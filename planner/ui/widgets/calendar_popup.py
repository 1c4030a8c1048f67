"""A small calendar to pick a day from, opened only by its button."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from planner.ui.look import look

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class CalendarPopup(QFrame):
    """Days with arrow keys, months with Page Up and Page Down, Enter picks, Esc closes."""

    picked = Signal(object)  # a date

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("sheet", "strong")
        self._days = QCalendarWidget()
        self._days.setSelectedDate(QDate(day.year, day.month, day.day))
        self._days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._days.setProperty("ring", "none")
        plain = QTextCharFormat()
        plain.setForeground(look().color("text"))
        for weekday in WEEKEND:
            self._days.setWeekdayTextFormat(weekday, plain)
        self._days.setHeaderTextFormat(plain)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._days)
        self.setMinimumWidth(look().theme.scaled(340))
        self._days.clicked.connect(self._on_picked)
        self._days.activated.connect(self._on_picked)
        self._days.setFocus()

    def _on_picked(self, day: QDate) -> None:
        self.picked.emit(cast("date", day.toPython()))
        self.close()
