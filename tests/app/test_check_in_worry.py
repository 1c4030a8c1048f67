"""What a check-in asks for at once, and never less than the signs ask for."""

from datetime import UTC, date, datetime, timedelta

import pytest

from planner.app.circumstances import Circumstances
from planner.app.diary import DiarySession, worry_of
from planner.app.triage_session import TriageSession
from planner.content.library import Content
from planner.core.diary import CheckIn, Painkillers, Wound
from planner.core.kinds import Tier
from planner.storage.store import open_throw_away_store
from planner.system_clock import FixedClock
from tests.plans import small_plan

SURGERY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def content():
    return Content()


def worry_on(content, day, *told, surgery=SURGERY):
    """Return what the last of these check-ins asks for; each is told a day after the other."""
    today = SURGERY + timedelta(days=day)
    plan = small_plan(surgery_date=surgery, visits=())
    clock = FixedClock(datetime.combine(today, datetime.min.time(), UTC))
    store = open_throw_away_store(clock)
    session = DiarySession(store.diary, store.plans.begin(plan).id, plan, clock)
    for ago, one in enumerate(reversed(told)):
        last = CheckIn(when=today - timedelta(days=ago), **one)
        assert not session.keep(last)
    triage = TriageSession(content.catalogue, content.wording, Circumstances.of_plan(plan, today), today)
    return worry_of(session.check_in(), session.diary, triage, plan, content.wording.for_country("uk"))


@pytest.mark.parametrize("place", ["back", "leg"])
@pytest.mark.parametrize("pain", [8, 9, 10])
def test_very_bad_pain_is_answered_at_the_first_check_in_too(content, place, pain):
    worry = worry_on(content, 2, {place: pain})
    assert worry.tier is Tier.TODAY
    assert f"{pain} on the scale to 10" in worry.text
    assert "call your team today" in worry.text
    assert "all of a sudden" in worry.text
    assert worry.sources


@pytest.mark.parametrize("taken", [Painkillers.MILD, Painkillers.STRONG])
def test_very_bad_pain_in_spite_of_painkillers_is_a_call_today_with_no_if(content, taken):
    worry = worry_on(content, 5, {"back": 9, "painkillers": taken})
    assert (worry.tier, worry.title) == (Tier.TODAY, "Call your team today")
    assert "If they do not" not in worry.text
    assert "Do not take more than the label says" in worry.text


def test_pain_of_seven_alone_asks_for_nothing(content):
    assert worry_on(content, 3, {"back": 7, "leg": 6}) is None


def test_an_emergency_is_never_made_calmer_by_the_pain_told_with_it(content):
    worry = worry_on(content, 3, {"back": 10, "signs": frozenset({"bladder_bowel"})})
    assert worry.tier is Tier.EMERGENCY


def test_a_bad_wound_with_very_bad_pain_stays_a_call_today(content):
    assert worry_on(content, 8, {"back": 9, "wound": Wound.BAD}).title == "Call your team today"


def test_pain_from_before_the_operation_is_not_what_pain_after_it_is_held_against(content):
    assert worry_on(content, 0, {"back": 3}, {"back": 6}) is None
    assert worry_on(content, 5, {"back": 3}, {"back": 6}).title == "Your pain is up"


def test_before_the_operation_an_emergency_is_one_too(content):
    assert worry_on(content, -20, {"leg": 8, "signs": frozenset({"bladder_bowel"})}).tier is Tier.EMERGENCY


def test_without_a_day_of_operation_very_bad_pain_is_answered_as_well(content):
    assert worry_on(content, 0, {"leg": 10}, surgery=None).tier is Tier.TODAY
