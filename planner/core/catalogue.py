"""The catalogue: everything the plan knows, typed. Words live apart, in the wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.core.about import Abouts
from planner.core.conditions import ALWAYS, Condition
from planner.core.exercises import Bar, Care, Exercise
from planner.core.kinds import EntryKind, Tier
from planner.core.own_activities import Demand
from planner.core.phases import Phase
from planner.core.questions import Question, Stop
from planner.core.rules import Rule
from planner.core.sign_facts import SignFact
from planner.core.sign_off import SignOff
from planner.core.topics import Topic

WEAK_SOURCES = frozenset({"surgeon_practice", "health_library", "standard"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A published page that was read, in its opening part."""

    id: str
    publisher: str
    title: str
    url: str
    country: str
    year: str
    kind: str  # hospital_leaflet, surgeon_practice, society_guide, guideline, review, trial, health_library, standard

    @property
    def is_weak(self) -> bool:
        return self.kind in WEAK_SOURCES


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What one source states about one activity, in days after surgery."""

    source: str
    procedure: str
    activity: str
    from_day: int | None
    to_day: int | None
    value: str
    unit: str
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something people do. Its name is in the wording under `activity.<id>`."""

    id: str
    icon: str
    kind: EntryKind
    takes_window: bool = True
    can_be_chosen: bool = False  # offered under "what you want back"
    needs: tuple[str, ...] = ()  # limits that must have ended first
    wanted_when: Condition | None = None  # answers that put it among the chosen, as a job does
    shown_when: Condition = ALWAYS  # left out for people it does not concern


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One of the seven operations. Its words are in the wording under `procedure.<id>`."""

    id: str
    picture: str
    region: str  # lumbar, fracture, neck


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something a person may notice. Its words are in the wording under `sign.<id>`."""

    id: str
    tier: Tier
    complaint: str  # bladder, leg, wound, fever, chest, headache, swallowing, pain, mood, medicines, fall, general
    also: frozenset[str] = frozenset()  # other complaints with which it is asked about
    procedures: frozenset[str] = frozenset()  # empty: all
    covers: frozenset[str] = frozenset()  # signs that its words tell too, where both would be asked
    from_day: int = 0
    to_day: int | None = None
    later_tier: Tier | None = None  # the tier outside its days; None: the sign does not apply then
    front_page: bool = False
    sources: tuple[str, ...] = ()
    figures: Mapping[str, float | str] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """A line of the discharge checklist. Its words are in the wording under `checklist.<id>`."""

    id: str
    group: str  # papers, medicines, journey, home, say_it_back
    when: Condition = ALWAYS
    procedures: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()
    figures: Mapping[str, float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """What differs by country. Its name and words are in the wording under `country.<id>`."""

    id: str
    emergency_number: str  # empty: to be written on a line
    weight_unit: str  # lb or kg
    temperature_unit: str  # F or C
    paper: str  # letter or a4


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All clinical content, checked on load."""

    version: str
    sections: tuple[str, ...]
    questions: tuple[Question, ...]
    stops: tuple[Stop, ...]
    countries: Mapping[str, Country]
    procedures: Mapping[str, Procedure]
    activities: Mapping[str, Activity]
    rules: tuple[Rule, ...]
    signs: tuple[Sign, ...]
    checklist: tuple[ChecklistItem, ...]
    sources: Mapping[str, Source]
    sign_offs: tuple[SignOff, ...] = ()
    exercises: Mapping[str, Exercise] = field(default_factory=dict)  # in the order of the library
    phases: Mapping[str, tuple[Phase, ...]] = field(default_factory=dict)  # by procedure, in order
    exercise_bars: tuple[Bar, ...] = ()
    exercise_cares: tuple[Care, ...] = ()
    abouts: Abouts = field(default_factory=Abouts)
    demands: tuple[Demand, ...] = ()  # what own activities are asked about
    topics: tuple[Topic, ...] = ()  # in the order they are told
    sign_facts: tuple[SignFact, ...] = ()  # how fast each source wants one to act

    def question(self, question_id: str) -> Question:
        return next(question for question in self.questions if question.id == question_id)

    def rules_for(self, procedure: str) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.procedure == procedure)
