"""What the calendar says in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import USUALLY_SHOWN, DayHeading, DayLine, Shown
from planner.content.locate import resources
from planner.core.answers import Visit
from planner.core.catalogue import Catalogue
from planner.core.planning import build_plan
from planner.core.wording import Wording
from planner.exchange.answers_file import read_answers_file
from tests.people import SURGERY, plan_for, sheet_of
from tests.plans import small_plan

EXAMPLES = sorted((resources() / "examples").glob("*.toml"))


def day(number: int) -> date:
    return SURGERY + timedelta(days=number)


def lines(teller: CalendarTeller, when: date) -> list[DayLine]:
    return [row for row in teller.day(when).rows if isinstance(row, DayLine)]


@pytest.fixture
def teller(catalogue: Catalogue, wording: Wording) -> CalendarTeller:
    visits = (Visit(what="Nurse", date=day(11), time="10:30", place="Elm Road", phone="01632 960 277"),)
    plan = plan_for(catalogue, wording, sheet_of(visits=visits, wants=("drive",), drives="own_car"))
    return CalendarTeller(plan, wording.for_country("uk"), day(9))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_day_of_every_example_can_be_told(catalogue: Catalogue, wording: Wording, path) -> None:
    sheet = read_answers_file(path, catalogue, wording, today=day(9))
    plan = build_plan(catalogue, wording, sheet, made_on=day(9))
    teller = CalendarTeller(plan, wording.for_country(plan.country), day(9))
    for number in range(-8, 200):
        view = teller.day(day(number))
        assert view.rows
        assert all(row.told for row in view.rows if isinstance(row, DayLine))
        assert teller.told(day(number), frozenset(Shown)).startswith(teller.wording.date(day(number), "full"))
    assert teller.days(frozenset(Shown))


def test_an_appointment_tells_its_time_its_place_and_whom_to_call(teller: CalendarTeller) -> None:
    visit = lines(teller, day(11))[0]
    assert (visit.title, visit.text, visit.is_visit) == ("10:30 Nurse", "Elm Road\n01632 960 277", True)


def test_a_visit_that_nobody_booked_is_told_as_one_to_book(teller: CalendarTeller) -> None:
    rows = teller.day(day(14)).rows
    headings = [row.title for row in rows if isinstance(row, DayHeading)]
    assert "To book, if not booked yet" in headings
    assert not any(row.is_visit for row in rows if isinstance(row, DayLine))


def test_what_was_chosen_comes_before_what_others_do(teller: CalendarTeller) -> None:
    dates = teller.plan.entry("drive_return").dates
    assert dates is not None
    titles = [line.title for line in lines(teller, dates.typical)]
    assert titles.index("Driving") < titles.index("Flying")


def test_a_window_is_never_told_by_its_first_day_alone(teller: CalendarTeller) -> None:
    dates = teller.plan.entry("drive_return").dates
    assert dates is not None
    driving = next(line for line in lines(teller, dates.typical) if line.title == "Driving")
    for when in (dates.earliest, dates.typical):
        assert teller.wording.date(when, "short").replace(" ", "\u00a0") in driving.text


def test_a_limit_says_how_much(teller: CalendarTeller) -> None:
    titles = [line.title for line in lines(teller, day(3))]
    assert "Sitting: 30 min at most" in titles


def test_the_stretches_are_named_by_their_weeks(teller: CalendarTeller) -> None:
    names = [teller.day(day(number)).stretch for number in (0, 4, 15, 43, 85)]
    assert names == ["First days", "Weeks 1–2", "Weeks 3–6", "Weeks 7–12", "After that"]
    assert teller.day(day(-1)).stretch == ""


def test_a_search_finds_every_word_in_a_line_or_its_day(teller: CalendarTeller) -> None:
    found = [row.title for row in teller.days(USUALLY_SHOWN, "nurse elm march") if isinstance(row, DayLine)]
    assert found == ["10:30 Nurse"]


def test_filters_keep_what_has_no_filter(teller: CalendarTeller) -> None:
    kinds = {row.ink for row in teller.days(frozenset()) if isinstance(row, DayLine)}
    assert "kind_return" in kinds  # milestones
    assert not kinds & {"kind_limit", "kind_visit"}


def test_without_a_day_of_operation_the_calendar_still_opens(wording: Wording) -> None:
    plan = replace(small_plan(), surgery_date=None, discharge_date=None, entries=())
    teller = CalendarTeller(plan, wording.for_country("uk"), day(0))
    assert teller.day(day(0)).day == ""
    assert teller.told(day(0), USUALLY_SHOWN) == "Monday 2 March 2026. Today"


def test_without_a_day_of_operation_no_day_is_said_to_be_free(wording: Wording) -> None:
    plan = replace(small_plan(), surgery_date=None, discharge_date=None, entries=(), reminders=(), visits=())
    (line,) = CalendarTeller(plan, wording.for_country("uk"), day(0)).day(day(0)).rows
    assert isinstance(line, DayLine)
    assert "Nothing is planned" not in line.text
    assert "day of the operation" in line.text
