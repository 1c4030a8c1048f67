"""What cannot be right about everything a person told us, all of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from planner.core.answer_checks import AnswerFault, check_answer
from planner.core.answers import Answers, AnswerSheet
from planner.core.catalogue import Catalogue
from planner.core.interview import asked
from planner.core.questions import Question
from planner.core.record_checks import direction_faults, medicine_faults, person_faults, visit_faults

MOST_RECORDS = 100  # of one kind; more is a slip, or not typed by a person


def sheet_faults(catalogue: Catalogue, sheet: AnswerSheet, today: date) -> Iterator[tuple[str, AnswerFault]]:
    """Yield where and what is wrong, for everything a person told us."""
    yield from _answers_faults(catalogue, sheet.answers, today)
    for number, direction in enumerate(sheet.directions, start=1):
        for fault in direction_faults(direction, today, catalogue.activities):
            is_unknown = fault.id == "unknown_activity"
            told = with_nearest(fault, catalogue.activities) if is_unknown else fault
            yield _place("directions", number, fault), told
    for number, visit in enumerate(sheet.visits, start=1):
        for fault in visit_faults(visit, today):
            yield _place("visits", number, fault), fault
    for number, medicine in enumerate(sheet.medicines, start=1):
        for fault in medicine_faults(medicine):
            yield _place("medicines", number, fault), fault
    for fault in person_faults(sheet.person):
        yield f"person, {fault.field}", fault
    for name in ("directions", "visits", "medicines"):
        if len(getattr(sheet, name)) > MOST_RECORDS:
            yield name, AnswerFault("too_many", {"most": MOST_RECORDS})


def missing_answers(catalogue: Catalogue, answers: Answers) -> tuple[Question, ...]:
    """Return the questions that must be answered and are not. A date may be missing: days are then counted."""
    return tuple(
        question
        for question in asked(catalogue.questions, answers)
        if question.is_required and question.choices and question.id not in answers
    )


def with_nearest(fault: AnswerFault, known: Iterable[str]) -> AnswerFault:
    """Return the fault of an unknown id with the known one that looks most like it, where there is one."""
    from difflib import get_close_matches  # late: only where something is wrong

    near = get_close_matches(str(fault.values["value"]), list(known), n=1)
    return replace(fault, id=f"{fault.id}_near", values={**fault.values, "near": near[0]}) if near else fault


def _answers_faults(catalogue: Catalogue, answers: Answers, today: date) -> Iterator[tuple[str, AnswerFault]]:
    questions = {question.id: question for question in catalogue.questions}
    country = catalogue.countries.get(str(answers.get("country")))
    weight_unit = country.weight_unit if country else "kg"
    for question_id, value in answers.items():
        question = questions.get(question_id)
        if question is None:
            fault = AnswerFault("unknown_question", {"value": question_id})
            yield f"answers, {question_id}", with_nearest(fault, questions)
            continue
        found = check_answer(question, value, answers, today, weight_unit=weight_unit)
        if found is not None:
            yield f"answers, {question_id}", found


def _place(group: str, number: int, fault: AnswerFault) -> str:
    return f"{group} {number}, {fault.field}" if fault.field else f"{group} {number}"
