"""A QR code holds the next visit or the ward's phone, and reads back as it was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from xml.etree import ElementTree as ET

import pytest
from icalendar import Event

from planner.core.answers import Visit
from planner.paper.qr import next_visit, phone_link, phone_qr, visit_event, visit_qr
from tests.plans import small_plan

CHECK = Visit(what="Wound check; stitches, out", date=date(2026, 3, 14), time="10:30", place="Elm Street, Gate 2")
LATER = Visit(what="Clinic", date=date(2026, 4, 2))
UNDATED = Visit(what="Physio")


def test_the_next_visit_is_the_first_one_from_today():
    plan = small_plan(visits=(UNDATED, LATER, CHECK))
    assert next_visit(plan, date(2026, 3, 14)) == CHECK
    assert next_visit(plan, date(2026, 3, 15)) == LATER
    assert next_visit(plan, date(2026, 4, 3)) is None


def test_a_visit_is_one_event_at_its_wall_clock_time(wording):
    event = Event.from_ical(visit_event(CHECK, wording))
    assert event["dtstart"].dt == datetime(2026, 3, 14, 10, 30)  # noqa: DTZ001  # wherever it is read
    assert event["location"] == "Elm Street, Gate 2"
    assert event["summary"] == "Appointment"


def test_it_tells_what_the_visit_is_for_only_when_asked(wording):
    assert Event.from_ical(visit_event(CHECK, wording, named=True))["summary"] == "Wound check; stitches, out"


def test_a_visit_without_a_time_takes_the_whole_day(wording):
    event = Event.from_ical(visit_event(LATER, wording))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 4, 2), date(2026, 4, 3))


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("01632 960 142", "tel:01632960142"),
        ("+44 (0)20 7946 0018", "tel:+442079460018"),
        ("(555) 014-2200 ext. 12", "tel:5550142200;ext=12"),
        ("555-0140 x7", "tel:5550140;ext=7"),
        ("", None),
        ("ask at the desk", None),
    ],
)
def test_a_phone_number_is_dialled_as_it_is_meant(typed, dialled):
    assert phone_link(typed) == dialled


def test_the_codes_are_drawings_that_scale_and_are_always_the_same(wording):
    for svg in (visit_qr(CHECK, wording), phone_qr("01632 960 142")):
        drawing = ET.fromstring(svg)  # noqa: S314  # made a moment ago
        assert "viewBox" in drawing.attrib
        assert "width" not in drawing.attrib
    assert visit_qr(CHECK, wording) == visit_qr(replace(CHECK), wording)
    assert phone_qr("") is None


def test_a_place_too_long_for_a_code_gets_none(wording):
    assert visit_qr(replace(CHECK, place="Elm Street " * 1000), wording) is None
