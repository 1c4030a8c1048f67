"""The sitting timer: only sitting counts, never sleep, a locked screen or a clock set anew."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.sitting_timer import AWAY, LOOK_AGAIN, SittingTimer
from planner.cli.build import read_input
from planner.content.library import Content
from planner.core.sitting import sitting_limit
from tests.app.reminder_world import WorldClock

NOON = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)
CONTENT = Content()
LIMIT = 30


class Chair:
    """Somebody on a chair with the timer beside."""

    def __init__(self) -> None:
        self.clock = WorldClock(NOON)
        self.timer = SittingTimer(self.clock, CONTENT.wording, LIMIT)

    def sit(self, span: timedelta) -> None:
        """Stay for a while; the program looks at the clock as it always does."""
        while span > timedelta():
            step = min(span, LOOK_AGAIN)
            self.clock.instant += step
            self.timer.on_time()
            span -= step

    @property
    def told(self) -> str:
        return self.timer.view().told


@pytest.fixture
def chair() -> Chair:
    return Chair()


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def test_it_counts_down_in_minutes(chair: Chair) -> None:
    chair.timer.press()
    assert chair.told == "Stand up in 30 min"
    chair.sit(minutes(2))
    assert chair.told == "Stand up in 28 min"


def test_at_the_limit_it_is_time_to_stand_up(chair: Chair) -> None:
    chair.timer.press()
    chair.sit(minutes(LIMIT))
    assert chair.timer.is_due
    assert chair.told == "Time to stand up"
    chair.timer.press()
    assert not chair.timer.is_counting
    chair.timer.press()
    assert chair.told == "Stand up in 30 min"


def test_a_pause_counts_nothing(chair: Chair) -> None:
    chair.timer.press()
    chair.sit(minutes(10))
    chair.timer.press()
    chair.clock.instant += minutes(45)
    assert chair.told == "20 min left"
    chair.timer.press()
    assert chair.told == "Stand up in 20 min"


@pytest.mark.parametrize("jump", [minutes(90), -minutes(90), timedelta(days=3)])
def test_sleep_or_a_clock_set_anew_counts_nothing(chair: Chair, jump: timedelta) -> None:
    chair.timer.press()
    chair.sit(minutes(10))
    chair.clock.instant += jump
    chair.timer.on_time()
    assert not chair.timer.is_counting
    assert chair.told == "20 min left"
    assert "did not count" in chair.timer.view().note


def test_a_locked_screen_stops_the_count_at_once(chair: Chair) -> None:
    chair.timer.press()
    chair.sit(minutes(10))
    chair.timer.leave()
    chair.sit(minutes(10))
    assert chair.told == "20 min left"


def test_leaving_does_not_end_a_call_to_stand_up(chair: Chair) -> None:
    chair.timer.press()
    chair.sit(minutes(LIMIT))
    chair.timer.leave()
    assert chair.timer.is_due


def test_standing_up_early_begins_anew(chair: Chair) -> None:
    chair.timer.press()
    chair.sit(minutes(10))
    chair.timer.stand_up()
    assert not chair.timer.is_counting
    chair.timer.press()
    assert chair.told == "Stand up in 30 min"


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("sit"), st.integers(1, 900)),
            st.tuples(st.just("sleep"), st.integers(61, 90_000)),
            st.tuples(st.sampled_from(["press", "leave", "stand_up"]), st.just(0)),
        ),
        max_size=40,
    )
)
def test_never_more_is_counted_than_was_sat(deeds: list[tuple[str, int]]) -> None:
    chair, sat = Chair(), 0.0
    for name, seconds in deeds:
        if name == "sit":
            sat += seconds if chair.timer.is_counting else 0
            chair.sit(timedelta(seconds=seconds))
        elif name == "sleep":
            chair.clock.instant += timedelta(seconds=seconds)
            chair.timer.on_time()
        else:
            was_due = chair.timer.is_due
            getattr(chair.timer, name)()
            sat = 0 if name == "stand_up" or (name == "press" and was_due) else sat
        assert chair.timer._sitting.sat <= sat + 1e-6


def test_a_look_may_come_late_on_a_busy_machine() -> None:
    assert AWAY > 4 * LOOK_AGAIN


@pytest.mark.parametrize(
    ("example", "day", "limit"),
    [
        ("lumbar_discectomy", 0, None),
        ("lumbar_discectomy", 1, 30),
        ("lumbar_discectomy", 20, 30),
        ("lumbar_discectomy", 21, None),
        ("lumbar_fusion", 41, 30),
        ("lumbar_fusion", 42, None),
        ("cervical_foraminotomy", 30, 30),
        ("cervical_foraminotomy", 60, None),
    ],
)
def test_the_plan_sets_the_limit_and_its_end(example: str, day: int, limit: int | None) -> None:
    plan = read_input(CONTENT.folder / f"examples/{example}.toml", CONTENT, NOON.date())
    assert sitting_limit(plan, day) == limit
