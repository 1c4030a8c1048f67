"""One result of "Is this normal?" on paper: what to do, whom to call, and what to say."""

from __future__ import annotations

from dataclasses import dataclass

from planner.paper.document import Page
from planner.paper.given import TriageSheet
from planner.paper.telling import Telling, phone


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    title: str
    symbol: str
    phone: str
    phone_line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriagePage(Page):
    when: str
    is_emergency: bool
    box: Box
    lead: str
    say_title: str
    say: str
    advice_title: str
    advice: tuple[str, ...]
    told_title: str
    told: tuple[str, ...]
    at_once: Box
    call_at_once: tuple[str, ...]
    doubt: str
    sources_title: str
    sources: tuple[str, ...]


def triage_page(telling: Telling) -> TriagePage:
    given = telling.options.given
    if given is None or given.triage is None:
        raise ValueError("a page of what to do tells a result, and none was given")
    sheet = given.triage
    return TriagePage(
        template="triage",
        name=telling.say("triage.name"),
        title=telling.say("triage.title"),
        when=telling.say("triage.when", when=telling.wording.date(given.period.last, "full")),
        is_emergency=sheet.is_emergency,
        box=_box(telling, sheet),
        lead=sheet.lead,
        say_title=telling.say("triage.say"),
        say=sheet.say,
        advice_title=telling.say("triage.advice"),
        advice=sheet.advice,
        told_title=telling.say("triage.told"),
        told=sheet.told,
        at_once=Box(title=sheet.call_at_once_title, symbol="ambulance", phone="", phone_line=""),
        call_at_once=sheet.call_at_once,
        doubt=sheet.doubt,
        sources_title=telling.say("triage.sources"),
        sources=sheet.sources,
    )


def _box(telling: Telling, sheet: TriageSheet) -> Box:
    needs_line = bool(sheet.phone_label) and not sheet.phone
    return Box(
        title=sheet.title,
        symbol=sheet.symbol,
        phone=phone(sheet.phone),
        phone_line=telling.say("triage.phone") if needs_line else "",
    )
