"""Weights in pounds and kilograms. A limit is always rounded down, so that it never grows by converting."""

from __future__ import annotations

from math import floor

POUNDS_PER_KILOGRAM = 2.20462
WEIGHT_UNITS = ("lb", "kg")


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


def number_text(value: float) -> str:
    """Return a number without an idle ".0"."""
    return str(int(value)) if float(value).is_integer() else str(value)


def weight_text(value: float, unit: str) -> str:
    return f"{number_text(value)} {unit}"
