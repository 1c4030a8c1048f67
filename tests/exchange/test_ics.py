"""The calendar file tells other calendars what the plan tells, updates instead of doubling, and gives nothing away."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from planner.content.locate import resources
from planner.core.answers import Visit
from planner.core.errors import FaultsFound
from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.plan import PlanReminder
from planner.exchange.calendar_gone import worth_keeping
from planner.exchange.ics import CalendarOptions, calendar_file
from planner.exchange.opening import open_plan
from planner.exchange.repeat_rules import repeat_of, rule_of
from planner.exchange.zones import local_zone
from tests.exchange.libical import Libical, library
from tests.own import repeats
from tests.plans import SURGERY, plans, small_plan

LONDON = ZoneInfo("Europe/London")
NOTE = OwnEntry(id="a", kind=OwnKind.REMINDER, title="Call Mia", first=date(2026, 3, 21), time="08:00")
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
    told = {event["uid"]: event for event in events(again, wording, NAMED, before=saved(plan, wording))}
    (visit,) = (event for event in events(plan, wording, NAMED) if event["summary"] == "Wound check")
    assert told[visit["uid"]]["status"] == "CANCELLED"
    assert sum(event["status"] == "CANCELLED" for event in told.values()) == 1


def test_what_is_over_is_neither_told_nor_cancelled(wording):
    plan = full_plan()
    later = replace(plan, revision=2, made_on=SURGERY + timedelta(days=300))
    assert events(later, wording, NAMED, before=saved(plan, wording)) == []


def test_an_own_entry_that_was_deleted_is_cancelled_in_every_file_until_its_day_is_over(wording):
    plan, without = with_note(), small_plan(visits=(), entries=())
    first = saved(plan, wording, at(9))
    second = saved(without, wording, at(10), before=first)
    third = saved(without, wording, at(11), before=second)
    (written,), (gone,), (still,) = (Calendar.from_ical(file).events for file in (first, second, third))
    assert written.uid == gone.uid == still.uid
    assert (written.status, gone.status, still.status) == ("CONFIRMED", "CANCELLED", "CANCELLED")
    assert written.sequence < gone.sequence
    assert not gone.walk("VALARM")
    over = replace(without, made_on=date(2026, 3, 22))
    assert events(over, wording, at(12), before=third) == []


def test_what_is_kept_of_a_file_cancels_the_same_and_tells_no_place_and_no_words(wording):
    plan = small_plan(visits=(CHECK,), entries=(), own_entries=(replace(NOTE, place="Elm Street", text="Ask her"),))
    file = saved(plan, wording, at(9))
    kept = worth_keeping(file)
    assert b"Elm Street" in file
    assert not any(word in kept for word in (b"Elm Street", b"Ask her", b"VALARM"))
    gone = saved(small_plan(visits=(), entries=()), wording, at(10), before=kept)
    assert {event.uid for event in Calendar.from_ical(gone).events} == {
        event.uid for event in Calendar.from_ical(file).events
    }
    assert b"Elm Street" not in gone


def test_what_was_cancelled_and_comes_back_stands_above_its_cancelling(wording):
    plan, without = with_note(), small_plan(visits=(), entries=())
    gone = saved(without, wording, at(10), before=saved(plan, wording, at(9)))
    for _ in range(9):
        gone = saved(without, wording, at(10), before=gone)
    (back,) = events(plan, wording, at(10), before=gone)  # within the same minute
    assert back.status == "CONFIRMED"
    assert back.sequence > Calendar.from_ical(gone).events[0].sequence


def test_a_planned_visit_that_left_and_came_back_by_undo_stands_again(wording):
    plan = small_plan(visits=(CHECK,), entries=())
    file = saved(plan, wording)
    for _ in range(9):
        file = saved(replace(plan, revision=2, visits=()), wording, before=file)
    (back,) = events(replace(plan, revision=3), wording, NAMED, before=file)
    assert (back.status, back.sequence) == ("CONFIRMED", 3)


def test_a_cancelled_time_of_another_zone_keeps_the_rules_of_its_zone(wording):
    plan = small_plan(visits=(CHECK,), entries=())
    here = replace(NAMED, zone=ZoneInfo("America/Chicago"))
    moved = saved(replace(plan, revision=2, visits=()), wording, here, before=saved(plan, wording))
    (gone,) = Calendar.from_ical(moved).events
    assert gone.start == datetime(2026, 3, 14, 10, 30, tzinfo=LONDON)
    assert [zone.tz_name for zone in Calendar.from_ical(moved).timezones] == ["Europe/London"]


@given(plans())
def test_whatever_a_plan_told_is_cancelled_where_nothing_of_it_is_left(wording, plan):
    first = saved(plan, wording)
    bare = replace(plan, revision=plan.revision + 1, entries=(), visits=(), reminders=(), own_entries=())
    gone = events(bare, wording, NAMED, before=first)
    assert [event.uid for event in gone] == [event.uid for event in Calendar.from_ical(first).events]
    assert {event.status for event in gone} <= {"CANCELLED"}


@pytest.mark.parametrize("earlier", [b"hello", b"BEGIN:VCALENDAR", b"\xff\xfe", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n"])
def test_an_earlier_file_that_cannot_be_read_stops_nothing(wording, earlier):
    assert saved(full_plan(), wording, before=earlier) == saved(full_plan(), wording)


@given(repeats(), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sampled_from([None, LONDON, "untimed"]))
def test_a_rule_that_is_read_back_is_the_same(repeat, first, zone):
    start = first if zone == "untimed" else datetime(first.year, first.month, first.day, 23, 30, tzinfo=zone)
    event = Event()
    event.add("rrule", rule_of(repeat, start, start.tzinfo if isinstance(start, datetime) else None))
    again = Event.from_ical(event.to_ical())
    assert repeat_of(again["rrule"], start) == repeat


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


def with_note():
    return small_plan(visits=(), entries=(), own_entries=(NOTE,))


def at(hour):
    return replace(NAMED, told_at=datetime(2026, 3, 11, hour, tzinfo=LONDON))


def saved(plan, wording, options=NAMED, before=b""):
    return calendar_file(plan, wording, options, before=before)


def full_plan():
    return small_plan(visits=(CHECK,), reminders=(walk(SURGERY + timedelta(days=1)),))


def events(plan, wording, options, *, before=b""):
    return Calendar.from_ical(calendar_file(plan, wording, options, before=before)).events
