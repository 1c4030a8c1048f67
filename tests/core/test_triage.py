"""The stricter tier wins, on every day."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.core.catalogue import Catalogue, Sign
from planner.core.kinds import Tier
from planner.core.triage import most_urgent_first, tier_of, triage

EARLY = Sign(id="warm", tier=Tier.EXPECTED, complaint="fever", to_day=3, later_tier=Tier.TODAY)

tiers = st.sampled_from(list(Tier))
signs = st.builds(
    Sign,
    id=st.text("abc", min_size=1, max_size=3),
    tier=tiers,
    complaint=st.just("pain"),
    to_day=st.none() | st.integers(0, 30),
    later_tier=st.none() | tiers,
)


def test_what_is_expected_at_first_may_be_a_reason_to_call_later() -> None:
    assert tier_of(EARLY, 2) is Tier.EXPECTED
    assert tier_of(EARLY, 6) is Tier.TODAY


def test_where_the_day_is_not_known_the_stricter_tier_counts() -> None:
    assert tier_of(EARLY, None) is Tier.TODAY


def test_a_day_before_the_operation_counts_as_not_known(catalogue: Catalogue) -> None:
    assert tier_of(EARLY, -1) is Tier.TODAY
    for sign in catalogue.signs:
        assert tier_of(sign, -3) is tier_of(sign, None)


def test_what_calls_for_help_is_never_dropped_for_its_day(catalogue: Catalogue) -> None:
    """Who names a fever of the first days on day six, or pain that grows again on day two, is still told to call."""
    for sign in catalogue.signs:
        for day in (-1, 0, 2, 6, 40, 400):
            verdict = triage([sign], day)
            if sign.tier.urgency >= Tier.TODAY.urgency and sign.later_tier is None:
                assert verdict is not None, (sign.id, day)
                assert verdict.tier is sign.tier, (sign.id, day)


def test_nothing_noticed_gives_no_verdict() -> None:
    assert triage([], 3) is None


@given(st.lists(signs, min_size=1, max_size=6), st.integers(0, 60))
def test_no_sign_is_treated_less_urgently_beside_others(noticed: list[Sign], day: int) -> None:
    verdict = triage(noticed, day)
    urgencies = [tier.urgency for sign in noticed if (tier := tier_of(sign, day))]
    dropped = [sign.tier.urgency for sign in noticed if tier_of(sign, day) is None]
    urgencies += [urgency for urgency in dropped if urgency >= Tier.TODAY.urgency]
    assert (verdict.tier.urgency if verdict else None) == max(urgencies, default=None)


@given(st.lists(signs, max_size=6), st.integers(0, 60))
def test_the_most_urgent_is_asked_first(noticed: list[Sign], day: int) -> None:
    asked = [tier_of(sign, day) for sign in most_urgent_first(noticed, day)]
    urgencies = [tier.urgency for tier in asked if tier]
    assert urgencies == sorted(urgencies, reverse=True)


def test_an_emergency_stays_one_on_every_day(catalogue: Catalogue) -> None:
    for sign in catalogue.signs:
        if sign.tier is Tier.EMERGENCY:
            assert {tier_of(sign, day) for day in (0, 1, 5, 40, 400)} == {Tier.EMERGENCY}, sign.id
