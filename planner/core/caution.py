"""Where several rules speak of one activity, the more cautious wins and all are kept as reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from planner.core.catalogue import Source
from planner.core.days import Window
from planner.core.kinds import Confidence
from planner.core.rules import Rule, Step
from planner.core.units import WEIGHT_UNITS, in_pounds

INDEPENDENT_PUBLISHERS = 2  # what `several` asks for at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What the rules say together. Its order never depends on the order of the rules given."""

    base: Rule
    rules: tuple[Rule, ...]  # base first, then by id
    window: Window | None
    value: float | None
    unit: str | None
    steps: tuple[Step, ...]
    readiness: tuple[str, ...]
    gates: tuple[str, ...]
    gate_day: int
    instead: str | None
    questions: tuple[str, ...]


def settle(rules: Sequence[Rule]) -> Settled:
    """Return what these rules say together; exactly one of them is the base."""
    base = next(rule for rule in rules if rule.is_base)
    ordered = (base, *sorted((rule for rule in rules if not rule.is_base), key=lambda rule: rule.id))
    windows = [rule.window for rule in ordered if rule.window is not None]
    lowest = min(ordered, key=_strictness)
    return Settled(
        base=base,
        rules=ordered,
        window=None if base.asks or not windows else reduce(Window.later_of, windows),
        value=lowest.value,
        unit=lowest.unit,
        steps=_below(base.steps, [rule for rule in ordered if not rule.is_base]),
        readiness=_once(name for rule in ordered for name in rule.readiness),
        gates=_once(name for rule in ordered for name in rule.gates),
        gate_day=max(rule.gate_day for rule in ordered),
        instead=next((rule.instead for rule in ordered if rule.instead), None),
        questions=_once(name for rule in ordered for name in rule.questions),
    )


def confidence(rule: Rule, sources: Mapping[str, Source]) -> Confidence:
    """Return how well a rule is founded.

    Several: at least two independent publishers, one of them a hospital, society, guideline, review or trial,
    and nothing borrowed from another procedure. Few: less than that. Ask: no source names a day.
    """
    return Confidence.ASK if rule.asks else founded(rule.sources, rule.borrowed_from, sources)


def founded(source_ids: Sequence[str], borrowed_from: str | None, sources: Mapping[str, Source]) -> Confidence:
    """Return whether several sources carry a day, or few."""
    cited = [sources[source_id] for source_id in source_ids]
    publishers = {source.publisher for source in cited}
    if len(publishers) < INDEPENDENT_PUBLISHERS or borrowed_from or all(source.is_weak for source in cited):
        return Confidence.FEW
    return Confidence.SEVERAL


def _below(steps: tuple[Step, ...], added: Sequence[Rule]) -> tuple[Step, ...]:
    """Return the rungs that no added rule's value forbids: who must carry less climbs no higher."""
    most = min((_strictness(rule) for rule in added), default=float("inf"))
    return tuple(step for step in steps if step.value is None or _strictness(step) <= most)


def _strictness(item: Rule | Step) -> float:
    if item.value is None:
        return float("inf")
    return in_pounds(item.value, item.unit or "") if item.unit in WEIGHT_UNITS else item.value


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
