"""The reminders a plan asks for: few, at the right time, and silent where the person wants silence."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.core.answers import AnswerSheet, Medicine, Visit
from planner.core.plan import PlanReminder
from planner.core.planning import build_plan
from tests.people import SURGERY, sheet_of
from tests.strategies import CATALOGUE, WORDING, people

MOST_A_DAY = 4  # apart from medicines and visits; more would not be followed
CLINIC = Visit(what="Clinic", date=SURGERY + timedelta(days=14), time="10:30")


def reminders(sheet: AnswerSheet, made_on: date = SURGERY) -> tuple[PlanReminder, ...]:
    return build_plan(CATALOGUE, WORDING, sheet, made_on=made_on).reminders


def of_kind(kind: str, found: tuple[PlanReminder, ...]) -> list[datetime]:
    return [datetime.fromisoformat(one.at) for one in found if one.kind == kind]


@given(sheet=people(), days=st.integers(0, 60))
def test_a_day_has_few_reminders(sheet: AnswerSheet, days: int) -> None:
    found = reminders(sheet, SURGERY + timedelta(days=days))
    cards = {one.at for one in found if one.kind not in ("medicine", "visit")}  # what comes at one time is one card
    counts = Counter(at[:10] for at in cards)
    assert max(counts.values(), default=0) <= MOST_A_DAY


@given(sheet=people(), days=st.integers(0, 60))
def test_each_reminder_has_its_own_name_and_stands_in_order(sheet: AnswerSheet, days: int) -> None:
    found = reminders(sheet, SURGERY + timedelta(days=days))
    assert len({one.id for one in found}) == len(found)
    assert [one.at for one in found] == sorted(one.at for one in found)


@given(sheet=people(), days=st.integers(-30, 90))
def test_nothing_is_announced_that_is_over(sheet: AnswerSheet, days: int) -> None:
    made_on = SURGERY + timedelta(days=days)
    assert all(one.at[:10] >= made_on.isoformat() for one in reminders(sheet, made_on))


@given(sheet=people())
def test_what_a_person_did_not_ask_for_is_silent(sheet: AnswerSheet) -> None:
    wanted = sheet.answers.several("reminders")
    if sheet.answers.is_known("reminders"):
        assert {one.kind for one in reminders(sheet)} <= set(wanted)


def test_a_check_in_is_planned_for_the_days_when_most_people_worry() -> None:
    days = [(at.date() - SURGERY).days for at in of_kind("check_in", reminders(sheet_of()))]
    assert days == [7, 8, 9]


def test_nobody_is_reminded_before_going_home() -> None:
    home = SURGERY + timedelta(days=4)
    found = reminders(sheet_of(discharge_date=home.isoformat()))
    assert min(of_kind("walk", found)).date() == home


def test_a_medicine_for_need_has_no_reminder() -> None:
    tablets = (Medicine(name="Ibuprofen", times=("08:00",), only_when_needed=True),)
    assert of_kind("medicine", reminders(sheet_of(medicines=tablets))) == []


def test_a_medicine_is_told_at_the_times_of_its_label_and_without_a_dose() -> None:
    found = reminders(sheet_of(medicines=(Medicine(name="Paracetamol", times=("08:00", "20:00")),)))
    assert {f"{at:%H:%M}" for at in of_kind("medicine", found)} == {"08:00", "20:00"}
    assert {one.text for one in found if one.kind == "medicine"} == {"Paracetamol: take it as the label says."}


def test_a_visit_is_told_the_evening_before_and_two_hours_ahead() -> None:
    at = of_kind("visit", reminders(sheet_of(visits=(CLINIC,))))
    assert at == [datetime(2026, 3, 15, 18, 0), datetime(2026, 3, 16, 8, 30)]  # noqa: DTZ001  # wall-clock times


def test_a_visit_without_a_time_is_told_in_the_morning() -> None:
    visit = Visit(what="Clinic", date=CLINIC.date)
    assert of_kind("visit", reminders(sheet_of(visits=(visit,))))[-1].hour == 9


def test_a_visit_without_a_day_is_not_announced() -> None:
    assert of_kind("visit", reminders(sheet_of(visits=(Visit(what="Clinic"),)))) == []


def test_the_wound_is_looked_at_until_the_stitches_are_usually_out() -> None:
    plan = build_plan(CATALOGUE, WORDING, sheet_of(), made_on=SURGERY)
    window = plan.entry("stitches_out_visit").window
    assert window is not None
    last = max(of_kind("wound", plan.reminders)).date()
    assert (last - SURGERY).days == window.typical
