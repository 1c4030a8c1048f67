"""What a person told us: answers, directions, visits, medicines and people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

UNKNOWN = "unknown"  # "I don't know"
RATHER_NOT_SAY = "rather_not_say"
VISIT_LENGTH = dt.timedelta(hours=1)  # where only its beginning is known

AnswerValue = str | int | float | bool | tuple[str, ...]
"""A choice id, a text, an ISO date, a number, yes or no, or several choice ids in order."""


class Answers(Mapping[str, AnswerValue]):
    """The answers given so far, by question id. Never changed: each step gives new answers."""

    __slots__ = ("_given",)

    def __init__(self, given: Mapping[str, AnswerValue] | None = None) -> None:
        self._given = dict(given or {})

    def __getitem__(self, question_id: str) -> AnswerValue:
        return self._given[question_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def __repr__(self) -> str:
        return f"Answers({len(self)} given)"  # answers never reach a log

    def with_answer(self, question_id: str, value: AnswerValue) -> Answers:
        return Answers({**self._given, question_id: value})

    def without(self, *question_ids: str) -> Answers:
        return Answers({key: value for key, value in self._given.items() if key not in question_ids})

    def is_known(self, question_id: str) -> bool:
        return question_id in self._given and self._given[question_id] not in (UNKNOWN, RATHER_NOT_SAY)

    def text(self, question_id: str) -> str | None:
        """Return a known choice or text, else None."""
        value = self._given.get(question_id)
        return value if isinstance(value, str) and self.is_known(question_id) else None

    def several(self, question_id: str) -> tuple[str, ...]:
        """Return the known choices of a question that takes several, else none."""
        value = self._given.get(question_id)
        return value if isinstance(value, tuple) else ()

    def day(self, question_id: str) -> dt.date | None:
        """Return a known date, else None."""
        text = self.text(question_id)
        return dt.date.fromisoformat(text) if text else None


class DirectionKind(StrEnum):
    """How a surgeon's word bears on an activity. The arithmetic is in directions.py."""

    NOT_BEFORE = "not_before"
    FROM = "from"
    UNTIL = "until"
    LIMIT = "limit"
    FINE_NOW = "fine_now"
    AFTER_VISIT = "after_visit"
    ONLY_IF = "only_if"


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """What the surgeon, or someone of the team, said about one activity.

    The time is given by one of date, days or weeks after surgery, or visit.
    """

    activity: str  # a known activity id, or an own one in the person's words
    kind: DirectionKind
    date: dt.date | None = None
    days: int | None = None
    weeks: int | None = None
    visit: str | None = None  # the `what` of a visit
    value: float | None = None
    unit: str | None = None  # lb, kg, minutes
    condition: str | None = None
    said_by: str = ""
    said_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An appointment, at the wall-clock time of its place."""

    what: str
    date: dt.date | None = None
    time: str = ""  # HH:MM, empty when not known
    place: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """A medicine as on its label: name and times of day, never a dose."""

    name: str
    times: tuple[str, ...] = ()  # HH:MM
    only_when_needed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Names and phone numbers. Never needed for a date."""

    name: str = ""
    phone: str = ""
    helper: str = ""
    helper_phone: str = ""
    hospital: str = ""
    team: str = ""  # the ward or clinic to call
    team_phone: str = ""
    night_phone: str = ""  # where the team's own line is not answered at night
    surgeon: str = ""
    emergency_number: str = ""  # only where the country's number is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnActivity:
    """Something the person wants back, in their own words, and what it takes.

    Each demand is the id of one of its levels in the catalogue; empty or "unknown": not known.
    """

    name: str
    sitting: str = ""
    ground: str = ""  # walking, and on what
    weight: str = ""
    bending: str = ""  # and twisting
    jolts: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A set-back: from this day on, what was still to come waits so many days more."""

    since: dt.date
    days: int

    def __post_init__(self) -> None:
        if self.days < 1:
            raise ValueError(f"a hold of {self.days} days holds nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSheet:
    """Everything a person told us; the truth from which a plan is built."""

    answers: Answers = field(default_factory=Answers)
    directions: tuple[Direction, ...] = ()
    visits: tuple[Visit, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    person: Person = field(default_factory=Person)
    own_activities: tuple[OwnActivity, ...] = ()
    own_days: Mapping[str, dt.date] = field(default_factory=dict)  # by entry id: the person's own day for it
    holds: tuple[Hold, ...] = ()
    plan_id: str = ""  # tells the plan from all others, in calendars too; empty: none was given yet
