"""A session of exercises led through: what was done is kept, also when one stops half-way, and pain is asked after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from planner.app.diary import DiarySession
from planner.app.exercise_player import AfterHurt, ExercisePlayer
from planner.app.exercise_views import ExerciseTeller
from planner.app.ports import PlanId
from planner.content.exercise_files import load_care
from planner.content.library import Content
from planner.core.exercise_done import Skip
from planner.core.plan import Plan
from planner.core.planning import build_plan
from planner.core.programme import home_programme
from planner.core.session_run import State
from planner.exchange.answers_file import read_answers_file
from planner.storage.store import Store, open_throw_away_store
from planner.system_clock import FixedClock

NOW = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
DAY = 9
CONTENT = Content()
STEP = 0.25  # seconds between two looks at the time


@pytest.fixture(scope="module")
def plan() -> Plan:
    path = CONTENT.folder / "examples/lumbar_discectomy.toml"
    sheet = read_answers_file(path, CONTENT.catalogue, CONTENT.wording, today=NOW.date())
    return build_plan(CONTENT.catalogue, CONTENT.wording, sheet, made_on=NOW.date())


@pytest.fixture
def store() -> Iterator[Store]:
    store = open_throw_away_store(FixedClock(NOW))
    yield store
    store.close()


@pytest.fixture
def play(plan: Plan, store: Store) -> Callable[..., ExercisePlayer]:
    """Open a session as if the program was just started."""
    plan_id: PlanId = store.plans.begin(plan).id

    def begin(number: int = 1, *, days_later: int = 0) -> ExercisePlayer:
        clock = FixedClock(NOW + timedelta(days=days_later))
        diary = DiarySession(store.diary, plan_id, plan, clock)
        sessions = home_programme(plan, DAY, settled=()).sessions
        words = CONTENT.wording.for_country(plan.country)
        return ExercisePlayer(diary, words, sessions[number - 1], DAY, too_much_hours=2)

    return begin


@pytest.fixture
def diary(plan: Plan, store: Store, play: Callable[..., ExercisePlayer]) -> Callable[[], DiarySession]:
    stored = store.plans.current()
    assert stored is not None
    return lambda: DiarySession(store.diary, stored.id, plan, FixedClock(NOW))


def do(player: ExercisePlayer, seconds: float) -> None:
    """Exercise for some seconds, with the time told four times a second."""
    player.go_on(0)
    for look in range(1, int(seconds / STEP) + 1):
        player.on_time(look * STEP)


def do_all(player: ExercisePlayer) -> None:
    while not player.is_over:
        do(player, 200)


def title(player: ExercisePlayer) -> str:
    move = player.move()
    assert move is not None
    return move.title


def test_a_session_done_whole_is_ticked_and_kept(
    play: Callable[..., ExercisePlayer], diary: Callable[[], DiarySession]
) -> None:
    player = play()
    do_all(player)
    assert diary().note().done == {"exercise_1"}
    assert all(one.moves == one.planned for one in diary().diary.exercises)
    assert not player.end_view().hurt_rule


def test_half_a_session_is_kept_and_goes_on_where_it_stopped(
    play: Callable[..., ExercisePlayer], diary: Callable[[], DiarySession]
) -> None:
    player = play()
    first = title(player)
    while title(player) == first:
        do(player, 200)
    second = title(player)
    do(player, 9)
    player.end()
    assert diary().note().done == {"exercise_1"}
    assert [one.skipped for one in diary().diary.exercises].count(Skip.ENDED) == 1
    again = play()
    assert title(again) == second
    do_all(again)
    assert all(one.skipped is None for one in diary().diary.exercises)


def test_a_sudden_end_loses_no_exercise_that_was_done(play: Callable[..., ExercisePlayer]) -> None:
    player = play()
    first = title(player)
    while title(player) == first:
        do(player, 200)
    assert title(play()) == title(player)  # nothing was said goodbye to


def test_where_nothing_was_done_nothing_is_ticked(
    play: Callable[..., ExercisePlayer], diary: Callable[[], DiarySession]
) -> None:
    player = play()
    while not player.is_over:
        player.skip(Skip.NO_TIME)
    assert not diary().note().done
    assert "lost" in player.end_view().text


def test_time_away_is_not_exercise(play: Callable[..., ExercisePlayer]) -> None:
    player = play()
    do(player, 6)
    before = player.move()
    player.on_time(600)
    after = player.move()
    assert before is not None
    assert after is not None
    assert (after.count, after.state) == (before.count, State.PAUSED)


def test_what_hurt_is_told_the_rule_and_asked_after(play: Callable[..., ExercisePlayer]) -> None:
    player = play()
    name = title(player)
    player.skip(Skip.HURT)
    do_all(player)
    assert "more than 2 hours" in player.end_view().hurt_rule
    question = play(2).question()
    assert question is not None
    assert name in question.text


def test_too_much_means_half_the_next_time_and_then_as_before(play: Callable[..., ExercisePlayer]) -> None:
    whole = play().move()
    player = play()
    player.skip(Skip.HURT)
    do_all(player)
    second = play(2)
    second.answer(AfterHurt.HALF)
    half = second.move()
    assert whole is not None
    assert half is not None
    assert (whole.of, half.of) == ("of 10", "of 5")
    do_all(second)
    third = play(1, days_later=1)
    assert third.question() is None
    as_before = third.move()
    assert as_before is not None
    assert as_before.of == whole.of


def test_what_hurt_can_be_left_out(play: Callable[..., ExercisePlayer]) -> None:
    player = play()
    name = title(player)
    player.skip(Skip.HURT)
    do_all(player)
    second = play(2)
    second.answer(AfterHurt.LEAVE_OUT)
    assert title(second) != name


def test_each_side_is_named(play: Callable[..., ExercisePlayer]) -> None:
    player = play()
    sides = set()
    while not player.is_over:
        move = player.move()
        assert move is not None
        assert move.spoken
        sides.add(move.side)
        player.enough()
    assert {"Left leg", "Right leg"} <= sides


def test_the_rule_of_too_much_has_its_figure_from_a_source() -> None:
    care = load_care(CONTENT.folder, "too_much")
    assert care is not None
    assert care.figures["hours"] == 2
    assert care.sources


def test_what_was_passed_by_is_told_without_blame_and_waits_for_later_today(
    play: Callable[..., ExercisePlayer], diary: Callable[[], DiarySession]
) -> None:
    player = play()
    first = title(player)
    while title(player) == first:
        player.enough()
    while not player.is_over:
        do(player, 200)
    line = next(line for line in player.end_view().lines if line.startswith(first))
    assert line == f"{first}: not done today"
    assert [one.skipped for one in diary().diary.exercises].count(Skip.NOT_TODAY) == 1
    assert play(2).question() is None, "nothing is asked of it"
    assert title(play()) == first


def test_what_was_stopped_for_pain_before_the_first_move_does_not_count_as_done(
    play: Callable[..., ExercisePlayer], plan: Plan, diary: Callable[[], DiarySession]
) -> None:
    def about() -> str:
        words = CONTENT.wording.for_country(plan.country)
        offer = ExerciseTeller(plan, words, DAY, diary=diary().diary).offer()
        assert offer is not None
        return offer.about

    player = play()
    count = len({bout.exercise for bout in player._run.bouts})
    player.skip(Skip.HURT)
    player.end()
    assert about() == f"Still there for you: {count - 1} of {count}."
    again = play()
    again.answer(AfterHurt.LEAVE_OUT)
    second = title(again)
    while title(again) == second:
        do(again, 200)
    again.end()
    for session in home_programme(plan, DAY, settled=()).sessions[1:]:  # the others of the day are done
        diary().tick(f"exercise_{session.number}", is_done=True)
    assert about() == f"Done so far: 1 of {count}. Still there for you: {count - 2}."
