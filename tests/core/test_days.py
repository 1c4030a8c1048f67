"""Windows in days after surgery."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.days import STRETCHES, Window, day_of, on_day, stretch_of

days = st.integers(0, 400)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    first, second, third = sorted(draw(st.tuples(days, days, days)))
    return Window(first, second, draw(st.sampled_from([third, None])))


def test_a_window_cannot_end_before_its_usual_day() -> None:
    with pytest.raises(ValueError, match="ends on day 3, before its usual day 14"):
        Window(1, 14, 3)


def test_nothing_opens_before_the_operation() -> None:
    with pytest.raises(ValueError, match="before the operation"):
        Window(-1, 2)


@given(windows(), windows())
def test_the_later_of_two_windows_never_opens_before_either(one: Window, other: Window) -> None:
    later = one.later_of(other)
    assert later.earliest == max(one.earliest, other.earliest)
    assert later.typical >= max(one.typical, other.typical)
    assert (later.latest is None) == (one.latest is None or other.latest is None)


@given(windows(), windows())
def test_caution_does_not_depend_on_who_speaks_first(one: Window, other: Window) -> None:
    assert one.later_of(other) == other.later_of(one)


@given(windows(), days)
def test_not_before_is_never_crossed(window: Window, day: int) -> None:
    assert window.not_before(day).earliest >= day


@given(windows(), days)
def test_not_before_keeps_what_is_already_later(window: Window, day: int) -> None:
    moved = window.not_before(day)
    assert moved.typical == max(window.typical, day)


@given(windows())
def test_dates_and_days_tell_the_same(window: Window) -> None:
    surgery = date(2028, 2, 28)  # a leap day follows
    dates = window.dates(surgery)
    assert day_of(surgery, dates.earliest) == window.earliest
    assert dates.typical == on_day(surgery, window.typical)


@given(st.integers(0, 2000))
def test_every_day_lies_in_exactly_one_stretch(day: int) -> None:
    holding = [one for one in STRETCHES if one.first <= day and (one.last is None or day <= one.last)]
    assert holding == [stretch_of(day)]
