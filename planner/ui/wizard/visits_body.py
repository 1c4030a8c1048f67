"""The page of planned visits."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.app.date_words import DateWords
from planner.core.answers import Visit
from planner.ui.look import look
from planner.ui.widgets.date_field import DateField
from planner.ui.widgets.row_of import column_of, row_of
from planner.ui.widgets.text_field import TextField
from planner.ui.wizard.body import Reading
from planner.ui.wizard.record_list import Record
from planner.ui.wizard.records_body import RecordsBody


class VisitsBody(RecordsBody):
    """What the visit is for, when, where, and a phone number. Only the first is needed."""

    def __init__(self, dates: DateWords, parent: QWidget | None = None) -> None:
        self._dates = dates
        super().__init__("", "", parent)
        self._add.setText(self.tr("Add this visit"))
        self._heading.setText(self.tr("Your visits"))

    def _build_form(self) -> None:
        self._what = TextField(self.tr("What it is for"), hint=self.tr("Such as: nurse looks at the wound"))
        self._day = DateField(self.tr("Day"), self._dates, width=220)
        self._time = TextField(self.tr("Time"), width=120)
        self._place = TextField(self.tr("Place"))
        self._phone = TextField(self.tr("Phone"), width=260)
        self._fields = {
            "what": self._what,
            "date": self._day,
            "time": self._time,
            "place": self._place,
            "phone": self._phone,
        }
        pair = column_of if look().theme.is_large_text else row_of
        for part in (self._what, pair(self._day, self._time, gap=24), self._place, self._phone):
            self._form.column.addWidget(part)

    def _trouble(self) -> Reading:
        day, time = self._day.text(), self._time.text()
        if day and self._day.day() is None:
            return Reading(trouble=self._dates.not_a_date(day), field="date")
        if time and self._dates.read_time(time) is None:
            return Reading(trouble=self._dates.not_a_time(time), field="time")
        return Reading()

    def _read(self) -> Visit:
        time = self._time.text()
        return Visit(
            what=self._what.text(),
            date=self._day.day(),
            time=self._dates.read_time(time) or "",
            place=self._place.text(),
            phone=self._phone.text(),
        )

    def _told(self, record: object) -> Record:
        if not isinstance(record, Visit):
            raise TypeError(f"{record!r} is not a visit")
        when = " ".join(part for part in (self._dates.told(record.date) if record.date else "", record.time) if part)
        facts = [when or self.tr("No day yet"), record.place, record.phone]
        return Record(icon="visit", text=record.what, fact=" · ".join(fact for fact in facts if fact))

    def _show(self, record: object) -> None:
        if isinstance(record, Visit):
            self._what.set_text(record.what)
            self._day.set_day(record.date)
            self._time.set_text(record.time)
            self._place.set_text(record.place)
            self._phone.set_text(record.phone)
