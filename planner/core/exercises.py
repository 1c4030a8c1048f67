"""Exercises: what they ask of the body, when sources let them begin, and who must leave them out.

An exercise is offered only from a start that a source names. Its traits say what it does to the back, and a bar
keeps people from traits that could harm them. What is not known about a person counts as the more cautious answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from planner.core.conditions import ALWAYS, Condition
from planner.core.kinds import PHASES, Manner
from planner.core.poses import Pose, Prop

SECONDS_TO_SETTLE = 30  # our estimate: getting into place
SECONDS_A_MOVE = 4  # our estimate: there and back, without the hold


class Trait(StrEnum):
    """What an exercise does to the body. Bars and phases name traits, never exercises."""

    FLEXION = "flexion"  # rounds the low back
    END_RANGE = "end_range"  # goes as far as the back or the neck will go
    EXTENSION = "extension"  # hollows the low back
    TWIST = "twist"
    LOADED = "loaded"  # more than the body's own weight, or the trunk holds it up
    STRAIN = "strain"  # the belly is held tight
    OVERHEAD = "overhead"
    NECK = "neck"  # works the neck
    STANDING = "standing"
    KNEELING = "kneeling"
    FACE_DOWN = "face_down"
    SIDE_LYING = "side_lying"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much, from one phase on."""

    from_phase: str = PHASES[0]
    procedures: frozenset[str] = frozenset()  # empty: all
    reps: int | None = None  # None: as many as the therapist sets
    hold: int = 0  # seconds
    sets: int = 1
    minutes: int | None = None  # counted by time instead of by moves
    times: int = 2  # a day, at most
    sources: tuple[str, ...] = ()

    def seconds(self, sides: int) -> int:
        """Return about how long it takes once, both sides included."""
        if self.minutes is not None:
            return self.minutes * 60
        moves = (self.reps or 10) * self.sets * sides
        return SECONDS_TO_SETTLE + moves * (SECONDS_A_MOVE + self.hold)


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """When the sources we read let an exercise begin after some procedures."""

    procedures: frozenset[str]
    phase: str
    from_day: int
    until: str | None = None  # the last phase that needs it after these procedures, where it is not the usual one
    first: tuple[str, ...] = ()  # what must be settled first, in the wording under `ready.<id>`
    sources: tuple[str, ...] = ()
    borrowed_from: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Never:
    """Procedures after which the sources we read advise against an exercise."""

    procedures: frozenset[str]
    sources: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise of the library. Its words are in the wording under `exercise.<id>`."""

    id: str
    place: int  # in the order of the library; the easiest come first
    manner: Manner = Manner.SESSION
    each: str = ""  # counted for each leg, foot, arm or side; empty: both together
    traits: frozenset[Trait] = frozenset()
    belongs_to: tuple[str, ...] = ()  # activities that must be open first
    procedures: frozenset[str] = frozenset()  # that it is meant for; empty: all
    until: str | None = None  # the last phase that needs it
    until_day: int | None = None  # the last day that needs it, within its phase
    start: tuple[Start, ...] = ()
    never: tuple[Never, ...] = ()
    dose: tuple[Dose, ...] = ()
    props: tuple[Prop, ...] = ()
    poses: tuple[Pose, ...] = ()

    @property
    def sides(self) -> int:
        return 2 if self.each else 1

    @property
    def parts(self) -> tuple[Start | Never | Dose, ...]:
        """Return everything in it that leans on a source."""
        return (*self.start, *self.never, *self.dose)

    def start_for(self, procedure: str) -> Start | None:
        return next((start for start in self.start if procedure in start.procedures), None)

    def never_for(self, procedure: str) -> Never | None:
        return next((never for never in self.never if procedure in never.procedures), None)

    def concerns(self, procedure: str) -> bool:
        return not self.procedures or procedure in self.procedures

    def dose_in(self, procedure: str, phase: str) -> Dose | None:
        """Return how much of it in a phase; what a procedure has of its own comes before what all have."""
        begun = [
            dose
            for dose in self.dose
            if PHASES.index(dose.from_phase) <= PHASES.index(phase)
            and (not dose.procedures or procedure in dose.procedures)
        ]
        return max(begun, key=_dose_order, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Something about a person or an operation that keeps them from exercises of some kind.

    Its words are in the wording under `exercise_bar.<id>`. An unknown answer counts as a yes.
    """

    id: str
    traits: frozenset[Trait]
    when: Condition = ALWAYS
    procedures: frozenset[str] = frozenset()  # empty: all
    asks: bool = False  # not for ever: the therapist decides
    sources: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """A sentence of care that some people need with some exercises, under `exercise_care.<id>` in the wording."""

    id: str
    traits: frozenset[Trait] = frozenset()
    exercises: frozenset[str] = frozenset()
    for_all: bool = False
    when: Condition = ALWAYS
    figures: Mapping[str, float | str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()


def in_order(exercises: Sequence[Exercise]) -> tuple[Exercise, ...]:
    """Return exercises as the library lists them, whatever file they came from first."""
    return tuple(sorted(exercises, key=lambda exercise: (exercise.place, exercise.id)))


def _dose_order(dose: Dose) -> tuple[bool, int]:
    return bool(dose.procedures), PHASES.index(dose.from_phase)
