"""Why these dates: the reasons of what the person wants back, and what the sources say, as a picture and in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from planner.core.catalogue import Fact
from planner.core.plan import Entry, Reason
from planner.core.rules import Confidence
from planner.paper.axis import Axis, Bar, axis_to, bar_on
from planner.paper.document import Page, Rich, rich, strong
from planner.paper.parts.sources import about, numbers
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling

DIRECTION = "direction"
ANY = "any"


class Mark(StrEnum):
    """How a source's days are drawn."""

    RANGE = "range"
    DAY = "day"
    BY_THEN = "by_then"
    FROM_THEN = "from_then"


@dataclass(frozen=True, slots=True, kw_only=True)
class StripRow:
    label: str
    told: str  # the same days in words
    mark: Mark
    first: float
    last: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """What each source says, one under the other, with the plan's window behind them."""

    title: str
    plan_label: str
    axis: Axis
    bar: Bar
    directed: float | None  # the day of the surgeon's word
    rows: tuple[StripRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonLine:
    symbol: str
    text: Rich
    cites: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyBlock:
    symbol: str
    title: str
    dates: Rich
    reasons: tuple[ReasonLine, ...]
    strip: Strip | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPage(Page):
    intro: str
    blocks: tuple[WhyBlock, ...]
    key: tuple[str, ...]  # range, one day, by then, from then
    others_title: str
    others: tuple[WhyBlock, ...]


def why_page(telling: Telling) -> WhyPage:
    dated = [entry for entry in telling.entries if entry.window is not None and entry.reasons]
    first = [entry for entry in dated if entry.chosen]
    cites = numbers(telling)
    return WhyPage(
        template="why",
        name=telling.say("why.name"),
        title=telling.say("why.title"),
        intro=telling.say("why.intro"),
        blocks=tuple(_block(telling, entry, cites, with_strip=True) for entry in first),
        key=tuple(telling.say(f"why.key_{mark.value}") for mark in Mark),
        others_title=telling.say("why.others"),
        others=tuple(_block(telling, entry, cites, with_strip=False) for entry in dated if not entry.chosen),
    )


def _block(telling: Telling, entry: Entry, cites: dict[str, int], *, with_strip: bool) -> WhyBlock:
    is_few = entry.confidence is Confidence.FEW and entry.from_direction is None
    ordered = sorted(entry.reasons, key=lambda reason: reason.rule != DIRECTION)
    base = next((reason for reason in entry.reasons if reason.rule != DIRECTION), None)
    return WhyBlock(
        symbol=symbol_of(entry),
        title=entry.title,
        dates=_dates(telling, entry),
        reasons=tuple(_reason(telling, reason, cites, is_base=reason is base) for reason in ordered),
        strip=_strip(telling, entry) if with_strip else None,
        note=telling.say("why.few") if is_few else "",
    )


def _dates(telling: Telling, entry: Entry) -> Rich:
    assert entry.window is not None
    window = entry.window
    days = {"earliest": window.earliest, "typical": window.typical}
    if window.latest is not None:
        days["latest"] = window.latest
    values = {name: strong(telling.when(day, "day_short")) for name, day in days.items()}
    if set(days.values()) == {window.typical}:
        return rich(telling.say("why.one_day", **values))
    return rich(telling.say("why.dates" if window.latest is not None else "why.dates_open", **values))


def _reason(telling: Telling, reason: Reason, cites: dict[str, int], *, is_base: bool) -> ReasonLine:
    kind = "surgeon" if reason.rule == DIRECTION else "sources" if is_base else "you"
    parts = [strong(telling.say(f"why.reason_{kind}")), reason.because]
    if reason.borrowed_from and reason.borrowed_from != ANY:
        name = telling.wording.say_if_any(f"procedure.{reason.borrowed_from}.medical") or reason.borrowed_from
        parts.append(telling.say("why.borrowed", procedure=name))
    found = sorted({cites[source_id] for source_id in reason.sources if source_id in cites})
    return ReasonLine(
        symbol={"surgeon": "surgeon", "sources": "document", "you": "person"}[kind],
        text=rich(" ".join(parts)),
        cites=telling.say("why.cites", numbers=", ".join(map(str, found))) if found else "",
    )


def _strip(telling: Telling, entry: Entry) -> Strip | None:
    facts = _facts(telling, entry)
    if not facts or entry.window is None:
        return None
    reach = [day for fact in facts for day in (fact.from_day, fact.to_day) if day is not None]
    axis = axis_to(telling, max(*reach, entry.window.latest or entry.window.typical))
    rows = Counter(_strip_row(telling, fact, axis) for fact in facts)
    return Strip(
        title=telling.say("why.strip" if len({fact.source for fact in facts}) > 1 else "why.strip_one", count=len({fact.source for fact in facts})),
        plan_label=telling.say("why.your_plan"),
        axis=axis,
        bar=bar_on(axis, entry.window),
        directed=axis.at(entry.window.earliest) if entry.from_direction else None,
        rows=tuple(sorted(rows, key=lambda row: (row.last, row.first, row.label))),
    )


def _facts(telling: Telling, entry: Entry) -> list[Fact]:
    """Return what the cited sources state about this activity in days."""
    cited = {source_id for reason in entry.reasons for source_id in reason.sources}
    borrowed = {reason.borrowed_from for reason in entry.reasons}
    procedures = {telling.plan.procedure, ANY, *borrowed}
    return [
        fact
        for fact in telling.facts
        if fact.source in cited
        and fact.source in telling.sources
        and fact.activity == entry.activity
        and fact.procedure in procedures
        and (fact.from_day is not None or fact.to_day is not None)
    ]


def _strip_row(telling: Telling, fact: Fact, axis: Axis) -> StripRow:
    first, last = fact.from_day, fact.to_day
    label = about(telling, telling.sources[fact.source])
    if first is not None and last is not None:
        mark = Mark.DAY if first == last else Mark.RANGE
        told = telling.say(f"why.told_{mark.value}", first=first, last=last)
        return StripRow(label=label, told=told, mark=mark, first=axis.at(first), last=axis.at(last))
    day = first if first is not None else last
    assert day is not None
    mark = Mark.FROM_THEN if first is not None else Mark.BY_THEN
    told = telling.say(f"why.told_{mark.value}", day=day)
    return StripRow(label=label, told=told, mark=mark, first=axis.at(day), last=axis.at(day))
