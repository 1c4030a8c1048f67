"""What must wait: every limit with its last usual day and what to do instead."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.kinds import EntryKind
from planner.core.plan import Entry
from planner.core.units import number_text
from planner.paper.document import Page, Rich, rich, strong
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling, asks, ends_with


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitRow:
    symbol: str
    title: str
    from_surgeon: bool
    text: str
    until: Rich
    later: str
    write_day: str  # label of a line to write the day
    steps: tuple[Rich, ...]
    instead: Rich


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitsPage(Page):
    intro: str
    what_head: str
    until_head: str
    surgeon_tag: str
    rows: tuple[LimitRow, ...]
    waiting_title: str
    waiting: tuple[Rich, ...]  # what to do until something comes back


def limits_page(telling: Telling) -> LimitsPage:
    return LimitsPage(
        template="limits",
        name=telling.say("limits.name"),
        title=telling.say("limits.title"),
        intro=telling.say("limits.intro"),
        what_head=telling.say("limits.what"),
        until_head=telling.say("limits.until_head"),
        surgeon_tag=telling.say("surgeon_tag"),
        rows=tuple(_row(telling, entry) for entry in limits(telling)),
        waiting_title=telling.say("limits.waiting"),
        waiting=tuple(
            rich(telling.say("limits.waits", title=strong(entry.title), instead=entry.instead))
            for entry in telling.of_kind(EntryKind.RETURN)
            if entry.instead and entry.chosen
        ),
    )


def limits(telling: Telling) -> list[Entry]:
    """Return the limits in the order in which they end; those without a day last."""
    found = telling.of_kind(EntryKind.LIMIT)
    return sorted(found, key=lambda entry: (entry.window is None, entry.window.typical if entry.window else 0))


def limit_in_short(telling: Telling, entry: Entry) -> Rich:
    """Return a limit in one line: what, how much, until when."""
    title = strong(entry.title)
    if entry.window is None:
        return rich(telling.say("limits.short_no_day", title=title, amount=_amount(telling, entry)))
    until = telling.when(ends_with(entry.window), "short")
    return rich(telling.say("limits.short", title=title, amount=_amount(telling, entry), date=until))


def _amount(telling: Telling, entry: Entry) -> str:
    if entry.value is None:
        return ""
    value = f"{number_text(entry.value)} {telling.say_if_any(f'unit.{entry.unit}') or entry.unit or ''}".strip()
    if len(entry.steps) > 1 and entry.window is not None and entry.steps[1].day < entry.window.typical:
        return telling.say("limits.at_most_first", value=value, day=telling.when(entry.steps[1].day, "short"))
    return telling.say("limits.at_most", value=value)


def _row(telling: Telling, entry: Entry) -> LimitRow:
    window = entry.window
    is_longer = window is not None and window.latest is not None and window.latest > window.typical
    return LimitRow(
        symbol=symbol_of(entry),
        title=entry.title,
        from_surgeon=entry.from_direction is not None,
        text=entry.text or entry.from_direction or "",
        until=rich(telling.say("limits.until", date=strong(telling.day_alone(ends_with(window))))) if window else (),
        later=telling.say("limits.later", date=telling.when((window.latest or 1) - 1)) if window and is_longer else "",
        write_day=telling.say("limits.write_day" if asks(entry) else "limits.open") if window is None else "",
        steps=tuple(_step(telling, step.day, step.text) for step in entry.steps),
        instead=_instead(telling, entry),
    )


def _step(telling: Telling, day: int, text: str) -> Rich:
    return rich(telling.say("limits.step", date=telling.when(day, "short"), text=text))


def _instead(telling: Telling, entry: Entry) -> Rich:
    if not entry.instead:
        return ()
    return rich(telling.say("limits.instead", label=strong(telling.say("limits.instead_label")), text=entry.instead))
