"""Rules: what the sources we read say about one activity after one procedure.

A rule can only add caution: where several apply, the later date, the lower weight and every gate count.
So the order of rules never matters, and a rule whose condition is unknown applies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.core.conditions import ALWAYS, Condition
from planner.core.days import Window
from planner.core.kinds import EntryKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A rung of a ladder. Its words are in the wording under `step.<id>`."""

    id: str
    day: int  # from this day after surgery
    value: float | None = None
    unit: str | None = None  # minutes, lb, kg, hours, miles
    times: int | None = None  # times a day


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One decision of the catalogue.

    The base rule of an activity has no condition; others add caution for some people.
    Its reason is in the wording under `because.<id>`.
    """

    id: str  # procedure.activity or procedure.activity.variant
    procedure: str
    activity: str
    kind: EntryKind
    when: Condition = ALWAYS
    window: Window | None = None
    asks: bool = False  # no source names a day: a question for the team
    value: float | None = None
    unit: str | None = None
    steps: tuple[Step, ...] = ()
    readiness: tuple[str, ...] = ()  # tests, in the wording under `ready.<id>`
    gates: tuple[str, ...] = ()  # readiness that no direction removes, under `ready.<id>`
    gate_day: int = 0  # no direction opens it before this day
    instead: str | None = None  # what to do until then, under `instead.<id>`
    questions: tuple[str, ...] = ()  # for the team, under `ask.<id>`
    sources: tuple[str, ...] = ()
    borrowed_from: str | None = None  # the procedure whose rows were used
    figures: Mapping[str, float | str] = field(default_factory=dict)  # numbers for its wording
    note: str = ""  # for the clinician who reviews it
    exception: str = ""  # why its window may lie apart from what single rows name; a reviewer sees it first

    @property
    def is_base(self) -> bool:
        return self.when is ALWAYS
