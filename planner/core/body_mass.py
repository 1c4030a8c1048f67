"""Weight for height, as one number: kilograms by square metres. Asked for in two numbers that people know."""

from __future__ import annotations

from planner.core.conditions import Known, Moot
from planner.core.units import METRES, in_kilograms

BODY_MASS = "body_mass"  # what conditions call it
ASKED = frozenset({"weight", "height"})  # the questions that decide it


def with_body_mass(known: Known, weight_unit: str) -> Known:
    """Return what is known, with the weight for height where both were told. Else it stays unknown."""
    weight, height = (_number(known, question) for question in ("weight", "height"))
    if not weight or not height:
        return known
    metres = height * METRES[weight_unit]
    return {**known, BODY_MASS: in_kilograms(weight, weight_unit) / metres**2}


def _number(known: Known, question: str) -> float | None:
    answer = known.get(question, Moot.MOOT)
    return answer if isinstance(answer, int | float) and not isinstance(answer, bool) else None
