"""What a nurse would say at the bedside: no medicine on one's own, no blame, no two sentences that quarrel."""

from __future__ import annotations

import pytest

from planner.core.catalogue import Catalogue
from planner.core.plan import Entry, Plan
from planner.core.wording import Wording
from tests.content.test_factors import CEMENT, EVERY, FRACTURE
from tests.people import plan_for


def entry_of(plan: Plan, activity: str) -> Entry:
    return next(one for one in plan.entries if one.activity == activity)


@pytest.mark.parametrize("procedure", EVERY)
def test_a_blood_thinner_is_neither_started_nor_stopped_on_ones_own(
    catalogue: Catalogue, wording: Wording, procedure: str
) -> None:
    """Who takes one again as told must not read that they should leave it off."""
    plan = plan_for(catalogue, wording, procedure=procedure, blood_thinner=True)
    tablets = entry_of(plan, "nsaids")
    topic = next(one for one in plan.topics if one.id == "thinner")
    assert "do not start or stop it on your own" in tablets.text
    assert "Do not start or stop it on your own" in topic.text
    assert any("c_piedmont_dc" in reason.sources for reason in tablets.reasons)
    assert "aspirin for your heart" in tablets.text


def test_nobody_who_left_their_weight_open_is_told_to_lose_some(catalogue: Catalogue, wording: Wording) -> None:
    """It counts as the more careful answer; the words must fit a thin person too."""
    plan = plan_for(catalogue, wording, procedure="lumbar_fusion")
    told = {one.id: one.text for one in (*plan.questions_for_team, *plan.topics)}
    assert "lose" not in told["weight_help"]
    assert "If this may be you" in told["weight_and_wound"]
    assert "If you have it" in told["sugar"]


@pytest.mark.parametrize("procedure", FRACTURE)
def test_lifting_with_no_limit_asks_what_the_bones_can_carry_after_a_bone_has_broken(
    catalogue: Catalogue, wording: Wording, procedure: str
) -> None:
    """The broken bone itself is the sign of weak ones, whatever was answered about them."""
    plan = plan_for(catalogue, wording, procedure=procedure, problem="compression_fracture", osteoporosis=False)
    tests = {one.id for one in entry_of(plan, "lift_unrestricted").readiness}
    assert "bones_carry" in tests


@pytest.mark.parametrize("procedure", CEMENT)
def test_rest_on_the_first_day_leaves_room_for_the_first_walks(
    catalogue: Catalogue, wording: Wording, procedure: str
) -> None:
    """Walks begin on the day of the operation, so no page may say to get up only after a day."""
    plan = plan_for(catalogue, wording, procedure=procedure)
    rest = next(one for one in plan.topics if one.id == "sleep_cement")
    walk = entry_of(plan, "walk_first")
    assert walk.window is not None
    assert walk.window.earliest == 0
    assert "get up for short walks" in rest.text


@pytest.mark.parametrize("procedure", CEMENT)
def test_a_question_about_sports_is_not_asked_because_of_yoga_alone(
    catalogue: Catalogue, wording: Wording, procedure: str
) -> None:
    plan = plan_for(catalogue, wording, procedure=procedure)
    asked = next(one for one in plan.questions_for_team if one.id == f"{procedure}_sport")
    assert "sport in general" in asked.because


def test_the_ride_home_does_not_wait_for_the_day_of_rides(catalogue: Catalogue, wording: Wording) -> None:
    """After screws in a fracture rides that can wait begin in the third week, long after one is at home."""
    plan = plan_for(catalogue, wording, procedure="percutaneous_fixation")
    ways = next(one for one in plan.discharge_checklist if one.id == "breaks_on_way")
    assert "The ride home, and the ways to my visits, need not wait" in ways.text


@pytest.mark.parametrize("procedure", EVERY)
def test_new_weakness_is_never_said_to_wait_for_a_picture_or_a_call_soon(
    catalogue: Catalogue, wording: Wording, procedure: str
) -> None:
    """Where the words on a scan speak of new trouble, they say how fast, as the signs do."""
    told = entry_of(plan_for(catalogue, wording, procedure=procedure), "imaging").text
    assert "soon" not in told
    assert "at once" not in told
    assert "gets weaker" not in told or "call 999" in told


def test_nobody_after_a_neck_operation_is_sent_up_a_step(catalogue: Catalogue, wording: Wording) -> None:
    assert (
        "a step to reach"
        not in entry_of(plan_for(catalogue, wording, procedure="cervical_foraminotomy"), "bend_twist").instead
    )


@pytest.mark.parametrize("procedure", EVERY)
def test_a_question_about_the_blood_thinner_gives_a_reason_that_can_be_read_alone(
    catalogue: Catalogue, wording: Wording, procedure: str
) -> None:
    plan = plan_for(catalogue, wording, procedure=procedure, blood_thinner=True)
    asked = [one for one in plan.questions_for_team if one.id.endswith("_blood_thinner")]
    assert len(asked) == 1
    assert "blood thinner" in asked[0].because
    assert "these tablets" not in asked[0].because


@pytest.mark.parametrize("procedure", EVERY)
def test_a_limb_that_gets_weaker_in_an_exercise_is_an_emergency_there_too(
    catalogue: Catalogue, wording: Wording, procedure: str
) -> None:
    for one in plan_for(catalogue, wording, procedure=procedure).exercises:
        weaker = [line for line in one.stop_if if "weak" in line]
        assert weaker, one.id
        assert all("call 999" in line for line in weaker), one.id


def test_who_had_cancer_that_spread_to_the_spine_knows_that_it_counts(wording: Wording) -> None:
    """Cement is often put in for it, and no date of ours is made for that."""
    assert "spread to the bone" in wording.template("choice.special.tumour_or_infection.detail")
