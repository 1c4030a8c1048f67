"""When can I do it again: every return with its window, its readiness boxes, or a line to write the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.core.days import Window
from planner.core.kinds import Confidence, EntryKind
from planner.core.own_days import own_day
from planner.core.plan import Entry, wish_order
from planner.paper.axis import Axis, Bar, axis_for, bar_on
from planner.paper.document import Page, Rich, rich, strong
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling, asks

MOST_LIKE = 3  # of what an own activity is like; the most cautious stand first


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyBox:
    """A test to tick. A gate stands in strong type: no one can waive it."""

    text: str
    is_gate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRow:
    symbol: str
    title: str
    from_surgeon: bool
    dates: Rich
    bar: Bar | None
    text: str
    note: str  # "few sources", or why there is no day
    write_day: str  # label of a line to write the day
    ready: tuple[ReadyBox, ...]
    ready_told: Rich  # the same in a sentence, where there are no boxes


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityTable:
    title: str
    with_boxes: bool
    axis: Axis
    rows: tuple[ActivityRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitiesPage(Page):
    intro: str
    key: tuple[str, ...]  # striped, diamond, grey
    what_head: str
    bar_head: str
    ready_head: str
    surgeon_tag: str
    tables: tuple[ActivityTable, ...]
    undated: str  # what to do where no source names a day
    gate_note: str
    too_much: Rich


def activities_page(telling: Telling) -> ActivitiesPage:
    returns = telling.of_kind(EntryKind.RETURN)
    tables = (
        _table(telling, "chosen", [entry for entry in returns if entry.chosen], with_boxes=True),
        _table(telling, "others", [entry for entry in returns if not entry.chosen], with_boxes=False),
    )
    has_gates = any(box.is_gate for table in tables for row in table.rows for box in row.ready)
    return ActivitiesPage(
        template="activities",
        name=telling.say("activities.name"),
        title=telling.say("activities.title"),
        intro=telling.say("activities.intro"),
        key=tuple(telling.say(f"activities.key_{part}") for part in ("striped", "diamond", "grey")),
        what_head=telling.say("activities.what"),
        bar_head=telling.say("activities.bar"),
        ready_head=telling.say("activities.ready"),
        surgeon_tag=telling.say("surgeon_tag"),
        tables=tuple(table for table in tables if table.rows),
        undated=telling.say("questions.days_intro"),
        gate_note=telling.say("activities.gates") if has_gates else "",
        too_much=rich(telling.say("activities.too_much", label=strong(telling.say("activities.too_much_label")))),
    )


def three_dates(telling: Telling, window: Window, *, form: str = "short") -> Rich:
    """Return the three days of a window, the usual one strong."""
    earliest, typical = telling.when(window.earliest, form), strong(telling.when(window.typical, form))
    if window.latest is None and window.earliest == window.typical:
        return rich(telling.say("activities.dates_from", typical=typical))
    if window.earliest == window.latest:
        return rich(typical)
    if window.latest is None:
        return rich(telling.say("activities.dates_open", earliest=earliest, typical=typical))
    latest = telling.when(window.latest, form)
    return rich(telling.say("activities.dates", earliest=earliest, typical=typical, latest=latest))


def _table(telling: Telling, name: str, entries: Sequence[Entry], *, with_boxes: bool) -> ActivityTable:
    ordered = sorted(entries, key=_row_order)
    axis = axis_for(telling, [entry.window for entry in ordered if entry.window])
    return ActivityTable(
        title=telling.say(f"activities.{name}"),
        with_boxes=with_boxes,
        axis=axis,
        rows=tuple(_row(telling, entry, axis, with_boxes=with_boxes) for entry in ordered),
    )


def _row_order(entry: Entry) -> tuple[bool, float, int, int, str]:
    """Order by what the person wants back, as they put it, then by day; what has no day comes last."""
    undated = entry.window is None
    return (*wish_order(entry), undated, entry.window.typical if entry.window else 0, entry.title)


def _row(telling: Telling, entry: Entry, axis: Axis, *, with_boxes: bool) -> ActivityRow:
    window = entry.window
    return ActivityRow(
        symbol=symbol_of(entry),
        title=entry.title,
        from_surgeon=entry.from_direction is not None,
        dates=_dates(telling, entry, is_short=not with_boxes),
        bar=bar_on(axis, window) if window else None,
        text=" ".join((entry.text, *(one.text for one in entry.like[:MOST_LIKE]))),
        note=_note(telling, entry, is_short=not with_boxes),
        write_day="" if window else telling.say("activities.write_day"),
        ready=tuple(ReadyBox(text=one.text, is_gate=one.is_gate) for one in entry.readiness),
        ready_told=_ready_told(telling, entry),
    )


def _ready_told(telling: Telling, entry: Entry) -> Rich:
    if not entry.readiness:
        return ()
    tests = " ".join(strong(f"{one.text}.") if one.is_gate else f"{one.text}." for one in entry.readiness)
    return rich(telling.say("activities.ready_told", tests=tests))


def _own_day(telling: Telling, entry: Entry) -> Rich:
    """Return the person's own day, which stands beside the planned dates."""
    when = own_day(telling.plan, entry)
    return rich(telling.say("activities.own_day", date=telling.wording.date(when, "short"))) if when else ()


def _dates(telling: Telling, entry: Entry, *, is_short: bool) -> Rich:
    if entry.window is None:
        return ()
    dates = (*three_dates(telling, entry.window), *_own_day(telling, entry))
    return (*dates, *rich(telling.say("activities.few_short"))) if is_short and _is_few(entry) else dates


def _note(telling: Telling, entry: Entry, *, is_short: bool) -> str:
    if entry.window is None:
        waits_for = next((reason.because for reason in reversed(entry.reasons)), "")
        if not asks(entry):
            return waits_for
        return "" if is_short else telling.say("activities.no_day")
    return telling.say("activities.few") if _is_few(entry) and not is_short else ""


def _is_few(entry: Entry) -> bool:
    return entry.confidence is Confidence.FEW and entry.from_direction is None
