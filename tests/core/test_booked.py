"""A visit that is booked stands once in the plan, on its own day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.core.answers import Direction, DirectionKind, Visit
from planner.core.catalogue import Catalogue
from planner.core.kinds import EntryKind
from planner.core.plan import Plan
from planner.core.wording import Wording
from tests.people import SURGERY, plan_for, sheet_of


def visit(what: str, day: int | None, **more: str) -> Visit:
    return Visit(what=what, date=None if day is None else SURGERY + timedelta(days=day), **more)


def told(plan: Plan, activity: str) -> list[str]:
    """Return the titles of the lines on one kind of visit."""
    return [entry.title for entry in plan.entries if entry.activity == activity and entry.kind is EntryKind.VISIT]


def test_stitches_that_come_out_on_a_booked_day_are_told_once(catalogue: Catalogue, wording: Wording) -> None:
    sheet = sheet_of(visits=(visit("Nurse: wound check, stitches out", 12, place="Elm Street"),))
    plan = plan_for(catalogue, wording, sheet)
    assert told(plan, "stitches_out") == ["Nurse: wound check, stitches out"]
    booked = plan.entry("visit_1")
    assert booked.window is not None
    assert booked.window.earliest == booked.window.typical == 12
    assert any(reason.sources for reason in booked.reasons), "why stitches come out about then is still told"
    assert booked.text.startswith("Elm Street. ")


def test_one_visit_can_be_the_x_ray_and_the_check_up(catalogue: Catalogue, wording: Wording) -> None:
    sheet = sheet_of(visits=(visit("Ms Byrne, X-ray and clinic", 42),), procedure="lumbar_fusion")
    plan = plan_for(catalogue, wording, sheet)
    visits = [entry.id for entry in plan.entries if entry.activity in ("followup", "imaging")]
    assert visits.count("visit_1") == 1
    assert "followup_visit" not in visits


def test_a_second_visit_of_the_kind_stays_as_it_is(catalogue: Catalogue, wording: Wording) -> None:
    sheet = sheet_of(visits=(visit("Spine clinic", 42), visit("Spine clinic", 44)))
    plan = plan_for(catalogue, wording, sheet)
    assert len(plan.entry("visit_1").reasons) > 1
    assert len(plan.entry("visit_2").reasons) == 1


def test_a_visit_far_from_the_usual_days_is_another_visit(catalogue: Catalogue, wording: Wording) -> None:
    plan = plan_for(catalogue, wording, sheet_of(visits=(visit("Eye clinic", 300),)))
    assert plan.entry("followup_visit").window is not None


def test_a_visit_without_a_day_hides_nothing(catalogue: Catalogue, wording: Wording) -> None:
    plan = plan_for(catalogue, wording, sheet_of(visits=(visit("Stitches out", None),)))
    assert plan.entry("stitches_out_visit").window is not None


def test_what_the_surgeon_said_of_a_visit_stays_beside_it(catalogue: Catalogue, wording: Wording) -> None:
    said = Direction(activity="followup", kind=DirectionKind.FROM, weeks=6, said_by="Mr Osei")
    plan = plan_for(catalogue, wording, sheet_of(said, visits=(visit("Spine clinic", 42),)))
    assert plan.entry("followup_visit").from_direction


def test_a_booked_x_ray_is_no_question_any_more(catalogue: Catalogue, wording: Wording) -> None:
    without = plan_for(catalogue, wording, sheet_of())
    booked = plan_for(catalogue, wording, sheet_of(visits=(visit("X-ray", 40),)))
    assert "when_imaging_visit" in {one.id for one in without.questions_for_team}
    assert "when_imaging_visit" not in {one.id for one in booked.questions_for_team}


@pytest.mark.parametrize(
    "what", ["Dentist check-up", "Eye clinic", "Diabetes review", "Heart scan", "Dog: stitches out"]
)
def test_a_visit_about_something_else_stands_for_none_of_the_spine(
    what: str, catalogue: Catalogue, wording: Wording
) -> None:
    plan = plan_for(catalogue, wording, sheet_of(visits=(visit(what, 14),)))
    usual = {entry.id for entry in plan_for(catalogue, wording).entries}
    assert usual <= {entry.id for entry in plan.entries}
    assert len(plan.entry("visit_1").reasons) == 1


@pytest.mark.parametrize("what", ["Spine clinic", "Dr Denton, check-up", "Early review", "Follow-up with Mr Peters"])
def test_a_visit_of_the_spine_is_still_known_by_its_name(what: str, catalogue: Catalogue, wording: Wording) -> None:
    plan = plan_for(catalogue, wording, sheet_of(visits=(visit(what, 14),)))
    assert "followup_visit" not in {entry.id for entry in plan.entries}
