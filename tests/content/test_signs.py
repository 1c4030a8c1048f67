"""Danger signs: the fixed points, whatever else the catalogue says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.content.sign_evidence import check_sign_facts
from planner.core.catalogue import Catalogue, Sign
from planner.core.kinds import Tier
from planner.core.wording import Wording

ALWAYS_EMERGENCY = ("bladder_bowel", "bladder_feeling", "numb_saddle", "both_legs", "legs_fail", "chest_breath")


def sign(catalogue: Catalogue, sign_id: str) -> Sign:
    return next(one for one in catalogue.signs if one.id == sign_id)


def signs_for(catalogue: Catalogue, procedure: str) -> list[Sign]:
    return [one for one in catalogue.signs if not one.procedures or procedure in one.procedures]


@pytest.mark.parametrize("sign_id", ALWAYS_EMERGENCY)
def test_trapped_nerves_and_clots_are_an_emergency_on_any_day_after_any_operation(
    catalogue: Catalogue, sign_id: str
) -> None:
    found = sign(catalogue, sign_id)
    assert found.tier is Tier.EMERGENCY
    assert not found.procedures
    assert (found.from_day, found.to_day) == (0, None)


def test_new_weakness_is_an_emergency_after_every_operation(catalogue: Catalogue) -> None:
    weak = [one for one in catalogue.signs if one.id in ("leg_weak", "arm_or_leg_weak")]
    assert all(one.tier is Tier.EMERGENCY and one.to_day is None for one in weak)
    assert frozenset[str]().union(*(one.procedures for one in weak)) == set(catalogue.procedures)


def test_every_statement_of_a_source_about_signs_is_covered_by_one_that_is_not_calmer(catalogue: Catalogue) -> None:
    assert len(catalogue.sign_facts) >= 70
    assert list(check_sign_facts(catalogue)) == []


def test_a_sign_that_takes_a_source_too_lightly_is_a_fault(catalogue: Catalogue) -> None:
    calmer = [replace(one, tier=Tier.TODAY) if one.id == "cough_blood" else one for one in catalogue.signs]
    (fault,) = check_sign_facts(replace(catalogue, signs=tuple(calmer)))
    assert "'cough_blood' is calmer than this source" in str(fault)


def test_a_statement_that_no_sign_covers_is_a_fault_for_each_operation(catalogue: Catalogue) -> None:
    fewer = tuple(one for one in catalogue.signs if one.id != "swallow_trouble")
    faults = [str(fault) for fault in check_sign_facts(replace(catalogue, signs=fewer))]
    assert any("No sign covers it after 'lumbar_fusion'" in fault for fault in faults)


def test_pain_that_grows_when_one_breathes_in_is_never_taken_for_a_sore_rib(wording: Wording) -> None:
    """One source calls pain in the side that is worse on breathing in an emergency: a clot in the lung."""
    assert "breathe in" in wording.say("sign.chest_breath.text")
    assert "breathe" not in wording.say("sign.rib_pain.text")


def test_too_short_of_breath_to_speak_is_never_a_call_later_today(wording: Wording) -> None:
    assert "breath" not in wording.say("sign.exercise_dizzy.text")


def test_a_slow_stream_is_told_today(catalogue: Catalogue) -> None:
    assert sign(catalogue, "urine_slow").tier is Tier.TODAY


def test_pain_that_is_expected_in_the_first_days_is_a_call_later(catalogue: Catalogue) -> None:
    worst = sign(catalogue, "pain_first_days")
    assert (worst.tier, worst.to_day, worst.later_tier) == (Tier.EXPECTED, 3, Tier.TODAY)


def test_leg_pain_on_days_two_to_four_is_expected(catalogue: Catalogue) -> None:
    again = sign(catalogue, "leg_pain_back_early")
    assert (again.tier, again.from_day, again.to_day) == (Tier.EXPECTED, 2, 4)


def test_there_are_at_least_sixty_signs_each_with_a_source(catalogue: Catalogue) -> None:
    assert len(catalogue.signs) >= 60
    assert [one.id for one in catalogue.signs if not one.sources] == []


def test_a_front_page_names_few_signs_and_all_that_cannot_wait(catalogue: Catalogue) -> None:
    for procedure in catalogue.procedures:
        front = [one.tier for one in signs_for(catalogue, procedure) if one.front_page]
        assert front.count(Tier.EMERGENCY) in (5, 6), procedure
        assert front.count(Tier.TODAY) in (6, 7), procedure


def test_every_complaint_ends_in_a_way_to_get_help(catalogue: Catalogue) -> None:
    complaints = {one.complaint for one in catalogue.signs}
    urgent = {one.complaint for one in catalogue.signs if one.tier in (Tier.EMERGENCY, Tier.TODAY)}
    assert complaints == urgent


def test_what_is_sudden_after_cement_and_what_closes_the_throat_stand_on_the_front_page(catalogue: Catalogue) -> None:
    """Beside "more pain: call today" and "hard to swallow: call today" the emergency of the same kind is told."""
    for sign_id in ("cement_sudden_pain", "breathing_neck"):
        found = sign(catalogue, sign_id)
        assert (found.tier, found.front_page) == (Tier.EMERGENCY, True)
