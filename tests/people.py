"""Builders of people and plans, hiding what does not matter to a test."""

from __future__ import annotations

from datetime import date

from planner.core.answers import Answers, AnswerSheet, AnswerValue, Direction, Medicine, Person, Visit
from planner.core.catalogue import Catalogue
from planner.core.plan import Plan
from planner.core.planning import build_plan
from planner.core.wording import Wording

SURGERY = date(2026, 3, 2)
DISCECTOMY = "lumbar_discectomy"


def sheet_of(
    *directions: Direction,
    visits: tuple[Visit, ...] = (),
    medicines: tuple[Medicine, ...] = (),
    person: Person | None = None,
    **answers: AnswerValue,
) -> AnswerSheet:
    """Return an answer sheet of a discectomy patient in the UK, with what the test adds."""
    usual: dict[str, AnswerValue] = {
        "country": "uk",
        "procedure": DISCECTOMY,
        "approach": "small_cuts",
        "special": ("none",),
        "surgery_date": SURGERY.isoformat(),
    }
    return AnswerSheet(
        answers=Answers({**usual, **answers}),
        directions=directions,
        visits=visits,
        medicines=medicines,
        person=person or Person(),
    )


def plan_for(catalogue: Catalogue, wording: Wording, sheet: AnswerSheet | None = None, **answers: AnswerValue) -> Plan:
    return build_plan(catalogue, wording, sheet or sheet_of(**answers), made_on=SURGERY)
