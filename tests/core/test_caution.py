"""Where several rules speak of one activity, the more cautious wins and all are kept."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from planner.core.catalogue import Source
from planner.core.caution import Settled, confidence, settle
from planner.core.conditions import Is
from planner.core.days import Window
from planner.core.kinds import Confidence, EntryKind
from planner.core.rules import Rule
from tests.core.test_days import windows

SMOKES = Is("smoking", frozenset([True]))
GATES = ("off_strong_painkillers", "emergency_stop", "no_rigid_brace")


def rule(name: str = "drive", **fields: object) -> Rule:
    usual = {"id": f"p.{name}", "procedure": "p", "activity": "drive", "kind": EntryKind.RETURN, "sources": ("a",)}
    return Rule(**{**usual, **fields})  # type: ignore[arg-type]  # a test builder


def source(name: str, publisher: str, kind: str = "hospital_leaflet") -> Source:
    return Source(id=name, publisher=publisher, title="", url="", country="", year="", kind=kind)


@st.composite
def further_rules(draw: st.DrawFn) -> list[Rule]:
    """Return up to four rules that add caution to a base rule."""
    return [
        rule(
            f"drive_{number}",
            when=SMOKES,
            window=draw(st.none() | windows()),
            value=draw(st.none() | st.floats(1, 50)),
            unit="lb",
            gates=draw(st.lists(st.sampled_from(GATES), unique=True).map(tuple)),
            gate_day=draw(st.integers(0, 5)),
        )
        for number in range(draw(st.integers(0, 4)))
    ]


def window_of(settled: Settled) -> Window:
    assert settled.window is not None
    return settled.window


BASE = rule(window=Window(3, 14, 42), value=10.0, unit="lb", gates=("emergency_stop",), gate_day=2)


@given(further=further_rules(), random=st.randoms(use_true_random=False))
def test_the_order_of_rules_never_matters(further: list[Rule], random: Random) -> None:
    rules = [BASE, *further]
    assert settle(random.sample(rules, len(rules))) == settle(rules)


@given(further=further_rules(), more=further_rules())
def test_one_more_rule_never_makes_anything_bolder(further: list[Rule], more: list[Rule]) -> None:
    renamed = [rule(f"more_{number}", when=SMOKES, window=one.window) for number, one in enumerate(more)]
    fewer, all_of_them = settle([BASE, *further]), settle([BASE, *further, *renamed])
    assert window_of(all_of_them).earliest >= window_of(fewer).earliest
    assert window_of(all_of_them).typical >= window_of(fewer).typical
    assert set(all_of_them.gates) >= set(fewer.gates)
    assert all_of_them.gate_day >= fewer.gate_day


@given(further=further_rules())
def test_the_lower_weight_counts(further: list[Rule]) -> None:
    values = [one.value for one in (BASE, *further) if one.value is not None]
    assert settle([BASE, *further]).value == min(values)


@given(further=further_rules())
def test_every_rule_is_kept_as_a_reason(further: list[Rule]) -> None:
    kept = {one.id for one in settle([BASE, *further]).rules}
    assert kept == {one.id for one in (BASE, *further)}


@given(further=further_rules())
def test_where_no_source_names_a_day_no_further_rule_does(further: list[Rule]) -> None:
    assert settle([rule(asks=True), *further]).window is None


def test_kilograms_and_pounds_are_compared_as_weights() -> None:
    heavier = rule("kg", when=SMOKES, value=4.0, unit="kg")  # 8.8 lb
    assert settle([BASE, heavier]).unit == "kg"
    assert settle([rule(value=5.0, unit="lb"), heavier]).unit == "lb"


def test_two_independent_publishers_one_of_them_a_hospital_are_several() -> None:
    known = {"a": source("a", "St Anna"), "b": source("b", "Dr Moss", "surgeon_practice")}
    assert confidence(rule(sources=("a", "b")), known) is Confidence.SEVERAL


def test_one_publisher_twice_is_few() -> None:
    known = {"a": source("a", "St Anna"), "b": source("b", "St Anna")}
    assert confidence(rule(sources=("a", "b")), known) is Confidence.FEW


def test_weak_sources_alone_are_few() -> None:
    known = {"a": source("a", "Dr Moss", "surgeon_practice"), "b": source("b", "Well.com", "health_library")}
    assert confidence(rule(sources=("a", "b")), known) is Confidence.FEW


def test_what_is_borrowed_is_few() -> None:
    known = {"a": source("a", "St Anna"), "b": source("b", "St Berta")}
    assert confidence(rule(sources=("a", "b"), borrowed_from="any"), known) is Confidence.FEW


def test_where_no_source_names_a_day_the_team_is_asked() -> None:
    known = {"a": source("a", "St Anna"), "b": source("b", "St Berta")}
    assert confidence(rule(sources=("a", "b"), asks=True), known) is Confidence.ASK
