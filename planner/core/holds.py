"""A set-back: what was still to come waits some days more, as the person asked.

A hold is the person's own brake. It only ever makes things later. It moves no visit, nothing of the wound or of
medicines, and nothing the surgeon or the clinic spoke of: their word comes first. How long to hold is not from a
source; the plan says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from planner.core.answers import Hold
from planner.core.days import Window, day_of, on_day
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, PlanExercise, PlanPhase, PlanStep, Reason
from planner.core.wording import Wording

HOLD_RULE = "hold"
LENGTHS = (3, 7, 14)  # days one can hold for; our choice
LONGEST_HOLD = 90  # days, as a file may tell them; who waits longer needs a new plan
STANDS = frozenset(
    {
        "discharge",
        "walk_first",
        "shower",
        "bath_soak",
        "dressing_off",
        "stitches_out",
        "brace",
        "opioids",
        "nsaids",
        "followup",
        "imaging",
        "pt_start",
    }
)
"""Activities that no hold moves: of the wound, of medicines, and what others set a day for."""

Later = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Holding:
    """The set-backs of one person, on the days of one operation."""

    holds: tuple[Hold, ...]
    surgery_date: date
    because: str  # why something moved, in words

    def later(self, day: int) -> int:
        """Return where a day after surgery stands once every hold has moved what was still to come."""
        for hold in sorted(self.holds, key=lambda hold: (hold.since, hold.days)):
            if day > day_of(self.surgery_date, hold.since):
                day += hold.days
        return day

    def entry(self, entry: Entry) -> Entry:
        """Return an entry as it stands after the holds, with the reason where it moved."""
        if entry.kind is EntryKind.VISIT or entry.activity in STANDS or entry.is_directed:
            return entry
        window = _window(entry.window, self.later)
        steps = tuple(self._step(step) for step in entry.steps)
        if (window, steps) == (entry.window, entry.steps):
            return entry
        dates = window.dates(self.surgery_date) if window else None
        reasons = (*entry.reasons, Reason(rule=HOLD_RULE, because=self.because))
        return replace(entry, window=window, dates=dates, steps=steps, reasons=reasons)

    def exercise(self, exercise: PlanExercise) -> PlanExercise:
        """Return an exercise whose beginning, and the steps after it, wait too."""
        return replace(
            exercise,
            from_day=self.later(exercise.from_day),
            to_day=None if exercise.to_day is None else self.later(exercise.to_day),
            doses=tuple(replace(dose, from_day=self.later(dose.from_day)) for dose in exercise.doses),
        )

    def phase(self, phase: PlanPhase) -> PlanPhase:
        """Return a phase of therapy with its days, which are only about when, moved as well."""
        last = phase.about_to_day
        return replace(
            phase,
            about_from_day=self.later(phase.about_from_day),
            about_to_day=None if last is None else self.later(last),
        )

    def _step(self, step: PlanStep) -> PlanStep:
        day = self.later(step.day)
        return replace(step, day=day, date=on_day(self.surgery_date, day) if step.date else None)


def holding(holds: tuple[Hold, ...], surgery_date: date | None, wording: Wording) -> Holding | None:
    """Return what the holds do; None where there are none, or no day of surgery to count from."""
    if not holds or surgery_date is None:
        return None
    told = [wording.say("hold.one", days=one.days, date=wording.date(one.since)) for one in holds]
    return Holding(holds, surgery_date, wording.say("hold.because", holds=wording.both(told)))


def with_hold(holds: tuple[Hold, ...], hold: Hold) -> tuple[Hold, ...]:
    """Return the set-backs with one more; of one day the last word counts, for it may put an earlier one right."""
    return (*(one for one in holds if one.since != hold.since), hold)


def waits_until(holds: tuple[Hold, ...], surgery_date: date, today: date) -> date | None:
    """Return the last day on which nothing new comes, where today is one of the days that a set-back holds."""
    if not any(one.since <= today for one in holds):
        return None
    held, day = Holding(holds, surgery_date, ""), day_of(surgery_date, today)
    reached = max((one for one in range(min(day, 0), day + 1) if held.later(one) <= day), default=day)
    last = held.later(reached + 1) - 1
    return on_day(surgery_date, last) if last > held.later(reached) else None


def _window(window: Window | None, later: Later) -> Window | None:
    if window is None:
        return None
    last = window.latest
    return Window(later(window.earliest), later(window.typical), None if last is None else later(last))
