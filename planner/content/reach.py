"""Whether any answers at all can bring a rule about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import product

from planner.core.answers import UNKNOWN, Answers, AnswerValue
from planner.core.body_mass import ASKED, BODY_MASS, with_body_mass
from planner.core.catalogue import Catalogue
from planner.core.conditions import ALWAYS, All, AnyOf, Between, Condition, Not, Truth
from planner.core.interview import known, stop_for
from planner.core.questions import Question, QuestionKind
from planner.core.rules import Rule

PROCEDURE = "procedure"


class Reach(Enum):
    """For whom a rule holds."""

    SOMEONE = "someone"
    ONLY_UNKNOWN = "only_unknown"  # only where an answer is not known, as a known one ends the interview
    NEVER = "never"


def reach(rule: Rule, catalogue: Catalogue) -> Reach:
    """Return for whom a rule holds, by trying every answer to the questions that decide it."""
    activity = catalogue.activities.get(rule.activity)
    condition = All((rule.when, activity.shown_when if activity else ALWAYS))
    questions = _deciding(condition, catalogue)
    people = _people(rule, condition, questions, catalogue)
    truths = {condition.holds(with_body_mass(known(questions, answers), "kg")) for answers in people}
    if Truth.YES in truths:
        return Reach.SOMEONE
    return Reach.ONLY_UNKNOWN if Truth.UNKNOWN in truths else Reach.NEVER


def _people(rule: Rule, condition: Condition, questions: Sequence[Question], catalogue: Catalogue) -> Iterator[Answers]:
    """Yield every way to answer the questions that decide, for people who get a plan for this procedure."""
    for values in product(*(_answers(question, condition, rule) for question in questions)):
        answers = Answers(dict(zip((question.id for question in questions), values, strict=True)))
        if stop_for(catalogue.stops, questions, answers) is None:
            yield answers


def _deciding(condition: Condition, catalogue: Catalogue) -> tuple[Question, ...]:
    """Return the questions that decide a condition, and those that decide whether these are asked."""
    found = condition.questions | {PROCEDURE}
    if BODY_MASS in found:
        found |= ASKED
    for question in reversed(catalogue.questions):  # a question's own condition names earlier ones only
        if question.id in found:
            found |= question.asked_when.questions
    return tuple(question for question in catalogue.questions if question.id in found)


def _answers(question: Question, condition: Condition, rule: Rule) -> tuple[AnswerValue, ...]:
    if question.id == PROCEDURE:
        return (rule.procedure,)
    if question.kind is QuestionKind.YES_NO:
        return (UNKNOWN, True, False)
    if question.kind is QuestionKind.NUMBER:
        return (UNKNOWN, *_edges(question, condition))
    if question.kind is QuestionKind.SEVERAL:
        return (UNKNOWN, *((choice,) for choice in question.choices))
    return (UNKNOWN, *question.choices)


def _edges(question: Question, condition: Condition) -> tuple[float, ...]:
    """Return the numbers at which the condition can change its mind, and those beside them."""
    ends = {end for part in _ranges(condition) if part.question == question.id for end in (part.low, part.high) if end}
    tried = {end + step for end in ends for step in (-1, 0, 1)} | {question.low, question.high}
    low, high = question.low or 0, question.high or float("inf")
    return tuple(sorted(value for value in tried if value is not None and low <= value <= high))


def _ranges(condition: Condition) -> Iterator[Between]:
    if isinstance(condition, All | AnyOf):
        for part in condition.parts:
            yield from _ranges(part)
    elif isinstance(condition, Not):
        yield from _ranges(condition.part)
    elif isinstance(condition, Between):
        yield condition
