"""Plain records that widgets are given to show. Every word in them is ready to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.core.answers import AnswerSheet, AnswerValue, OwnActivity
from planner.core.plan import PlanSign
from planner.core.questions import QuestionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceView:
    """One answer that can be picked."""

    id: str
    label: str
    detail: str = ""
    picture: str = ""  # file stem under resources/icons/<question picture>/
    icon: str = ""
    value: AnswerValue = ""  # what the answer is stored as: the id, or true and false


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """One question as a page shows it."""

    id: str
    kind: QuestionKind
    title: str
    hint: str = ""
    why: str = ""
    choices: tuple[ChoiceView, ...] = ()
    letter: tuple[ChoiceView, ...] = ()  # what a letter may say: the choice, and in `detail` its words
    takes_own: bool = False  # own words may stand among the choices
    alone: frozenset[str] = frozenset()  # choices that exclude all others
    picture: str = ""  # folder of the choices' pictures
    unit: str = ""
    low: float | None = None
    high: float | None = None
    takes_unknown: bool = True
    may_be_withheld: bool = True  # "rather not say" is offered
    may_be_left: bool = False  # a day that is not set yet: the plan then counts days
    value: AnswerValue | None = None  # the stored answer


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """How far the interview has come."""

    section: str
    part: int  # 1 is the first
    parts: int
    filled: tuple[float, ...]  # per part, 0 to 1
    sections: tuple[SectionView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A part of the interview that one may go to."""

    id: str
    name: str
    is_here: bool = False
    is_done: bool = False  # every question that applies has an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A line of "your plan so far"."""

    icon: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSoFar:
    lines: tuple[PlanLine, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityChoice:
    """An activity that a direction can be about."""

    id: str
    label: str
    icon: str
    is_limit: bool
    units: tuple[str, ...] = ()  # in which "no more than" is said; none: it cannot be said


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRow:
    """One question about an own activity."""

    id: str  # the demand
    title: str
    choices: tuple[ChoiceView, ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnForm:
    """What is asked about one own activity, and what was answered so far."""

    own: OwnActivity
    rows: tuple[OwnRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionLine:
    """A direction already entered, as a sentence."""

    number: int  # its place among the directions, from 0
    icon: str
    text: str
    said: str  # who and when
    warning: str = ""  # outside the published range, or in conflict; empty when fine


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """A page of the interview: one question."""

    question: QuestionView
    progress: ProgressView
    can_go_back: bool
    sheet: AnswerSheet  # for pages of records (directions, visits, medicines, people)
    activities: tuple[ActivityChoice, ...] = ()  # for the page of directions
    directions: tuple[DirectionLine, ...] = ()
    own: tuple[OwnForm, ...] = ()
    weight_unit: str = "kg"
    surgery_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    question_id: str
    label: str
    answer: str
    is_missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSection:
    name: str
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """The last page: every answer, each can be changed."""

    sections: tuple[ReviewSection, ...]
    progress: ProgressView
    doubt: str = ""  # what to check, where two answers hardly go together
    can_go_back: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StopPage:
    """The honest end: the program has no plan for this person."""

    title: str
    text: str
    emergency_number: str
    signs: tuple[PlanSign, ...] = ()
    questions: tuple[str, ...] = ()  # to ask the team
    progress: ProgressView | None = None
    can_go_back: bool = True


Page = QuestionPage | ReviewPage | StopPage


@dataclass(frozen=True, slots=True, kw_only=True)
class WelcomeView:
    """What the welcome page knows."""

    has_draft: bool = False
    draft_told: str = ""  # "Saved Monday 2 March. Part of a disc was taken out."
    recent: tuple[tuple[str, str], ...] = ()  # plan id, how it is told
    emergency_number: str = ""
    person: str = ""  # whose plans these are, as a button says it; empty: nothing is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorView:
    """A sentence shown on top and at the field."""

    sentence: str
    field: str = ""
