"""A check-in before the operation, and without its day: how it was, to hold later days against."""

from datetime import UTC, date, datetime, timedelta

import pytest

from planner.app.calendar_telling import CalendarTeller
from planner.app.diary import DiarySession
from planner.app.exercise_views import ExerciseTeller
from planner.app.plan_telling import PlanTeller
from planner.app.plan_views import HeadingRow, PlanFilter
from planner.app.progress_telling import ProgressTeller
from planner.app.today_telling import TodayTeller
from planner.cli.build import read_input
from planner.content.library import Content
from planner.core.days import STRETCHES
from planner.core.diary import CheckIn, Diary
from planner.paper.charts import ChartSize, PainChart, pain_chart
from planner.storage.store import open_throw_away_store
from planner.system_clock import FixedClock
from tests.plans import small_plan

SURGERY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def content():
    return Content()


def session_on(day, surgery=SURGERY, plan=None):
    plan = plan or small_plan(surgery_date=surgery, visits=())
    today = SURGERY + timedelta(days=day)
    clock = FixedClock(datetime.combine(today, datetime.min.time(), UTC))
    store = open_throw_away_store(clock)
    return DiarySession(store.diary, store.plans.begin(plan).id, plan, clock)


def today_of(content, session):
    words = content.wording.for_country("uk")
    return TodayTeller(session.plan, words, session.today).view(session.diary)


def progress_of(content, session):
    words = content.wording.for_country("uk")
    return ProgressTeller(session.plan, words, session.today).view(session.diary)


@pytest.mark.parametrize("day", [-90, -20, -1])
def test_before_the_operation_one_can_check_in_without_a_word_of_the_wound(content, day):
    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, SURGERY + timedelta(days=9))
    asked = today_of(content, session_on(day, plan=plan)).check_in
    assert asked.words["title"] == "How is it before the operation?"
    assert asked.wound == ()
    assert {sign.id for sign in asked.signs} >= {"bladder_bowel", "leg_weak"}
    assert "wound_infection" not in {sign.id for sign in asked.signs}


def test_on_the_day_itself_and_long_before_it_nobody_is_asked(content):
    assert today_of(content, session_on(0)).check_in is None
    assert today_of(content, session_on(-91)).check_in is None


def test_without_a_day_of_operation_one_can_check_in_and_no_date_is_made_up(content):
    session = session_on(0, surgery=None)
    before = session.plan
    view = today_of(content, session)
    assert view.check_in is not None
    assert not session.keep(CheckIn(when=session.today, back=6, leg=8, minutes=10))
    told = progress_of(content, session)
    assert not told.empty
    assert told.weeks == ()
    assert told.pain.operation is None
    assert session.plan == before
    assert session.plan.surgery_date is None


def test_progress_shows_how_it_was_before(content):
    session = session_on(10)
    for day, leg in ((-6, 8), (2, 5), (10, 3)):
        assert not session.keep(CheckIn(when=SURGERY + timedelta(days=day), back=5, leg=leg, minutes=20))
    told = progress_of(content, session)
    assert told.before == "**Before the operation**, Tue 24 Feb: back 5 · leg 8 · 20 min walked."
    assert told.pain.operation == (6, "operation")
    assert any("leg 8 to 5" in text for _, text in told.pain.marks)
    assert [row.cells[0] for row in told.table()] == ["Thu 12 Mar", "Wed 4 Mar", "Tue 24 Feb, before"]
    assert [week.number for week in told.weeks] == [1, 2], "weeks are counted from the operation"


def test_the_chart_draws_the_operation_as_a_line_with_its_word():
    drawn = pain_chart(PainChart(lines=(), days=16, operation=(6, "operation")), ChartSize(width=400, height=200))
    assert ">operation<" in drawn


def test_before_the_operation_exercises_are_told_as_what_comes_after_it(content):
    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, SURGERY + timedelta(days=9))
    teller = ExerciseTeller(plan, content.wording.for_country("uk"), -5)
    assert teller.summary().startswith("These are for after the operation.")
    assert teller.sessions == ()
    assert teller.offer() is None
    heading, first, *_ = teller.lines()
    assert heading.title == "After the operation"
    assert first.detail.startswith("From Monday 2 March")


def test_a_stretch_of_time_has_one_name_on_today_in_the_calendar_and_in_my_plan(content):
    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, SURGERY + timedelta(days=9))
    words, today = content.wording.for_country("uk"), SURGERY + timedelta(days=9)
    names = ["First days", "Weeks 1–2", "Weeks 3–6", "Weeks 7–12", "After that"]
    assert [tab.name for tab in TodayTeller(plan, words, today).view(Diary()).stretches] == names
    assert [CalendarTeller(plan, words, today).stretch_name(one) for one in STRETCHES] == names
    rows = PlanTeller(plan, words).page(today, PlanFilter()).rows
    headed = [row.title for row in rows if isinstance(row, HeadingRow) and row.stretch]
    assert headed == names[: len(headed)]
    assert headed
