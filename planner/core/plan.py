"""The plan: dated entries, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from planner.core.answers import (
    Answers,
    AnswerSheet,
    AnswerValue,
    Direction,
    Hold,
    Medicine,
    OwnActivity,
    Person,
    Visit,
)
from planner.core.days import Window, WindowDates
from planner.core.kinds import Confidence, EntryKind, Tier
from planner.core.own_entries import OwnEntry
from planner.core.protocol import PROTOCOL_RULE, Protocol, in_force

PLAN_SCHEMA = 2  # 1 had no id and no own entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an entry stands where it stands."""

    rule: str  # a rule id, or "direction", "protocol" or "visit"
    because: str
    sources: tuple[str, ...] = ()
    borrowed_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Something one can try, to know that one is ready."""

    id: str
    text: str
    is_gate: bool = False  # no direction removes it


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """A rung of a ladder, told in words."""

    day: int
    date: date | None
    text: str
    value: float | None = None  # the rung's own number, such as the minutes of one walk
    unit: str | None = None  # minutes, lb, kg, hours, miles
    times: int | None = None  # times a day


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A known entry that an own activity is like, and how that bears on it."""

    entry: str  # its id in this plan
    text: str
    is_limit: bool = False  # a limit of which the own activity needs more


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the plan.

    `window` is in days after surgery; for a limit it tells the first day without it.
    """

    id: str
    activity: str
    kind: EntryKind
    title: str  # "Driving"
    text: str  # a sentence or two, without the dates
    icon: str
    chosen: bool = False
    window: Window | None = None
    dates: WindowDates | None = None
    value: float | None = None
    unit: str | None = None
    steps: tuple[PlanStep, ...] = ()
    from_direction: str | None = None  # the direction in words, where one moved the date
    readiness: tuple[Readiness, ...] = ()
    instead: str = ""
    confidence: Confidence = Confidence.ASK
    reasons: tuple[Reason, ...] = ()
    wanted: int | None = None  # its place among what the person wants back, from 1
    like: tuple[Alike, ...] = ()  # for own activities: the known ones it was placed by, the most cautious first

    @property
    def is_directed(self) -> bool:
        """Whether the surgeon or the clinic's protocol spoke of it."""
        return self.from_direction is not None or any(reason.rule == PROTOCOL_RULE for reason in self.reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReminder:
    """A reminder the plan asks for, at a wall-clock time."""

    id: str
    kind: str  # walk, wound, medicine, visit, check_in
    at: str  # YYYY-MM-DDTHH:MM, local
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    id: str
    group: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamQuestion:
    """A question for the team, with the reason it came up."""

    id: str
    text: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSign:
    id: str
    tier: Tier
    complaint: str
    text: str  # what one notices
    advice: str  # what to do
    front_page: bool = False
    from_day: int = 0  # the days after surgery on which its tier holds
    to_day: int | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTopic:
    """A short answer to something people ask."""

    id: str
    group: str  # weeks, healing, words
    title: str  # the question
    text: str
    call: str = ""  # when to call about it
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDose:
    """How much of an exercise, from one phase on."""

    phase: str
    from_day: int
    text: str  # "10 times with each leg, hold for 5 seconds"
    reps: int | None = None  # None: as many as the therapist sets
    hold: int = 0  # seconds
    sets: int = 1
    minutes: int | None = None
    times: int = 1  # sessions a day that have it, at most; 0: it goes on all day
    seconds: int = 0  # about how long it takes once


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanExercise:
    """An exercise that this person may do, from its day on."""

    id: str
    title: str
    purpose: str  # what it is good for, in a sentence
    phase: str  # the phase it begins in
    from_day: int
    to_day: int | None = None  # the last day that needs it
    manner: str = "session"  # session, often, each_time, walk
    each: str = ""  # leg, foot, arm, side: counted for each
    doses: tuple[PlanDose, ...] = ()  # the first of them from its first day
    steps: tuple[str, ...] = ()
    stop_if: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()  # what this person should mind
    not_for: str = ""  # who should not do it, or only with care
    first: tuple[Readiness, ...] = ()  # what must be settled before
    not_before: str = ""  # why not earlier
    confidence: Confidence = Confidence.FEW
    reasons: tuple[Reason, ...] = ()

    @property
    def dose(self) -> str:
        return self.doses[0].text if self.doses else ""

    def dose_on(self, day: int) -> PlanDose | None:
        """Return how much on a day; before its first day, how much it will be then."""
        begun = [dose for dose in self.doses if dose.from_day <= day]
        return begun[-1] if begun else next(iter(self.doses), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskExercise:
    """An exercise that only the therapist can start: no source names a day, or something speaks against it."""

    id: str
    title: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPhase:
    """A phase of therapy. One moves on by what one can do; its days are only about when."""

    id: str
    title: str
    about: str
    about_from_day: int
    about_to_day: int | None = None
    goals: tuple[str, ...] = ()
    criteria: tuple[Readiness, ...] = ()  # what one can do before moving on
    sessions: int = 2  # a day, at most
    visits: str = ""  # with a therapist
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One person's recovery plan, as told on the day it was made."""

    schema: int = PLAN_SCHEMA
    catalogue_version: str
    made_on: date
    revision: int
    country: str
    language: str
    procedure: str | None
    operation: str  # the procedure in plain words
    surgery_date: date | None
    discharge_date: date | None
    stop: str | None = None  # where the program has no plan: the stop's words
    answers: Mapping[str, AnswerValue]
    directions: tuple[Direction, ...] = ()
    person: Person = field(default_factory=Person)
    visits: tuple[Visit, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    entries: tuple[Entry, ...] = ()
    reminders: tuple[PlanReminder, ...] = ()
    discharge_checklist: tuple[ChecklistLine, ...] = ()
    questions_for_team: tuple[TeamQuestion, ...] = ()
    signs: tuple[PlanSign, ...] = ()
    topics: tuple[PlanTopic, ...] = ()  # what is good to know beside the dates
    phases: tuple[PlanPhase, ...] = ()
    exercises: tuple[PlanExercise, ...] = ()  # each with its first day
    ask_exercises: tuple[AskExercise, ...] = ()  # never with a day
    emergency_number: str  # empty: to be written by hand
    weight_unit: str
    holds: tuple[Hold, ...] = ()  # set-backs, as the person told them
    protocol: Protocol | None = None  # the clinic's, as far as it concerns this procedure
    own_activities: tuple[OwnActivity, ...] = ()
    own_days: Mapping[str, date] = field(default_factory=dict)  # by entry id: the person's own day for it
    plan_id: str = ""  # tells it from all others, in calendars too; see plan_id.py
    own_entries: tuple[
        OwnEntry, ...
    ] = ()  # only on the way elsewhere; where the plan is in use they are kept beside it

    @property
    def directions_in_force(self) -> tuple[Direction, ...]:
        """What the surgeon said, and the clinic's protocol where the surgeon said nothing."""
        return in_force(self.directions, self.protocol.directions_for(self.procedure) if self.protocol else ())

    @property
    def sheet(self) -> AnswerSheet:
        """Return what the person told us, from which the plan can be built again."""
        return AnswerSheet(
            answers=Answers(self.answers),
            directions=self.directions,
            visits=self.visits,
            medicines=self.medicines,
            person=self.person,
            own_activities=self.own_activities,
            own_days=self.own_days,
            holds=self.holds,
            plan_id=self.plan_id,
        )

    def entry(self, entry_id: str) -> Entry:
        return next(entry for entry in self.entries if entry.id == entry_id)


def wish_order(entry: Entry) -> tuple[bool, float]:
    """Order by what the person wants back: first what they put in order, then the rest of it, then all else."""
    return (not entry.chosen, float("inf") if entry.wanted is None else entry.wanted)
