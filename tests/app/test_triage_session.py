"""Every way through "Is this normal?" ends, and none of them is too calm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest

from planner.app.circumstances import Circumstances
from planner.app.triage_session import COMPLAINTS, TriageSession
from planner.core.catalogue import Catalogue, Sign
from planner.core.diary import Compared, Since
from planner.core.kinds import Tier
from planner.core.sign_facts import Urgency
from planner.core.triage import HELD_AGAINST_BEFORE, concerning, tier_of, tier_when_named
from planner.core.wording import Wording
from tests.people import SURGERY, plan_for, sheet_of

DAYS = (None, 0, 1, 2, 3, 4, 5, 7, 10, 14, 15, 21, 42, 43, 56, 84, 90, 91, 180, 365, 400, 1800)
FIXED = {
    "bladder_bowel": Tier.EMERGENCY,
    "numb_saddle": Tier.EMERGENCY,
    "leg_weak": Tier.EMERGENCY,
    "arm_or_leg_weak": Tier.EMERGENCY,
    "both_legs": Tier.EMERGENCY,
    "self_harm": Tier.EMERGENCY,
    "very_drowsy": Tier.EMERGENCY,
    "urine_slow": Tier.TODAY,
}
"""The fixed points, whatever the catalogue and its sources say."""


def least_tiers(catalogue: Catalogue, procedure: str | None, day: int | None) -> dict[str, Tier]:
    """Return the calmest tier each sign may have: what its sources call for, and the fixed points."""
    least = dict(FIXED)
    for fact in catalogue.sign_facts:
        is_over = day is not None and fact.to_day is not None and day > fact.to_day
        wanted = fact.urgency.least
        if wanted is not None and fact.concerns(procedure) and not is_over:
            for sign in fact.signs:
                if wanted.urgency > urgency(least.get(sign)):
                    least[sign] = wanted
    return least


PROCEDURES = (
    None,
    "lumbar_discectomy",
    "lumbar_decompression",
    "lumbar_fusion",
    "vertebroplasty",
    "kyphoplasty",
    "percutaneous_fixation",
    "cervical_foraminotomy",
)


def session_for(
    catalogue: Catalogue, wording: Wording, procedure: str | None = None, day: int | None = None
) -> TriageSession:
    return TriageSession(catalogue, wording, Circumstances(procedure=procedure, day=day), SURGERY)


def urgency(tier: Tier | None) -> int:
    return tier.urgency if tier else -1


def of_day(catalogue: Catalogue, procedure: str | None, day: int | None) -> Iterator[tuple[Sign, Tier]]:
    for sign in concerning(catalogue.signs, procedure):
        tier = tier_of(sign, day)
        if tier is not None:
            yield sign, tier


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_sign_of_a_day_can_be_reached_and_ends_in_its_tier_or_a_stricter_one(
    catalogue: Catalogue, wording: Wording, procedure: str | None
) -> None:
    for day in DAYS:
        session = session_for(catalogue, wording, procedure, day)
        reached = set()
        for complaint in session.complaints():
            for step in session.steps(complaint.id):
                for choice in step.signs:
                    reached.add(choice.id)
                    result = session.result(frozenset({choice.id}))
                    own = next(sign for sign in catalogue.signs if sign.id == choice.id)
                    assert urgency(result.tier) >= urgency(tier_of(own, day)), (choice.id, day)
        assert reached == {sign.id for sign, _ in of_day(catalogue, procedure, day)}


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_no_way_is_too_calm_for_what_must_not_wait(
    catalogue: Catalogue, wording: Wording, procedure: str | None
) -> None:
    for day in DAYS:
        session = session_for(catalogue, wording, procedure, day)
        known = {sign.id for sign in concerning(catalogue.signs, procedure)}
        for sign_id, least in least_tiers(catalogue, procedure, day).items():
            if sign_id in known:
                for compared in (None, Compared.NEW, Compared.WORSE):
                    found = session.result(frozenset({sign_id}), Since.LONGER, compared)
                    assert urgency(found.tier) >= least.urgency, (sign_id, day)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_what_a_source_calls_an_emergency_is_asked_about_on_every_day(
    catalogue: Catalogue, wording: Wording, procedure: str | None
) -> None:
    facts = [one for one in catalogue.sign_facts if one.urgency is Urgency.EMERGENCY and one.concerns(procedure)]
    assert facts
    for day in DAYS:
        session = session_for(catalogue, wording, procedure, day)
        first_pages = [session.steps(complaint.id)[0] for complaint in session.complaints()]
        asked = {choice.id for page in first_pages if page.tier is Tier.EMERGENCY for choice in page.signs}
        for fact in facts:
            covering = {sign.id for sign in concerning(catalogue.signs, procedure) if sign.id in fact.signs}
            assert covering, fact
            assert covering <= asked, (fact, day)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_sign_of_the_whole_list_leads_to_the_tier_it_stands_under(
    catalogue: Catalogue, wording: Wording, procedure: str | None
) -> None:
    for day in DAYS:
        session = session_for(catalogue, wording, procedure, day)
        for tier in session.everything().tiers:
            for line in tier.signs:
                found = session.result(frozenset({line.id}))
                assert found.tier is tier.tier, (line.id, day)
                assert found.doubt
                assert found.phone_label


def test_pain_of_the_first_days_is_not_listed_as_expected_in_week_six(catalogue: Catalogue, wording: Wording) -> None:
    tiers = {tier.tier: tier for tier in session_for(catalogue, wording, "lumbar_fusion", 40).everything().tiers}
    assert "pain_first_days" in {line.id for line in tiers[Tier.TODAY].signs}
    assert "pain_first_days" not in {line.id for line in tiers[Tier.EXPECTED].signs}


def test_the_sources_behind_a_result_say_how_fast_each_wants_one_to_act(catalogue: Catalogue, wording: Wording) -> None:
    lines = session_for(catalogue, wording, "lumbar_fusion", 5).result(frozenset({"bladder_bowel"})).source_lines
    assert any(line.endswith("It calls this an emergency.") for line in lines)
    assert any(line.endswith("It says to call within a day.") for line in lines)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_whatever_one_asks_about_the_first_page_asks_for_what_must_not_wait(
    catalogue: Catalogue, wording: Wording, procedure: str | None
) -> None:
    for day in DAYS:
        session = session_for(catalogue, wording, procedure, day)
        must = {sign.id for sign, tier in of_day(catalogue, procedure, day) if sign.front_page} & FIXED.keys()
        for complaint in session.complaints():
            first, *others = session.steps(complaint.id)
            assert first.tier is Tier.EMERGENCY
            assert must <= {choice.id for choice in first.signs}
            tiers = [step.tier.urgency for step in (first, *others)]
            assert tiers == sorted(tiers, reverse=True)
            assert len(set(tiers)) == len(tiers), "a page is asked once, so the walk ends"


@pytest.mark.parametrize("day", [0, 3, 9, 40, None])
def test_two_signs_together_are_never_calmer_than_either(
    catalogue: Catalogue, wording: Wording, day: int | None
) -> None:
    session = session_for(catalogue, wording, None, day)
    known = list(of_day(catalogue, None, day))
    for (one, first), (other, second) in combinations(known, 2):
        found = session.result(frozenset({one.id, other.id}))
        assert urgency(found.tier) == max(first.urgency, second.urgency)


def test_who_ticks_nothing_is_told_to_call_and_ask(catalogue: Catalogue, wording: Wording) -> None:
    session = session_for(catalogue, wording, "lumbar_fusion", 5)
    found = session.result(frozenset())
    assert found.tier is None
    assert found.phone_label
    assert found.call_at_once
    assert found.say


def test_a_foot_that_dropped_before_is_a_call_today_and_a_new_one_an_emergency(
    catalogue: Catalogue, wording: Wording
) -> None:
    session = session_for(catalogue, wording, "lumbar_discectomy", 9)
    weak = frozenset({"leg_weak"})
    assert session.result(weak).as_before
    assert session.result(weak, None, Compared.SAME).tier is Tier.TODAY
    assert session.result(weak, None, Compared.WORSE).tier is Tier.EMERGENCY


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_nothing_else_gets_calmer_because_it_was_so_before(
    catalogue: Catalogue, wording: Wording, procedure: str | None
) -> None:
    for day in DAYS:
        session = session_for(catalogue, wording, procedure, day)
        for sign, tier in of_day(catalogue, procedure, day):
            least = Tier.TODAY if sign.id in HELD_AGAINST_BEFORE else tier
            found = session.result(frozenset({sign.id}), None, Compared.SAME)
            assert urgency(found.tier) >= least.urgency, (sign.id, day)


def test_one_old_weakness_beside_a_new_emergency_stays_an_emergency(catalogue: Catalogue, wording: Wording) -> None:
    session = session_for(catalogue, wording, "lumbar_discectomy", 9)
    both = session.result(frozenset({"leg_weak", "numb_saddle"}))
    assert not both.as_before
    assert session.result(frozenset({"leg_weak", "numb_saddle"}), None, Compared.SAME).tier is Tier.EMERGENCY


def test_the_phone_words_name_the_operation_its_day_and_what_is_so(catalogue: Catalogue, wording: Wording) -> None:
    plan = plan_for(catalogue, wording, sheet_of())
    today = SURGERY + timedelta(days=9)
    session = TriageSession(catalogue, wording, Circumstances.of_plan(plan, today), today)
    said = session.result(frozenset({"wound_infection"}), Since.YESTERDAY, Compared.NEW).say
    for part in ("discectomy", "2 March", "day 9", "Since yesterday", "the wound is red", "It is new"):
        assert part in said


def test_everything_one_calls_about_has_its_words_for_the_phone(catalogue: Catalogue, wording: Wording) -> None:
    calls = {Tier.EMERGENCY, Tier.TODAY}
    lacking = [
        sign.id
        for sign in catalogue.signs
        if {sign.tier, sign.later_tier} & calls and f"triage.i_have.{sign.id}" not in wording
    ]
    assert lacking == []


def test_without_a_plan_the_operation_and_the_day_are_asked_and_used(catalogue: Catalogue, wording: Wording) -> None:
    session = session_for(catalogue, wording)
    asked = session.asks_about()
    assert asked is not None
    assert {name for name, _ in asked.operations} > set(catalogue.procedures)
    session.tell_about("cervical_foraminotomy", SURGERY - timedelta(days=3))
    assert session.asks_about() is None
    assert "swallowing" in {one.id for one in session.complaints()}
    assert "day 3" in session.result(frozenset({"swallow_new"})).say


@pytest.mark.parametrize("when", [None, SURGERY + timedelta(days=2)])
def test_a_day_that_cannot_be_counts_as_not_known_and_the_stricter_tier_is_used(
    catalogue: Catalogue, wording: Wording, when: date | None
) -> None:
    session = session_for(catalogue, wording)
    session.tell_about("unknown", when)
    assert session.result(frozenset({"pain_first_days"})).tier is Tier.TODAY


def test_every_sign_belongs_to_a_complaint_that_is_offered(catalogue: Catalogue) -> None:
    assert {sign.complaint for sign in catalogue.signs} <= {name for name, _ in COMPLAINTS}


@pytest.mark.parametrize(
    ("complaint", "sign_id"),
    [
        ("general", "very_drowsy"),
        ("mood", "very_drowsy"),
        ("general", "self_harm"),
        ("medicines", "self_harm"),
        ("general", "medicine_too_much"),
        ("fever", "stiff_neck_fever"),
        ("headache", "clear_fluid"),
        ("fall", "legs_fail"),
        ("chest", "breathing_neck"),
        ("pain", "cement_leg"),
    ],
)
def test_an_emergency_is_asked_about_wherever_people_look_for_it(
    catalogue: Catalogue, wording: Wording, complaint: str, sign_id: str
) -> None:
    """A helper who finds someone very drowsy may well go to "something else", where being tired is expected."""
    first = session_for(catalogue, wording, None, 3).steps(complaint)[0]
    assert sign_id in {choice.id for choice in first.signs}


def test_what_the_stricter_words_already_cover_is_not_asked_twice(catalogue: Catalogue, wording: Wording) -> None:
    """Who does not know the operation is asked about an arm, a hand or a leg, and not about a leg once more."""
    first = session_for(catalogue, wording).steps("leg")[0]
    assert "arm_or_leg_weak" in {choice.id for choice in first.signs}
    assert "leg_weak" not in {choice.id for choice in first.signs}


def test_what_covers_another_sign_is_never_calmer(catalogue: Catalogue) -> None:
    signs = {sign.id: sign for sign in catalogue.signs}
    pairs = [(sign, signs[name]) for sign in catalogue.signs for name in sign.covers]
    assert pairs
    for sign, covered in pairs:
        for day in DAYS:
            assert urgency(tier_when_named(sign, day)) >= urgency(tier_when_named(covered, day))
