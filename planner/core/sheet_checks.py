"""What cannot be right about everything a person told us, all of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from planner.core.answer_checks import AnswerFault, check_answer, own_names_fault
from planner.core.answers import Answers, AnswerSheet, Direction, Hold, Medicine, OwnActivity, Person, Visit
from planner.core.catalogue import Catalogue
from planner.core.interview import asked
from planner.core.questions import Question
from planner.core.record_checks import (
    direction_faults,
    hold_faults,
    medicine_faults,
    own_activity_faults,
    person_faults,
    visit_faults,
)

MOST_RECORDS = 100  # of one kind; more is a slip, or not typed by a person


Record = Direction | Visit | Medicine | Person | OwnActivity | Hold


def sheet_faults(catalogue: Catalogue, sheet: AnswerSheet, today: date) -> Iterator[tuple[str, AnswerFault]]:
    """Yield where and what is wrong, for everything a person told us."""
    yield from answers_faults(catalogue, sheet.answers, today)
    groups: dict[str, tuple[Record, ...]] = {
        "directions": sheet.directions,
        "visits": sheet.visits,
        "medicines": sheet.medicines,
        "own_activities": sheet.own_activities,
        "holds": sheet.holds,
    }
    for group, records in groups.items():
        if len(records) > MOST_RECORDS:
            yield group, AnswerFault("too_many", {"most": MOST_RECORDS})
        for number, record in enumerate(records, start=1):
            for fault in record_faults(catalogue, record, today):
                yield place(f"{group} {number}", fault), fault
    together = own_names_fault([one.name for one in sheet.own_activities], "name")
    if together is not None:
        yield place("own_activities", together), together
    for fault in person_faults(sheet.person):
        yield place("person", fault), fault


def record_faults(catalogue: Catalogue, record: Record, today: date) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with one record, of whatever kind."""
    match record:
        case Direction():
            for fault in direction_faults(record, today, catalogue.activities):
                is_unknown = fault.id == "unknown_activity"
                yield with_nearest(fault, catalogue.activities) if is_unknown else fault
        case Visit():
            yield from visit_faults(record, today)
        case Medicine():
            yield from medicine_faults(record)
        case OwnActivity():
            yield from own_activity_faults(record, catalogue.demands)
        case Hold():
            yield from hold_faults(record, today)
        case Person():
            yield from person_faults(record)


def place(group: str, fault: AnswerFault) -> str:
    """Return where a fault is, as a person would point to it."""
    return f"{group}, {fault.field}" if fault.field else group


def may_be_left(question: Question) -> bool:
    """Return whether a question that takes no "I don't know" can be left open: a day may not be set yet."""
    return question.is_required and not question.choices


def missing_answers(catalogue: Catalogue, answers: Answers) -> tuple[Question, ...]:
    """Return the questions that must be answered and are not. A date may be missing: days are then counted."""
    return tuple(
        question
        for question in asked(catalogue.questions, answers)
        if question.is_required and not may_be_left(question) and question.id not in answers
    )


def with_nearest(fault: AnswerFault, known: Iterable[str]) -> AnswerFault:
    """Return the fault of an unknown id with the known one that looks most like it, where there is one."""
    from difflib import get_close_matches  # late: only where something is wrong

    near = get_close_matches(str(fault.values["value"]), list(known), n=1)
    return replace(fault, id=f"{fault.id}_near", values={**fault.values, "near": near[0]}) if near else fault


def answers_faults(catalogue: Catalogue, answers: Answers, today: date) -> Iterator[tuple[str, AnswerFault]]:
    """Yield where and what is wrong with the answers to questions."""
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
