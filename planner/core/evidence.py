"""What each source states about one activity, as days that can be drawn beside the plan's window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.core.kinds import ANY_PROCEDURE
from planner.core.plan import Entry

if TYPE_CHECKING:
    from planner.core.catalogue import Fact, Source  # for types alone: a plan is shown without the catalogue


class Mark(StrEnum):
    """How a source's days are drawn."""

    RANGE = "range"
    DAY = "day"
    BY_THEN = "by_then"
    FROM_THEN = "from_then"


@dataclass(frozen=True, slots=True, order=True)
class Stated:
    """The days that one source states, in days after surgery; equal ends for anything but a range."""

    first: int
    last: int
    mark: Mark
    source: str  # source id


def stated_about(
    entry: Entry, procedure: str | None, facts: Iterable[Fact], sources: Mapping[str, Source]
) -> tuple[Stated, ...]:
    """Return what the sources that an entry cites state about it, earliest first."""
    cited = {source_id for reason in entry.reasons for source_id in reason.sources}
    borrowed = {reason.borrowed_from for reason in entry.reasons}
    found = {
        stated(fact)
        for fact in facts
        if fact.source in cited
        and fact.source in sources
        and fact.activity == entry.activity
        and fact.procedure in {procedure, ANY_PROCEDURE, *borrowed}
        and not (fact.from_day is None and fact.to_day is None)
    }
    return tuple(sorted(found, key=lambda one: (one.last, one.first, one.source, one.mark)))


def stated(fact: Fact) -> Stated:
    """Return the days of a fact; raise ValueError where it names none."""
    match fact.from_day, fact.to_day:
        case int(first), int(last):
            return Stated(first, last, Mark.DAY if first == last else Mark.RANGE, fact.source)
        case int(first), None:
            return Stated(first, first, Mark.FROM_THEN, fact.source)
        case None, int(last):
            return Stated(last, last, Mark.BY_THEN, fact.source)
    raise ValueError(f"source {fact.source} names no day for {fact.activity}")
