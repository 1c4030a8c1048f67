"""The signs as their page shows them: by tier, with the number to call."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.kinds import Tier
from planner.core.plan import Plan
from planner.core.wording import Wording

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
    phone_label: str = ""
    phone: str = ""
    signs: tuple[SignLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignsView:
    tiers: tuple[TierView, ...]
    emergency: str  # the line that stands under every lesser tier
    doubt: str


def signs_view(plan: Plan, wording: Wording) -> SignsView:
    """Return the signs of a plan; a plan without a procedure has all of them."""
    words = wording.with_terms(number=plan.emergency_number or wording.say("plan.emergency_unknown"))
    return SignsView(
        tiers=tuple(_tier(tier, plan, words) for tier in sorted(Tier, key=lambda tier: -tier.urgency)),
        emergency=words.say("signs_page.emergency_line"),
        doubt=words.say("signs_page.doubt"),
    )


def _tier(tier: Tier, plan: Plan, words: Wording) -> TierView:
    phone_label, phone = _phone(tier, plan, words)
    return TierView(
        tier=tier,
        icon=ICONS[tier],
        label=words.say(f"signs_page.{tier.value}.label"),
        title=words.say(f"signs_page.{tier.value}.title"),
        lead=words.say(f"signs_page.{tier.value}.lead"),
        phone_label=phone_label,
        phone=phone,
        signs=tuple(
            SignLine(id=sign.id, text=_sentence(sign.text), advice=sign.advice)
            for sign in plan.signs
            if sign.tier is tier
        ),
    )


def _phone(tier: Tier, plan: Plan, words: Wording) -> tuple[str, str]:
    if tier is Tier.EMERGENCY:
        return words.say("signs_page.ambulance"), plan.emergency_number
    if tier is Tier.TODAY:
        return plan.person.team or words.say("signs_page.team"), plan.person.team_phone
    return "", ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")
