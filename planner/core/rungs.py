"""The rungs of a ladder, each on its day and in words: how far to walk, how much to lift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.core.days import Window
from planner.core.directions import Timing
from planner.core.figures import step_figures
from planner.core.plan import PlanStep
from planner.core.rules import Step
from planner.core.wording import Wording

A_WEEK = 7  # "a little more each week"


@dataclass(frozen=True, slots=True, kw_only=True)
class RungTeller:
    """Tells rungs in one language, on the days of one operation."""

    wording: Wording
    weight_unit: str
    timing: Timing

    def rungs(self, steps: Sequence[Step]) -> tuple[PlanStep, ...]:
        """Return the rungs as the sources place them."""
        return tuple(self._rung(step) for step in steps)

    def _rung(self, step: Step) -> PlanStep:
        return PlanStep(
            day=step.day,
            date=self.timing.date_of(step.day),
            text=self.wording.say(f"step.{step.id}", **step_figures(step, self.weight_unit)),
            value=step.value,
            unit=step.unit,
            times=step.times,
        )


def rungs_from(rungs: tuple[PlanStep, ...], opening: int, timing: Timing) -> tuple[PlanStep, ...]:
    """Return the rungs from a later opening on, each at least a week after the one before, where it was so far away."""
    days: list[int] = []
    for i, rung in enumerate(rungs):
        free = days[-1] + min(rung.day - rungs[i - 1].day, A_WEEK) if days else opening
        days.append(max(rung.day, free))
    return tuple(replace(rung, day=day, date=timing.date_of(day)) for rung, day in zip(rungs, days, strict=True))


def rungs_within(rungs: tuple[PlanStep, ...], window: Window, timing: Timing) -> tuple[PlanStep, ...]:
    """Return the rungs, none before the window opens, and the top one not before the usual day."""
    last = len(rungs) - 1
    days = (max(rung.day, window.typical if i == last else window.earliest) for i, rung in enumerate(rungs))
    return tuple(
        rung if day == rung.day else replace(rung, day=day, date=timing.date_of(day))
        for rung, day in zip(rungs, days, strict=True)
    )
