"""A session of exercises: nothing hurries the person, nothing that was done is lost, and it ends."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.exercise_done import REASONS, ExerciseDone, Skip, hurt_last_time
from planner.core.plan import PlanDose, PlanExercise
from planner.core.session_run import Bout, SessionRun, Stage, State, beat, bouts_of

DAY = date(2026, 3, 11)
HEEL_SLIDES = PlanExercise(
    id="heel_slide",
    title="Heel slides",
    purpose="",
    phase="protect",
    from_day=1,
    each="leg",
    doses=(PlanDose(phase="protect", from_day=1, text="10 times", reps=10),),
)
SQUEEZE = PlanExercise(
    id="glute_set",
    title="Buttock squeeze",
    purpose="",
    phase="protect",
    from_day=1,
    doses=(PlanDose(phase="protect", from_day=1, text="5 times", reps=5, hold=5),),
)
BIKE = PlanExercise(
    id="stationary_bike",
    title="Bike",
    purpose="",
    phase="protect",
    from_day=1,
    doses=(PlanDose(phase="protect", from_day=1, text="10 minutes", minutes=10),),
)
AS_TOLD = PlanExercise(
    id="scapular_squeeze",
    title="Shoulder blades",
    purpose="",
    phase="protect",
    from_day=1,
    doses=(PlanDose(phase="protect", from_day=1, text="as told", hold=3),),
)
ALL = (HEEL_SLIDES, SQUEEZE, BIKE, AS_TOLD)


def run_of(*exercises: PlanExercise) -> SessionRun:
    return SessionRun(bouts=bouts_of(exercises, 9))


def results(run: SessionRun) -> dict[str, ExerciseDone]:
    return {one.exercise: one for one in run.results(DAY, 1)}


def test_one_leg_comes_after_the_other() -> None:
    assert [bout.side for bout in bouts_of([HEEL_SLIDES], 9)] == [1, 2]


def test_each_side_waits_for_the_person() -> None:
    run = run_of(HEEL_SLIDES).go_on().passed(40)
    assert run.state is State.READY
    assert run.bout is not None
    assert run.bout.side == 2
    assert run.passed(100) == run


def test_a_pause_counts_nothing() -> None:
    run = run_of(HEEL_SLIDES).go_on().passed(9).pause()
    assert run.passed(1000) == run
    assert run.go_on().beat == run.beat


def test_a_hold_is_counted_down() -> None:
    squeeze = bouts_of([SQUEEZE], 9)[0]
    assert [beat(squeeze, second).stage for second in (0, 1.9, 2, 6.9, 7, 8.9, 9)] == [
        Stage.THERE,
        Stage.THERE,
        Stage.HOLD,
        Stage.HOLD,
        Stage.BACK,
        Stage.BACK,
        Stage.THERE,
    ]
    assert [beat(squeeze, second).left for second in (2, 3, 6.5)] == [5, 4, 1]
    assert beat(squeeze, 9).count == 2


def test_what_is_done_whole_is_told_whole() -> None:
    run = run_of(SQUEEZE).go_on().passed(45)
    assert run.state is State.OVER
    assert results(run)["glute_set"] == ExerciseDone(when=DAY, session=1, exercise="glute_set", moves=5, planned=5)


def test_what_hurts_is_left_out_on_both_sides_and_the_rest_goes_on() -> None:
    run = run_of(HEEL_SLIDES, SQUEEZE).go_on().passed(13).skip(Skip.HURT)
    assert run.bout is not None
    assert run.bout.exercise == "glute_set"
    assert results(run)["heel_slide"].skipped is Skip.HURT
    assert results(run)["heel_slide"].moves == 3


def test_an_early_end_keeps_what_was_done() -> None:
    run = run_of(SQUEEZE, HEEL_SLIDES).go_on().passed(45).go_on().passed(8).end()
    assert results(run)["glute_set"].skipped is None
    assert results(run)["heel_slide"].moves == 2
    assert results(run)["heel_slide"].skipped is Skip.ENDED


def test_what_was_not_begun_has_no_result() -> None:
    run = run_of(SQUEEZE, HEEL_SLIDES).go_on().passed(45).end()
    assert set(results(run)) == {"glute_set"}


def test_as_many_as_the_person_likes_end_when_they_say_so() -> None:
    run = run_of(AS_TOLD).go_on().passed(3600)
    assert run.state is State.RUNNING
    assert results(run.enough())["scapular_squeeze"].planned is None


def test_minutes_are_counted_as_minutes() -> None:
    run = run_of(BIKE).go_on().passed(90)
    assert run.beat is not None
    assert run.beat.left == 510
    assert results(run.passed(510))["stationary_bike"].moves == 10


def test_what_was_too_much_is_halved() -> None:
    assert [bout.reps for bout in bouts_of([HEEL_SLIDES, SQUEEZE], 9, halved={"heel_slide"})] == [5, 5, 5]
    assert bouts_of([SQUEEZE], 9, halved={"glute_set"})[0].reps == 2


def test_only_the_last_time_tells_whether_it_hurt() -> None:
    hurt = ExerciseDone(when=DAY, session=1, exercise="heel_slide", moves=3, skipped=Skip.HURT)
    well = ExerciseDone(when=DAY, session=2, exercise="heel_slide", moves=20)
    assert hurt_last_time([hurt], ["glute_set", "heel_slide"]) == ("heel_slide",)
    assert hurt_last_time([well, hurt], ["heel_slide"]) == ()


@given(
    st.lists(st.sampled_from(ALL), min_size=1, max_size=4, unique_by=lambda one: one.id),
    st.lists(
        st.one_of(
            st.tuples(st.just("passed"), st.floats(0, 700)),
            st.tuples(st.just("skip"), st.sampled_from(REASONS)),
            st.tuples(st.sampled_from(["go_on", "pause", "enough"]), st.none()),
        ),
        max_size=60,
    ),
)
def test_whatever_a_person_does_the_counts_stay_true(
    exercises: list[PlanExercise], deeds: list[tuple[str, float | Skip | None]]
) -> None:
    run = run_of(*exercises)
    before: dict[str, ExerciseDone] = {}
    for name, value in deeds:
        run = getattr(run, name)(*(() if value is None else (value,)))
        told = results(run)
        assert before.items() <= told.items()  # what is over never changes again
        before = told
        for one in told.values():
            assert one.moves >= 0
            assert one.planned is None or one.moves <= one.planned
        assert len(run.moves) == run.at
    assert run.end().state is State.OVER
    assert run.end().bout is None


@given(st.integers(1, 30), st.integers(0, 30), st.floats(0, 2000))
def test_a_move_never_leaves_its_way(reps: int, hold: int, elapsed: float) -> None:
    bout = Bout(exercise="any", reps=reps, hold=hold)
    now = beat(bout, min(elapsed, bout.seconds or 0))
    assert 0 <= now.reached <= 1
    assert 0 <= now.left <= max(hold, 2)


def test_an_end_of_the_session_is_an_end() -> None:
    run = run_of(HEEL_SLIDES).end()
    for again in (run.go_on(), run.pause(), run.passed(5), run.enough(), run.skip(Skip.TIRED), run.end()):
        assert again == run
    with pytest.raises(StopIteration):
        next(run.results(DAY, 1))


def test_a_move_passed_by_is_not_refused_and_one_can_go_back_to_it() -> None:
    run = run_of(HEEL_SLIDES, SQUEEZE)
    assert not run.can_go_back
    passed_by = run.enough().enough()
    assert results(passed_by)["heel_slide"].skipped is Skip.NOT_TODAY
    assert passed_by.bout is not None
    assert passed_by.bout.exercise == "glute_set"
    back = passed_by.back()
    assert (back.at, back.moves, back.state) == (0, (), State.READY)


def test_going_back_to_what_was_half_done_goes_on_there() -> None:
    run = run_of(SQUEEZE, BIKE).go_on().passed(27).enough()
    assert run.can_go_back
    back = run.back()
    assert (back.state, back.elapsed) == (State.PAUSED, 27)
    done = back.go_on().passed(18)
    assert results(done)["glute_set"].moves == 5
    assert not done.can_go_back, "what is done whole needs no going back"


def test_a_reason_given_by_mistake_is_taken_back_with_the_way_back() -> None:
    run = run_of(HEEL_SLIDES, SQUEEZE).skip(Skip.HURT)
    back = run.back()
    assert back.at == 0
    assert not back.skips
    done = back.go_on().passed(40).go_on().passed(40)
    assert results(done)["heel_slide"].skipped is None


def test_what_the_person_counts_is_done_once_it_was_begun() -> None:
    assert results(run_of(AS_TOLD, BIKE).go_on().passed(3).enough())["scapular_squeeze"].skipped is None
    assert results(run_of(AS_TOLD, BIKE).enough())["scapular_squeeze"].skipped is Skip.NOT_TODAY


@given(st.lists(st.sampled_from(["go_on", "pause", "enough", "back", "wait", "skip", "end"]), max_size=40))
def test_going_back_and_forth_never_breaks_a_session(steps: list[str]) -> None:
    run = run_of(*ALL)
    for step in steps:
        match step:
            case "wait":
                run = run.passed(7)
            case "skip":
                run = run.skip(Skip.TIRED)
            case _:
                run = getattr(run, step)()
        assert run.state is State.OVER or len(run.moves) == run.at
        assert all(one.moves <= (one.planned or one.moves) for one in run.results(DAY, 1))
