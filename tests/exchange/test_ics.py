"""The calendar file tells other calendars what the plan tells, updates instead of doubling, and gives nothing away."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from icalendar import Calendar

from planner.content.locate import resources
from planner.core.answers import Visit
from planner.core.errors import FaultsFound
from planner.core.plan import PlanReminder
from planner.exchange.ics import CalendarOptions, calendar_file
from planner.exchange.opening import open_plan
from planner.exchange.zones import local_zone
from tests.exchange.libical import Libical, library
from tests.plans import SURGERY, plans, small_plan

LONDON = ZoneInfo("Europe/London")
NAMED = CalendarOptions(named=True, zone=LONDON)
CHECK = Visit(what="Wound check", date=date(2026, 3, 14), time="10:30", place="Elm Street", phone="555 0100")


def test_a_visit_is_an_appointment_at_its_local_time(wording):
    (visit,) = events(small_plan(visits=(CHECK,), entries=()), wording, NAMED)
    assert visit.start == datetime(2026, 3, 14, 10, 30, tzinfo=LONDON)
    assert visit["summary"] == "Wound check"
    assert visit["location"] == "Elm Street"
    assert visit["transp"] == "OPAQUE"


def test_a_visit_reminds_the_evening_before_and_two_hours_before(wording):
    (visit,) = events(small_plan(visits=(CHECK,), entries=()), wording, NAMED)
    times = [visit.start + alarm["trigger"].dt for alarm in visit.walk("VALARM")]
    assert times == [datetime(2026, 3, 13, 18, 0, tzinfo=LONDON), datetime(2026, 3, 14, 8, 30, tzinfo=LONDON)]


def test_every_alarm_has_all_that_calendars_ask_for(wording):
    for event in events(full_plan(), wording, NAMED):
        assert event.walk("VALARM")
        for alarm in event.walk("VALARM"):
            assert alarm["action"] == "DISPLAY"
            assert alarm["description"]
            assert "trigger" in alarm


def test_times_stand_in_the_text_too(wording):
    (visit,) = events(small_plan(visits=(CHECK,), entries=()), wording, CalendarOptions())
    assert "10:30" in visit["description"]
    assert "555 0100" in visit["description"]


def test_a_window_lies_on_whole_days_and_leaves_them_free(wording):
    (driving,) = events(small_plan(visits=()), wording, NAMED)
    assert driving["dtstart"].dt == SURGERY + timedelta(days=10)
    assert driving["dtend"].dt == SURGERY + timedelta(days=29)  # the day after the last
    assert driving["transp"] == "TRANSPARENT"
    assert driving["summary"] == "Driving"


def test_titles_are_neutral_unless_asked(wording):
    text = calendar_file(full_plan(), wording).decode()
    for word in ("Driving", "Wound check", "walk", "Paracetamol", "spine", "Rosa"):
        assert word not in text


def test_the_same_reminder_on_days_in_a_row_is_one_event_that_comes_again(wording):
    days = [SURGERY + timedelta(days=number) for number in (1, 2, 3, 6)]
    plan = small_plan(visits=(), entries=(), reminders=tuple(walk(day) for day in days))
    first, second = events(plan, wording, NAMED)
    assert first["rrule"] == {"FREQ": ["DAILY"], "COUNT": [3]}
    assert "rrule" not in second
    assert second.start == datetime(2026, 3, 8, 10, 0, tzinfo=LONDON)


def test_exporting_again_keeps_the_names_of_events_and_raises_their_sequence(wording):
    plan = full_plan()
    moved = replace(CHECK, date=CHECK.date + timedelta(days=1))
    again = replace(plan, revision=2, visits=(moved,))
    old, new = events(plan, wording, NAMED), events(again, wording, NAMED)
    assert [event["uid"] for event in old] == [event["uid"] for event in new]
    assert {event["sequence"] for event in old} == {1}
    assert {event["sequence"] for event in new} == {2}


def test_what_left_the_plan_is_told_as_cancelled(wording):
    plan = full_plan()
    again = replace(plan, revision=2, visits=())
    told = {event["uid"]: event for event in events(again, wording, NAMED, before=plan)}
    (visit,) = (event for event in events(plan, wording, NAMED) if event["summary"] == "Wound check")
    assert told[visit["uid"]]["status"] == "CANCELLED"
    assert sum(event["status"] == "CANCELLED" for event in told.values()) == 1


def test_what_is_over_is_neither_told_nor_cancelled(wording):
    plan = full_plan()
    later = replace(plan, revision=2, made_on=SURGERY + timedelta(days=300))
    assert events(later, wording, NAMED, before=plan) == []


def test_two_visits_of_one_name_are_two_events(wording):
    weekly = tuple(replace(CHECK, date=CHECK.date + timedelta(weeks=number)) for number in range(3))
    assert len({event["uid"] for event in events(small_plan(visits=weekly, entries=()), wording, NAMED)}) == 3


def test_two_people_in_one_calendar_do_not_overwrite_each_other(wording):
    other = replace(small_plan(), plan_id="0043-4711")
    uids = {event["uid"] for plan in (small_plan(), other) for event in events(plan, wording, NAMED)}
    assert len(uids) == 4


def test_a_corrected_name_doubles_nothing(wording):
    named = replace(full_plan(), revision=2, person=replace(small_plan().person, name="Rosa Lindqvist-May"))
    old, new = events(full_plan(), wording, NAMED), events(named, wording, NAMED)
    assert [event["uid"] for event in old] == [event["uid"] for event in new]


def test_a_plan_of_an_answers_file_is_told_apart_by_all_but_the_name(catalogue, wording, tmp_path):
    text = (resources() / "examples" / "lumbar_fusion.toml").read_text(encoding="utf-8")
    first, renamed, older, named = (
        plan_of(changed, catalogue, wording, tmp_path)
        for changed in (
            text,
            re.sub('name = "[^"]*"', 'name = "Someone Else"', text),
            re.sub("age = [0-9]+", "age = 44", text),
            text.replace("schema = 1", 'schema = 1\nplan_id = "ward-3.0042"'),
        )
    )
    assert first.plan_id == renamed.plan_id
    assert len({first.plan_id, older.plan_id, named.plan_id}) == 3
    assert named.plan_id == "ward-3.0042"


def test_an_id_that_cannot_be_one_is_told(catalogue, wording, tmp_path):
    text = 'schema = 1\nplan_id = "a b"\n[answers]\n'
    with pytest.raises(FaultsFound, match=r"ward-3\.0042"):
        plan_of(text, catalogue, wording, tmp_path)


def plan_of(text, catalogue, wording, folder):
    path = folder / "answers.toml"
    path.write_text(text, encoding="utf-8")
    return open_plan(path, catalogue, wording, today=date(2026, 3, 5))


def test_the_zone_tells_its_summer_time(wording):
    spring = replace(CHECK, date=date(2026, 4, 2))
    calendar = Calendar.from_ical(calendar_file(small_plan(visits=(spring,)), wording, NAMED))
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/London"
    (visit,) = (event for event in calendar.events if event["summary"] == "Wound check")
    assert visit.start.utcoffset() == timedelta(hours=1)


def test_without_a_zone_times_are_right_wherever_they_are_read(wording):
    text = calendar_file(small_plan(visits=(CHECK,)), wording).decode()
    assert "DTSTART:20260314T103000\r\n" in text
    assert "VTIMEZONE" not in text


def test_a_plan_without_a_surgery_date_has_only_its_visits(wording):
    undated = small_plan(surgery_date=None, entries=(), visits=(CHECK,))
    assert len(events(undated, wording, NAMED)) == 1


@settings(max_examples=25)
@given(plans())
def test_any_plan_makes_a_calendar_that_reads_back_and_equal_bytes(wording, plan):
    made = calendar_file(plan, wording, NAMED)
    assert made == calendar_file(plan, wording, NAMED)
    found = Calendar.from_ical(made).events
    assert len({event["uid"] for event in found}) == len(found)
    assert all(event["dtend"].dt > event["dtstart"].dt for event in found)


def whole_plan(plan, wording):
    """Return the calendar file of an example patient, with windows, visits and reminders."""
    return calendar_file(plan, wording.for_country(plan.country), NAMED)


@pytest.fixture(scope="module")
def example(catalogue, wording):
    path = resources() / "examples" / "lumbar_fusion.toml"
    return open_plan(path, catalogue, wording, today=date(2026, 3, 5))


def test_vobject_finds_the_same_events_and_alarms(wording, example):
    vobject = pytest.importorskip("vobject", reason="a second reader of calendar files")
    made = whole_plan(example, wording)
    theirs = vobject.readOne(made.decode())
    ours = Calendar.from_ical(made)
    assert len(ours.events) > 10
    assert [(one.uid.value, one.dtstart.value, one.dtend.value) for one in theirs.vevent_list] == [
        (one["uid"], one["dtstart"].dt, one["dtend"].dt) for one in ours.events
    ]
    assert [[alarm.trigger.value for alarm in one.contents.get("valarm", ())] for one in theirs.vevent_list] == [
        [alarm["trigger"].dt for alarm in one.walk("VALARM")] for one in ours.events
    ]


def test_libical_finds_the_same_events_and_alarms_and_no_fault(wording, example):
    loaded = library()
    if loaded is None:
        pytest.skip("libical, a third reader of calendar files, is not installed")
    made = whole_plan(example, wording)
    theirs, ours = Libical(loaded, made), Calendar.from_ical(made)
    assert theirs.faults() == 0
    assert [(one.uid, one.start, one.end, one.summary, one.alarms) for one in theirs.events()] == [
        (
            one["uid"],
            on_the_wall(one["dtstart"].dt),
            on_the_wall(one["dtend"].dt),
            one["summary"],
            tuple(alarm["trigger"].dt for alarm in one.walk("VALARM")),
        )
        for one in ours.events
    ]
    assert {one.zone for one in theirs.events() if isinstance(one.start, datetime)} == {"Europe/London"}


def on_the_wall(when):
    return when.replace(tzinfo=None) if isinstance(when, datetime) else when


@pytest.mark.parametrize("told", ["Europe/Madrid", ":Europe/Madrid"])
def test_the_zone_of_the_computer_is_found(told):
    assert local_zone({"TZ": told}, Path("/none")) == ZoneInfo("Europe/Madrid")


def test_the_zone_is_found_behind_the_systems_link(tmp_path):
    real = tmp_path / "zoneinfo" / "America" / "Mexico_City"
    real.parent.mkdir(parents=True)
    real.touch()
    (tmp_path / "localtime").symlink_to(real)
    assert local_zone({}, tmp_path / "localtime") == ZoneInfo("America/Mexico_City")


@pytest.mark.parametrize("told", ["Atlantis/Capital", "EST5EDT,M3.2.0", "../../etc/passwd", ""])
def test_a_zone_without_a_known_name_is_left_out(told):
    assert local_zone({"TZ": told}, Path("/none")) is None


def walk(day):
    return PlanReminder(
        id=f"walk@{day}T10:00", kind="walk", at=f"{day}T10:00", text="Time for a short walk, then Paracetamol."
    )


def full_plan():
    return small_plan(visits=(CHECK,), reminders=(walk(SURGERY + timedelta(days=1)),))


def events(plan, wording, options, *, before=None):
    return Calendar.from_ical(calendar_file(plan, wording, options, before=before)).events
