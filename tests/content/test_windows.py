"""Every window against what the sources we read state: nothing invented, nothing too early, nothing overclaimed."""

from __future__ import annotations

from statistics import quantiles

import pytest

from planner.content.coverage import Coverage, coverage, is_later
from planner.content.load import load_evidence
from planner.content.locate import resources
from planner.core.catalogue import Catalogue, Fact
from planner.core.caution import confidence
from planner.core.evidence import stated
from planner.core.kinds import Confidence, EntryKind
from planner.core.rules import Rule

SHARE_TOUCHING = 0.85  # of the statements on an activity that is said to rest on several sources
SHARE_LATER = 0.03  # too early is the dangerous side
RELATED = "evidence=proxy"  # of a related operation
NEVER_FAIR = ("evidence=one_patient", "not operated")
EARLIER_IS_NO_RISK = {"followup", "imaging"}  # a visit can hardly come too early
FEW_EXCEPTIONS = 2
FEWEST_ENDS = 8  # four statements; the middle half of fewer says little


@pytest.fixture(scope="module")
def facts() -> tuple[Fact, ...]:
    return load_evidence(resources())


@pytest.fixture(scope="module")
def report(catalogue: Catalogue, facts: tuple[Fact, ...]) -> Coverage:
    return coverage(catalogue, facts)


def dated_bases(catalogue: Catalogue) -> list[Rule]:
    return [rule for rule in catalogue.rules if rule.is_base and rule.window is not None]


def facts_on(rule: Rule, facts: tuple[Fact, ...]) -> list[Fact]:
    """Return what is stated on a rule's own activity after its own procedure, with a day."""
    return [
        fact
        for fact in facts
        if (fact.procedure, fact.activity) == (rule.procedure, rule.activity)
        and not (fact.from_day is None and fact.to_day is None)
    ]


def ends_stated(rule: Rule, facts: tuple[Fact, ...]) -> list[int]:
    """Return the first and last days of what the sources of a rule state, in order.

    Of a limit that has no last day only its size is known, not its end.
    """
    own = [fact for fact in facts_on(rule, facts) if fact.source in rule.sources]
    said = [stated(fact) for fact in own if rule.kind is not EntryKind.LIMIT or fact.to_day is not None]
    return sorted(day for one in said for day in (one.first, one.last))


def fair_first_days(rule: Rule, facts: tuple[Fact, ...], catalogue: Catalogue) -> list[int]:
    """Return the first days that may open a window: of a source that is not weak, or of a second publisher.

    A row on a related operation can back another row; alone it counts for nothing.
    """
    strong: list[int] = []
    publishers: dict[str, int] = {}
    for fact in facts_on(rule, facts):
        source, day = catalogue.sources[fact.source], stated(fact).first
        if not any(word in fact.condition for word in NEVER_FAIR):
            publishers[source.publisher] = min(day, publishers.get(source.publisher, day))
            strong += [] if source.is_weak or RELATED in fact.condition else [day]
    own = [fact for fact in facts_on(rule, facts) if RELATED not in fact.condition]
    return strong + (sorted(publishers.values())[1:] if own else [])


def test_no_window_opens_before_a_fair_source_says_so(catalogue: Catalogue, facts: tuple[Fact, ...]) -> None:
    too_early = {}
    for rule in dated_bases(catalogue):
        if rule.borrowed_from or rule.activity in EARLIER_IS_NO_RISK or rule.exception:
            continue
        fair = fair_first_days(rule, facts, catalogue)
        if not fair or (rule.window and rule.window.earliest < min(fair)):
            too_early[rule.id] = f"opens on day {rule.window and rule.window.earliest}, stated are {sorted(fair)}"
    assert too_early == {}


def test_every_exception_is_still_needed(catalogue: Catalogue, facts: tuple[Fact, ...]) -> None:
    for rule in (one for one in catalogue.rules if one.exception):
        fair = fair_first_days(rule, facts, catalogue)
        assert rule.window, rule.id
        assert not fair or rule.window.earliest < min(fair), rule.id


def test_exceptions_are_rare(catalogue: Catalogue) -> None:
    assert len([rule for rule in catalogue.rules if rule.exception]) <= FEW_EXCEPTIONS


def test_several_means_two_publishers_that_name_a_day_for_this_very_thing(
    catalogue: Catalogue, facts: tuple[Fact, ...]
) -> None:
    overclaimed = []
    for rule in dated_bases(catalogue):
        if confidence(rule, catalogue.sources) is not Confidence.SEVERAL:
            continue
        naming = [catalogue.sources[fact.source] for fact in facts_on(rule, facts) if fact.source in rule.sources]
        publishers = {source.publisher for source in naming}
        if len(publishers) < 2 or all(source.is_weak for source in naming):
            overclaimed.append(rule.id)
    assert overclaimed == []


