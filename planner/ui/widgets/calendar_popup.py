"""A small calendar to pick a day from, opened only by its button."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from planner.ui.look import look

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class CalendarPopup(QFrame):
    """Days with arrow keys, months with Page Up and Page Down, Enter picks, Esc closes."""

    picked = Signal(object)  # a date

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("sheet", "strong")
        self._days = _Days()
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
        self.setMinimumSize(look().theme.scaled(360), look().theme.icon_size(360))
        self._draw_arrows()
        self._days.clicked.connect(self._on_picked)
        self._days.activated.connect(self._on_picked)
        self._days.setFocus()

    def _draw_arrows(self) -> None:
        for name, icon, told in (
            ("qt_calendar_prevmonth", "left", self.tr("Earlier month")),
            ("qt_calendar_nextmonth", "right", self.tr("Later month")),
        ):
            arrow = self._days.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(look().icon(icon, "accent"))
                arrow.setAccessibleName(told)

    def _on_picked(self, day: QDate) -> None:
        self.picked.emit(cast("date", day.toPython()))
        self.close()


class _Days(QCalendarWidget):
    """Days of the neighbouring months stand on another ground, so that no one picks them by mistake."""

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        if day.month() == self.monthShown():
            super().paintCell(painter, rect, day)
            return
        theme = look().theme
        painter.fillRect(rect, theme.color("sunken"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))
