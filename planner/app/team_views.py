"""What stands between the person and the team: questions to ask, with their answers, and what was said."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.plan import Plan
from planner.core.plan_notes import PlanNotes
from planner.core.protocol import PROTOCOL_RULE
from planner.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """One question for the team."""

    id: str
    text: str
    because: str = ""
    is_own: bool = False
    is_asked: bool = False
    asked_on: str = ""  # in words
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLine:
    """What was said about one thing, and by whom."""

    entry_id: str
    title: str
    text: str
    is_protocol: bool = False  # the clinic's usual word, not said to this person


def question_lines(plan: Plan, notes: PlanNotes, wording: Wording) -> tuple[QuestionLine, ...]:
    """Return every question: those still to ask before those asked, own ones first."""
    own = [QuestionLine(id=one.id, text=one.own, is_own=True) for one in notes.own]
    found = [QuestionLine(id=one.id, text=one.text, because=one.because) for one in plan.questions_for_team]
    lines = [_noted(line, notes, wording) for line in (*own, *found)]
    return tuple(sorted(lines, key=lambda line: line.is_asked))


def said_lines(plan: Plan) -> tuple[SaidLine, ...]:
    """Return what the surgeon or the team said, then what the clinic's protocol says."""
    said = [
        SaidLine(entry_id=one.id, title=one.title, text=one.from_direction)
        for one in plan.entries
        if one.from_direction
    ]
    usual = [
        SaidLine(entry_id=one.id, title=one.title, text=reason.because, is_protocol=True)
        for one in plan.entries
        for reason in one.reasons
        if reason.rule == PROTOCOL_RULE
    ]
    return (*said, *usual)


def _noted(line: QuestionLine, notes: PlanNotes, wording: Wording) -> QuestionLine:
    note = notes.question(line.id)
    return QuestionLine(
        id=line.id,
        text=line.text,
        because=line.because,
        is_own=line.is_own,
        is_asked=note.asked is not None,
        asked_on=wording.date(note.asked) if note.asked else "",
        answer=note.answer,
    )
