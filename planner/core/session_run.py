"""A session of exercises as it runs: move by move, side by side, with pauses, and what was left out and why.

Pure: the time that passes is told to it. Nothing hurries a person: each new exercise and each new side waits for them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from planner.core.exercise_done import ExerciseDone, Skip
from planner.core.exercises import SECONDS_A_MOVE
from planner.core.plan import PlanDose, PlanExercise

THERE = SECONDS_A_MOVE / 2  # seconds of a move to its end, and as many back


class Stage(StrEnum):
    """Where one is within a move."""

    THERE = "there"
    HOLD = "hold"
    BACK = "back"
    ON = "on"  # an exercise that is counted in minutes


class State(StrEnum):
    READY = "ready"  # getting into place
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bout:
    """One exercise on one side, in one go."""

    exercise: str
    side: int = 0  # 1 and 2: one after the other; 0: both together
    number: int = 1  # of so many goes
    sets: int = 1
    reps: int | None = None  # None: until the person says that it is enough
    hold: int = 0  # seconds
    minutes: int | None = None  # counted by time instead of by moves

    @property
    def seconds(self) -> float | None:
        """Return how long it takes; None where the person ends it."""
        if self.minutes is not None:
            return self.minutes * 60
        return None if self.reps is None else self.reps * self.one_move

    @property
    def one_move(self) -> float:
        """Return how many seconds one move takes with its hold."""
        return SECONDS_A_MOVE + self.hold

    def moves_after(self, seconds: float) -> int:
        """Return how many moves, or minutes, are done after some seconds."""
        done = int(seconds // (60 if self.minutes is not None else self.one_move))
        most = self.planned
        return done if most is None else min(done, most)

    @property
    def planned(self) -> int | None:
        return self.reps if self.minutes is None else self.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One moment of a bout."""

    count: int  # the move that is being done, from 1; minutes that have begun
    stage: Stage
    left: int  # whole seconds left of this stage
    reached: float  # how far the movement has come: 0 at its start, 1 at its end


