"""The numbers of a sentence as they are told: without an idle ".0", and weights in the person's own unit."""

from __future__ import annotations

from collections.abc import Mapping

from planner.core.rules import Rule, Step
from planner.core.units import WEIGHT_UNITS, number_text, weight_in, weight_text


def told_figures(figures: Mapping[str, float | str]) -> dict[str, object]:
    """Return the numbers of a sentence as they are told, without an idle ".0"."""
    if not figures:  # most sentences have none
        return {}
    return {name: value if isinstance(value, str) else number_text(value) for name, value in figures.items()}


def rule_figures(rule: Rule, weight_unit: str) -> dict[str, object]:
    """Return the numbers of what one rule says."""
    return told_figures(rule.figures) | _value_figures(rule.value, rule.unit, weight_unit)


def step_figures(step: Step, weight_unit: str) -> dict[str, object]:
    """Return the numbers of one rung of a ladder."""
    return {"times": step.times, **_value_figures(step.value, step.unit, weight_unit)}


def _value_figures(value: float | None, unit: str | None, weight_unit: str) -> dict[str, object]:
    if value is None:
        return {}
    figures: dict[str, object] = {"value": number_text(value)}
    if unit in WEIGHT_UNITS:
        figures["weight"] = weight_text(weight_in(weight_unit, value, unit), weight_unit)
    return figures
