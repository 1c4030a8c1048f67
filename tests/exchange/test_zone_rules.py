"""The rules of a time zone in a calendar file tell the same hours as the zone itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from planner.exchange.zone_rules import zone_rules

ZONES = ("Europe/London", "America/New_York", "Asia/Tokyo", "Africa/Casablanca", "Australia/Lord_Howe", "Etc/UTC")


@pytest.mark.parametrize("name", ZONES)
def test_every_hour_of_two_years_is_told_as_the_zone_has_it(name):
    zone = ZoneInfo(name)
    rules = zone_rules(zone, 2026, 2027)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    while moment.year < 2028:
        assert offset_told(rules, moment) == moment.astimezone(zone).utcoffset()
        moment += timedelta(hours=1)


def test_a_change_is_told_in_the_time_that_the_old_clock_shows():
    (summer,) = zone_rules(ZoneInfo("Europe/London"), 2026, 2026).walk("DAYLIGHT")
    assert summer["dtstart"].dt == datetime(2026, 3, 29, 1, 0)  # noqa: DTZ001  # as the standard wants it


def offset_told(rules, moment):
    """Return the offset that the rules tell for a moment: that of the last change before it."""
    found = []
    for part in rules.subcomponents:
        starts = [part["dtstart"].dt, *(one.dt for one in (part["rdate"].dts if "rdate" in part else ()))]
        before = part["tzoffsetfrom"].td
        found += [((start - before).replace(tzinfo=UTC), part["tzoffsetto"].td) for start in starts]
    return max((start, after) for start, after in found if start <= moment or start == min(found)[0])[1]
