"""What counts as a change, when a slower pace is offered, and that nothing ever gets faster by itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.course import CourseWords, Period
from planner.core.days import Window
from planner.core.diary import CheckIn, DayNote, Pace, check_in_faults
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, PlanStep
from planner.core.progress import (
    Advice,
    Cause,
    Outcome,
    Reading,
    by_week,
    ladder,
    lasting_change,
    more_pain,
    outcome,
    pace_on,
    readings,
    rung_on,
    suggestion,
    walked,
)
from tests.plans import SURGERY, small_plan

RUNGS = ((0, 5, 3), (4, 10, 3), (7, 15, 3), (14, 20, 2))
pains = st.lists(st.integers(0, 10), min_size=1, max_size=40)


def on(day):
    return SURGERY + timedelta(days=day)


def series(*values, first=0):
    return tuple(Reading(on(first + place), value) for place, value in enumerate(values))


def walking_plan():
    steps = tuple(
        PlanStep(day=day, date=on(day), text=f"Walk {value}", value=value, unit="minutes", times=times)
        for day, value, times in RUNGS
    )
    walks = Entry(
        id="walk_dose_task", activity="walk_dose", kind=EntryKind.TASK, title="Walks", text="", icon="walk", steps=steps
    )
    return small_plan(entries=(walks,))


def days_of(**pain_by_day):
    return tuple(CheckIn(when=on(int(day[1:])), leg=pain) for day, pain in pain_by_day.items())


def notes_of(*minutes, first):
    return tuple(DayNote(when=on(first + place), walks=(each,)) for place, each in enumerate(minutes))


@given(pains)
def test_a_change_that_counts_is_at_least_two_points_from_the_first_day_on_every_day_since(values):
    found = lasting_change(series(*values))
    if found is None:
        assert abs(values[-1] - values[0]) < 2
    else:
        since = [one.value for one in series(*values) if one.when >= found.since]
        assert all(abs(value - values[0]) >= 2 for value in since)
        assert {value < values[0] for value in since} == {found.is_better}


def test_ups_and_downs_of_one_point_are_no_change():
    assert lasting_change(series(6, 5, 6, 7, 5)) is None


@given(pains, st.integers(1, 3))
def test_more_pain_is_told_only_where_each_of_the_days_is_up_by_two(values, days):
    found = more_pain(series(*values), on(len(values) - 1), days)
    assert (found is not None) == (
        len(values) > days and all(value - values[-days - 1] >= 2 for value in values[-days:])
    )


def test_pain_of_last_week_is_not_told_as_new():
    assert more_pain(series(2, 5), on(1)) is not None
    assert more_pain(series(2, 5), on(3)) is None


def test_days_without_a_word_are_no_days_in_a_row():
    gap = (Reading(on(1), 2), Reading(on(3), 5), Reading(on(5), 5))
    assert more_pain(gap, on(5), 2) is None


def test_two_days_of_more_pain_offer_the_rung_below():
    offered = suggestion(walking_plan(), days_of(d7=3, d8=5, d9=5), (), (), on(9))
    assert offered is not None
    assert (offered.advice, offered.cause, offered.rung.minutes) == (Advice.STEP_BACK, Cause.MORE_PAIN, 10)


def test_on_the_lowest_rung_one_stays_there():
    offered = suggestion(walking_plan(), days_of(d1=3, d2=5, d3=5), (), (), on(3))
    assert offered is not None
    assert offered.rung.minutes == 5


def test_three_days_short_of_the_goal_offer_to_stay():
    offered = suggestion(walking_plan(), (), notes_of(30, 30, 40, first=8), (), on(11))
    assert offered is not None
    assert (offered.advice, offered.cause, offered.rung.minutes) == (Advice.HOLD, Cause.BEHIND, 15)


@pytest.mark.parametrize("minutes", [(30, 30), (30, 45, 30), (60, 60, 60)])
def test_fewer_days_or_a_day_on_the_goal_offer_nothing(minutes):
    assert suggestion(walking_plan(), (), notes_of(*minutes, first=11 - len(minutes)), (), on(11)) is None


def test_an_accepted_pace_begins_the_rung_anew_and_is_given_time():
    plan = walking_plan()
    offered = suggestion(plan, days_of(d7=3, d8=5, d9=5), (), (), on(9))
    assert offered is not None
    later = pace_on((offered.pace,), on(9))
    assert rung_on(ladder(plan), 9, later) == offered.rung
    assert rung_on(ladder(plan), 9 + 3, later) != offered.rung
    assert suggestion(plan, days_of(d7=3, d8=5, d9=5), (), (offered.pace,), on(9)) is None


def test_who_walks_less_is_not_asked_again_for_a_week():
    plan, short = walking_plan(), notes_of(*[20] * 20, first=4)
    held = suggestion(plan, (), short, (), on(8))
    assert held is not None
    for day in range(8, 15):
        assert suggestion(plan, (), short, (held.pace,), on(day)) is None


def test_where_staying_was_not_enough_one_step_back_is_offered():
    held = Pace(since=on(15), days_later=1)
    later = suggestion(walking_plan(), (), notes_of(*[20] * 20, first=20), (held,), on(29))
    assert later is not None
    assert (later.advice, later.cause, later.rung.minutes) == (Advice.STEP_BACK, Cause.BEHIND, 15)


def test_offers_come_more_rarely_after_each_answer():
    plan, short = walking_plan(), notes_of(*[20] * 60, first=4)
    taken = (Pace(since=on(9), days_later=2), Pace(since=on(23), days_later=9))
    assert suggestion(plan, (), short, taken[:1], on(22)) is None
    assert suggestion(plan, (), short, taken, on(43)) is None
    assert suggestion(plan, (), short, taken, on(44)) is not None


def test_on_the_lowest_rung_there_is_nothing_to_step_back_to():
    plan = walking_plan()
    kept = (Pace(since=on(30), days_later=30), Pace(since=on(31), days_later=60))
    assert suggestion(plan, (), notes_of(*[5] * 30, first=40), kept, on(60)) is None


@given(st.integers(0, 200), st.integers(0, 60))
def test_no_pace_ever_climbs_sooner_than_planned(day, later):
    rungs = ladder(walking_plan())
    planned, taken = rung_on(rungs, day), rung_on(rungs, day, later)
    assert planned is not None
    assert taken is not None
    assert taken.day <= planned.day


def test_a_pace_sooner_than_planned_cannot_be_made():
    with pytest.raises(ValueError, match="sooner"):
        Pace(since=SURGERY, days_later=-1)


@given(st.dictionaries(st.integers(0, 400), st.integers(0, 600), max_size=60), st.integers(0, 400))
def test_a_gap_in_the_diary_is_not_a_day_without_a_walk(by_day, today):
    weeks = by_week({on(day): minutes for day, minutes in by_day.items()}, SURGERY, on(today), ladder(walking_plan()))
    assert sum(week.days for week in weeks) == len(by_day)
    for week in weeks:
        own = [minutes for day, minutes in by_day.items() if day // 7 + 1 == week.number]
        assert min(own) <= week.minutes <= max(own)


def test_what_was_walked_on_the_day_counts_before_what_was_told_in_the_evening():
    told = (CheckIn(when=on(3), minutes=20), CheckIn(when=on(4), minutes=25))
    assert walked(told, notes_of(15, first=3)) == {on(3): 15, on(4): 25}


@pytest.mark.parametrize(
    ("came_back", "today", "expected"),
    [
        (None, 5, Outcome.NOT_OPEN),
        (None, 12, Outcome.IN_TIME),
        (None, 29, Outcome.LATE),
        (9, 40, Outcome.BEFORE),
        (28, 40, Outcome.IN_WINDOW),
        (29, 40, Outcome.AFTER),
    ],
)
def test_a_return_lies_before_in_or_after_its_window(came_back, today, expected):
    window = Window(10, 14, 28).dates(SURGERY)
    assert outcome(window, None if came_back is None else on(came_back), on(today)) is expected


def test_only_pain_that_was_told_is_in_the_series():
    told = (CheckIn(when=on(2), back=4), CheckIn(when=on(1)), CheckIn(when=on(0), back=6, leg=2))
    assert readings(told, "back") == (Reading(on(0), 6), Reading(on(2), 4))


@given(
    st.builds(
        CheckIn,
        when=st.dates(date(2025, 1, 1), date(2027, 1, 1)),
        back=st.none() | st.integers(-3, 13),
        leg=st.none() | st.integers(-3, 13),
        minutes=st.none() | st.integers(-60, 2000),
    )
)
def test_every_value_that_cannot_be_is_told_and_no_other(check_in):
    fields = {fault.field for fault in check_in_faults(check_in, on(9), SURGERY)}
    wrong = {name for name in ("back", "leg") if (getattr(check_in, name) or 0) not in range(11)}
    wrong |= {"minutes"} if (check_in.minutes or 0) not in range(601) else set()
    wrong |= {"when"} if not on(-90) <= check_in.when <= on(9) else set()
    assert fields == wrong


def test_a_walk_can_be_taken_back_and_the_whole_day_be_told():
    day = DayNote(when=SURGERY).with_walk(15).with_walk(10)
    assert day.walked == 25
    assert day.without_last_walk().walked == 15
    assert day.walked_in_all(25) is day
    assert day.walked_in_all(40).walks == (40,)
    assert day.ticked("wound", is_done=True).ticked("wound", is_done=False) == day


def test_years_of_days_are_drawn_week_by_week_and_say_so(wording):
    plan = small_plan(surgery_date=SURGERY)
    days = [SURGERY + timedelta(days=number) for number in range(5 * 365)]
    told = [CheckIn(when=one, back=one.day % 11, leg=3) for one in days]
    pain = CourseWords(plan, wording).pain(told, Period(days[0], days[-1]))
    assert pain.is_by_week
    assert [len(line.points) for line in pain.lines] == [261, 261]
    assert pain.lines[0].label == f"back {told[-1].back}", "the newest day is told as it was"
    assert [label for _, label in pain.ticks] == ["Mar 2026", "Oct 2027", "Jun 2029", "Feb 2031"]
    weeks = CourseWords(plan, wording).pain(told[:84], Period(days[0], days[83]))
    assert not weeks.is_by_week
    assert len(weeks.lines[0].points) == 84


def test_pain_of_days_to_come_speaks_for_nothing_where_the_clock_went_back():
    told = [Reading(on(day), value) for day, value in ((3, 2), (4, 6), (5, 6))]
    assert more_pain(told, on(5), 2) is not None
    assert more_pain(told, on(3), 2) is None
