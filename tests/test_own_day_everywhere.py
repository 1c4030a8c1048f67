"""A person's own day for something of the plan is told wherever its planned dates are, and never in their place."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from planner.app.plan_telling import PlanTeller
from planner.app.plan_views import EntryRow, PlanFilter
from planner.content.library import Content
from planner.core.course import Period
from planner.core.own_agenda import OwnDay
from planner.core.own_days import with_own_day
from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.plan import Plan
from planner.exchange.ics import CalendarOptions, calendar_file
from planner.exchange.plan_file import read_plan, write_plan
from planner.paper.given import Given
from planner.paper.options import PaperOptions, Part
from planner.paper.press import Press
from tests.gallery.screens.calendar import own_entries
from tests.paper.reading import page_texts

TODAY = date(2026, 3, 11)
DRIVING = "drive_return"


@pytest.fixture(scope="module")
def content() -> Content:
    return Content()


@pytest.fixture(scope="module")
def plan(content: Content) -> Plan:
    from planner.cli.build import read_input

    return read_input(content.folder / "examples/lumbar_discectomy.toml", content, TODAY)


def moved(plan: Plan, days: int) -> Plan:
    """Return the plan with driving so many days after the first one planned."""
    dates = plan.entry(DRIVING).dates
    assert dates is not None
    return with_own_day(plan, DRIVING, dates.earliest + timedelta(days=days))


def row_of(plan: Plan, content: Content) -> EntryRow:
    teller = PlanTeller(plan, content.wording.for_country(plan.country))
    rows = teller.page(TODAY, PlanFilter()).rows
    return next(row for row in rows if isinstance(row, EntryRow) and row.entry_id == DRIVING)


def test_my_plan_tells_both(plan: Plan, content: Content) -> None:
    before, after = row_of(plan, content), row_of(moved(plan, 5), content)
    assert before.dates in after.dates
    assert after.dates != before.dates
    assert "Your own day:" in after.told


def test_a_day_before_the_earliest_says_so_beside_its_reason(plan: Plan, content: Content) -> None:
    early = moved(plan, -2)
    why = PlanTeller(early, content.wording.for_country(plan.country)).why(DRIVING, content.evidence, content.sources)
    assert "before the first day in the plan" in why.dates
    assert why.window == plan.entry(DRIVING).window


@pytest.mark.parametrize("part", [Part.ACTIVITIES, Part.CALENDAR, Part.TIMELINE, Part.FRIDGE])
def test_paper_tells_both(plan: Plan, content: Content, part: Part) -> None:
    press = Press(content.folder, content.wording, content.sources, content.evidence)
    text = " ".join("\n".join(page_texts(press.pdf(moved(plan, 1), PaperOptions(parts=(part,), today=TODAY)))).split())
    assert "your own day" in text.casefold()


def test_the_calendar_file_has_an_event_for_it_beside_the_window(plan: Plan, content: Content) -> None:
    after, words = moved(plan, 5), content.wording.for_country(plan.country)
    events = Calendar.from_ical(calendar_file(after, words, CalendarOptions(named=True))).walk("VEVENT")
    titles = [str(event["SUMMARY"]) for event in events]
    assert "Driving" in titles
    assert "Driving, my own day" in titles
    neutral = Calendar.from_ical(calendar_file(after, words)).walk("VEVENT")
    assert not any("Driving" in str(event["SUMMARY"]) for event in neutral)


def test_the_plan_file_carries_it_home(plan: Plan) -> None:
    after = moved(plan, 5)
    assert read_plan(write_plan(after)).own_days == after.own_days


def test_the_first_thirty_days_on_paper_hold_what_the_person_wrote(plan: Plan, content: Content) -> None:
    press = Press(content.folder, content.wording, content.sources, content.evidence)
    entries = own_entries()
    written = tuple(entries.between(TODAY, TODAY + timedelta(days=20)))
    given = Given(period=Period(TODAY, TODAY), own=written)
    options = PaperOptions(parts=(Part.CALENDAR,), today=TODAY, given=given)
    text = " ".join("\n".join(page_texts(press.pdf(plan, options))).split())
    for words in ("Mia is 4", "09:00 Dentist", "17:30 Ring my sister", "my own"):
        assert words in text


def test_very_many_entries_of_one_day_leave_the_page_whole(plan: Plan, content: Content) -> None:
    press = Press(content.folder, content.wording, content.sources, content.evidence)
    note = OwnEntry(id="a", kind=OwnKind.NOTE, title="A very long note that goes on and on " * 5, first=TODAY)
    given = Given(period=Period(TODAY, TODAY), own=(OwnDay(TODAY, note),) * 5_000)
    options = PaperOptions(parts=(Part.CALENDAR,), today=TODAY, given=given)
    assert len(page_texts(press.pdf(plan, options))) <= 2
