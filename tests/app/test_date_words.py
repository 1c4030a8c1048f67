"""Dates and times in the spellings people use."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.date_words import DateWords, Span
from planner.core.wording import Wording

TODAY = date(2026, 3, 11)
SECOND_OF_MARCH = date(2026, 3, 2)


def words(wording: Wording, country: str = "uk") -> DateWords:
    return DateWords(wording.for_country(country), TODAY, SECOND_OF_MARCH)


@pytest.mark.parametrize(
    "typed",
    [
        "2 March 2026",
        "2nd of March",
        "March 2",
        "mar 2, 2026",
        "Mon 2 Mar",
        "Monday, 2 march 2026",
        "2026-03-02",
        "2.3.2026",
        "2/3/26",
        "02 03",
        "  2 MARCH ",
    ],
)
def test_a_date_is_read_in_any_common_spelling(wording: Wording, typed: str) -> None:
    assert words(wording).read(typed) == SECOND_OF_MARCH


def test_numbers_stand_in_the_order_of_the_country(wording: Wording) -> None:
    assert words(wording, "uk").read("3/2/2026") == date(2026, 2, 3)
    assert words(wording, "us").read("3/2/2026") == SECOND_OF_MARCH


def test_a_number_too_large_for_a_month_is_the_day(wording: Wording) -> None:
    assert words(wording, "us").read("13/3/2026") == date(2026, 3, 13)
    assert words(wording, "uk").read("3/13/2026") == date(2026, 3, 13)


def test_without_a_year_the_nearest_one_is_meant(wording: Wording) -> None:
    assert words(wording).read("28 December") == date(2025, 12, 28)
    assert words(wording).read("5 April") == date(2026, 4, 5)


def test_today_and_its_neighbours_can_be_said(wording: Wording) -> None:
    assert words(wording).read("yesterday") == date(2026, 3, 10)


@pytest.mark.parametrize("typed", ["", "soon", "31/2/2026", "2 Foo 2026", "12", "1 2 3 4", "March", "May June 3"])
def test_what_is_no_date_is_not_guessed(wording: Wording, typed: str) -> None:
    assert words(wording).read(typed) is None


@given(when=st.dates(date(2024, 1, 1), date(2028, 12, 31)), form=st.sampled_from(["full", "year"]))
def test_every_date_we_tell_can_be_typed_back(wording: Wording, when: date, form: str) -> None:
    for country in ("uk", "us", "es"):
        assert words(wording, country).read(words(wording, country).told(when, form)) == when


@given(typed=st.text(max_size=30))
def test_nothing_that_is_typed_breaks_the_reader(wording: Wording, typed: str) -> None:
    reader = words(wording)
    reader.read(typed)
    reader.read_span(typed)
    reader.read_time(typed)


@pytest.mark.parametrize(("typed", "span"), [("6 weeks", Span(weeks=6)), ("10 days", Span(days=10)), ("6", None)])
def test_a_time_after_surgery_is_read(wording: Wording, typed: str, span: Span | None) -> None:
    assert words(wording).read_span(typed) == span


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("8", "08:00"),
        ("8:30", "08:30"),
        ("8.30 pm", "20:30"),
        ("0830", "08:30"),
        ("12 am", "00:00"),
        ("noon", "12:00"),
        ("25", None),
        ("8:70", None),
        ("soon", None),
    ],
)
def test_a_time_of_day_is_read(wording: Wording, typed: str, time: str | None) -> None:
    assert words(wording).read_time(typed) == time
