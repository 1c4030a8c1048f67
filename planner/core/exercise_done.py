"""What came of exercises, as the diary keeps it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Skip(StrEnum):
    """Why an exercise was left out, or not ended."""

    HURT = "hurt"
    TIRED = "tired"
    NO_TIME = "no_time"
    ENDED = "ended"  # the session was ended in the midst of it, no reason asked
    NOT_TODAY = "not_today"  # passed by without a start: nothing refused, and no reason asked


WAITS = frozenset({Skip.ENDED, Skip.NOT_TODAY})
"""Of these the rest is offered again on the same day."""
REASONS = (Skip.HURT, Skip.TIRED, Skip.NO_TIME)  # that a person may choose


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDone:
    """What came of one exercise in one session of a day."""

    when: date
    session: int
    exercise: str
    moves: int  # in all, both sides; minutes where it is counted in minutes
    planned: int | None = None  # None: as many as the person liked
    skipped: Skip | None = None  # None: it was done as planned, or ended as enough


def hurt_last_time(done: Iterable[ExerciseDone], exercises: Collection[str]) -> tuple[str, ...]:
    """Return those exercises that hurt the last time they were in a session."""
    last: dict[str, ExerciseDone] = {}
    for one in sorted(done, key=lambda one: (one.when, one.session)):
        last[one.exercise] = one
    return tuple(name for name in exercises if name in last and last[name].skipped is Skip.HURT)
