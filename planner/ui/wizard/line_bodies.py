"""Questions that are answered on one line: a date, a number, a text."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.date_words import DateWords
from planner.app.ports import Typed
from planner.app.views import QuestionView
from planner.core.answers import RATHER_NOT_SAY, UNKNOWN
from planner.ui.widgets.date_field import DateField
from planner.ui.widgets.text_field import TextField
from planner.ui.wizard.body import QuestionBody, Reading


class LineBody(QuestionBody):
    """One line and its fault; the kinds below say how it is read."""

    def __init__(self, view: QuestionView, field: TextField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(field)
        field.line.setAccessibleName(view.title)

    def take_focus(self) -> None:
        self._field.take_focus()

    def show_fault(self, sentence: str, field: str) -> None:  # noqa: ARG002  # there is one field
        self._field.show_fault(sentence)
        self.take_focus()

    def unfinished(self) -> Typed | None:
        return self._field.text()

    def restore(self, unfinished: Typed) -> None:
        self._field.set_text(str(unfinished))


class DateBody(LineBody):
    """A day, typed or picked."""

    def __init__(self, view: QuestionView, dates: DateWords, parent: QWidget | None = None) -> None:
        self._dates = dates
        hint = self.tr("Such as {example}").format(example=dates.example())
        self._day = DateField(self.tr("The day"), dates, hint=hint)
        super().__init__(view, self._day, parent)
        self._day.set_day(_stored_date(view))

    def reading(self) -> Reading:
        text = self._day.text()
        if not text:
            return Reading(
                trouble=self.tr(
                    "Please write the day, or pick it from the calendar. If you have none, choose so below."
                )
            )
        day = self._day.day()
        return Reading(trouble=self._dates.not_a_date(text)) if day is None else Reading(value=day.isoformat())


class NumberBody(LineBody):
    """A number with its unit."""

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        unit = view.unit
        field = TextField(view.title, unit=unit, width=120, is_label_shown=False)
        super().__init__(view, field, parent)
        if isinstance(view.value, int | float) and not isinstance(view.value, bool):
            field.set_text(f"{view.value:g}")

    def reading(self) -> Reading:
        text = self._field.text()
        if not text:
            return Reading(trouble=self.tr("Please write your answer on the line. If you have none, choose so below."))
        number = read_number(text)
        if number is None:
            sentence = self.tr("{value} is not a number. Please write it in figures, such as {example}.")
            return Reading(trouble=sentence.format(value=text, example=f"{self._view.low or 5:g}"))
        return Reading(value=number)


class TextBody(LineBody):
    """A few words or a phone number."""

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        field = TextField(view.title, width=420, is_label_shown=False)
        super().__init__(view, field, parent)
        if isinstance(view.value, str) and view.value not in (UNKNOWN, RATHER_NOT_SAY):
            field.set_text(view.value)

    def reading(self) -> Reading:
        text = self._field.text()
        if not text:
            return Reading(trouble=self.tr("Please write your answer on the line. If you have none, choose so below."))
        return Reading(value=text)


def read_number(text: str) -> int | float | None:
    """Return the number that was typed, with a point or a comma, or None."""
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    if number != number or number in (float("inf"), float("-inf")):  # noqa: PLR0124  # not a number, or endless
        return None
    return int(number) if number.is_integer() else number


def _stored_date(view: QuestionView) -> date | None:
    try:
        return date.fromisoformat(view.value) if isinstance(view.value, str) else None
    except ValueError:  # "I don't know"
        return None
