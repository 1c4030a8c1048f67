"""A page on which one enters several things, one at a time: visits, or medicines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.ports import Typed
from planner.ui.look import look
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.row_of import row_of
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words
from planner.ui.wizard.body import QuestionBody, Reading
from planner.ui.wizard.record_list import Record, RecordList

FORM_WIDTH = 720


class RecordsBody(QuestionBody):
    """A form above, what was entered below. Kinds of records say what the form has and how it is read."""

    records_changed = Signal(object)  # all records, as a tuple
    fault_found = Signal(str, str)

    def __init__(self, add_label: str, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records: list[object] = []
        self._form = Card(gap=14)
        self._form.setMaximumWidth(look().theme.scaled(FORM_WIDTH))
        self._add = SecondaryButton(add_label, "add")
        self._heading = Words(heading, "heading")
        self._list = RecordList()
        self._list.setMaximumWidth(look().theme.scaled(FORM_WIDTH))
        self._fields: dict[str, TextField] = {}
        self._build_form()
        self._form.column.addWidget(row_of(self._add))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self._form, self._heading, self._list):
            column.addWidget(widget)
        self._add.clicked.connect(self._on_add_clicked)
        self._list.change_asked.connect(self._on_change_asked)
        self._list.removed.connect(self._on_removed)

    def take_focus(self) -> None:
        next(iter(self._fields.values())).take_focus()

    def reading(self) -> Reading:
        """Return trouble where the form holds something that cannot be read."""
        return Reading() if self._is_empty() else self._trouble()

    def records(self) -> tuple[object, ...]:
        """Return all records, with the one that still stands in the form, so that going on loses nothing."""
        return tuple(self._records) if self._is_empty() else (*self._records, self._read())

    def show_fault(self, sentence: str, field: str) -> None:
        at = self._fields.get(field) or next(iter(self._fields.values()))
        at.show_fault(sentence)
        at.take_focus()

    def show_records(self, records: Sequence[object]) -> None:
        """Show what is kept; emits nothing."""
        self._records = list(records)
        self._heading.setVisible(bool(records))
        self._list.show_records([self._told(record) for record in records])

    def clear(self) -> None:
        """Empty the form after a record was kept."""
        for field in self._fields.values():
            field.set_text("")
            field.show_fault("")

    def unfinished(self) -> Typed | None:
        return {name: field.text() for name, field in self._fields.items()}

    def restore(self, unfinished: Typed) -> None:
        if isinstance(unfinished, Mapping):
            for name, text in unfinished.items():
                self._fields[name].set_text(text)

    def _build_form(self) -> None:
        """Make the fields and put them into the form."""
        raise NotImplementedError

    def _trouble(self) -> Reading:
        """Return what in the form cannot be read."""
        raise NotImplementedError

    def _read(self) -> object:
        """Return the record in the form."""
        raise NotImplementedError

    def _told(self, record: object) -> Record:
        """Return how a record stands in the list."""
        raise NotImplementedError

    def _show(self, record: object) -> None:
        """Put a record back into the form."""
        raise NotImplementedError

    def _is_empty(self) -> bool:
        return not any(field.text() for field in self._fields.values())

    def _on_add_clicked(self) -> None:
        trouble = self._trouble()
        if trouble.trouble:
            self.fault_found.emit(trouble.trouble, trouble.field)
        else:
            self.records_changed.emit((*self._records, self._read()))

    def _on_change_asked(self, number: int) -> None:
        record = self._records[number]
        self._on_removed(number)
        self._show(record)
        self.take_focus()

    def _on_removed(self, number: int) -> None:
        rest = [record for place, record in enumerate(self._records) if place != number]
        self.records_changed.emit(tuple(rest))