def beat(bout: Bout, elapsed: float) -> Beat:
    """Return where one is, so many seconds into a bout."""
    if bout.minutes is not None:
        share = (elapsed % SECONDS_A_MOVE) / THERE
        left = _whole(bout.minutes * 60 - elapsed)
        return Beat(count=int(elapsed // 60) + 1, stage=Stage.ON, left=left, reached=share if share <= 1 else 2 - share)
    count = bout.moves_after(elapsed) + 1
    within = elapsed - (count - 1) * bout.one_move
    if within < THERE:
        return Beat(count=count, stage=Stage.THERE, left=_whole(THERE - within), reached=within / THERE)
    if within < THERE + bout.hold:
        return Beat(count=count, stage=Stage.HOLD, left=_whole(THERE + bout.hold - within), reached=1)
    back = within - THERE - bout.hold
    return Beat(count=count, stage=Stage.BACK, left=_whole(THERE - back), reached=max(0, 1 - back / THERE))


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRun:
    """A session at one moment. Every command returns the next moment."""

    bouts: tuple[Bout, ...]
    at: int = 0
    state: State = State.READY
    elapsed: float = 0.0  # seconds of the bout, pauses left out
    moves: tuple[int, ...] = ()  # done in each bout so far
    skips: Mapping[str, Skip] = field(default_factory=dict)
    begun: frozenset[int] = frozenset()  # places of what was started

    @property
    def bout(self) -> Bout | None:
        """Return what is being done, or None at the end."""
        return self.bouts[self.at] if self.at < len(self.bouts) and self.state is not State.OVER else None

    @property
    def beat(self) -> Beat | None:
        return beat(self.bout, self.elapsed) if self.bout is not None else None

    @property
    def exercises(self) -> tuple[str, ...]:
        """Return the exercises of the session in order."""
        return tuple(dict.fromkeys(bout.exercise for bout in self.bouts))

    @property
    def can_go_back(self) -> bool:
        """Tell whether what came before was passed by, or not done whole."""
        if self.bout is None or not self.at:
            return False
        planned = self.bouts[self.at - 1].planned
        return planned is None or self.moves[self.at - 1] < planned

    def go_on(self) -> SessionRun:
        """Begin, or go on after a pause."""
        if self.state is State.OVER:
            return self
        return replace(self, state=State.RUNNING, begun=self.begun | {self.at})

    def pause(self) -> SessionRun:
        return replace(self, state=State.PAUSED) if self.state is State.RUNNING else self

    def passed(self, seconds: float) -> SessionRun:
        """Let time pass; what is done whole leads to the next exercise or side."""
        bout = self.bout
        if bout is None or self.state is not State.RUNNING:
            return self
        later = replace(self, elapsed=self.elapsed + seconds)
        return later.enough() if bout.seconds is not None and later.elapsed >= bout.seconds else later

    def enough(self) -> SessionRun:
        """End this bout as it is, and get ready for the next."""
        bout = self.bout
        if bout is None:
            return self
        return self._at(self.at + 1, moves=(*self.moves, bout.moves_after(self.elapsed)))

    def skip(self, why: Skip) -> SessionRun:
        """Leave out what is left of this exercise, for a reason."""
        bout = self.bout
        if bout is None:
            return self
        rest = [place for place in range(self.at, len(self.bouts)) if self.bouts[place].exercise == bout.exercise]
        moves = (*self.moves, bout.moves_after(self.elapsed), *(0 for _ in rest[1:]))
        return replace(self._at(self.at + len(rest), moves=moves), skips={**self.skips, bout.exercise: why})

    def back(self) -> SessionRun:
        """Go back to what was passed by; moves that were done of it count on."""
        if not self.can_go_back:
            return self
        exercise, place = self.bouts[self.at - 1].exercise, self.at - 1
        while place and self.bouts[place - 1].exercise == exercise and self._is_passed_by(place - 1):
            place -= 1
        elapsed = self.moves[place] * (60 if self.bouts[place].minutes is not None else self.bouts[place].one_move)
        return replace(
            self,
            at=place,
            moves=self.moves[:place],
            elapsed=elapsed,
            state=State.PAUSED if elapsed else State.READY,
            skips={name: why for name, why in self.skips.items() if name != exercise},
            begun=frozenset(one for one in self.begun if one < place or (one == place and elapsed)),
        )

    def end(self) -> SessionRun:
        """End the session here; what was done of it counts."""
        bout = self.bout
        if bout is None:
            return self
        return replace(self, moves=(*self.moves, bout.moves_after(self.elapsed)), state=State.OVER)

    def results(self, when: date, session: int) -> Iterator[ExerciseDone]:
        """Yield what came of each exercise that is over, and of one that was begun when the session ended."""
        for exercise in self.exercises:
            places = [place for place, bout in enumerate(self.bouts) if bout.exercise == exercise]
            moves = sum(self.moves[place] for place in places if place < len(self.moves))
            is_over = places[-1] < self.at
            if is_over or (self.state is State.OVER and moves):
                planned = [self.bouts[place].planned for place in places]
                yield ExerciseDone(
                    when=when,
                    session=session,
                    exercise=exercise,
                    moves=moves,
                    planned=None if None in planned else sum(one or 0 for one in planned),
                    skipped=self.skips.get(exercise) or self._why(places, moves, is_over=is_over),
                )

    def _why(self, places: Sequence[int], moves: int, *, is_over: bool) -> Skip | None:
        """Return why an exercise was not done whole, where no reason was given."""
        if not is_over:
            return Skip.ENDED
        is_counted = self.bouts[places[0]].planned is not None
        return Skip.NOT_TODAY if not moves and (is_counted or not self.begun & set(places)) else None

    def _is_passed_by(self, place: int) -> bool:
        """Tell whether nothing was done at a place."""
        return not self.moves[place] and place not in self.begun

    def _at(self, place: int, *, moves: tuple[int, ...]) -> SessionRun:
        state = State.READY if place < len(self.bouts) else State.OVER
        return replace(self, at=place, moves=moves, elapsed=0.0, state=state)


def bouts_of(
    exercises: Iterable[PlanExercise], day: int, *, halved: Collection[str] = (), without: Collection[str] = ()
) -> tuple[Bout, ...]:
    """Return what a session is made of on a day after surgery: side by side, set by set.

    `halved` are exercises that were too much last time, `without` those that are left out or already done.
    """
    return tuple(
        bout
        for one in exercises
        if one.id not in without and (dose := one.dose_on(day)) is not None
        for bout in _bouts(one, dose, is_half=one.id in halved)
    )


def _bouts(exercise: PlanExercise, dose: PlanDose, *, is_half: bool) -> Iterator[Bout]:
    sides = (1, 2) if exercise.each else (0,)
    for number in range(1, dose.sets + 1):
        for side in sides:
            yield Bout(
                exercise=exercise.id,
                side=side,
                number=number,
                sets=dose.sets,
                reps=_half(dose.reps) if is_half else dose.reps,
                hold=dose.hold,
                minutes=_half(dose.minutes) if is_half else dose.minutes,
            )


def _half(amount: int | None) -> int | None:
    """Return half of an amount, rounded down: never more than half, and at least one."""
    return None if amount is None else max(1, amount // 2)


def _whole(seconds: float) -> int:
    return max(0, -int(-seconds // 1))
