"""A set-back only ever makes things later, and leaves alone what others decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.core.answers import Direction, DirectionKind, Hold, OwnActivity
from planner.core.catalogue import Catalogue
from planner.core.days import day_of
from planner.core.holds import HOLD_RULE, STANDS, Holding, waits_until, with_hold
from planner.core.plan import Entry, Plan
from planner.core.wording import Wording
from tests.people import plan_for, sheet_of

SURGERY = date(2026, 3, 2)
NINTH = SURGERY + timedelta(days=9)
holds = st.lists(
    st.builds(Hold, since=st.integers(0, 120).map(lambda day: SURGERY + timedelta(days=day)), days=st.integers(1, 14)),
    max_size=4,
).map(tuple)


def held(catalogue: Catalogue, wording: Wording, *directions: Direction, since: date = NINTH, days: int = 3) -> Plan:
    sheet = replace(sheet_of(*directions), holds=(Hold(since=since, days=days),))
    return plan_for(catalogue, wording, sheet)


def entry(plan: Plan, entry_id: str) -> Entry:
    return plan.entry(entry_id)


@given(holds, st.integers(0, 200), st.integers(0, 200))
def test_nothing_comes_earlier_and_the_order_of_days_stays(holds, one, other):
    later = Holding(holds, SURGERY, "").later
    assert later(one) >= one
    assert (later(one) <= later(other)) == (one <= other)


@given(holds, st.integers(0, 200))
def test_what_has_come_stays_where_it_is(holds, day):
    if all(day <= day_of(SURGERY, hold.since) for hold in holds):
        assert Holding(holds, SURGERY, "").later(day) == day


def test_what_was_still_to_come_waits_as_long_as_asked(catalogue, wording):
    before, after = plan_for(catalogue, wording), held(catalogue, wording)
    for old in before.entries:
        new = entry(after, old.id)
        if old.window is None or new.window is None or old.activity in STANDS or old.is_directed:
            assert new.window == old.window
        elif old.window.earliest > 9:
            assert new.window.earliest == old.window.earliest + 3
            assert new.dates is not None
            assert new.dates == new.window.dates(SURGERY)


def test_what_moved_says_that_it_was_the_persons_wish_and_keeps_its_sources(catalogue, wording):
    before, after = plan_for(catalogue, wording), held(catalogue, wording)
    moved = [one for one in after.entries if one.window != entry(before, one.id).window]
    assert moved
    for one in moved:
        assert one.reasons[-1].rule == HOLD_RULE
        assert "3 days" in one.reasons[-1].because
        assert any(reason.sources for reason in one.reasons)


def test_the_surgeons_word_is_not_moved(catalogue, wording):
    word = Direction(activity="drive", kind=DirectionKind.FROM, date=SURGERY + timedelta(days=20))
    assert (
        entry(held(catalogue, wording, word), "drive_return").window
        == entry(plan_for(catalogue, wording, sheet_of(word)), "drive_return").window
    )


def test_stitches_and_shower_do_not_wait_for_a_sore_back(catalogue, wording):
    before = plan_for(catalogue, wording)
    after = held(catalogue, wording, since=SURGERY, days=14)
    for name in ("stitches_out_visit", "shower_return"):
        assert entry(after, name) == entry(before, name)


def test_no_exercise_begins_earlier_and_those_begun_go_on(catalogue, wording):
    before = {one.id: one for one in plan_for(catalogue, wording).exercises}
    for one in held(catalogue, wording).exercises:
        was = before[one.id]
        assert one.from_day == was.from_day + (3 if was.from_day > 9 else 0)


def test_of_two_set_backs_told_on_one_day_the_last_counts():
    earlier, first = Hold(since=SURGERY, days=3), Hold(since=NINTH, days=3)
    second = Hold(since=NINTH, days=7)
    assert with_hold((earlier, first), second) == (earlier, second)
    assert with_hold((earlier,), second) == (earlier, second)


def test_without_a_day_of_surgery_nothing_is_held(catalogue, wording):
    sheet = sheet_of(surgery_date="unknown")
    with_hold = replace(sheet, holds=(Hold(since=NINTH, days=7),))
    assert plan_for(catalogue, wording, with_hold).entries == plan_for(catalogue, wording, sheet).entries


def test_the_plan_carries_the_hold_so_that_it_can_be_built_again(catalogue, wording):
    after = held(catalogue, wording)
    assert plan_for(catalogue, wording, after.sheet) == after


def test_what_the_surgeon_dated_still_waits_for_a_limit_that_the_set_back_moved(catalogue, wording):
    word = Direction(activity="work_heavy", kind=DirectionKind.FROM, days=45)
    sheet = replace(sheet_of(word, job="heavy"), holds=(Hold(since=NINTH, days=14),))
    plan = plan_for(catalogue, wording, sheet)
    limit = entry(plan, "lift_limit_limit").window
    assert limit is not None
    assert limit.typical > 45
    assert entry(plan, "work_heavy_return").window.earliest == limit.typical


def test_an_own_activity_is_told_by_the_days_as_they_stand_after_the_set_back(catalogue, wording):
    own = OwnActivity(name="Deer hunting", weight="heavy")
    sheet = replace(sheet_of(), own_activities=(own,), holds=(Hold(since=NINTH, days=14),))
    plan = plan_for(catalogue, wording, sheet)
    limit = entry(plan, "lift_limit_limit")
    told = [one.text for one in entry(plan, "own_deer_hunting_return").like if one.entry == limit.id]
    assert limit.dates is not None
    assert told
    assert f"{(limit.dates.typical - timedelta(days=1)).day} " in told[0]


def test_while_a_set_back_holds_the_plan_its_last_day_is_told():
    three_days = (Hold(since=NINTH, days=3),)
    told = [waits_until(three_days, SURGERY, NINTH + timedelta(days=ahead)) for ahead in range(-1, 6)]
    last = NINTH + timedelta(days=3)
    assert told == [None, last, last, last, last, None, None]


@given(holds, st.integers(0, 200))
def test_until_the_day_that_is_told_nothing_new_comes(holds, day):
    today = SURGERY + timedelta(days=day)
    last = waits_until(holds, SURGERY, today)
    if last is not None:
        later = Holding(holds, SURGERY, "").later
        comes = {later(one) for one in range(400)}
        assert last >= today
        assert not comes & set(range(day + 1, day_of(SURGERY, last) + 1))
        assert day_of(SURGERY, last) + 1 in comes