def test_the_usual_day_lies_in_the_middle_half_of_what_is_stated(catalogue: Catalogue, facts: tuple[Fact, ...]) -> None:
    for rule in dated_bases(catalogue):
        days = ends_stated(rule, facts)
        if rule.window and len(days) >= FEWEST_ENDS:
            low, _, high = quantiles(days, n=4, method="inclusive")
            assert low <= rule.window.typical <= high, f"{rule.id}: usual day {rule.window.typical}, {low} to {high}"


def test_no_window_is_wider_than_what_is_stated(catalogue: Catalogue, facts: tuple[Fact, ...]) -> None:
    for rule in dated_bases(catalogue):
        days = ends_stated(rule, facts)
        if rule.window and len(days) >= FEWEST_ENDS and not rule.borrowed_from:
            assert (rule.window.latest or 0) <= max(days), rule.id


def test_no_window_stands_on_a_fracture_treated_without_surgery_or_on_one_patient(
    catalogue: Catalogue, facts: tuple[Fact, ...]
) -> None:
    for rule in dated_bases(catalogue):
        own = [fact for fact in facts_on(rule, facts) if fact.source in rule.sources]
        poor = [fact for fact in own if any(word in fact.condition for word in NEVER_FAIR)]
        assert not own or poor != own or rule.borrowed_from, rule.id


def test_most_statements_touch_the_window(report: Coverage) -> None:
    several = [cell for cell in report.cells if cell.confidence is Confidence.SEVERAL]
    statements = sum(cell.statements for cell in several)
    assert sum(cell.touching for cell in several) / statements >= SHARE_TOUCHING


def test_hardly_any_statement_lies_later_than_the_window(report: Coverage) -> None:
    together = report.together()
    assert together.later / together.statements <= SHARE_LATER


def test_a_later_statement_that_is_not_followed_is_explained(catalogue: Catalogue, facts: tuple[Fact, ...]) -> None:
    for rule in dated_bases(catalogue):
        notes = " ".join(one.note for one in catalogue.rules_for(rule.procedure) if one.activity == rule.activity)
        later = [fact for fact in facts_on(rule, facts) if rule.window and is_later(stated(fact), rule.window)]
        assert [fact for fact in later if fact.source not in notes] == [], rule.id


def test_no_cell_is_empty(report: Coverage) -> None:
    assert report.empty == ()


def test_every_rule_can_come_about(report: Coverage) -> None:
    assert report.unreachable == ()


def test_every_source_is_used(report: Coverage) -> None:
    assert report.unused_sources == ()


def test_every_statement_belongs_to_a_source_and_an_activity(catalogue: Catalogue, facts: tuple[Fact, ...]) -> None:
    procedures = {*catalogue.procedures, "any"}
    strays = [
        fact
        for fact in facts
        if fact.source not in catalogue.sources
        or fact.activity not in catalogue.activities
        or fact.procedure not in procedures
    ]
    assert strays == []


def test_what_is_borrowed_says_why(catalogue: Catalogue) -> None:
    for rule in catalogue.rules:
        if rule.borrowed_from is not None:
            assert rule.borrowed_from in {*catalogue.procedures, "any"}, rule.id
            assert rule.borrowed_from != rule.procedure, rule.id
            assert rule.note, rule.id


def test_every_decision_has_a_note_for_the_clinician_who_reviews_it(catalogue: Catalogue) -> None:
    assert [rule.id for rule in catalogue.rules if rule.sources and not rule.note] == []


def test_driving_always_waits_for_clear_head_free_neck_and_a_firm_brake(catalogue: Catalogue) -> None:
    gates = {"off_strong_painkillers", "anaesthetic_worn_off", "no_rigid_brace", "emergency_stop"}
    for rule in catalogue.rules:
        if rule.activity == "drive" and rule.is_base:
            assert set(rule.gates) >= gates, rule.id
            assert rule.gate_day >= 2, rule.id


def test_a_limit_on_weight_names_the_weight(catalogue: Catalogue) -> None:
    limits = [rule for rule in catalogue.rules if rule.activity == "lift_limit" and rule.is_base]
    assert len(limits) == len(catalogue.procedures)
    assert all(rule.kind is EntryKind.LIMIT and rule.value and rule.unit in ("lb", "kg") for rule in limits)


def test_a_ladder_climbs(catalogue: Catalogue) -> None:
    """Later rungs come on later days, and no rung asks for less than the one before."""
    for rule in catalogue.rules:
        days = [step.day for step in rule.steps]
        assert days == sorted(days), rule.id
        if rule.activity == "lift_limit":
            values = [step.value or 0 for step in rule.steps]
            assert values == sorted(values), rule.id
            assert not rule.steps or rule.value == values[0], rule.id


def test_no_rung_comes_before_the_window_opens(catalogue: Catalogue) -> None:
    for rule in dated_bases(catalogue):
        if rule.kind is not EntryKind.LIMIT and rule.window:
            assert all(step.day >= rule.window.earliest for step in rule.steps), rule.id
