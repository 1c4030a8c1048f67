"""A date, typed in any common spelling, or picked from a calendar that opens only by its button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.calendar_popup import CalendarPopup
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words


class ReadsDates(Protocol):
    """What the field needs to know of dates."""

    today: date

    def read(self, text: str) -> date | None: ...

    def told(self, when: date, form: str = "full") -> str: ...


class DateField(TextField):
    """Shows under the line how the date was understood."""

    def __init__(
        self,
        label: str,
        dates: ReadsDates,
        *,
        hint: str = "",
        width: int = 260,
        is_label_shown: bool = True,
        echo: Callable[[str], str] | None = None,
        has_calendar: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint=hint, width=width, is_label_shown=is_label_shown, parent=parent)
        self._dates = dates
        self._told = echo or self._told_date
        self._echo = Words("", "strong")
        self._open = SecondaryButton.of_icon("calendar", self.tr("Pick {name} from a calendar").format(name=label))
        self.row.insertWidget(1, self._open)
        self.row.addStretch(1)
        self.column.insertWidget(self.column.count() - 1, self._echo)
        self._open.setVisible(has_calendar)
        self._echo.hide()
        self.edited.connect(self._tell)
        self._open.clicked.connect(self._on_open_clicked)

    def day(self) -> date | None:
        """Return the date on the line, or None where there is none that can be read."""
        return self._dates.read(self.text())

    def set_day(self, day: date | None) -> None:
        """Show a stored date; emits nothing."""
        self.set_text(self._dates.told(day, "year") if day else "")
        self._tell()

    def set_text(self, text: str) -> None:
        """Show what was typed before; emits nothing."""
        super().set_text(text)
        self._tell()

    def _tell(self) -> None:
        told = self._told(self.text())
        self._echo.setText(told)
        self._echo.setVisible(bool(told))

    def _told_date(self, text: str) -> str:
        day = self._dates.read(text)
        return self._dates.told(day) if day else ""

    def _on_open_clicked(self) -> None:
        popup = CalendarPopup(self.day() or self._dates.today, self)
        popup.picked.connect(self._on_picked)
        popup.move(self._open.mapToGlobal(QPoint(0, self._open.height() + 4)))
        popup.show()

    def _on_picked(self, day: date) -> None:
        self.set_day(day)
        self.show_fault("")
        self.edited.emit(self.text())
        self.line.setFocus()
