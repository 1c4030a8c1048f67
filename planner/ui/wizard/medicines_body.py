"""The page of medicines that are taken by the clock: name and times as on the label, never a dose."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from planner.app.date_words import DateWords
from planner.core.answers import Medicine
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.tick_box import TickBox
from planner.ui.wizard.body import Reading
from planner.ui.wizard.record_list import Record
from planner.ui.wizard.records_body import RecordsBody


class MedicinesBody(RecordsBody):
    """A name, and its times of day or a tick that it is taken only when needed."""

    def __init__(self, dates: DateWords, parent: QWidget | None = None) -> None:
        self._dates = dates
        super().__init__("", "", parent)
        self._add.setText(self.tr("Add this medicine"))
        self._heading.setText(self.tr("Your medicines"))

    def clear(self) -> None:
        super().clear()
        self._only_when_needed.setChecked(False)
        self._times.setEnabled(True)

    def _build_form(self) -> None:
        self._name = TextField(self.tr("Name, as on the label"), width=420)
        hint = self.tr("Such as: 8:00, 14:00, 20:00")
        self._times = TextField(self.tr("Times of day, as on the label"), hint=hint, width=420)
        self._only_when_needed = TickBox(self.tr("I take it only when I need it. No reminder then."))
        self._fields = {"name": self._name, "times": self._times}
        for part in (self._name, self._times, self._only_when_needed):
            self._form.column.addWidget(part)
        self._only_when_needed.clicked.connect(self._on_needed_clicked)

    def _trouble(self) -> Reading:
        wrong = next((part for part in self._typed_times() if self._dates.read_time(part) is None), None)
        return Reading() if wrong is None else Reading(trouble=self._dates.not_a_time(wrong), field="times")

    def _read(self) -> Medicine:
        times = sorted(self._dates.read_time(part) or "" for part in self._typed_times())
        return Medicine(name=self._name.text(), times=tuple(times), only_when_needed=self._only_when_needed.isChecked())

    def _typed_times(self) -> list[str]:
        typed = "" if self._only_when_needed.isChecked() else self._times.text()
        return [part.strip() for part in re.split(r"[,;·]|\band\b", typed) if part.strip()]

    def _told(self, record: object) -> Record:
        if not isinstance(record, Medicine):
            raise TypeError(f"{record!r} is not a medicine")
        fact = self.tr("Only when needed") if record.only_when_needed else " · ".join(record.times)
        return Record(icon="medicine", text=record.name, fact=fact)

    def _show(self, record: object) -> None:
        if isinstance(record, Medicine):
            self._name.set_text(record.name)
            self._times.set_text(", ".join(record.times))
            self._only_when_needed.setChecked(record.only_when_needed)
            self._times.setEnabled(not record.only_when_needed)

    def _on_needed_clicked(self) -> None:
        self._times.show_fault("")
        self._times.setEnabled(not self._only_when_needed.isChecked())
