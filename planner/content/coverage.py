"""Coverage: how well each activity of each procedure is founded, and what the catalogue holds but never uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from statistics import median

from planner.content.reach import Reach, reach
from planner.core.catalogue import Catalogue, Fact
from planner.core.caution import confidence
from planner.core.days import Window
from planner.core.evidence import Stated, stated
from planner.core.kinds import Confidence, EntryKind
from planner.core.rules import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What the catalogue holds on one activity of one procedure, and how the coded statements lie to its window.

    Only statements coded for this very procedure and activity count; what a rule borrows stays out.
    """

    procedure: str
    activity: str
    kind: EntryKind
    rule: str
    confidence: Confidence
    window: Window | None
    publishers: int
    statements: int = 0  # those that name a day
    touching: int = 0
    later: int = 0  # they begin after the window has ended: we tell people an earlier day than they do

    @property
    def width(self) -> int | None:
        """Return the days from the first to the later end, None where there is no end."""
        if self.window is None or self.window.latest is None:
            return None
        return self.window.latest - self.window.earliest


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityShare:
    """How the statements on one activity lie to the windows of all procedures together."""

    activity: str
    statements: int
    touching: int
    later: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The report on the whole catalogue."""

    cells: tuple[Cell, ...]
    empty: tuple[tuple[str, str], ...]  # procedure and activity without a rule, not even one that asks
    unreachable: tuple[str, ...]  # rules that no answers can bring about
    only_unknown: tuple[str, ...]  # rules that hold only for people who do not know
    unused_sources: tuple[str, ...]

    def of(self, procedure: str) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.procedure == procedure)

    def counts(self, procedure: str) -> Mapping[Confidence, int]:
        """Return how many activities of a procedure rest on several sources, on few, or are asked."""
        found = [cell.confidence for cell in self.of(procedure)]
        return {one: found.count(one) for one in Confidence}

    def median_width(self, procedure: str) -> float | None:
        widths = [cell.width for cell in self.of(procedure) if cell.width is not None]
        return median(widths) if widths else None

    def shares(self) -> tuple[ActivityShare, ...]:
        """Return the shares of each activity that has a statement, in the order of the catalogue."""
        names = dict.fromkeys(cell.activity for cell in self.cells if cell.statements)
        return tuple(_share(name, [cell for cell in self.cells if cell.activity == name]) for name in names)

    def together(self) -> ActivityShare:
        """Return the shares of all activities in one."""
        return _share("together", list(self.cells))


def coverage(catalogue: Catalogue, facts: Iterable[Fact]) -> Coverage:
    """Return how well the catalogue is founded."""
    coded = _by_cell(facts)
    reached = {rule.id: reach(rule, catalogue) for rule in catalogue.rules}
    bases = {(rule.procedure, rule.activity): rule for rule in catalogue.rules if rule.is_base}
    return Coverage(
        cells=tuple(
            _cell(rule, catalogue, coded.get((procedure, activity), ()))
            for procedure in catalogue.procedures
            for activity in catalogue.activities
            for rule in catalogue.rules_for(procedure)
            if rule.is_base and rule.activity == activity and catalogue.activities[activity].takes_window
        ),
        empty=tuple(
            (procedure, activity.id)
            for procedure in catalogue.procedures
            for activity in catalogue.activities.values()
            if activity.takes_window and (procedure, activity.id) not in bases
        ),
        unreachable=tuple(rule_id for rule_id, found in reached.items() if found is Reach.NEVER),
        only_unknown=tuple(rule_id for rule_id, found in reached.items() if found is Reach.ONLY_UNKNOWN),
        unused_sources=tuple(sorted(set(catalogue.sources) - cited_sources(catalogue))),
    )


def cited_sources(catalogue: Catalogue) -> frozenset[str]:
    """Return every source that a rule, a sign, a line of the checklist, an exercise, a phase or a text leans on."""
    citing = chain(
        *(catalogue.rules, catalogue.signs, catalogue.checklist, catalogue.exercise_bars, catalogue.exercise_cares),
        *(exercise.parts for exercise in catalogue.exercises.values()),
        *catalogue.phases.values(),
        catalogue.abouts.parts,
        catalogue.topics,
    )
    return frozenset(source for item in citing for source in item.sources)


def touches(said: Stated, window: Window) -> bool:
    """Return whether a stated range and a window have a day in common."""
    return said.last >= window.earliest and not is_later(said, window)


def is_later(said: Stated, window: Window) -> bool:
    """Return whether a stated range begins only after the window has ended."""
    return window.latest is not None and said.first > window.latest


def _cell(rule: Rule, catalogue: Catalogue, said: Iterable[Stated]) -> Cell:
    given = tuple(said)
    window = rule.window
    return Cell(
        procedure=rule.procedure,
        activity=rule.activity,
        kind=rule.kind,
        rule=rule.id,
        confidence=confidence(rule, catalogue.sources),
        window=window,
        publishers=len({catalogue.sources[source].publisher for source in rule.sources}),
        statements=len(given) if window else 0,
        touching=sum(touches(one, window) for one in given) if window else 0,
        later=sum(is_later(one, window) for one in given) if window else 0,
    )


def _by_cell(facts: Iterable[Fact]) -> Mapping[tuple[str, str], tuple[Stated, ...]]:
    found: dict[tuple[str, str], tuple[Stated, ...]] = {}
    for fact in facts:
        if fact.from_day is not None or fact.to_day is not None:
            key = (fact.procedure, fact.activity)
            found[key] = (*found.get(key, ()), stated(fact))
    return found


def _share(activity: str, cells: list[Cell]) -> ActivityShare:
    return ActivityShare(
        activity=activity,
        statements=sum(cell.statements for cell in cells),
        touching=sum(cell.touching for cell in cells),
        later=sum(cell.later for cell in cells),
    )
