"""What comes when: the plan by stretches of time, then what counts every day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from planner.core.days import STRETCHES, Stretch, Window, stretch_of
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, PlanStep
from planner.core.stretches import stretch_name
from planner.paper.document import Bullet, Page, Rich, rich, strong
from planner.paper.moments import Moment, MomentKind, moments
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling, asks, phone


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    symbol: str
    text: Rich
    from_surgeon: bool
    is_quiet: bool = False  # of what nobody asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    day: str
    number: str  # "day 7", beside a date
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchRows:
    dots: int  # how many of the five dots are filled
    name: str
    span: str
    rows: tuple[DayRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage(Page):
    intro: str
    surgeon_tag: str
    stretches: tuple[StretchRows, ...]
    habits_title: str
    habits: tuple[Bullet, ...]


def timeline_page(telling: Telling) -> TimelinePage:
    shown = [moment for moment in moments(telling) if not _is_told_elsewhere(moment)]
    return TimelinePage(
        template="timeline",
        name=telling.say("timeline.name"),
        title=telling.say("timeline.title"),
        intro=telling.say("timeline.intro"),
        surgeon_tag=telling.say("surgeon_tag"),
        stretches=tuple(
            _stretch_rows(telling, number, stretch, rows)
            for number, stretch in enumerate(STRETCHES, start=1)
            if (rows := [moment for moment in shown if stretch_of(moment.day) == stretch])
        ),
        habits_title=telling.say("timeline.habits"),
        habits=tuple(habits(telling)),
    )


def _is_told_elsewhere(moment: Moment) -> bool:
    """Return whether a moment is told elsewhere: the usual day, and a rung where its return opens or its limit ends."""
    if moment.kind is MomentKind.USUAL:
        return True
    if moment.step is None or moment.entry is None:
        return False
    return moment.step == _first_step(moment.entry) or _ends_with(moment.entry, moment.step)


def _first_step(entry: Entry) -> PlanStep | None:
    if entry.kind is not EntryKind.RETURN or entry.window is None:
        return None
    opens = entry.window.earliest
    return next((step for step in entry.steps if step.day == opens), None)


def habits(telling: Telling) -> list[Bullet]:
    """Return what counts every day: tasks without a day of their own."""
    return [
        _habit(telling, entry)
        for entry in telling.of_kind(EntryKind.TASK)
        if entry.window is None and not entry.steps and entry.text and not asks(entry)
    ]


def _habit(telling: Telling, entry: Entry) -> Bullet:
    text = telling.say("timeline.habit", title=strong(entry.title), text=entry.text)
    return Bullet(text=rich(text), symbol=symbol_of(entry))


def _stretch_rows(telling: Telling, number: int, stretch: Stretch, found: list[Moment]) -> StretchRows:
    by_day = groupby(found, key=lambda moment: moment.day)
    return StretchRows(
        dots=number,
        name=stretch_name(stretch, telling.wording),
        span=_span(telling, stretch),
        rows=tuple(_day_row(telling, day, list(group)) for day, group in by_day),
    )


def _span(telling: Telling, stretch: Stretch) -> str:
    if stretch.last is None:
        return telling.say("timeline.span_open", first=telling.when(stretch.first, "short"))
    first, last = telling.when(stretch.first, "short"), telling.when(stretch.last, "short")
    return telling.say("timeline.span", first=first, last=last)


def _day_row(telling: Telling, day: int, found: list[Moment]) -> DayRow:
    has_date = telling.plan.surgery_date is not None
    return DayRow(
        day=telling.day_alone(day, "day_short"),
        number=telling.wording.say("plan.day", day=day) if has_date and day >= 0 else "",
        lines=tuple(_lines(telling, found)),
    )


def _lines(telling: Telling, found: list[Moment]) -> Iterator[Line]:
    """Yield a line for each moment; what nobody asked for comes together, in few words."""
    others = [moment for moment in found if _is_unasked(moment)]
    yield from (_line(telling, moment) for moment in found if moment not in others)
    opening = [_in_few_words(telling, moment) for moment in others if moment.step is None]
    steps = [_told(telling, moment) for moment in others if moment.step is not None]
    if opening:
        text = telling.say("timeline.others", titles="; ".join(opening))
        yield Line(symbol="return", text=rich(text), from_surgeon=False, is_quiet=True)
    if steps:
        yield Line(symbol="return", text=rich(" ".join(steps)), from_surgeon=False, is_quiet=True)


def _is_unasked(moment: Moment) -> bool:
    entry = moment.entry
    return entry is not None and entry.kind is EntryKind.RETURN and not entry.chosen and entry.from_direction is None


def _in_few_words(telling: Telling, moment: Moment) -> str:
    """Return a return that opens on a day: its name, its first step, and the usual and the later end."""
    entry = moment.entry
    if entry is None or entry.window is None:
        return strong(moment.title)
    step = _first_step(entry)
    title = telling.say("timeline.habit", title=strong(entry.title), text=step.text) if step else strong(entry.title)
    usual = _usual(telling, entry.window, "timeline.brief_")
    return f"{title} ({usual})" if usual else title


def _line(telling: Telling, moment: Moment) -> Line:
    entry = moment.entry
    return Line(
        symbol=moment.symbol,
        text=rich(_told(telling, moment)),
        from_surgeon=entry is not None and entry.from_direction is not None and moment.step is None,
    )


def _told(telling: Telling, moment: Moment) -> str:
    title = strong(moment.title)
    if moment.visit is not None:
        parts = (moment.visit.time, title, moment.visit.place.strip(), phone(moment.visit.phone))
        return ", ".join(part for part in parts if part)
    if moment.step is not None:
        return telling.say("front.step", title=title, text=moment.step.text)
    if moment.entry is None or moment.entry.window is None:
        return title
    return _entry_told(telling, moment.kind, moment.entry, moment.entry.window, title)


def _entry_told(telling: Telling, kind: MomentKind, entry: Entry, window: Window, title: str) -> str:
    if kind is MomentKind.ENDS and entry.is_directed:  # nobody but the team knows what comes after it
        ask = telling.wording.say("plan.limit_ends.directed")
        return telling.say("timeline.ends_directed", title=title, ask=ask)
    head = telling.say_if_any(f"timeline.{kind.value}", title=title) or f"{title}."
    if kind is MomentKind.OWN:
        return head
    if kind in (MomentKind.TASK, MomentKind.DUE, MomentKind.MILESTONE):
        usual = _usual(telling, window) if kind is MomentKind.TASK else ""  # a task stands on its first day
        return " ".join(part for part in (head, entry.text, usual) if part)
    if kind is MomentKind.ENDS:
        after = telling.wording.say_if_any(f"plan.limit_ends.{entry.activity}")
        return " ".join(part for part in (head, _longer(telling, window), _rung_at_end(telling, entry), after) if part)
    step = _first_step(entry)
    parts = (head, f"{step.text}." if step else "", _usual(telling, window))
    return " ".join(part for part in parts if part)


def _rung_at_end(telling: Telling, entry: Entry) -> str:
    """Return what counts from the day that a limit ends for most, for those whose limit goes on."""
    rung = next((step for step in entry.steps if _ends_with(entry, step)), None)
    return telling.say("timeline.ends_rung", text=rung.text[:1].lower() + rung.text[1:]) if rung else ""


def _ends_with(entry: Entry, step: PlanStep | None) -> bool:
    """Return whether a rung begins on the day that its limit ends for most people."""
    return bool(step and entry.kind is EntryKind.LIMIT and entry.window and step.day == entry.window.typical)


def _longer(telling: Telling, window: Window) -> str:
    """Return how long a limit lasts for some."""
    if window.latest is None or window.latest <= window.typical:
        return ""
    return telling.say("timeline.ends_later", date=telling.when(window.latest - 1, "day_short"))


def _usual(telling: Telling, window: Window, words: str = "timeline.") -> str:
    """Return the usual day and the later end of a window whose first day is told already."""
    typical = strong(telling.when(window.typical, "day_short"))
    latest = telling.when(window.latest, "day_short") if window.latest is not None else ""
    if window.typical != window.earliest:
        return telling.say(f"{words}usual_latest" if latest else f"{words}usual_open", typical=typical, latest=latest)
    if not latest:
        return telling.say(f"{words}open")
    return telling.say(f"{words}latest", latest=latest) if window.latest != window.typical else ""
