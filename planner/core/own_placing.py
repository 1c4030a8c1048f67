"""Entries of own activities: placed by the known ones they are like, never with a day that nobody named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.core.answers import Direction, OwnActivity
from planner.core.entries import EntryMaker, Made
from planner.core.kinds import Confidence, EntryKind
from planner.core.own_activities import Demand, Level, passes, taken
from planner.core.plan import Alike, Entry, Reason, TeamQuestion
from planner.core.standing_limits import StandingLimits
from planner.core.units import WEIGHT_UNITS, number_text, weight_in, weight_text

OWN_RULE = "own"
MINUTES_IN_HOUR = 60
NO_DAY = 10**6  # later than any: nobody can name the day
OPENING_KINDS = (EntryKind.RETURN, EntryKind.MILESTONE, EntryKind.TASK)


@dataclass(frozen=True, slots=True)
class OwnPlacer:
    """Places own activities beside the entries of one plan."""

    maker: EntryMaker
    limits: StandingLimits
    demands: Sequence[Demand]
    known: Sequence[Entry]

    def placed(
        self, own: OwnActivity, said: tuple[Direction, ...], usual: tuple[Direction, ...], *, wanted: int | None
    ) -> Made:
        """Return the entry of an own activity. Only the surgeon or the clinic gives it a day."""
        made = self.maker.only_directed(own.name, said, usual)
        needs = tuple(taken(self.demands, own))
        entry = replace(
            self._waiting(made.entry, needs),
            text=self._text(needs),
            icon=made.entry.icon if made.entry.is_directed else "flag",
            chosen=True,
            wanted=wanted,
            like=tuple(self._alike(needs)),
        )
        entry = replace(entry, reasons=(*entry.reasons, *self._reasons(entry.like)))
        return Made(entry, (*made.questions, *self._questions(made, entry)))

    def _waiting(self, entry: Entry, needs: tuple[tuple[Demand, Level], ...]) -> Entry:
        """Return an entry with a day from the surgeon, opening no sooner than the limits it passes end."""
        if entry.kind is EntryKind.LIMIT:
            return entry
        for _, level in needs:
            limit = self._passed(level)
            if limit is not None and entry.window is not None:
                entry = self.limits.waiting_for(entry, entry.window, limit)
        return entry

    def _passed(self, level: Level) -> Entry | None:
        """Return the limit of this plan that a level passes, if there is one."""
        limits = (one for one in self.known if one.kind is EntryKind.LIMIT and one.activity == level.limit)
        limit = next(limits, None)
        return limit if limit is not None and passes(level, limit.value, limit.unit) else None

    def _alike(self, needs: tuple[tuple[Demand, Level], ...]) -> Iterator[Alike]:
        """Yield limits that are passed, then what it is like; each once, the most cautious first."""
        limits = {limit.id: limit for _, level in needs if (limit := self._passed(level))}
        likes = {one.id: one for _, level in needs for name in level.like if (one := self._opening(name))}
        for limit in sorted(limits.values(), key=_opens, reverse=True):
            yield Alike(entry=limit.id, text=self._told(limit, "limit"), is_limit=True)
        for one in sorted(likes.values(), key=_opens, reverse=True):
            yield Alike(entry=one.id, text=self._told(one, "like"))

    def _opening(self, activity: str) -> Entry | None:
        found = [one for one in self.known if one.activity == activity and one.kind in OPENING_KINDS]
        return min(found, key=lambda one: OPENING_KINDS.index(one.kind), default=None)

    def _told(self, entry: Entry, group: str) -> str:
        window = entry.window
        if window is None:
            asks = entry.confidence is Confidence.ASK
            return self.maker.wording.say(f"own.{group}.{'ask' if asks else 'now'}", activity=entry.title)
        day = window.typical - 1 if entry.kind is EntryKind.LIMIT else window.earliest
        return self.maker.wording.say(
            f"own.{group}.dated", activity=entry.title, date=self.maker.said.when(max(0, day))
        )

    def _text(self, needs: tuple[tuple[Demand, Level], ...]) -> str:
        words = self.maker.wording
        if not needs:
            return words.say("own.takes_little")
        return words.say("own.takes", needs=words.both([self._need(demand, level) for demand, level in needs]))

    def _need(self, demand: Demand, level: Level) -> str:
        return self.maker.wording.say(
            f"own.{demand.id}.{level.id}.need", **level_figures(level, self.maker.weight_unit)
        )

    def _reasons(self, like: tuple[Alike, ...]) -> Iterator[Reason]:
        """Yield that nobody named a day, then what it is like, with the sources of each."""
        entries = {one.id: one for one in self.known}
        yield Reason(rule=OWN_RULE, because=self.maker.wording.say("because.own"))
        for one in like:
            first = entries[one.entry].reasons[0]
            yield Reason(rule=first.rule, because=one.text, sources=first.sources, borrowed_from=first.borrowed_from)

    def _questions(self, made: Made, entry: Entry) -> Iterator[TeamQuestion]:
        if entry.window is None and not made.questions:
            text = self.maker.wording.say(f"ask.when_{entry.kind.value}", activity=entry.title)
            yield TeamQuestion(id=f"when_{entry.id}", text=text, because=self.maker.wording.say("because.own"))


def level_figures(level: Level, weight_unit: str) -> dict[str, object]:
    """Return the number of a level as it is told: weights in this person's unit, rounded down."""
    if level.value is None:
        return {}
    if level.unit in WEIGHT_UNITS:
        return {"weight": weight_text(weight_in(weight_unit, level.value, level.unit or ""), weight_unit)}
    return {"value": number_text(level.value), "hours": number_text(level.value / MINUTES_IN_HOUR)}


def _opens(entry: Entry) -> int:
    if entry.window is None:
        return NO_DAY if entry.confidence is Confidence.ASK else 0
    return entry.window.typical if entry.kind is EntryKind.LIMIT else entry.window.earliest
