"""What happens on which day: the plan as single days, for the timeline, the calendar and the fridge sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, islice

from planner.core.answers import Visit
from planner.core.days import Window, day_of
from planner.core.kinds import EntryKind
from planner.core.own_days import own_day
from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.plan import Entry, PlanStep
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling, shortened

HOME_ACTIVITY = "discharge"
MOST_OWN, OWN_LETTERS = 3, 40  # own entries of one day, and letters of each


class MomentKind(StrEnum):
    """What makes a day worth a line. Their order is the order within a day."""

    OPERATION = "operation"
    HOME = "home"
    VISIT = "visit"
    OWN = "own"  # the person's own day for something
    NOTE = "note"  # what the person wrote into the calendar
    DUE = "due"  # a visit that the sources name and nobody has booked yet
    ENDS = "ends"  # a limit that is usually over
    MAY = "may"  # something may come back, if ready
    USUAL = "usual"  # most people have it back
    TASK = "task"
    STEP = "step"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing on one day."""

    day: int
    kind: MomentKind
    symbol: str
    title: str
    entry: Entry | None = None
    step: PlanStep | None = None
    visit: Visit | None = None

    @property
    def order(self) -> tuple[int, int, str, str]:
        time = self.visit.time if self.visit else ""
        return (self.day, list(MomentKind).index(self.kind), time, self.title)


def moments(telling: Telling) -> tuple[Moment, ...]:
    """Return all moments of a plan by day."""
    found = [*_fixed_days(telling), *_visits(telling)]
    for entry in telling.entries:
        found += _of_entry(telling, entry)
    return tuple(sorted(found, key=lambda moment: moment.order))


def own_moments(telling: Telling) -> tuple[Moment, ...]:
    """Return what the person wrote into the calendar, the first few of each day."""
    surgery_date, given = telling.plan.surgery_date, telling.options.given
    if surgery_date is None or given is None:
        return ()
    kept = (one for _, group in groupby(given.own, key=lambda one: one.when) for one in islice(group, MOST_OWN))
    return tuple(_note(day_of(surgery_date, one.when), one.entry) for one in kept)


def _note(day: int, entry: OwnEntry) -> Moment:
    title = f"{entry.time} {shortened(entry.title, OWN_LETTERS)}".strip()
    symbol = "visit" if entry.kind is OwnKind.VISIT else "pencil"
    return Moment(day=day, kind=MomentKind.NOTE, symbol=symbol, title=title)


def told(telling: Telling, found: Sequence[Moment]) -> str:
    """Return moments of one day and one kind in a few words."""
    first = found[0]
    if first.visit is not None:
        return f"{first.visit.time} {first.title}".strip()
    titles = ", ".join(moment.title for moment in found)
    return telling.say_if_any(f"moment.{first.kind.value}", titles=titles) or titles


def by_kind(found: Iterable[Moment]) -> list[list[Moment]]:
    """Return the moments of a day, those of one kind together; each visit stays alone."""
    groups = groupby(found, key=lambda moment: (moment.kind, moment.visit, _own_symbol(moment)))
    return [list(group) for _, group in groups]


def _own_symbol(moment: Moment) -> str:
    """Return what keeps a person's own visits and notes apart; nothing for what is of the plan."""
    return moment.symbol if moment.kind is MomentKind.NOTE else ""


def _fixed_days(telling: Telling) -> Iterator[Moment]:
    title = telling.say("front.operation_day")
    yield Moment(day=0, kind=MomentKind.OPERATION, symbol="flag", title=title)
    home = _home_day(telling)
    if home is not None:
        yield Moment(day=home, kind=MomentKind.HOME, symbol="home", title=telling.say("front.home_day"))


def _home_day(telling: Telling) -> int | None:
    plan = telling.plan
    if plan.surgery_date is None or plan.discharge_date is None:
        return None
    return max(0, day_of(plan.surgery_date, plan.discharge_date))


def _visits(telling: Telling) -> Iterator[Moment]:
    surgery_date = telling.plan.surgery_date
    for visit in telling.plan.visits:
        if visit.date is None or surgery_date is None:
            continue
        day = day_of(surgery_date, visit.date)
        yield Moment(day=day, kind=MomentKind.VISIT, symbol="visit", title=visit.what, visit=visit)


def _of_entry(telling: Telling, entry: Entry) -> Iterator[Moment]:
    for step in entry.steps:
        yield Moment(
            day=step.day, kind=MomentKind.STEP, symbol=symbol_of(entry), title=entry.title, entry=entry, step=step
        )
    if entry.window is None or (entry.activity == HOME_ACTIVITY and _home_day(telling) is not None):
        return
    yours = own_day(telling.plan, entry)
    if yours is not None and telling.plan.surgery_date is not None:
        day = day_of(telling.plan.surgery_date, yours)
        yield Moment(day=day, kind=MomentKind.OWN, symbol="pencil", title=entry.title, entry=entry)
    yield from (
        Moment(day=day, kind=kind, symbol=symbol_of(entry), title=entry.title, entry=entry)
        for day, kind in _days(entry.kind, entry.window)
    )


def _days(kind: EntryKind, window: Window) -> Iterator[tuple[int, MomentKind]]:
    earliest, typical = window.earliest, window.typical
    match kind:
        case EntryKind.RETURN:
            yield earliest, MomentKind.MAY
            if typical != earliest:
                yield typical, MomentKind.USUAL
        case EntryKind.LIMIT:
            yield typical, MomentKind.ENDS
        case EntryKind.VISIT:
            yield typical, MomentKind.DUE
        case EntryKind.TASK:
            yield earliest, MomentKind.TASK
        case EntryKind.MILESTONE:
            yield typical, MomentKind.MILESTONE
