"""Which parts a plan can have on paper, and how the list of them is ordered."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.plan import Plan
from planner.paper.given import Given
from planner.paper.options import WHOLE_BOOKLET, PaperOptions, Part
from planner.paper.parts_of import parts_of

HANDED_OUT_ALONE = (Part.CALENDAR, Part.QUESTIONS, Part.CHECKLIST)
"""Parts of the booklet that people also put up or take along on their own."""

SHEETS = (
    Part.TRIAGE,
    Part.FRIDGE,
    Part.CALENDAR,
    Part.VISIT,
    Part.WALLET,
    Part.MEDICINES,
    Part.LOG,
    Part.EXERCISES,
    Part.HELPER,
    Part.QUESTIONS,
    Part.CHECKLIST,
)
"""The order of the single sheets; a sheet that is not named here comes last."""

PRIVATE_SHEETS = frozenset({Part.FRIDGE, Part.WALLET, Part.HELPER, Part.VISIT})
"""Sheets that others see: private lines are left out of them unless they are wanted."""


def offered_parts(plan: Plan, given: Given | None = None) -> tuple[Part, ...]:
    """Return the parts that this plan has; no chart without medicines."""
    has = parts_of(plan, PaperOptions(parts=tuple(Part), code_lines=("",), given=given))
    return tuple(part for part in has if part is not Part.MEDICINES or plan.medicines)


def sheets_of(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the single sheets among the parts, in their order."""
    later = tuple(part for part in parts if part not in SHEETS and part not in WHOLE_BOOKLET)
    return tuple(part for part in SHEETS if part in parts) + later


def chapters_of(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts that stand in the booklet alone, in its order."""
    return tuple(part for part in WHOLE_BOOKLET if part in parts and part not in HANDED_OUT_ALONE)
