"""What cannot be right about a clinic and its sign-off. The protocol file and its editor tell it in the same words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from planner.core.answer_checks import AnswerFault, check_phone, text_fault
from planner.core.answers import Direction
from planner.core.protocol import Clinic
from planner.core.questions import RECORD_KINDS, Question, QuestionKind
from planner.core.sign_off import SignOff

OF_THE_PATIENT = frozenset({"procedure", "special", "emergency_number"})  # asked of each one, whatever is usual
OF_THE_PATIENT_KINDS = RECORD_KINDS | {QuestionKind.DATE, QuestionKind.NUMBER}
MOST_LINES = 4  # of a letterhead
SIGNED = ("who", "role", "catalogue_version", "scope")  # what a sign-off must say


def clinic_faults(clinic: Clinic, countries: Collection[str]) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with a clinic; its logo is checked where it is read."""
    if not clinic.name.strip():
        yield AnswerFault("clinic_without_name", field="name")
    if clinic.country and clinic.country not in countries:
        yield AnswerFault("unknown_country", {"value": clinic.country, "known": ", ".join(countries)}, "country")
    if len(clinic.letterhead) > MOST_LINES:
        yield AnswerFault("letterhead_lines", {"most": MOST_LINES}, "letterhead")
    texts = {"name": clinic.name, "ward": clinic.ward, "hours": clinic.hours}
    for name, text in texts.items():
        yield from _some(text_fault(text, name))
    for line in clinic.letterhead:
        yield from _some(text_fault(line, "letterhead"))
    yield from _some(check_phone(clinic.phone))
    yield from _some(check_phone(clinic.night_phone, "night_phone"))


def sign_off_faults(sign_off: SignOff) -> Iterator[AnswerFault]:
    """Yield what a sign-off leaves open or writes too long."""
    for name in SIGNED:
        text = getattr(sign_off, name)
        if text.strip():
            yield from _some(text_fault(text, name))
        else:
            yield AnswerFault("sign_off_gap", field=name)


def is_of_the_patient(question: Question) -> bool:
    """Return whether a question is asked of each patient, so that a protocol has no usual answer to it."""
    return question.id in OF_THE_PATIENT or question.kind in OF_THE_PATIENT_KINDS


def usual_direction(direction: Direction) -> tuple[Direction, AnswerFault | None]:
    """Return a direction as a protocol keeps it: nobody's own word, and never with a date, which is the fault."""
    fault = AnswerFault("protocol_date", {"example": "6 weeks"}, "when") if direction.date else None
    return replace(direction, said_by="", said_on=None), fault


def _some(fault: AnswerFault | None) -> Iterator[AnswerFault]:
    if fault is not None:
        yield fault
