"""Conditions come out yes, no or unknown, and unknown is never taken for no."""

from __future__ import annotations

import pytest

from planner.content.tables import condition
from planner.core.conditions import Moot, Truth


def test_an_answer_that_fits_holds() -> None:
    assert condition({"job": "heavy"}).holds({"job": "heavy"}) is Truth.YES
    assert condition({"job": ["heavy", "medium"]}).holds({"job": "desk"}) is Truth.NO


@pytest.mark.parametrize("known", [{}, {"job": "unknown"}, {"job": "rather_not_say"}])
def test_what_is_not_known_is_unknown(known: dict[str, str]) -> None:
    assert condition({"job": "heavy"}).holds(known) is Truth.UNKNOWN


def test_a_question_that_does_not_apply_is_no() -> None:
    assert condition({"arm_weakness": True}).holds({"arm_weakness": Moot.MOOT}) is Truth.NO


def test_unknown_stays_unknown_when_turned_round() -> None:
    assert condition({"not": {"smoking": True}}).holds({}) is Truth.UNKNOWN


def test_one_no_among_several_decides() -> None:
    both = condition({"smoking": True, "diabetes": True})
    assert both.holds({"smoking": False}) is Truth.NO
    assert both.holds({"smoking": True}) is Truth.UNKNOWN


def test_one_yes_decides_where_any_is_enough() -> None:
    either = condition({"any": [{"smoking": True}, {"diabetes": True}]})
    assert either.holds({"diabetes": True}) is Truth.YES


def test_numbers_are_compared() -> None:
    old = condition({"age": {"at_least": 70}})
    assert old.holds({"age": 70}) is Truth.YES
    assert old.holds({"age": 69}) is Truth.NO
    assert old.holds({"age": "rather_not_say"}) is Truth.UNKNOWN


@pytest.mark.parametrize("table", [{}, "job", {"age": {"over": 70}}])
def test_what_is_no_condition_is_refused(table: object) -> None:
    with pytest.raises(ValueError, match="condition"):
        condition(table)
