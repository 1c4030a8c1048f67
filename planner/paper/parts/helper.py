"""The helper's page: what helps, what must wait, when to worry, whom to call."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.answers import Visit
from planner.paper.document import Bullet, Page, Rich, rich, strong
from planner.paper.parts.front import VISIT_LINES, CallBox, by_date, emergency_box, same_day_box
from planner.paper.parts.limits import limit_in_short, limits
from planner.paper.telling import Telling, phone, shortened

HELP = {
    "first_night": "moon",
    "lift": "lift",
    "walk": "walk",
    "meals": "home",
    "wound": "wound",
    "drive": "drive",
    "listen": "people",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperPage(Page):
    intro: str
    help_title: str
    help: tuple[Bullet, ...]
    limits_title: str
    limits: tuple[Rich, ...]
    emergency: CallBox
    same_day: CallBox
    visits: tuple[Rich, ...]
    visits_title: str
    patient: Rich


def helper_page(telling: Telling) -> HelperPage:
    person = telling.plan.person
    name = shortened(telling.name) or telling.say("helper.patient")
    return HelperPage(
        template="helper",
        name=telling.say("helper.name"),
        title=telling.say("helper.title", name=name),
        intro=telling.say("helper.intro", name=name),
        help_title=telling.say("helper.help"),
        help=tuple(Bullet(text=rich(telling.say(f"helper.{name}")), symbol=symbol) for name, symbol in HELP.items()),
        limits_title=telling.say("helper.limits", name=name),
        limits=tuple(limit_in_short(telling, entry) for entry in limits(telling) if telling.shows(entry)),
        emergency=emergency_box(telling, for_others=True),
        same_day=same_day_box(telling, for_others=True),
        visits=_visits(telling),
        visits_title=telling.say("front.visits"),
        patient=rich(telling.say("helper.phone", name=name, phone=strong(phone(person.phone)))) if person.phone else (),
    )


def _visits(telling: Telling) -> tuple[Rich, ...]:
    """Return each appointment in one line; where none is known, lines to write on."""
    told = (_visit(telling, visit) for visit in by_date(telling.plan.visits))
    return tuple(told) or ((),) * VISIT_LINES


def _visit(telling: Telling, visit: Visit) -> Rich:
    day = telling.wording.date(visit.date, "day_short") if visit.date else ""
    when = strong(", ".join(part for part in (day, visit.time) if part))
    what = ". ".join(part for part in (visit.what, visit.place.strip()) if part)
    return rich(f"{when}: {what}" if when else what)
