"""What is asked, in which order, and where the interview ends."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.answers import Answers, AnswerValue
from planner.core.conditions import Known, Moot, Truth
from planner.core.own_activities import OWN, in_own_words
from planner.core.questions import RECORD_KINDS, Question, QuestionKind, Stop


def known(questions: Sequence[Question], answers: Answers) -> Known:
    """Return what is known: answers to questions that apply, MOOT for those that do not.

    A question whose condition is unknown is not asked and stays unknown. Where "I don't know" is not offered
    and any number may be picked, leaving it out, or not saying, means that nothing was picked.
    """
    settled: dict[str, object] = {}
    for question in questions:
        truth = question.asked_when.holds(settled)  # type: ignore[arg-type]  # filled in order, same values
        if truth is Truth.NO:
            settled[question.id] = Moot.MOOT
        elif truth is Truth.YES and _picks_freely(question) and not answers.is_known(question.id):
            settled[question.id] = ()
        elif truth is Truth.YES and question.id in answers:
            settled[question.id] = _marked(question, answers[question.id])
    return settled  # type: ignore[return-value]


def _marked(question: Question, value: AnswerValue) -> AnswerValue:
    """Return an answer with a mark where own words stand in it, for conditions that ask for them."""
    if question.takes_own and isinstance(value, tuple) and in_own_words(value):
        return (*value, OWN)
    return value


def _picks_freely(question: Question) -> bool:
    """Return whether any number may be picked and "I don't know" is not offered."""
    return question.kind is QuestionKind.SEVERAL and not question.takes_unknown


def asked(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """Return the questions that apply to this person, in order."""
    facts = known(questions, answers)
    return tuple(question for question in questions if question.asked_when.holds(facts) is Truth.YES)


def without_moot(questions: Sequence[Question], answers: Answers) -> Answers:
    """Return the answers without those whose question no longer applies."""
    applying = {question.id for question in asked(questions, answers)}
    return answers.without(*(question_id for question_id in answers if question_id not in applying))


def stop_for(stops: Sequence[Stop], questions: Sequence[Question], answers: Answers) -> Stop | None:
    """Return the reason why the program has no plan for this person, if there is one."""
    return stop_of(stops, known(questions, answers))


def stop_of(stops: Sequence[Stop], facts: Known) -> Stop | None:
    """Return the same, from what is known."""
    return next((stop for stop in stops if stop.when.holds(facts) is Truth.YES), None)


def after(questions: Sequence[Question], answers: Answers, question_id: str) -> Question | None:
    """Return the question that follows, or None at the end."""
    applying = asked(questions, answers)
    order = [question.id for question in questions]
    place = order.index(question_id)
    return next((question for question in applying if order.index(question.id) > place), None)


def before(questions: Sequence[Question], answers: Answers, question_id: str) -> Question | None:
    """Return the question one goes back to, or None at the start."""
    order = [question.id for question in questions]
    place = order.index(question_id)
    earlier = [question for question in asked(questions, answers) if order.index(question.id) < place]
    return earlier[-1] if earlier else None


def unanswered(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """Return the questions that apply and have no answer yet. Records are answered by being there or not."""
    return tuple(
        question
        for question in asked(questions, answers)
        if question.kind not in RECORD_KINDS and question.id not in answers
    )
