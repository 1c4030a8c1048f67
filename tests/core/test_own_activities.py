"""Activities in the person's own words: placed by what they are like, never with a day that nobody named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.answers import Answers, AnswerSheet, Direction, DirectionKind, OwnActivity
from planner.core.kinds import Confidence, EntryKind
from planner.core.own_activities import own_activities, own_id
from planner.core.plan import Entry, Plan
from planner.core.planning import build_plan
from planner.core.record_checks import own_activities_fault
from tests.people import SURGERY
from tests.strategies import CATALOGUE, WORDING, own_records, people

HUNTING = OwnActivity(name="Deer hunting", sitting="long", ground="rough", weight="heavy", bending="some", jolts="none")
CHOIR = OwnActivity(name="Choir tour", sitting="short", ground="even", weight="none", bending="none", jolts="none")


def sheet_with(*own: OwnActivity, said: tuple[Direction, ...] = (), **answers: object) -> AnswerSheet:
    given_answers = {
        "country": "us",
        "procedure": "lumbar_discectomy",
        "approach": "small_cuts",
        "special": ("none",),
        "surgery_date": SURGERY.isoformat(),
        **answers,
    }
    return AnswerSheet(answers=Answers(given_answers), own_activities=own, directions=said)  # type: ignore[arg-type]


def plan_of(sheet: AnswerSheet) -> Plan:
    return build_plan(CATALOGUE, WORDING, sheet, made_on=SURGERY)


def entry_of(plan: Plan, name: str) -> Entry:
    return next(entry for entry in plan.entries if entry.id.startswith(own_id(name)))


def said(kind: DirectionKind, **told: object) -> Direction:
    return Direction(activity="Deer hunting", kind=kind, said_by="Dr Osei", **told)  # type: ignore[arg-type]


def test_an_own_activity_has_no_day_and_becomes_a_question() -> None:
    plan = plan_of(sheet_with(HUNTING))
    hunting = entry_of(plan, "Deer hunting")
    assert hunting.confidence is Confidence.ASK
    assert hunting.window is None
    assert hunting.dates is None
    assert hunting.chosen
    assert any("Deer hunting" in question.text for question in plan.questions_for_team)


def test_it_tells_what_it_is_like_and_which_limits_it_passes() -> None:
    plan = plan_of(sheet_with(HUNTING))
    like = entry_of(plan, "Deer hunting").like
    titles = {plan.entry(one.entry).activity for one in like}
    assert {"lift_limit", "sit_limit", "bend_twist", "long_trip", "garden"} <= titles
    assert {plan.entry(one.entry).kind for one in like if one.is_limit} == {EntryKind.LIMIT}


def test_the_most_cautious_one_stands_first() -> None:
    plan = plan_of(sheet_with(replace(HUNTING, jolts="knocks")))
    likes = [plan.entry(one.entry) for one in entry_of(plan, "Deer hunting").like if not one.is_limit]
    days = [entry.window.earliest for entry in likes if entry.window]
    assert days == sorted(days, reverse=True)


def test_what_stays_below_a_limit_does_not_wait_for_it() -> None:
    like = entry_of(plan_of(sheet_with(CHOIR)), "Choir tour").like
    assert not any(one.is_limit for one in like), "half an hour of sitting is within the limit"


def test_the_surgeon_gives_it_a_day() -> None:
    plan = plan_of(sheet_with(CHOIR, said=(replace(said(DirectionKind.FROM, days=20), activity="choir  tour"),)))
    choir = entry_of(plan, "Choir tour")
    assert choir.window is not None
    assert choir.window.earliest == 20
    assert choir.dates is not None
    assert [entry.title for entry in plan.entries].count("Choir tour") == 1


def test_the_surgeons_day_waits_for_a_limit_that_it_passes() -> None:
    plan = plan_of(sheet_with(HUNTING, said=(said(DirectionKind.FROM, days=5),)))
    hunting = entry_of(plan, "Deer hunting")
    lifting = plan.entry("lift_limit_limit")
    assert hunting.window is not None
    assert lifting.window is not None
    assert hunting.window.earliest >= lifting.window.typical


def test_the_persons_own_order_is_kept() -> None:
    plan = plan_of(sheet_with(HUNTING, CHOIR, wants=("golf", "Choir tour", "swim")))
    assert plan.entry("golf_return").wanted == 1
    assert entry_of(plan, "Choir tour").wanted == 2
    assert plan.entry("swim_return").wanted == 3
    assert entry_of(plan, "Deer hunting").wanted == 4, "told, and not put in order: it comes last"


def test_a_name_like_a_known_one_is_still_its_own() -> None:
    plan = plan_of(sheet_with(OwnActivity(name="Golf"), wants=("golf", "Golf")))
    assert len({entry.id for entry in plan.entries}) == len(plan.entries)
    assert entry_of(plan, "Golf")


def test_where_the_program_has_no_plan_own_activities_have_no_entry() -> None:
    assert plan_of(sheet_with(HUNTING, special=("pregnant",))).entries == ()


@pytest.mark.parametrize(
    ("own", "fault"),
    [
        ((OwnActivity(name="..."),), "own_without_name"),
        ((OwnActivity(name="golf"),), "own_like_id"),
        ((CHOIR, OwnActivity(name="CHOIR TOUR!")), "twice"),
        (tuple(OwnActivity(name=f"Walk {number}") for number in range(30)), "too_many"),
        ((OwnActivity(name="Choir", sitting="forever"),), "unknown_choice"),
        ((OwnActivity(name="C" * 61),), "too_long"),
    ],
)
def test_what_cannot_be_right_is_told(own: tuple[OwnActivity, ...], fault: str) -> None:
    found = own_activities_fault(own, CATALOGUE.demands)
    assert found is not None
    assert found.id == fault


def test_who_only_names_it_has_everything_unknown_and_that_counts_as_the_most() -> None:
    named = sheet_with(wants=("Deer hunting",))
    assert own_activities(named) == (OwnActivity(name="Deer hunting"),)
    most = OwnActivity(
        name="Deer hunting", sitting="long", ground="rough", weight="heavy", bending="much", jolts="knocks"
    )
    assert entry_of(plan_of(named), "Deer hunting").like == entry_of(plan_of(sheet_with(most)), "Deer hunting").like


@given(sheet=people(), own=own_records())
def test_no_own_activity_ever_has_a_day_by_itself(sheet: AnswerSheet, own: OwnActivity) -> None:
    plan = plan_of(replace(sheet, own_activities=(own,)))
    entry = entry_of(plan, own.name)
    assert (entry.window, entry.dates, entry.confidence) == (None, None, Confidence.ASK)
    assert [question for question in plan.questions_for_team if entry.id in question.id]
    assert {one.entry for one in entry.like} <= {one.id for one in plan.entries}
    known = {source for one in plan.entries for reason in one.reasons for source in reason.sources}
    assert {source for reason in entry.reasons for source in reason.sources} <= known


@given(sheet=people(), own=own_records(), day=st.integers(0, 200))
def test_a_day_from_the_surgeon_never_comes_before_a_limit_that_it_passes(
    sheet: AnswerSheet, own: OwnActivity, day: int
) -> None:
    word = Direction(activity=own.name, kind=DirectionKind.FROM, days=day)
    plan = plan_of(replace(sheet, own_activities=(own,), directions=(word,)))
    entry = entry_of(plan, own.name)
    limits = [plan.entry(one.entry) for one in entry.like if one.is_limit]
    if any(limit.window is None for limit in limits):
        assert entry.window is None
        assert entry.confidence is Confidence.ASK
    else:
        assert entry.window is not None
        assert entry.window.earliest == max([day, *(limit.window.typical for limit in limits if limit.window)])


@given(sheet=people(), own=own_records(), day=st.integers(0, 200), data=st.data())
def test_what_takes_more_or_is_not_known_never_comes_back_sooner(
    sheet: AnswerSheet, own: OwnActivity, day: int, data: st.DataObject
) -> None:
    demand = data.draw(st.sampled_from(CATALOGUE.demands))
    ids = [level.id for level in demand.levels]
    place = data.draw(st.integers(0, len(ids) - 1))
    less = replace(own, **{demand.id: ids[place]})
    more = replace(own, **{demand.id: data.draw(st.sampled_from([*ids[place:], "", "unknown"]))})
    word = (Direction(activity=own.name, kind=DirectionKind.FROM, days=day),)
    first, second = (
        entry_of(plan_of(replace(sheet, own_activities=(one,), directions=word)), own.name).window
        for one in (less, more)
    )
    assert second is None or (first is not None and first.earliest <= second.earliest)
