"""Danger signs by how fast to act, and what is expected."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.kinds import Tier
from planner.core.plan import PlanSign
from planner.paper.document import Page
from planner.paper.telling import Telling, shared_opening

SYMBOL_OF_TIER = {
    Tier.EMERGENCY: "ambulance",
    Tier.TODAY: "phone",
    Tier.VISIT: "calendar",
    Tier.EXPECTED: "expected",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRow:
    text: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TierBox:
    tier: str
    symbol: str
    title: str
    phone: str
    phone_line: str
    rows: tuple[SignRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignsPage(Page):
    intro: str
    tiers: tuple[TierBox, ...]
    in_doubt: str


def signs_page(telling: Telling) -> SignsPage:
    return SignsPage(
        template="signs",
        name=telling.say("signs.name"),
        title=telling.say("signs.title"),
        intro=telling.say("signs.intro"),
        tiers=tuple(_tier_box(telling, tier, found) for tier in Tier if (found := telling.signs(tier))),
        in_doubt=telling.say("signs.in_doubt"),
    )


def _tier_box(telling: Telling, tier: Tier, found: tuple[PlanSign, ...]) -> TierBox:
    phone, phone_line = _phone(telling, tier)
    opening = shared_opening([sign.advice for sign in found])
    return TierBox(
        tier=tier.value,
        symbol=SYMBOL_OF_TIER[tier],
        title=_title(telling, tier),
        phone=phone,
        phone_line=phone_line,
        rows=tuple(
            SignRow(text=_sentence(sign.text), advice=sign.advice.removeprefix(opening).strip()) for sign in found
        ),
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _title(telling: Telling, tier: Tier) -> str:
    number = telling.plan.emergency_number
    if tier is Tier.EMERGENCY and not number:
        return telling.say("signs.emergency_no_number")
    return telling.say(f"signs.{tier.value}", number=number, team=telling.team)


def _phone(telling: Telling, tier: Tier) -> tuple[str, str]:
    """Return the phone number beside the heading, or the label of a line to write it on."""
    if tier is Tier.EMERGENCY:
        return "", "" if telling.plan.emergency_number else telling.say("front.number")
    if tier is not Tier.TODAY:
        return "", ""
    phone = telling.team_phone
    return phone, "" if phone else telling.say("front.phone")
