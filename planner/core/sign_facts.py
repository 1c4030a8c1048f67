"""What each source states about how fast to act on something that a person may notice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from planner.core.kinds import ANY_PROCEDURE, Tier


class Urgency(StrEnum):
    """How fast a source wants one to act, in its own words."""

    EMERGENCY = "emergency"  # an ambulance, an emergency number, an emergency department; a red flag
    AT_ONCE = "at_once"  # the team or a doctor, at once or right away
    TODAY = "today"  # within a day
    REPORT = "report"  # no word on how fast

    @property
    def least(self) -> Tier | None:
        """Return the calmest tier that does not fall short of it; None where any will do."""
        if self is Urgency.EMERGENCY:
            return Tier.EMERGENCY
        return None if self is Urgency.REPORT else Tier.TODAY


@dataclass(frozen=True, slots=True, kw_only=True)
class SignFact:
    """One statement of one source, and the signs that cover it."""

    source: str
    procedure: str  # a procedure id, or "any"
    urgency: Urgency
    signs: tuple[str, ...]
    to_day: int | None = None  # None: it names no last day
    about: str = ""  # what the source speaks of, for who reads the file

    def concerns(self, procedure: str | None) -> bool:
        """Return whether it speaks of this operation; where it is not known, every statement counts."""
        return procedure is None or self.procedure in (ANY_PROCEDURE, procedure)


def most_urgent(facts: Iterable[SignFact], source: str, signs: Iterable[str]) -> Urgency | None:
    """Return how fast a source wants one to act on the most urgent of these signs, or None where it does not say."""
    order = list(Urgency)
    named = set(signs)
    found = [fact.urgency for fact in facts if fact.source == source and named & set(fact.signs)]
    return min(found, key=order.index, default=None)
