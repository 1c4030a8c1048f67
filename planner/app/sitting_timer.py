"""The sitting timer: looks at the wall clock, and tells how long one may sit on. A jump of the clock is sleep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.app.ports import Clock
from planner.core.sitting import RESTING, Sitting, SittingState
from planner.core.wording import Wording

LOOK_AGAIN = timedelta(seconds=5)
AWAY = timedelta(seconds=60)  # without a look at the clock: the computer slept


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingView:
    """The timer as its card shows it."""

    title: str
    told: str
    note: str
    main: str  # what the main button says
    icon: str
    is_due: bool = False
    can_stand_up: bool = False  # a second button begins anew


class SittingTimer:
    """One person's timer. Whoever holds it calls `on_time` every few seconds while it counts."""

    def __init__(self, clock: Clock, wording: Wording, limit: int) -> None:
        self._clock = clock
        self._wording = wording
        self._sitting = Sitting(limit=limit)
        self._seen: datetime | None = None

    @property
    def is_counting(self) -> bool:
        return self._sitting.is_counting

    @property
    def is_due(self) -> bool:
        return self._sitting.state is SittingState.DUE

    @property
    def limit(self) -> int:
        return self._sitting.limit

    def press(self) -> None:
        """Do what the main button says: start, pause, go on, or begin anew after standing up."""
        if self.is_counting:
            self.on_time()
            self._sitting = self._sitting.pause()
        elif self.is_due:
            self.stand_up()
        else:
            self._seen = self._clock.now()
            self._sitting = self._sitting.sit()

    def stand_up(self) -> None:
        """Begin anew the next time."""
        self._sitting = self._sitting.stand_up()

    def leave(self) -> None:
        """Stop counting, as when the computer falls asleep or is locked."""
        self.on_time()
        self._sitting = self._sitting.away()

    def on_time(self) -> None:
        """Look at the clock. What lies between two looks far apart, or before the last one, was no sitting."""
        now = self._clock.now()
        gap = now - self._seen if self._seen is not None else timedelta()
        self._seen = now
        if timedelta() <= gap <= AWAY:
            self._sitting = self._sitting.passed(gap.total_seconds())
        else:
            self._sitting = self._sitting.away()

    def view(self) -> SittingView:
        sitting, state = self._sitting, self._sitting.state
        return SittingView(
            title=self._say("title", sitting.limit),
            told=self._say(f"told.{state.value}", sitting.left),
            note=self._say(f"note.{state.value}", sitting.limit),
            main=self._say(f"main.{state.value}", sitting.limit),
            icon={SittingState.SITTING: "pause", SittingState.DUE: "walk"}.get(state, "play"),
            is_due=state is SittingState.DUE,
            can_stand_up=state is SittingState.SITTING or state in RESTING,
        )

    def _say(self, name: str, minutes: int) -> str:
        return self._wording.say(f"sitting.{name}", minutes=minutes)
