"""What a person wrote into the calendar goes into the calendar file: each day of a row, and none that is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from icalendar import Calendar

from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.repeats import Every, Repeat
from planner.exchange.ics import CalendarOptions, calendar_file
from tests.exchange.libical import Libical, library
from tests.own import own_entries
from tests.plans import SURGERY, small_plan

LONDON = ZoneInfo("Europe/London")
NAMED = CalendarOptions(named=True, zone=LONDON)
SWIM = OwnEntry(
    id="swim",
    kind=OwnKind.NOTE,
    title="Swim class",
    first=date(2026, 3, 9),
    time="18:00",
    repeat=Repeat(every=Every.WEEK, weekdays=(0, 3), times=12),
    left_out=(date(2026, 3, 16),),
    text="Bring the blue towel",
)
DENTIST = OwnEntry(
    id="tooth", kind=OwnKind.VISIT, title="Dentist", first=date(2026, 4, 7), time="09:30", place="High St"
)
RENT = OwnEntry(
    id="rent", kind=OwnKind.REMINDER, title="Pay the rent", first=date(2026, 1, 30), repeat=Repeat(every=Every.MONTH)
)
SPAN = 400  # days: two changes of the clocks
END = date(2026, 1, 1) + timedelta(days=SPAN)


def test_an_own_visit_has_its_hour_its_place_and_two_alarms(wording):
    (visit,) = found(wording, DENTIST)
    assert visit.start == datetime(2026, 4, 7, 9, 30, tzinfo=LONDON)
    assert (visit["summary"], visit["location"], visit["transp"]) == ("Dentist", "High St", "OPAQUE")
    assert len(visit.walk("VALARM")) == 2


def test_a_note_of_a_row_comes_on_its_days_without_an_alarm(wording):
    (swim,) = found(wording, SWIM)
    assert swim["rrule"] == {"FREQ": ["WEEKLY"], "BYDAY": ["MO", "TH"], "WKST": ["MO"], "COUNT": [12]}
    assert swim["exdate"].dts[0].dt == datetime(2026, 3, 16, 18, 0, tzinfo=LONDON)
    assert "blue towel" in swim["description"]
    assert not swim.walk("VALARM")


def test_a_month_too_short_for_its_day_takes_its_last_one(wording):
    (rent,) = found(wording, RENT)
    assert rent["rrule"] == {"FREQ": ["MONTHLY"], "BYMONTHDAY": [28, 29, 30], "BYSETPOS": [-1]}


def test_own_words_stay_at_home_unless_asked(wording):
    plan = replace(small_plan(), own_entries=(SWIM, DENTIST, RENT))
    text = calendar_file(plan, wording).decode()
    for word in ("Swim", "towel", "Dentist", "rent"):
        assert word not in text
    assert text.count("BEGIN:VEVENT") == 5


def test_what_is_over_is_not_told(wording):
    assert found(wording, replace(DENTIST, first=SURGERY - timedelta(days=1))) == []


def test_a_later_file_goes_over_an_earlier_one(wording):
    now = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
    (old,) = found(wording, DENTIST, told_at=now)
    (new,) = found(wording, replace(DENTIST, time="10:00"), told_at=now + timedelta(minutes=5))
    assert old["uid"] == new["uid"]
    assert old["sequence"] < new["sequence"]


@settings(max_examples=60)
@given(own_entries())
def test_every_row_comes_at_its_own_hour_through_summer_time(wording, entry):
    told = Calendar.from_ical(calendar_file(alone(entry), wording, NAMED)).events
    assert [moment for event in told for moment in moments(event)] == [hour(entry, day) for day in expected(entry)]


@settings(max_examples=60)
@given(own_entries())
def test_vobject_finds_the_same_days_of_every_row(wording, entry):
    """Told without a zone: vobject keeps the offset of the first day all through summer time."""
    vobject = pytest.importorskip("vobject", reason="a second reader of calendar files")
    made = calendar_file(alone(entry), wording, replace(NAMED, zone=None))
    theirs = list(vobject.readOne(made.decode()).contents.get("vevent", ()))
    assert [day for one in theirs for day in on_days(one)] == expected(entry)


@settings(max_examples=60)
@given(own_entries())
def test_libical_finds_the_same_hours_of_every_row(wording, entry):
    loaded = library()
    if loaded is None:
        pytest.skip("libical, a third reader of calendar files, is not installed")
    read = Libical(loaded, calendar_file(alone(entry), wording, NAMED))
    assert read.faults() == 0
    told = read.occurrences(date(2024, 1, 1), END + timedelta(days=1))
    assert sorted(told) == [hour(entry, day) for day in expected(entry)]


def alone(entry):
    """Return a plan with nothing but one own entry, made before any of its days."""
    return small_plan(visits=(), entries=(), made_on=date(2024, 1, 1), own_entries=(entry,))


def expected(entry):
    return list(entry.between(date.min, END))


def hour(entry, day):
    at = datetime.fromisoformat(f"{day}T{entry.time or '00:00'}")
    return at.replace(tzinfo=LONDON if entry.time else UTC).astimezone(UTC)


def moments(event):
    """Return when an event takes place as icalendar tells it, up to the end of the span, in UTC."""
    start = begins(event["dtstart"].dt)
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=start) if "rrule" in event else [start]
    left_out = {begins(one.dt) for one in event["exdate"].dts} if "exdate" in event else set()
    found = takewhile(lambda one: one.date() <= END, rule)
    return [one.astimezone(UTC) if one.tzinfo else one.replace(tzinfo=UTC) for one in found if one not in left_out]


def begins(when):
    return when if isinstance(when, datetime) else datetime.combine(when, time())


def on_days(event):
    """Return the days on which an event takes place, at its own hour, up to the end of the span."""
    rows = event.getrruleset(addRDate=True) or [event.dtstart.value]
    dates = (one.date() if isinstance(one, datetime) else one for one in rows)
    return list(takewhile(lambda one: one <= END, dates))


def found(wording, *entries, told_at=None):
    plan = small_plan(visits=(), entries=(), own_entries=entries)
    return Calendar.from_ical(calendar_file(plan, wording, replace(NAMED, told_at=told_at))).events
