"""Asks for another day for something in the calendar. An early day is warned of, never forbidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.date_words import DateWords
from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, QuietButton
from planner.ui.widgets.date_field import DateField
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words

WIDTH = 460


class MoveDialog(QDialog):
    """The day, for what has an hour also the time, and what the plan says of it."""

    moved = Signal(object, object)  # date, and the time as HH:MM or None

    def __init__(
        self,
        title: str,
        dates: DateWords,
        *,
        day: date,
        time: str | None = None,
        planned: str = "",
        warning: Callable[[date], str] = lambda _day: "",
        parent: QWidget,
    ) -> None:
        """`time` is None for what has no hour; `warning` tells what speaks against a day, or nothing."""
        super().__init__(parent)
        self._dates = dates
        self._warning_of = warning
        self._has_time = time is not None
        self._day = DateField(self.tr("To which day?"), dates, width=240)
        self._time = TextField(self.tr("Time"), width=120)
        self._warning = Banner("", "look_again")
        self._move = PrimaryButton(self.tr("Move"))
        self._assemble(title, planned)
        self._day.set_day(day)
        self._time.set_text(time or "")
        self._tell()
        self._day.edited.connect(self._tell)
        self._move.clicked.connect(self._on_moved)
        self._day.take_focus()

    def _assemble(self, title: str, planned: str) -> None:
        heading = self.tr("Move “{title}”").format(title=title)
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        cancel = QuietButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._move.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Words(heading, "heading"))
        if planned:
            column.addWidget(Words(planned, "body", tone="text_muted"))
        for part in (self._day, self._time, self._warning):
            column.addWidget(part)
        self._time.setVisible(self._has_time)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._move)
        buttons.addWidget(cancel)
        buttons.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(min(look().theme.scaled(WIDTH), 900))

    def _tell(self) -> None:
        """Tell what speaks against the day that stands there."""
        day = self._day.day()
        told = self._warning_of(day) if day is not None else ""
        self._warning.setVisible(bool(told))
        if told:
            self._warning.show_sentence(told)

    def _on_moved(self) -> None:
        day, typed = self._day.day(), self._time.text()
        if day is None:
            self._day.show_fault(self._dates.not_a_date(self._day.text()))
            self._day.take_focus()
            return
        time = self._dates.read_time(typed) if typed else ""
        if self._has_time and time is None:
            self._time.show_fault(self._dates.not_a_time(typed))
            self._time.take_focus()
            return
        self.accept()
        self.moved.emit(day, time if self._has_time else None)
