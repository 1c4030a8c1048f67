"""Why these dates: the reasons of what the person wants back, and what the sources say, as a picture and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.core.days import Window
from planner.core.evidence import Mark, Stated
from planner.core.kinds import Confidence
from planner.core.own_placing import OWN_RULE
from planner.core.plan import Entry, Reason, wish_order
from planner.core.protocol import PROTOCOL_RULE
from planner.paper.axis import Axis, Bar, axis_to, bar_on
from planner.paper.document import Page, Rich, rich, strong
from planner.paper.parts.activities import three_dates
from planner.paper.parts.sources import about
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling

DIRECTION = "direction"
WHOSE = {DIRECTION: "surgeon", PROTOCOL_RULE: "protocol"}
NAMES_ITSELF = ("protocol",)  # reasons whose own words tell whose they are
ANY = "any"
SYMBOL_OF_REASON = {
    "surgeon": "surgeon",
    "sources": "document",
    "you": "person",
    "limit": "limit",
    "protocol": "clipboard",
}


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
    stop: Rich  # in the booklet: that all there is to do stands before
    intro: str
    blocks: tuple[WhyBlock, ...]
    key: tuple[str, ...]  # range, one day, by then, from then
    others_title: str
    others: tuple[WhyBlock, ...]


def why_page(telling: Telling) -> WhyPage:
    dated = [entry for entry in telling.entries if entry.window is not None and entry.reasons]
    first = sorted((entry for entry in dated if entry.chosen), key=wish_order)
    cites = telling.citations.numbers
    return WhyPage(
        template="why",
        name=telling.say("why.name"),
        title=telling.say("why.title"),
        stop=_stop(telling) if telling.options.is_whole_booklet else (),
        intro=telling.say("why.intro"),
        blocks=tuple(_block(telling, entry, cites, with_strip=True) for entry in first),
        key=tuple(telling.say(f"why.key_{mark.value}") for mark in Mark),
        others_title=telling.say("why.others"),
        others=tuple(_block(telling, entry, cites, with_strip=False) for entry in dated if not entry.chosen),
    )


def _stop(telling: Telling) -> Rich:
    return rich(telling.say("why.stop", label=strong(telling.say("why.stop_label"))))


def _block(telling: Telling, entry: Entry, cites: dict[str, int], *, with_strip: bool) -> WhyBlock:
    is_few = entry.confidence is Confidence.FEW and entry.from_direction is None
    reasons = sorted(entry.reasons, key=lambda reason: reason.rule != DIRECTION)
    return WhyBlock(
        symbol=symbol_of(entry),
        title=entry.title,
        dates=_dates(telling, entry.window, is_short=not with_strip) if entry.window else (),
        reasons=tuple(_reason(telling, entry, reason, cites) for reason in reasons),
        strip=_strip(telling, entry, cites) if with_strip else None,
        note=telling.say("why.few") if is_few else "",
    )


def _dates(telling: Telling, window: Window, *, is_short: bool) -> Rich:
    if is_short:
        return three_dates(telling, window)
    latest = window.latest if window.latest is not None else window.typical
    values = {
        "earliest": strong(telling.when(window.earliest, "day_short")),
        "typical": strong(telling.when(window.typical, "day_short")),
        "latest": strong(telling.when(latest, "day_short")),
    }
    if window.earliest == latest:
        return rich(telling.say("why.one_day" if window.latest is not None else "why.from_day", **values))
    return rich(telling.say("why.dates" if window.latest is not None else "why.dates_open", **values))


def _reason_kind(entry: Entry, reason: Reason) -> str:
    """Return whose reason it is: the surgeon's or the clinic's, the sources', the person's, or another limit."""
    if reason.rule in WHOSE:
        return WHOSE[reason.rule]
    if reason.rule == OWN_RULE:
        return "you"
    if any(one.text == reason.because for one in entry.like):
        return "sources"
    name = reason.rule.rpartition(".")[2]
    if not name.startswith(entry.activity):
        return "limit"
    return "sources" if name == entry.activity or reason == entry.reasons[0] else "you"


def _reason(telling: Telling, entry: Entry, reason: Reason, cites: dict[str, int]) -> ReasonLine:
    kind = _reason_kind(entry, reason)
    is_plain = kind in NAMES_ITSELF or (kind == "sources" and not entry.chosen)
    label = "" if is_plain else strong(telling.say(f"why.reason_{kind}"))
    parts = [label, reason.because]
    if reason.borrowed_from and reason.borrowed_from != ANY:
        parts.append(telling.say("why.borrowed", procedure=telling.wording.operation(reason.borrowed_from)))
    return ReasonLine(
        symbol=SYMBOL_OF_REASON[kind],
        text=rich(" ".join(part for part in parts if part)),
        cites=_cites(telling, entry, reason, cites),
    )


def _cites(telling: Telling, entry: Entry, reason: Reason, cites: dict[str, int]) -> str:
    """Return the numbers of the sources that a reason names, and how many more there are."""
    named = sorted(cites[source.id] for source in telling.citations.strongest(entry, reason))
    more = len({source_id for source_id in reason.sources if source_id in telling.sources}) - len(named)
    told = ", ".join(map(str, named))
    if not named:
        return ""
    return telling.say("why.cites_more" if more else "why.cites", numbers=told, more=more)


def _strip(telling: Telling, entry: Entry, cites: dict[str, int]) -> Strip | None:
    found = telling.citations.strip_of(entry)
    if not found or entry.window is None:
        return None
    count = len({one.source for one in found})
    axis = axis_to(telling, _reach(entry.window, found))
    return Strip(
        title=telling.say("why.strip" if count > 1 else "why.strip_one", count=count),
        plan_label=telling.say("why.your_plan"),
        axis=axis,
        bar=bar_on(axis, entry.window),
        directed=axis.at(entry.window.earliest) if entry.from_direction else None,
        rows=tuple(_strip_row(telling, one, axis, cites) for one in found),
    )


def _reach(window: Window, found: Sequence[Stated]) -> int:
    """Return how far an axis must go; where something has no end, further, so that it can be seen."""
    last = max(window.typical, window.latest or 0, *(one.last for one in found))
    ends_open = [window.typical] if window.latest is None else []
    ends_open += [one.last for one in found if one.mark is Mark.FROM_THEN]
    return last + 1 if last in ends_open else last


def _strip_row(telling: Telling, one: Stated, axis: Axis, cites: dict[str, int]) -> StripRow:
    label = about(telling, telling.sources[one.source])
    return StripRow(
        label=telling.say("why.strip_label", source=label, number=cites[one.source]),
        told=telling.say(f"why.told_{one.mark.value}", first=one.first, last=one.last),
        mark=one.mark,
        first=axis.at(min(one.first, axis.end)),
        last=axis.at(min(one.last, axis.end)),
    )
