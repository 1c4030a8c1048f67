"""Entries that wait: what needs more than a standing limit allows does not open before that limit ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.core.catalogue import Activity
from planner.core.days import Window
from planner.core.directions import Timing
from planner.core.entries import Made
from planner.core.kinds import Confidence, EntryKind
from planner.core.plan import Entry, PlanStep, Reason, TeamQuestion
from planner.core.rungs import rungs_from, rungs_within
from planner.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingLimits:
    """Lets entries wait, on the days of one operation."""

    activities: Mapping[str, Activity]
    wording: Wording
    timing: Timing

    def after_limits(self, made: list[Made]) -> list[Made]:
        """Return the same with activities that need more than a standing limit waiting until it ends."""
        limits = {one.entry.activity: one.entry for one in made if one.entry.kind is EntryKind.LIMIT}
        return [self._with_limits(one, limits) for one in made]

    def _with_limits(self, made: Made, limits: dict[str, Entry]) -> Made:
        entry = self._after(made.entry, limits)
        if entry.window is None and made.entry.window is not None:
            text = self.wording.say(f"ask.when_{entry.kind.value}", activity=entry.title.lower())
            question = TeamQuestion(id=f"when_{entry.id}", text=text, because=entry.reasons[-1].because)
            return Made(entry, (*made.questions, question))
        return made if entry is made.entry else replace(made, entry=entry)

    def _after(self, entry: Entry, limits: dict[str, Entry]) -> Entry:
        activity = self.activities.get(entry.activity)
        if activity is None or entry.kind is not EntryKind.RETURN:
            return entry
        for name in activity.needs:
            limit = limits.get(name)
            if limit and entry.window:
                entry = self.waiting_for(entry, entry.window, limit)
        return entry

    def waiting_for(self, entry: Entry, window: Window, limit: Entry) -> Entry:
        """Return an entry that opens no sooner than a limit ends, with the reason where that moves it."""
        later = _after_limit(window, limit.window)
        if later == window:
            return entry
        waits = Reason(
            rule=limit.reasons[0].rule,
            because=self.wording.say("because.standing_limit", limit=limit.title.lower()),
            sources=limit.reasons[0].sources,
        )
        return replace(
            entry,
            window=later,
            dates=self.timing.dates(later),
            steps=self._steps(entry, later) if later else (),
            confidence=entry.confidence if later else Confidence.ASK,
            reasons=(*entry.reasons, waits),
        )

    def _steps(self, entry: Entry, window: Window) -> tuple[PlanStep, ...]:
        """Return the rungs after a wait: who begins later climbs later too, and never two rungs on one day."""
        return rungs_within(rungs_from(entry.steps, window.earliest, self.timing), window, self.timing)


def _after_limit(window: Window, limit: Window | None) -> Window | None:
    """Return a window that opens when a limit has ended; None while nobody can say when that is."""
    if limit is None:
        return None
    later = window.not_before(limit.typical)  # the day the plan tells: most people are free of it then
    if later.latest is None:
        return later
    return replace(later, latest=max(later.latest, limit.latest or limit.typical))
