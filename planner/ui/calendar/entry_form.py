"""The form of an own entry: a visit, a reminder or a note."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.date_words import DateWords
from planner.core.own_checks import own_entry_faults
from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.wording import Wording
from planner.ui.calendar.repeat_fields import RepeatFields
from planner.ui.calendar.visit_fields import VisitFields
from planner.ui.look import look
from planner.ui.widgets.date_field import DateField
from planner.ui.widgets.row_of import column_of, row_of
from planner.ui.widgets.segment_row import SegmentRow
from planner.ui.widgets.text_field import TextField


class EntryForm(QWidget):
    """Shows an entry, and reads what the person made of it."""

    def __init__(self, dates: DateWords, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._wording = wording
        self._kind = SegmentRow(
            (
                (OwnKind.VISIT.value, self.tr("Visit")),
                (OwnKind.REMINDER.value, self.tr("Reminder")),
                (OwnKind.NOTE.value, self.tr("Note")),
            ),
            name=self.tr("What kind"),
        )
        self._title = TextField(self.tr("What is it?"))
        self._day = DateField(self.tr("Day"), dates, width=220)
        self._time = TextField(self.tr("Time, if there is one"), width=120)
        self._repeat = RepeatFields(dates, tuple(wording.template("date.weekdays").split()))
        self._visit = VisitFields()
        self._text = TextField(self.tr("More words, if you like"))
        self._fields = {
            "title": self._title,
            "day": self._day,
            "time": self._time,
            "text": self._text,
            **self._visit.fields,
            **self._repeat.fields,
        }
        self._assemble()
        self._kind.chosen.connect(self._fit)
        self._day.edited.connect(self._on_day_edited)

    def show_entry(self, entry: OwnEntry) -> None:
        """Show an entry, as it is on the day told in it."""
        self._kind.choose(entry.kind.value)
        self._title.set_text(entry.title)
        self._day.set_day(entry.first)
        self._time.set_text(entry.time)
        self._text.set_text(entry.text)
        self._repeat.show_rule(entry)
        self._visit.show_visit(entry)
        self._fit()

    def typed(self) -> dict[str, str]:
        """Return what stands on the lines, and the kind."""
        return {"kind": self._kind.choice() or "", **{name: field.text() for name, field in self._fields.items()}}

    def show_typed(self, typed: dict[str, str]) -> None:
        """Show again what was typed before."""
        self._kind.choose(typed["kind"])
        for name, field in self._fields.items():
            field.set_text(typed.get(name, ""))
        self._fit()

    def read(self, before: OwnEntry) -> OwnEntry | None:
        """Return what the person made of an entry, or None where something is wrong: `troubles` tells what."""
        if any(self._unreadable()):
            return None
        entry = self._read(before)
        return None if any(own_entry_faults(entry, self._dates.today)) else entry

    def troubles(self, before: OwnEntry) -> list[tuple[str, str]]:
        """Return every field that is at fault with a sentence about it."""
        unreadable = list(self._unreadable())
        if unreadable:
            return unreadable
        faults = own_entry_faults(self._read(before), self._dates.today)
        return [(fault.field, fault.said(self._wording)) for fault in faults]

    def show_troubles(self, troubles: list[tuple[str, str]]) -> None:
        """Tell at each field what is wrong with it, and give the keyboard to the first."""
        told = dict(reversed(troubles))
        for name, field in self._fields.items():
            field.show_fault(told.get(name, ""))
        if troubles:
            self.field(troubles[0][0]).take_focus()

    def field(self, name: str) -> TextField:
        """Return the line of this name."""
        return self._fields.get(name, self._title)

    def take_focus(self) -> None:
        """Give the keyboard to the first line."""
        self._title.take_focus()

    def _unreadable(self) -> Iterator[tuple[str, str]]:
        day, time = self._day.text(), self._time.text()
        if self._day.day() is None:
            yield "day", self._dates.not_a_date(day) if day else self.tr("Please give the day.")
        if time and self._dates.read_time(time) is None:
            yield "time", self._dates.not_a_time(time)
        if self._is_visit:
            yield from self._visit.troubles()
        yield from self._repeat.troubles()

    def _read(self, before: OwnEntry) -> OwnEntry:
        first = self._day.day() or before.first
        time = self._time.text()
        return OwnEntry(
            id=before.id,
            kind=OwnKind(self._kind.choice() or before.kind),
            title=" ".join(self._title.text().split()),
            first=first,
            time=(self._dates.read_time(time) or "") if time else "",
            repeat=self._repeat.read(first),
            left_out=before.left_out,
            text=self._text.text(),
            **(self._visit.read() if self._is_visit else {}),  # type: ignore[arg-type]  # its names are fields
        )

    @property
    def _is_visit(self) -> bool:
        return self._kind.choice() == OwnKind.VISIT.value

    def _assemble(self) -> None:
        pair = column_of if look().theme.is_large_text else row_of
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._kind)
        for part in (self._title, pair(self._day, self._time, gap=24), self._visit, self._repeat, self._text):
            column.addWidget(part)

    def _fit(self) -> None:
        self._visit.setVisible(self._is_visit)

    def _on_day_edited(self) -> None:
        day = self._day.day()
        if day is not None:
            self._repeat.follow_day(day)
