"""The plan as its page shows it. Every word is ready to read."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.days import Window
from planner.core.evidence import Stated
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, Readiness


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFilter:
    """What the person wants to see of the plan."""

    kinds: frozenset[EntryKind] = frozenset({EntryKind.RETURN, EntryKind.LIMIT, EntryKind.MILESTONE})
    shows_therapy: bool = True  # the phases
    shows_unchosen: bool = False

    def shows(self, entry: Entry) -> bool:
        if entry.kind not in self.kinds:
            return False
        return entry.chosen or self.shows_unchosen or entry.kind is not EntryKind.RETURN


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRow:
    """Begins a stretch of time, or the part without dates."""

    title: str
    dates: str = ""
    dots: int = 0
    stretch: str = ""  # its id; empty for the part without dates


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One entry with its bar and its dates in words."""

    entry_id: str
    title: str
    dates: str
    icon: str
    kind: EntryKind
    window: Window | None
    is_phase: bool = False  # a phase of therapy: its days are only about when
    is_done: bool = False
    surgeon: str = ""  # the word on the surgeon's chip; empty where the date is not the surgeon's
    told: str = ""  # all of it in one sentence, for screen readers


PlanRow = HeadingRow | EntryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisTick:
    day: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPageView:
    rows: tuple[PlanRow, ...]
    axis_end: int  # days after surgery
    ticks: tuple[AxisTick, ...]
    today: int | None  # day after surgery, where it lies on the axis


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """What one source states: words, and days to draw."""

    label: str
    told: str
    stated: Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    publisher: str
    title: str
    about: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyView:
    """Why this date?"""

    entry_id: str
    title: str
    dates: str
    text: str
    direction: str
    reasons: tuple[str, ...]
    window: Window | None
    is_limit: bool
    direction_day: int | None
    rows: tuple[SourceRow, ...]
    found: str  # "9 found"
    sources: tuple[SourceLine, ...]
    readiness: tuple[Readiness, ...]
    steps: tuple[str, ...]
    instead: str
    confidence: str
    is_phase: bool = False
    passed: frozenset[str] = frozenset()  # readiness tests that were ticked
    passed_told: str = ""  # "2 of 4 passed"
    done: str = ""  # "Done on Thursday 5 March, day 3"
    can_be_done: bool = False  # a return that is open
