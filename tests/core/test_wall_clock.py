"""The clock on the wall, through every change of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.wall_clock import clock_changes, instant, runs_alike, wall_time, zone_named

LONDON = ZoneInfo("Europe/London")
ZONES = ("Europe/London", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago", "Asia/Beirut")


def wall(text):
    return datetime.fromisoformat(text)


def test_a_skipped_time_comes_at_the_next_real_one():
    assert instant(wall("2026-03-29T01:30"), LONDON) == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    assert wall_time(instant(wall("2026-03-29T01:30"), LONDON), LONDON) == wall("2026-03-29T02:00")


def test_a_repeated_time_comes_the_first_time():
    assert instant(wall("2026-10-25T01:30"), LONDON) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_skipped_midnight_and_a_skipped_day_have_a_next_real_time_too():
    beirut, samoa = ZoneInfo("Asia/Beirut"), ZoneInfo("Pacific/Apia")
    assert wall_time(instant(wall("2026-03-29T00:00"), beirut), beirut) == wall("2026-03-29T01:00")
    assert wall_time(instant(wall("2011-12-30T08:00"), samoa), samoa) == wall("2011-12-31T00:00")


@given(st.sampled_from(ZONES), st.datetimes(wall("2024-01-01"), wall("2029-12-31")))
def test_a_time_on_the_clock_never_comes_early_and_no_other_comes_between(name, moment):
    zone, at = ZoneInfo(name), moment.replace(second=0, microsecond=0)
    when = instant(at, zone)
    assert wall_time(when, zone) >= at
    assert wall_time(when - timedelta(seconds=1), zone) < at


@given(st.sampled_from(ZONES), st.datetimes(wall("2024-01-01"), wall("2029-12-31")), st.integers(1, 3000))
def test_later_on_the_clock_is_never_earlier_in_time(name, moment, minutes):
    zone = ZoneInfo(name)
    assert instant(moment, zone) <= instant(moment + timedelta(minutes=minutes), zone)


def test_the_days_on_which_the_clocks_change_are_known_ahead():
    changes = list(clock_changes(LONDON, date(2026, 1, 1), date(2026, 12, 31)))
    assert [(one.day, one.shift) for one in changes] == [
        (date(2026, 3, 29), timedelta(hours=1)),
        (date(2026, 10, 25), -timedelta(hours=1)),
    ]
    assert not list(clock_changes(ZoneInfo("Asia/Kolkata"), date(2026, 1, 1), date(2026, 12, 31)))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Europe/London", "Europe/Belfast", True),
        ("Europe/London", "Africa/Abidjan", False),
        ("Asia/Kolkata", "Asia/Calcutta", True),
    ],
)
def test_two_names_of_one_clock_are_no_journey(one, other, alike):
    assert runs_alike(ZoneInfo(one), ZoneInfo(other), datetime(2026, 1, 10, tzinfo=UTC)) is alike


def test_a_zone_nobody_knows_is_none():
    assert zone_named("Atlantis/Center") is None
    assert zone_named("") is None
