"""Random people: answer sheets over the real questions, with what their surgeons may have said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from planner.content.load import load_catalogue
from planner.content.locate import resources
from planner.content.words import load_wording
from planner.core.answers import (
    RATHER_NOT_SAY,
    UNKNOWN,
    Answers,
    AnswerSheet,
    AnswerValue,
    Direction,
    DirectionKind,
    Medicine,
    OwnActivity,
    Visit,
)
from planner.core.interview import without_moot
from planner.core.questions import RECORD_KINDS, Question, QuestionKind
from tests.people import SURGERY

CATALOGUE = load_catalogue(resources())
WORDING = load_wording(resources())
PROCEDURES = tuple(CATALOGUE.procedures)
QUESTIONS = tuple(question for question in CATALOGUE.questions if question.kind not in RECORD_KINDS)
CAN_BE_VAGUE = tuple(question for question in QUESTIONS if not question.is_required)
LEFT_OUT = None
VAGUE = (UNKNOWN, RATHER_NOT_SAY, LEFT_OUT)
VISITS = (Visit(what="Clinic", date=SURGERY + timedelta(days=41), time="10:30"), Visit(what="X-ray"))
MEDICINES = (Medicine(name="Paracetamol", times=("08:00", "20:00")), Medicine(name="Ibuprofen", only_when_needed=True))
procedures = st.sampled_from(PROCEDURES)


def vague_answers(question: Question) -> st.SearchStrategy[AnswerValue | None]:
    """Return "I don't know", "rather not say", or no answer at all."""
    return st.sampled_from(VAGUE)


def concrete_answers(question: Question) -> st.SearchStrategy[AnswerValue]:
    """Return every answer a question takes, but for the vague ones."""
    match question.kind:
        case QuestionKind.CHOICE:
            return st.sampled_from(question.choices)
        case QuestionKind.SEVERAL:
            some = tuple(choice for choice in question.choices if choice not in question.alone)
            alone = [st.just((choice,)) for choice in question.choices if choice in question.alone]
            return st.one_of(*alone, st.lists(st.sampled_from(some), max_size=4, unique=True).map(tuple))
        case QuestionKind.YES_NO:
            return st.booleans()
        case QuestionKind.NUMBER:
            return st.integers(int(question.low or 0), int(question.high or 999))
        case QuestionKind.DATE:
            return st.integers(0, 10).map(lambda days: (SURGERY + timedelta(days=days)).isoformat())
        case QuestionKind.TEXT:
            return st.just("112")
    raise AssertionError(f"no answers for {question.kind}")


def _given(question: Question) -> st.SearchStrategy[AnswerValue | None]:
    if question.is_required and question.choices:
        return concrete_answers(question)
    if question.kind is QuestionKind.CHOICE:
        return st.sampled_from((*question.choices, *VAGUE))  # one draw is much quicker than a choice of two
    if question.kind is QuestionKind.YES_NO:
        return st.sampled_from((True, False, *VAGUE))
    return st.one_of(concrete_answers(question), vague_answers(question))


def with_answer(sheet: AnswerSheet, question_id: str, value: AnswerValue | None) -> AnswerSheet:
    """Return the same person with one answer changed, or left out."""
    answers = sheet.answers
    changed = answers.without(question_id) if value is LEFT_OUT else answers.with_answer(question_id, value)
    return replace(sheet, answers=changed)


_WHEN = st.one_of(
    st.builds(lambda days: {"days": days}, st.integers(0, 400)),
    st.builds(lambda weeks: {"weeks": weeks}, st.integers(0, 52)),
    st.builds(lambda days: {"date": SURGERY + timedelta(days=days)}, st.integers(0, 400)),
)
OWN_ACTIVITY = "Kite flying"
OWN_NAMES = ("Deer hunting", "Choir tour", "Kneeling at church", "Żeglarstwo", "Golf")
_WITH_WINDOW = [name for name, activity in CATALOGUE.activities.items() if activity.takes_window]
_ACTIVITIES = st.sampled_from([*_WITH_WINDOW, OWN_ACTIVITY])


@st.composite
def directions(draw: st.DrawFn) -> Direction:
    """Return something a surgeon may say about an activity, as the wizard would take it."""
    kind = draw(st.sampled_from(DirectionKind))
    told: dict[str, object] = {}
    if kind is DirectionKind.FINE_NOW:
        told = {"said_on": SURGERY + timedelta(days=draw(st.integers(0, 60)))}
    elif kind is DirectionKind.AFTER_VISIT:
        told = {"visit": draw(st.sampled_from(VISITS)).what}
    elif kind is DirectionKind.ONLY_IF:
        told = {"condition": "the x-ray looks good"}
    elif kind is DirectionKind.LIMIT:
        told = {"value": float(draw(st.integers(1, 40))), "unit": draw(st.sampled_from(["lb", "kg"]))}
        told |= draw(st.one_of(st.just({}), _WHEN))
    else:
        told = draw(_WHEN)
    return Direction(activity=draw(_ACTIVITIES), kind=kind, said_by="Dr Osei", **told)  # type: ignore[arg-type]


def own_records() -> st.SearchStrategy[OwnActivity]:
    """Return things in people's own words, with any part of them not known."""
    levels = {
        demand.id: st.sampled_from([*(level.id for level in demand.levels), "", UNKNOWN])
        for demand in CATALOGUE.demands
    }
    return st.builds(OwnActivity, name=st.sampled_from(OWN_NAMES), **levels)


_ANSWERS = st.fixed_dictionaries({question.id: _given(question) for question in QUESTIONS})
_GROWN_UP = st.tuples(_ANSWERS, st.integers(18, 110) | st.sampled_from(VAGUE)).map(
    lambda two: {**two[0], "age": two[1]}
)
_A_PLAN = {"approach": "small_cuts", "special": ("none",), "surgery_date": SURGERY.isoformat()}


def anyone() -> st.SearchStrategy[AnswerSheet]:
    """Return any person at all, also those for whom there is no plan."""
    return _ANSWERS.map(_sheet)


def people(*, with_directions: bool = False) -> st.SearchStrategy[AnswerSheet]:
    """Return people who get a plan with dates, for any of the seven procedures."""
    answers = st.tuples(_GROWN_UP, procedures).map(lambda drawn: {**drawn[0], **_A_PLAN, "procedure": drawn[1]})
    said = st.lists(directions(), max_size=3).map(tuple) if with_directions else st.just(())
    return st.tuples(answers, said).map(lambda drawn: _sheet(drawn[0], drawn[1]))


def _sheet(given: dict[str, AnswerValue | None], said: tuple[Direction, ...] = ()) -> AnswerSheet:
    answers = Answers({name: value for name, value in given.items() if value is not LEFT_OUT})
    return AnswerSheet(
        answers=without_moot(CATALOGUE.questions, answers), directions=said, visits=VISITS, medicines=MEDICINES
    )
