"""The signs as their page shows them: by tier, with the number to call."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.kinds import Tier

ICONS = {Tier.EMERGENCY: "ambulance", Tier.TODAY: "phone", Tier.VISIT: "calendar", Tier.EXPECTED: "tick"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLine:
    id: str
    text: str  # begins a sentence
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TierView:
    """All signs of one tier, and what to do about them."""

    tier: Tier
    icon: str
    label: str  # short, for the button
    title: str
    lead: str
    phone_label: str = ""  # empty where nobody is called
    phone: str = ""
    signs: tuple[SignLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignsView:
    """All signs of this operation on this day."""

    tiers: tuple[TierView, ...]
    emergency: str  # the line that stands under every lesser tier
    hint: str
    doubt: str
