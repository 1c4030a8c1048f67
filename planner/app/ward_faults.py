"""What is wrong with the ward's sheet, and what can be read from its lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from planner.app.date_words import DateWords
from planner.core import interview
from planner.core.answer_checks import AnswerFault, check_answer
from planner.core.answers import AnswerSheet, AnswerValue
from planner.core.catalogue import Catalogue
from planner.core.questions import Question, QuestionKind
from planner.core.record_checks import person_faults
from planner.core.wording import Wording

PERSON = "person."
NEEDED = ("country", "procedure", "surgery_date")


@dataclass(frozen=True, slots=True, kw_only=True)
class WardFaults:
    """Finds every fault of one sheet, in words."""

    catalogue: Catalogue
    sheet: AnswerSheet
    typed: Mapping[str, str]  # by field, what stands on its line
    dates: DateWords
    words: Wording
    today: date
    weight_unit: str

    def found(self) -> Iterator[tuple[str, str]]:
        """Yield fields with what keeps the plan from being made."""
        for question in interview.asked(self.catalogue.questions, self.sheet.answers):
            sentence = self._of(question)
            if sentence:
                yield question.id, sentence
        for fault in person_faults(self.sheet.person):
            yield f"{PERSON}{fault.field}", fault.said(self.words)

    def _of(self, question: Question) -> str:
        answers = self.sheet.answers
        typed = self.typed.get(question.id, "")
        if question.id not in answers:
            if typed and question.kind is QuestionKind.DATE:
                return self.dates.not_a_date(typed)
            if typed and question.kind is QuestionKind.NUMBER:
                return AnswerFault("not_a_number", {"value": typed}).said(self.words)
            return AnswerFault("required").said(self.words) if question.id in NEEDED else ""
        fault = check_answer(question, answers[question.id], answers, self.today, weight_unit=self.weight_unit)
        return fault.said(self.words) if fault else ""


def read_line(question: Question, text: str, dates: DateWords) -> AnswerValue | None:
    """Return the answer on a line, or None where there is none that can be read."""
    if not text:
        return None
    if question.kind is QuestionKind.DATE:
        day = dates.read(text)
        return day.isoformat() if day else None
    return _number(text) if question.kind is QuestionKind.NUMBER else text


def _number(text: str) -> int | float | None:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    if number != number or abs(number) == float("inf"):  # noqa: PLR0124  # not a number, or endless
        return None
    return int(number) if number.is_integer() else number
