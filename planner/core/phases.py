"""Phases of therapy: moved by what a person can do. Their days are only about when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner.core.exercises import Trait
from planner.core.kinds import PHASES


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One phase after one procedure. Its words are in the wording under `phase.<id>` and `phase_about`."""

    id: str
    procedure: str
    from_day: int  # about
    waits_for: tuple[str, ...] = ()  # activities that are open by then, as for more levels
    goals: tuple[str, ...] = ()  # under `goal.<id>`
    criteria: tuple[str, ...] = ()  # what one can do before the next phase, under `ready.<id>`
    bars: frozenset[Trait] = frozenset()  # what no exercise of this phase may do
    sessions: int = 2  # a day
    visits: str | None = None  # with a therapist, under `phase_visits.<id>`
    figures: Mapping[str, float | str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    note: str = ""

    @property
    def rank(self) -> int:
        return PHASES.index(self.id)


@dataclass(frozen=True, slots=True)
class PhaseDays:
    """About when a phase is, for one person; both ends included, None: no end."""

    phase: Phase
    first: int
    last: int | None


def phase_days(phases: Sequence[Phase], opens: Mapping[str, int]) -> tuple[PhaseDays, ...]:
    """Return about when each phase is. One that begins late, for what it waits for, makes the next ones as late."""
    found: list[PhaseDays] = []
    for phase in phases:
        late = found[-1].first - found[-1].phase.from_day if found else 0
        day = max((phase.from_day + late, *(opens[name] for name in phase.waits_for if name in opens)))
        if found:
            found[-1] = replace(found[-1], last=day - 1)
        found.append(PhaseDays(phase, day, None))
    return tuple(found)


def phase_on(days: Sequence[PhaseDays], day: int) -> PhaseDays:
    """Return the phase of a day; days before the operation count as the first."""
    return next((one for one in reversed(days) if day >= one.first), days[0])
