"""Sitting in the early weeks: how long at a time, and how long it has been. Pure; the time is told to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from planner.core.kinds import EntryKind
from planner.core.plan import Plan

SIT_LIMIT = "sit_limit"
MINUTES = "minutes"
EARLY_DAYS = 42  # our choice: so long the timer is offered where no source names the limit's end


class SittingState(StrEnum):
    UP = "up"  # not sitting
    SITTING = "sitting"
    PAUSED = "paused"
    AWAY = "away"  # paused because the computer slept or was locked
    DUE = "due"  # time to stand up


RESTING = (SittingState.PAUSED, SittingState.AWAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One spell of sitting, at one moment."""

    limit: int  # minutes at a time
    sat: float = 0.0  # seconds; pauses and time away are not in it
    state: SittingState = SittingState.UP

    @property
    def left(self) -> int:
        """Return the minutes until it is time to stand up, a begun one counted whole."""
        return max(0, -int(-(self.limit * 60 - self.sat) // 60))

    @property
    def is_counting(self) -> bool:
        return self.state is SittingState.SITTING

    def sit(self) -> Sitting:
        """Begin, or go on after a pause."""
        if self.state is SittingState.DUE:
            return self
        return replace(self, state=SittingState.SITTING)

    def pause(self) -> Sitting:
        return replace(self, state=SittingState.PAUSED) if self.is_counting else self

    def away(self) -> Sitting:
        """Stop counting: nobody was there to sit."""
        return replace(self, state=SittingState.AWAY) if self.is_counting else self

    def stand_up(self) -> Sitting:
        """Begin anew the next time."""
        return Sitting(limit=self.limit)

    def passed(self, seconds: float) -> Sitting:
        """Let time pass that was spent sitting."""
        if not self.is_counting:
            return self
        later = replace(self, sat=self.sat + seconds)
        return replace(later, state=SittingState.DUE) if later.sat >= self.limit * 60 else later


def sitting_limit(plan: Plan, day: int) -> int | None:
    """Return how many minutes at a time this plan allows on a day after surgery, or None where nothing limits it.

    Of several limits the shortest holds. A limit ends on its usual day, as the plan tells it.
    """
    if day < 1:
        return None
    found = [
        int(one.value)
        for one in plan.entries
        if one.activity == SIT_LIMIT
        and one.kind is EntryKind.LIMIT
        and one.unit == MINUTES
        and one.value is not None
        and one.value >= 1
        and day < (one.window.typical if one.window else EARLY_DAYS)
    ]
    return min(found, default=None)
