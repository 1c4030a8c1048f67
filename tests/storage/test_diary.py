"""The diary outlives a restart; a second check-in corrects the first, and one broken line breaks nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.core.diary import (
    CheckIn,
    Compared,
    DayNote,
    Feeling,
    Noticed,
    OwnScores,
    Pace,
    Painkillers,
    Since,
    Sleep,
    Wound,
)
from planner.core.exercise_done import ExerciseDone, Skip
from planner.core.kinds import Tier
from tests.plans import SURGERY, small_plan

NINTH = SURGERY + timedelta(days=9)
pains = st.none() | st.integers(0, 10)
check_ins = st.builds(
    CheckIn,
    when=st.dates(date(2026, 1, 1), date(2031, 1, 1)),
    back=pains,
    leg=pains,
    minutes=st.none() | st.integers(0, 600),
    steps=st.none() | st.integers(0, 60_000),
    sleep=st.none() | st.sampled_from(Sleep),
    wound=st.none() | st.sampled_from(Wound),
    painkillers=st.none() | st.sampled_from(Painkillers),
    signs=st.frozensets(st.sampled_from(["fever", "leg_weak", "wound_infection"])),
)


@pytest.fixture
def plan_id(store):
    return store.plans.begin(small_plan()).id


@given(
    check_ins,
    st.lists(st.integers(0, 600)),
    st.frozensets(st.text(max_size=12), max_size=4),
    st.none() | st.sampled_from(Feeling),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_day_comes_back_as_it_was_told(store, plan_id, check_in, walks, done, feeling):
    note = DayNote(when=check_in.when, walks=tuple(walks), done=done, feeling=feeling)
    store.diary.keep_day(plan_id, note, check_in)
    kept = store.diary.diary(plan_id)
    assert check_in in kept.check_ins
    assert note in kept.notes


def test_it_is_there_after_a_restart(store, opened, plan_id):
    told = CheckIn(when=NINTH, back=4, wound=Wound.DRY)
    store.diary.keep_day(plan_id, DayNote(when=NINTH, walks=(15, 15)), told)
    store.diary.keep_pace(plan_id, Pace(since=NINTH, days_later=3))
    store.diary.keep_return(plan_id, "drive_return", NINTH)
    kept = opened().diary.diary(plan_id)
    assert kept.check_ins == (told,)
    assert kept.notes[0].walked == 30
    assert kept.paces == (Pace(since=NINTH, days_later=3),)
    assert kept.came_back == {"drive_return": NINTH}


def test_a_second_check_in_of_a_day_corrects_the_first(store, plan_id):
    for pain in (7, 4):
        store.diary.keep_day(plan_id, DayNote(when=NINTH), CheckIn(when=NINTH, back=pain))
    assert [one.back for one in store.diary.diary(plan_id).check_ins] == [4]


def test_a_tick_leaves_the_check_in_of_its_day_alone(store, plan_id):
    store.diary.keep_day(plan_id, DayNote(when=NINTH), CheckIn(when=NINTH, back=4))
    store.diary.keep_day(plan_id, DayNote(when=NINTH, done=frozenset({"wound"})))
    assert [one.back for one in store.diary.diary(plan_id).check_ins] == [4]


def test_what_was_told_by_mistake_can_be_taken_back(store, plan_id):
    store.diary.keep_day(plan_id, DayNote(when=NINTH), CheckIn(when=NINTH, back=4))
    store.diary.keep_return(plan_id, "drive_return", NINTH)
    store.diary.keep_pace(plan_id, Pace(since=NINTH, days_later=3))
    store.diary.forget_check_in(plan_id, NINTH)
    store.diary.keep_return(plan_id, "drive_return", None)
    store.diary.forget_pace(plan_id, NINTH)
    kept = store.diary.diary(plan_id)
    assert (kept.check_ins, kept.came_back, kept.paces) == ((), {}, ())


def test_own_things_and_their_scores_are_there_after_a_restart(store, opened, plan_id):
    store.diary.keep_own_things(plan_id, ("Kneel at the altar", "Carry Mia"))
    told = (
        OwnScores(when=NINTH, scores=(2, 0)),
        OwnScores(when=NINTH + timedelta(days=7), scores=(None, 4)),
    )
    for one in told:
        store.diary.keep_own_scores(plan_id, one)
    kept = opened().diary.diary(plan_id)
    assert kept.own_things == ("Kneel at the altar", "Carry Mia")
    assert kept.own_scores == told


def test_scores_belong_to_their_thing_and_go_with_its_name(store, plan_id):
    store.diary.keep_own_things(plan_id, ("Kneel", "Carry Mia"))
    store.diary.keep_own_scores(plan_id, OwnScores(when=NINTH, scores=(2, 5)))
    store.diary.keep_own_things(plan_id, ("Dance", "Carry Mia"))
    assert store.diary.diary(plan_id).own_scores == (OwnScores(when=NINTH, scores=(None, 5)),)


def test_what_was_noticed_is_kept_once_a_day_and_can_be_taken_back(store, plan_id):
    wound = frozenset({"wound_infection"})
    first = Noticed(when=NINTH, signs=wound, tier=Tier.TODAY, since=Since.TODAY)
    called = Noticed(
        when=NINTH, signs=wound, tier=Tier.TODAY, since=Since.YESTERDAY, compared=Compared.NEW, has_called=True
    )
    for one in (first, called):
        store.diary.keep_noticed(plan_id, one)
    assert store.diary.diary(plan_id).noticed == (called,)
    store.diary.forget_noticed(plan_id, called)
    assert store.diary.diary(plan_id).noticed == ()


@pytest.mark.parametrize("harm", ["day = 'once'", "back = 'four'", "sleep = 'banana'", "minutes = 2.5"])
def test_a_line_that_cannot_be_read_is_left_out(store, plan_id, harm):
    for day in (8, 9):
        when = SURGERY + timedelta(days=day)
        store.diary.keep_day(plan_id, DayNote(when=when), CheckIn(when=when, back=4))
    store.connection.execute(f"UPDATE check_in SET {harm} WHERE day = ?", (NINTH.isoformat(),))  # noqa: S608
    assert [one.when for one in store.diary.diary(plan_id).check_ins] == [SURGERY + timedelta(days=8)]


def test_a_deleted_plan_takes_its_diary_along(store, plan_id):
    store.diary.keep_day(plan_id, DayNote(when=NINTH), CheckIn(when=NINTH, back=4))
    store.plans.delete(plan_id)
    assert store.connection.execute("SELECT count(*) FROM check_in").fetchone() == (0,)


def test_each_plan_has_its_own(store, plan_id):
    store.diary.keep_day(plan_id, DayNote(when=NINTH), CheckIn(when=NINTH, back=4))
    assert store.diary.diary(store.plans.begin(small_plan()).id).check_ins == ()


def test_what_came_of_an_exercise_is_kept_and_corrected(store, opened, plan_id):
    hurt = ExerciseDone(when=NINTH, session=1, exercise="heel_slide", moves=3, planned=20, skipped=Skip.HURT)
    well = ExerciseDone(when=NINTH, session=2, exercise="heel_slide", moves=20, planned=20)
    as_told = ExerciseDone(when=NINTH, session=1, exercise="scapular_squeeze", moves=12)
    store.diary.keep_exercises(plan_id, [replace(hurt, skipped=Skip.ENDED), well, as_told])
    store.diary.keep_exercises(plan_id, [hurt])
    assert opened().diary.diary(plan_id).exercises == (hurt, as_told, well)


def test_a_broken_line_about_an_exercise_is_left_out(store, plan_id):
    well = ExerciseDone(when=NINTH, session=2, exercise="heel_slide", moves=20, planned=20)
    store.diary.keep_exercises(plan_id, [well, replace(well, session=1)])
    store.connection.execute("UPDATE exercise_done SET skipped = 'bored' WHERE session = 1")
    assert store.diary.diary(plan_id).exercises == (well,)
