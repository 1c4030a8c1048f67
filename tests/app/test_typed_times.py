"""Times of day are read as people type them, and what cannot be read is named."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.settings_telling import times_told
from planner.app.typed_times import typed_times


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("10:00, 16:00", "10:00, 16:00"),
        ("16:00 10:00 10:00", "10:00, 16:00"),
        ("8", "08:00"),
        ("8.30; 20h15", "08:30, 20:15"),
        ("8 am and 4:30 p.m.", "08:00, 16:30"),
        ("12 am, 12 pm", "00:00, 12:00"),
        ("", ""),
    ],
)
def test_times_are_read_as_people_type_them(text, told):
    assert times_told(typed_times(text)) == told


@pytest.mark.parametrize(
    ("text", "named"),
    [("soon", "soon"), ("25:00", "25:00"), ("10:00, later", "later"), ("13 pm", "13 pm"), ("8:60", "8:60")],
)
def test_what_cannot_be_read_is_named(text, named):
    with pytest.raises(ValueError, match=named):
        typed_times(text)


@given(st.sets(st.times().map(lambda at: time(at.hour, at.minute)), max_size=6))
def test_what_is_told_is_read_again(times):
    assert typed_times(times_told(sorted(times))) == tuple(sorted(times))


@given(st.text(max_size=12))
def test_anything_typed_is_read_or_refused_calmly(text):
    try:
        assert all(isinstance(at, time) for at in typed_times(text))
    except ValueError as unreadable:
        assert str(unreadable) in text
