"""Each thing about a person that is asked for changes something lawful, after every operation that it matters to."""

from __future__ import annotations

import pytest

from planner.core.answers import AnswerValue
from planner.core.catalogue import Catalogue
from planner.core.plan import Plan
from planner.core.wording import Wording
from tests.people import plan_for, sheet_of

LUMBAR = ("lumbar_discectomy", "lumbar_decompression", "lumbar_fusion")
CEMENT = ("vertebroplasty", "kyphoplasty")
FRACTURE = (*CEMENT, "percutaneous_fixation")
NECK = ("cervical_foraminotomy",)
EVERY = (*LUMBAR, *FRACTURE, *NECK)

PLAIN: dict[str, AnswerValue] = {  # someone without any of them
    "levels": "one",
    "revision": False,
    "dural_tear": False,
    "wound_closure": "glue",
    "brace": "none",
    "lives_with": "someone",
    "stairs": False,
    "home_care": ("none",),
    "drives": "own_car",
    "gearbox": "automatic",
    "job": "light",
    "commute": "short",
    "age": 45,
    "weight": 70,
    "height": 175,
    "osteoporosis": False,
    "diabetes": False,
    "smoking": False,
    "blood_thinner": False,
    "leg_weakness": "none",
    "arm_weakness": False,
    "strong_painkillers": False,
    "opioids_before": False,
}
FACTORS: dict[str, tuple[dict[str, AnswerValue], tuple[str, ...]]] = {  # what is answered, and after which operations
    "a desk": ({"job": "desk"}, EVERY),
    "work with some lifting": ({"job": "medium"}, EVERY),
    "heavy work": ({"job": "heavy"}, EVERY),
    "a long way to work": ({"job": "desk", "commute": "long"}, EVERY),
    "two levels": ({"levels": "two"}, EVERY),
    "three levels": ({"levels": "three_or_more"}, EVERY),
    "weak bones": ({"osteoporosis": True}, EVERY),
    "diabetes": ({"diabetes": True}, EVERY),
    "smoking": ({"smoking": True}, EVERY),
    "strong painkillers now": ({"strong_painkillers": True}, EVERY),
    "strong painkillers before": ({"opioids_before": True}, EVERY),
    "an age of 72": ({"age": 72}, EVERY),
    "an age of 84": ({"age": 84}, EVERY),
    "much weight for one's height": ({"weight": 110}, EVERY),
    "an earlier operation there": ({"revision": True}, EVERY),
    "a tear in the nerve lining": ({"dural_tear": True}, (*LUMBAR, *NECK)),  # asked of no one else
    "a brace": ({"brace": "ordered"}, EVERY),
    "a blood thinner": ({"blood_thinner": True}, EVERY),
    "living alone": ({"lives_with": "alone"}, EVERY),
    "stairs": ({"stairs": True}, EVERY),
    "small children": ({"home_care": ("small_children",)}, EVERY),
    "pets": ({"home_care": ("pets",)}, EVERY),
    "a weak right leg": ({"leg_weakness": "right"}, (*LUMBAR, *FRACTURE)),  # after a neck the arm is asked about
    "a weak left leg": ({"leg_weakness": "left"}, (*LUMBAR, *FRACTURE)),
    "a weak left leg and a clutch": ({"leg_weakness": "left", "gearbox": "manual"}, (*LUMBAR, *FRACTURE)),
    "a weak arm": ({"arm_weakness": True}, NECK),
    "a van": ({"drives": "van"}, EVERY),
    "a truck": ({"drives": "truck"}, EVERY),
    "no car": ({"drives": "no"}, EVERY),
    "stitches to come out": ({"wound_closure": "stitches"}, EVERY),
}
CASES = [(name, procedure) for name, (_, procedures) in FACTORS.items() for procedure in procedures]


def told(plan: Plan) -> dict[str, object]:
    """Return everything a plan tells, line by line."""
    lines: dict[str, object] = {f"entry {one.id}": one for one in plan.entries}
    lines |= {f"question {one.id}": one.text for one in plan.questions_for_team}
    lines |= {f"checklist {one.id}": one.text for one in plan.discharge_checklist}
    lines |= {f"exercise {one.id}": one for one in plan.exercises}
    lines |= {f"therapist {one.id}": one.title for one in plan.ask_exercises}
    return lines | {f"topic {one.id}": one.text for one in plan.topics}


def changes(catalogue: Catalogue, wording: Wording, procedure: str, answers: dict[str, AnswerValue]) -> list[str]:
    plain = told(plan_for(catalogue, wording, **{**PLAIN, "procedure": procedure}))
    other = told(plan_for(catalogue, wording, **{**PLAIN, "procedure": procedure, **answers}))
    return sorted(name for name in plain | other if plain.get(name) != other.get(name))


@pytest.mark.parametrize(("name", "procedure"), CASES, ids=[f"{name}, {procedure}" for name, procedure in CASES])
def test_what_is_asked_changes_something(catalogue: Catalogue, wording: Wording, name: str, procedure: str) -> None:
    assert changes(catalogue, wording, procedure, FACTORS[name][0]) != []


def test_a_clutch_matters_to_the_left_leg_and_the_brake_to_the_right(catalogue: Catalogue, wording: Wording) -> None:
    asked = "question lumbar_fusion_leg_for_pedals"
    automatic = changes(catalogue, wording, "lumbar_fusion", {"leg_weakness": "left"})
    clutch = changes(catalogue, wording, "lumbar_fusion", {"leg_weakness": "left", "gearbox": "manual"})
    brake = changes(catalogue, wording, "lumbar_fusion", {"leg_weakness": "right"})
    assert [asked in found for found in (automatic, clutch, brake)] == [False, True, True]


@pytest.mark.parametrize(
    ("country", "weight", "height", "is_much"),
    [("uk", 95, 175, True), ("uk", 90, 175, False), ("us", 210, 69, True), ("us", 198, 69, False)],
)
def test_weight_counts_by_height(
    catalogue: Catalogue, wording: Wording, country: str, weight: float, height: float, is_much: bool
) -> None:
    plan = plan_for(catalogue, wording, **{**PLAIN, "country": country, "weight": weight, "height": height})
    assert ("weight_and_wound" in {topic.id for topic in plan.topics}) is is_much


def test_an_untold_weight_counts_as_the_more_cautious(catalogue: Catalogue, wording: Wording) -> None:
    unknown = {name: value for name, value in PLAIN.items() if name not in ("weight", "height")}
    plan = plan_for(catalogue, wording, sheet_of(**unknown))
    assert "clots" in {question.id for question in plan.questions_for_team}
