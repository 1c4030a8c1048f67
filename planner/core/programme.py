"""The home programme of one day: short sessions, ways of moving through the day, and the walk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from planner.core.kinds import PHASES, Manner
from planner.core.plan import Plan, PlanExercise, PlanPhase

MOST_SESSIONS = 3  # a day; more is not followed
LONGEST_SESSION = 15 * 60  # seconds
MOST_IN_A_SESSION = 5  # our choice, so that a session stays easy to keep in mind


class Session(NamedTuple):
    """Exercises done in one go."""

    number: int
    exercises: tuple[PlanExercise, ...]
    seconds: int

    @property
    def minutes(self) -> int:
        """Return about how long it takes, in whole minutes, never told too short."""
        return -(-self.seconds // 60)


class Programme(NamedTuple):
    """What to do at home on one day."""

    phase: PlanPhase | None
    sessions: tuple[Session, ...] = ()
    all_day: tuple[PlanExercise, ...] = ()  # often, or each time one moves that way
    walk: PlanExercise | None = None


def home_programme(
    plan: Plan, day: int, phase: str | None = None, *, settled: Collection[str] | None = None
) -> Programme:
    """Return the programme of a day after surgery: at most three sessions, none longer than a quarter of an hour.

    With a phase (the one the person has reached by what they can do) nothing of a later phase is in it.
    With the ids of settled gates, no exercise that waits for another gate is in it.
    """
    current = phase_of(plan, day, phase)
    if current is None:
        return Programme(None)
    now = [one for one in exercises_now(plan, day, phase) if _is_settled(one, settled)]
    own = [one for one in now if one.manner == Manner.SESSION]
    return Programme(
        phase=current,
        sessions=_sessions(own, day, min(current.sessions, MOST_SESSIONS)),
        all_day=tuple(one for one in now if one.manner in (Manner.OFTEN, Manner.EACH_TIME)),
        walk=next((one for one in now if one.manner == Manner.WALK), None),
    )


def exercises_now(plan: Plan, day: int, phase: str | None = None) -> tuple[PlanExercise, ...]:
    """Return the exercises that are open on a day and still needed."""
    reached = PHASES.index(phase) if phase else len(PHASES)
    return tuple(
        one
        for one in plan.exercises
        if one.from_day <= day and (one.to_day is None or day <= one.to_day) and PHASES.index(one.phase) <= reached
    )


def exercises_later(plan: Plan, day: int) -> tuple[PlanExercise, ...]:
    """Return the exercises that open after a day, the next first."""
    later = (one for one in plan.exercises if one.from_day > day)
    return tuple(sorted(later, key=lambda one: one.from_day))


def phase_of(plan: Plan, day: int, phase: str | None = None) -> PlanPhase | None:
    """Return the phase the person has reached, else the one of the day."""
    if phase is not None:
        return next((one for one in plan.phases if one.id == phase), None)
    begun = [one for one in plan.phases if one.about_from_day <= day]
    return begun[-1] if begun else next(iter(plan.phases), None)


def _is_settled(exercise: PlanExercise, settled: Collection[str] | None) -> bool:
    """Tell whether nothing is left to settle; a gate is settled for one exercise, or for all of them."""
    return settled is None or all(
        gate.id in settled or settled_for(exercise.id, gate.id) in settled for gate in exercise.first
    )


def settled_for(exercise_id: str, gate_id: str) -> str:
    """Return the id of a gate that is settled for one exercise alone."""
    return f"{exercise_id}.{gate_id}"


def _sessions(exercises: Sequence[PlanExercise], day: int, sessions: int) -> tuple[Session, ...]:
    """Spread exercises over the day. What does not fit today has its turn on another day."""
    if not exercises:
        return ()
    turn = day % len(exercises) if _overflows(exercises, day, sessions) else 0
    ordered = [*exercises[turn:], *exercises[:turn]]
    done: Counter[str] = Counter()
    found = (_session(number, ordered, done, day) for number in range(1, sessions + 1))
    return tuple(session for session in found if session.exercises)


def _overflows(exercises: Sequence[PlanExercise], day: int, sessions: int) -> bool:
    whole = sum(_seconds(one, day) for one in exercises)
    return len(exercises) > MOST_IN_A_SESSION * sessions or whole > LONGEST_SESSION * sessions


def _session(number: int, exercises: Sequence[PlanExercise], done: Counter[str], day: int) -> Session:
    """Return the next session, with what was done least today first."""
    chosen: list[PlanExercise] = []
    room = LONGEST_SESSION
    for one in sorted(exercises, key=lambda one: done[one.id]):
        seconds = _seconds(one, day)
        if len(chosen) < MOST_IN_A_SESSION and done[one.id] < _times(one, day) and seconds <= room:
            chosen.append(one)
            room -= seconds
            done[one.id] += 1
    in_order = tuple(one for one in exercises if one in chosen)
    return Session(number, in_order, LONGEST_SESSION - room)


def _seconds(exercise: PlanExercise, day: int) -> int:
    dose = exercise.dose_on(day)
    return dose.seconds if dose else 0


def _times(exercise: PlanExercise, day: int) -> int:
    dose = exercise.dose_on(day)
    return dose.times if dose else 1
