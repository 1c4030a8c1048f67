"""A made-up patient: Helen Marsh, after a disc operation at Alderbrook Hospital, and her plan by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from planner.core.answers import Direction, DirectionKind, Medicine, Person, Visit
from planner.core.plan import Plan, TeamQuestion
from tests.paper.helen_entries import ENTRIES, SURGERY, without_dates
from tests.paper.helen_signs import CHECKLIST, QUESTIONS, SIGNS, TOPICS
from tests.paper.helen_sources import PROCEDURE

HELEN = Person(
    name="Helen Marsh",
    phone="01632 960 018",
    helper="Tom Marsh",
    helper_phone="01632 960 019",
    hospital="Alderbrook Hospital",
    team="Ward 7",
    team_phone="01632 960 142",
    night_phone="01632 960 100",
    surgeon="Mr K. Osei",
)

VISITS = (
    Visit(what="Nurse, stitches out", date=date(2026, 3, 13), time="10:30", place="Elm Road", phone="01632 960 277"),
    Visit(what="Mr Osei, spine clinic", date=date(2026, 4, 13), time="14:15", place="Gate 2", phone="01632 960 150"),
)

MEDICINES = (
    Medicine(name="Paracetamol", times=("08:00", "12:00", "18:00", "22:00")),
    Medicine(name="Naproxen", times=("08:00", "18:00")),
    Medicine(name="Morphine oral solution", only_when_needed=True),
)

NOT_BEFORE = Direction(
    activity="drive", kind=DirectionKind.NOT_BEFORE, date=date(2026, 3, 12), said_by="Mr K. Osei", said_on=SURGERY
)


def plan(*, surgery: date | None = SURGERY, **changes: Any) -> Plan:
    """Return Helen's plan, with parts changed."""
    given: dict[str, Any] = {
        "catalogue_version": "2026.11.1",
        "made_on": date(2026, 3, 3),
        "revision": 1,
        "country": "uk",
        "language": "en",
        "procedure": PROCEDURE,
        "operation": "Part of a slipped disc in the low back was taken out (discectomy).",
        "surgery_date": surgery,
        "discharge_date": date(2026, 3, 3) if surgery else None,
        "answers": {"procedure": PROCEDURE, "country": "uk", "strong_painkillers": True},
        "directions": (NOT_BEFORE,),
        "person": HELEN,
        "visits": VISITS,
        "medicines": MEDICINES,
        "entries": ENTRIES if surgery else tuple(map(without_dates, ENTRIES)),
        "discharge_checklist": CHECKLIST,
        "questions_for_team": QUESTIONS,
        "signs": SIGNS,
        "topics": TOPICS,
        "emergency_number": "999",
        "weight_unit": "kg",
    }
    return Plan(**{**given, **changes})


def stopped() -> Plan:
    """Return what a person gets whom the program has no plan for."""
    return plan(
        procedure=None,
        operation="",
        stop="We have no plan for an operation on a tumour of the spine. Your own team will tell you what to do.",
        entries=(),
        questions_for_team=(TeamQuestion(id="stop_move", text="What may I do at home, and what not?", because=""),),
    )
