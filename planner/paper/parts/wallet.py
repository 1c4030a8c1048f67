"""The wallet card: to cut out and fold."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.kinds import Tier
from planner.paper.document import Page
from planner.paper.telling import Telling, phone, shortened

ON_CARD = 30  # letters of a name that fit on the card


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A fact on the card. An empty value is a line to write on."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletPage(Page):
    intro: str
    front_title: str
    lines: tuple[CardLine, ...]
    people_title: str
    people: tuple[CardLine, ...]
    emergency_title: str
    signs: tuple[str, ...]
    caution: str


def wallet_page(telling: Telling) -> WalletPage:
    plan, person = telling.plan, telling.plan.person
    number = plan.emergency_number
    surgery = telling.wording.date(plan.surgery_date, "year") if plan.surgery_date else ""
    return WalletPage(
        template="wallet",
        name=telling.say("wallet.name"),
        title=telling.say("wallet.title"),
        intro=telling.say("wallet.intro"),
        front_title=telling.say("wallet.front"),
        lines=(
            CardLine(label=telling.say("running.name"), value=shortened(telling.name, ON_CARD)),
            CardLine(label=telling.say("wallet.operation"), value=_operation(telling)),
            CardLine(label=telling.say("wallet.date"), value=surgery),
            CardLine(label=telling.say("wallet.hospital"), value=shortened(person.hospital, ON_CARD)),
            CardLine(label=telling.say("wallet.surgeon"), value=shortened(person.surgeon, ON_CARD)),
        ),
        people_title=telling.say("wallet.people"),
        people=(
            CardLine(label=shortened(person.team, ON_CARD) or telling.say("wallet.team"), value=telling.team_phone),
            *_hours(telling),
            CardLine(label=telling.say("wallet.night"), value=phone(person.night_phone)),
            CardLine(
                label=shortened(person.helper, ON_CARD) or telling.say("wallet.helper"),
                value=phone(person.helper_phone),
            ),
        ),
        emergency_title=telling.say("front.emergency", number=number)
        if number
        else telling.say("front.emergency_no_number"),
        signs=tuple(sign.text for sign in telling.front_signs(Tier.EMERGENCY) if telling.shows_sign(sign)),
        caution=telling.caution,
    )


def _hours(telling: Telling) -> tuple[CardLine, ...]:
    return (CardLine(label=telling.say("wallet.hours"), value=telling.hours),) if telling.hours else ()


def _operation(telling: Telling) -> str:
    procedure = telling.plan.procedure
    return telling.wording.say_if_any(f"procedure.{procedure}.medical") if procedure else ""
