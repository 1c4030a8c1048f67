"""A session of exercises as its page shows it. Every word is ready to read."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.session_run import State


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOffer:
    """The session that may be started now."""

    number: int
    title: str
    about: str
    can_start: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HurtQuestion:
    """Asked before a session with exercises that hurt last time."""

    text: str
    half: str
    as_planned: str
    leave_out: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveView:
    """One moment of a session."""

    exercise: str
    title: str
    place: str  # "Move 3 of 5"
    side: str  # "Left leg"; empty: both together
    count: int
    of: str  # "of 10"
    told: str  # what to do now
    left: str  # "3 seconds"; empty while one gets ready
    hold: int  # parts of the bar that shows a hold; 0: none
    held: int  # of which so many are over
    reached: float  # how far the figure has moved
    state: State
    can_end_bout: bool  # the person says when it is enough
    can_go_back: bool  # what came before was passed by
    steps: tuple[str, ...]
    spoken: str  # for screen readers, whenever it changes

    @property
    def key(self) -> tuple[str, str]:
        """Return what stays the same through one exercise on one side."""
        return self.exercise, self.side


@dataclass(frozen=True, slots=True, kw_only=True)
class EndView:
    """What came of a session."""

    title: str
    text: str
    lines: tuple[str, ...]
    hurt_title: str = ""
    hurt_rule: str = ""
    hurt_call: str = ""
