"""How fast to act on what a person notices. Where several signs meet, the strictest tier wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.core.catalogue import Sign
from planner.core.diary import Compared
from planner.core.kinds import Tier

HELD_AGAINST_BEFORE = frozenset({"bladder_bowel", "leg_weak", "arm_or_leg_weak"})
"""Signs that some people leave hospital with (a catheter, a foot that drops): what counts is new, or worse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What to do now, and which signs decide it."""

    tier: Tier
    decided_by: tuple[Sign, ...]  # the signs of that tier
    others: tuple[Sign, ...] = ()  # named too, less urgent


def tier_of(sign: Sign, day: int | None) -> Tier | None:
    """Return how fast to act on a sign on a day after surgery, or None where it does not apply then.

    Where the day is not known, or cannot be so, the stricter of its tiers counts.
    """
    if day is None or day < 0:
        return max((tier for tier in (sign.tier, sign.later_tier) if tier), key=lambda tier: tier.urgency)
    is_within = sign.from_day <= day and (sign.to_day is None or day <= sign.to_day)
    return sign.tier if is_within else sign.later_tier


def concerns(sign: Sign, procedure: str | None) -> bool:
    """Return whether a sign is about this operation; without one, all signs count."""
    return procedure is None or not sign.procedures or procedure in sign.procedures


def concerning(signs: Iterable[Sign], procedure: str | None) -> tuple[Sign, ...]:
    """Return the signs of an operation; what the words of one of them tell too is left out."""
    found = [sign for sign in signs if concerns(sign, procedure)]
    covered = {name for sign in found for name in sign.covers}
    return tuple(sign for sign in found if sign.id not in covered)


def triage(noticed: Sequence[Sign], day: int | None, compared: Compared | None = None) -> Verdict | None:
    """Return what to do about all that was noticed together, or None where nothing of it applies.

    What calls for help stays so outside the days on which it is asked about. A few emergencies that were just so when
    the person left hospital are a call today; nothing else gets less urgent.
    """
    tiers = [(sign, tier) for sign in noticed if (tier := _compared_tier(sign, day, compared)) is not None]
    if not tiers:
        return None
    strictest = max((tier for _, tier in tiers), key=lambda tier: tier.urgency)
    return Verdict(
        tier=strictest,
        decided_by=tuple(sign for sign, tier in tiers if tier is strictest),
        others=tuple(sign for sign, tier in tiers if tier is not strictest),
    )


def can_be_old(verdict: Verdict) -> bool:
    """Return whether it matters that all of this was just so when the person left hospital."""
    return verdict.tier is Tier.EMERGENCY and all(sign.id in HELD_AGAINST_BEFORE for sign in verdict.decided_by)


def tier_when_named(sign: Sign, day: int | None) -> Tier | None:
    """Return how fast to act on a sign that somebody names; what calls for help is never dropped for its day."""
    return tier_of(sign, day) or (sign.tier if sign.tier.urgency >= Tier.TODAY.urgency else None)


def _compared_tier(sign: Sign, day: int | None, compared: Compared | None) -> Tier | None:
    tier = tier_when_named(sign, day)
    is_old = compared is Compared.SAME and sign.id in HELD_AGAINST_BEFORE
    return Tier.TODAY if is_old and tier is Tier.EMERGENCY else tier


def most_urgent_first(signs: Iterable[Sign], day: int | None) -> tuple[Sign, ...]:
    """Return the signs that apply on a day in the order in which they are asked."""
    applying = [(sign, tier) for sign in signs if (tier := tier_of(sign, day)) is not None]
    return tuple(sign for sign, tier in sorted(applying, key=lambda pair: -pair[1].urgency))
