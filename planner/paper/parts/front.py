"""The front page: who, which operation, when to call whom, the next visits, the first days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from planner.core.answers import Visit
from planner.core.days import day_of
from planner.core.kinds import EntryKind, Tier
from planner.core.plan import Entry
from planner.paper.document import PAGE, Bullet, Page, Rich, rich, strong
from planner.paper.options import Part
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling, phone, sentence, shortened

FIRST_LIMITS = ("lift_limit", "bend_twist", "sit_limit", "brace")  # where there is little room the first are told
FIRST_TASKS = ("walk_dose",)
WORN = "brace"  # a limit whose sentence does not name it
LETTERHEAD = 36  # letters a line, so that the words of a clinic fit above the page
MOST_LETTERHEAD = 4  # lines
MOST_FIRST = 4
VISIT_LINES = 2  # for visits that have no date yet


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBox:
    """When to call a number, and which."""

    symbol: str
    title: str
    phone: str  # beside the title
    phone_line: str  # what to write on a line, where the number is not known
    signs: tuple[str, ...]
    hours: str = ""  # when the phone is answered


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow:
    """An appointment. Empty words are lines to write on."""

    day: str
    time: str
    what: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    title: str
    day_label: str
    what_label: str
    rows: tuple[VisitRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneCode:
    """A QR code to point a phone at, and what it does."""

    svg: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage(Page):
    """The page on top."""

    letterhead: tuple[str, ...]  # the clinic's own lines, the first in strong words
    logo: tuple[int, ...]  # the bytes of a PNG picture; empty: there is none
    logo_alt: str
    mark: str
    name_label: str  # empty where the name is known and is the title
    operation: str
    words: str  # on which page its words are explained, with PAGE; empty where no such page is printed
    dates: Rich
    stop: str
    emergency: CallBox
    same_day: CallBox
    visits: Visits
    first_days_title: str
    first_days: tuple[Bullet, ...]  # as many as have room
    codes: tuple[PhoneCode, ...]


def front_page(telling: Telling) -> FrontPage:
    plan = telling.plan
    has_plan = plan.stop is None and plan.procedure is not None
    clinic = plan.protocol.clinic if plan.protocol else None
    return FrontPage(
        template="front",
        name=telling.say("front.mark"),
        title=telling.name or telling.say("front.mark"),
        letterhead=_letterhead(telling),
        logo=tuple(clinic.logo) if clinic else (),
        logo_alt=telling.say("front.logo", clinic=clinic.name) if clinic and clinic.logo else "",
        mark=telling.say("front.mark"),
        name_label="" if telling.name else telling.say("running.name"),
        operation=plan.operation,
        words=telling.say("front.words", page=PAGE) if Part.GOOD_TO_KNOW in telling.options.parts else "",
        dates=_dates(telling),
        stop="" if has_plan else plan.stop or telling.say("front.no_plan"),
        emergency=emergency_box(telling),
        same_day=same_day_box(telling),
        visits=visits(telling),
        first_days_title=telling.say("front.first_days"),
        first_days=tuple(_first_days(telling)) if has_plan else (),
        codes=tuple(_phone_codes(telling)),
    )


def _letterhead(telling: Telling) -> tuple[str, ...]:
    """Return the lines on top: as the clinic wrote them; else the hospital, with the ward in the same line."""
    person, protocol = telling.plan.person, telling.plan.protocol
    own = [line.strip() for line in protocol.clinic.letterhead] if protocol else []
    if not any(own):
        own = [person.hospital, person.team]
    return tuple(shortened(line, LETTERHEAD) for line in own if line.strip())[:MOST_LETTERHEAD]


def emergency_box(telling: Telling, *, for_others: bool = False) -> CallBox:
    """Return the box of signs to call an ambulance for."""
    number = telling.plan.emergency_number
    title = telling.say("front.emergency", number=number) if number else telling.say("front.emergency_no_number")
    return CallBox(
        symbol="ambulance",
        title=title,
        phone="",
        phone_line="" if number else telling.say("front.number"),
        signs=_signs(telling, Tier.EMERGENCY, for_others=for_others),
    )


def same_day_box(telling: Telling, *, for_others: bool = False) -> CallBox:
    """Return the box of signs to call the team for."""
    number = telling.team_phone
    return CallBox(
        symbol="phone",
        title=telling.say("front.same_day", team=telling.team),
        phone=number,
        phone_line="" if number else telling.say("front.phone"),
        signs=_signs(telling, Tier.TODAY, for_others=for_others),
        hours=telling.say("front.hours", hours=telling.hours) if telling.hours else "",
    )


def _signs(telling: Telling, tier: Tier, *, for_others: bool) -> tuple[str, ...]:
    return tuple(sign.text for sign in telling.front_signs(tier) if not for_others or telling.shows_sign(sign))


def visits(telling: Telling) -> Visits:
    """Return the appointments by date, with lines for those to come."""
    rows = [_visit_row(telling, visit) for visit in by_date(telling.plan.visits)]
    blank = VisitRow(day="", time="", what="", where="")
    return Visits(
        title=telling.say("front.visits"),
        day_label=telling.say("front.visit_day"),
        what_label=telling.say("front.visit_what"),
        rows=(*rows, *(blank for _ in range(VISIT_LINES - len(rows)))),
    )


def by_date(visits: Iterable[Visit]) -> list[Visit]:
    """Return appointments in their order; those without a date last."""
    return sorted(visits, key=lambda visit: (visit.date or date.max, visit.time))


def _visit_row(telling: Telling, visit: Visit) -> VisitRow:
    return VisitRow(
        day=telling.wording.date(visit.date) if visit.date else "",
        time=visit.time,
        what=visit.what,
        where=", ".join(part for part in (visit.place.strip(), phone(visit.phone)) if part),
    )


def _dates(telling: Telling) -> Rich:
    plan = telling.plan
    parts = []
    if plan.surgery_date is not None:
        when = strong(telling.wording.date(plan.surgery_date, "full"))
        known = plan.person.surgeon.strip()
        parts.append(telling.say("front.operation_by" if known else "front.operation", date=when, surgeon=known))
    if plan.discharge_date is not None:
        parts.append(telling.say("front.home", date=strong(telling.wording.date(plan.discharge_date))))
    return rich(" ".join(parts) or telling.say("front.no_date"))


def _first_days(telling: Telling) -> list[Bullet]:
    """Return what counts in the first days: a walk, the limits, what is normal."""
    tasks = [entry for entry in telling.entries if entry.activity in FIRST_TASKS and entry.steps]
    lines = [
        Bullet(
            text=rich(telling.say("front.step", title=strong(entry.title), text=_step_now(telling, entry))),
            symbol="walk",
        )
        for entry in tasks
    ]
    limits = {entry.activity: entry for entry in telling.of_kind(EntryKind.LIMIT) if entry.text}
    lines += [_limit_bullet(limits[name]) for name in FIRST_LIMITS if name in limits]
    lines += [Bullet(text=rich(sentence(sign.text)), symbol="expected") for sign in telling.front_signs(Tier.EXPECTED)]
    return lines[:MOST_FIRST]  # the rest stands on the page of limits


def _phone_codes(telling: Telling) -> Iterator[PhoneCode]:
    """Yield the next visit and the team's phone for a phone's camera; nothing else of a plan becomes a code."""
    from planner.paper.qr import next_visit, phone_qr, visit_qr  # late: only the front page has them

    visit = next_visit(telling.plan, telling.plan.made_on)
    code = visit_qr(visit, telling.wording) if visit is not None else None
    if visit is not None and code is not None:
        when = telling.wording.date(visit.date, "day_short") if visit.date else ""
        yield PhoneCode(svg=code, text=telling.say("front.code_visit", date=when))
    call = phone_qr(telling.plan.person.team_phone)
    if call is not None:
        yield PhoneCode(svg=call, text=telling.say("front.code_phone", team=shortened(telling.team, LETTERHEAD)))


def _step_now(telling: Telling, entry: Entry) -> str:
    """Return the rung of a ladder on the day the plan was made; before the operation the first."""
    surgery_date = telling.plan.surgery_date
    today = day_of(surgery_date, telling.plan.made_on) if surgery_date else 0
    reached = [step for step in entry.steps if step.day <= today]
    return (reached or [entry.steps[0]])[-1].text


def _limit_bullet(entry: Entry) -> Bullet:
    first, dot, _ = entry.text.partition(". ")  # the rest stands on the page of limits
    name = f"{strong(entry.title)}: " if entry.activity == WORN else ""
    return Bullet(text=rich(f"{name}{first}{dot}".strip()), symbol=symbol_of(entry))
