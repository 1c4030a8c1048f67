"""The questions of the interview."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.core.conditions import ALWAYS, Condition


class QuestionKind(StrEnum):
    CHOICE = "choice"  # one of a short list
    SEVERAL = "several"  # any number of a list, in the order the person puts them
    YES_NO = "yes_no"
    DATE = "date"
    NUMBER = "number"
    TEXT = "text"
    DIRECTIONS = "directions"  # the surgeon's word
    VISITS = "visits"
    MEDICINES = "medicines"
    PERSON = "person"
    OWN_ACTIVITIES = "own_activities"  # what things in the person's own words take


RECORD_KINDS = frozenset(
    {
        QuestionKind.DIRECTIONS,
        QuestionKind.VISITS,
        QuestionKind.MEDICINES,
        QuestionKind.PERSON,
        QuestionKind.OWN_ACTIVITIES,
    }
)
"""Kinds whose answers are records of the answer sheet, beside `answers`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One page of the interview. Its words are in the wording under `question.<id>`."""

    id: str
    section: str
    kind: QuestionKind
    choices: tuple[str, ...] = ()
    asked_when: Condition = ALWAYS
    is_required: bool = False  # no "I don't know" and no "rather not say"
    takes_unknown: bool = True  # "I don't know" is offered
    takes_own: bool = False  # own words may stand among the choices
    alone: frozenset[str] = frozenset()  # choices that exclude all others ("none of these")
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    picture: str | None = None  # folder of choice pictures under resources/icons/


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where the interview ends honestly: the program has no plan for this person.

    Its words are in the wording under `stop.<id>`.
    """

    id: str
    when: Condition
