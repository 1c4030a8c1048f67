"""What a nurse would say at the bedside: no medicine on one's own, no blame, no two sentences that quarrel."""

from __future__ import annotations

import pytest

from planner.core.catalogue import Catalogue
from planner.core.plan import Entry, Plan
from planner.core.wording import Wording
from tests.content.test_factors import EVERY
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


def test_nobody_who_left_their_weight_open_is_told_to_lose_some(catalogue: Catalogue, wording: Wording) -> None:
    """It counts as the more careful answer; the words must fit a thin person too."""
    plan = plan_for(catalogue, wording, procedure="lumbar_fusion")
    told = {one.id: one.text for one in (*plan.questions_for_team, *plan.topics)}
    assert "lose" not in told["weight_help"]
    assert "If this may be you" in told["weight_and_wound"]
    assert "If you have it" in told["sugar"]
