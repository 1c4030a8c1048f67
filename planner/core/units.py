"""Weights in pounds and kilograms, heights in inches and centimetres.

A limit is always rounded down, so that it never grows by converting.
"""

from __future__ import annotations

from math import floor

POUNDS_PER_KILOGRAM = 2.20462
WEIGHT_UNITS = ("lb", "kg")
HEIGHT_UNITS = {"lb": "in", "kg": "cm"}  # where people weigh themselves in pounds, they measure in inches
METRES = {"lb": 0.0254, "kg": 0.01}  # of one of these


def weight_in(unit: str, value: float, given_in: str) -> float:
    """Return a weight in `unit`, rounded down to a whole pound or half a kilogram; as given where units agree."""
    if unit == given_in:
        return value
    if unit == "lb":
        return float(floor(value * POUNDS_PER_KILOGRAM + 1e-9))
    return floor(value / POUNDS_PER_KILOGRAM * 2 + 1e-9) / 2


def in_pounds(value: float, unit: str) -> float:
    """Return a weight in pounds, unrounded, for comparing."""
    return value * POUNDS_PER_KILOGRAM if unit == "kg" else value


def in_kilograms(value: float, unit: str) -> float:
    """Return a weight in kilograms, unrounded."""
    return value / POUNDS_PER_KILOGRAM if unit == "lb" else value


def told_unit(unit: str | None, weight_unit: str) -> str:
    """Return the unit of a question as people of a country tell it, who weigh in `weight_unit`."""
    return {"weight": weight_unit, "height": HEIGHT_UNITS[weight_unit]}.get(unit or "", unit or "")


def told_bound(value: float, unit: str | None, weight_unit: str) -> float:
    """Return the lowest or highest number of a question (kilograms, centimetres) in the unit it is told in."""
    if unit == "height":
        return round(value * METRES["kg"] / METRES[weight_unit])
    return weight_in(weight_unit, value, "kg") if unit == "weight" else value


def number_text(value: float) -> str:
    """Return a number without an idle ".0"."""
    return str(int(value)) if float(value).is_integer() else str(value)


def weight_text(value: float, unit: str) -> str:
    return f"{number_text(value)} {unit}"
