"""Any number of changes of the plan can be undone, one after the other, down to the plan one began with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.app.plan_session import PlanSession
from planner.core.answers import Hold
from planner.core.own_days import with_own_day
from planner.core.plan import Plan
from planner.storage.store import open_throw_away_store
from planner.system_clock import FixedClock
from tests.plans import SURGERY, small_plan

CLOCK = FixedClock(datetime(2026, 3, 11, 9, 30, tzinfo=UTC))
days = st.integers(1, 60).map(lambda day: SURGERY + timedelta(days=day))
edits = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.none() | days),
        st.tuples(st.just("hold"), days),
        st.tuples(st.just("surgery"), days),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=12,
)


def edited(plan: Plan, kind: str, when: date | None) -> Plan:
    if kind == "move":
        return with_own_day(plan, plan.entries[0].id, when)
    if kind == "hold" and when is not None:
        return replace(plan, holds=(*plan.holds, Hold(since=when, days=3)))
    return replace(plan, surgery_date=when)


def told(session: PlanSession) -> Plan:
    assert session.plan is not None
    return replace(session.plan, revision=0)


@given(edits)
def test_every_edit_undone_gives_the_first_plan_back_and_redone_the_last(steps):
    store = open_throw_away_store(CLOCK)
    session = PlanSession(store.plans)
    session.accept(small_plan())
    first = told(session)
    for kind, *values in steps:
        if kind in ("undo", "redo"):
            getattr(session.history, kind)()
        else:
            session.change(edited(session.plan, kind, *values), kind)
    while session.history.to_redo:
        session.history.redo()
    last = told(session)
    while session.history.to_undo:
        session.history.undo()
    assert told(session) == first
    while session.history.to_redo:
        session.history.redo()
    assert told(session) == last
    assert store.plans.current().plan == session.plan
    store.close()


def test_nothing_that_was_told_is_lost_by_undoing():
    store = open_throw_away_store(CLOCK)
    session = PlanSession(store.plans)
    session.accept(small_plan())
    session.change(replace(small_plan(), country="uk"), "Change")
    session.history.undo()
    assert [plan.revision for plan in store.plans.tellings(session.plan_id)] == [1, 2, 3]
    store.close()


def test_a_second_plan_puts_the_first_aside_and_the_first_can_be_used_again():
    store = open_throw_away_store(CLOCK)
    session = PlanSession(store.plans)
    session.accept(small_plan())
    first = session.plan_id
    session.accept(replace(small_plan(), procedure="kyphoplasty"))
    assert [one.is_current for one in session.stored()] == [True, False]
    session.use(first)
    assert session.plan == replace(small_plan())
    assert len(session.stored()) == 2
    store.close()
