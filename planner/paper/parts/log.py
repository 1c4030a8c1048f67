"""The pain and walking log: two weeks, a line a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from planner.core.course import CourseWords, Period, days_told, within
from planner.core.diary import CheckIn
from planner.core.progress import places_of, walked
from planner.paper.document import Page
from planner.paper.parts.fridge import first_day
from planner.paper.telling import Telling

DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class LogDay:
    """A line of the log; cells that are empty are filled in by hand."""

    day: str
    near: str = ""
    far: str = ""
    minutes: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage(Page):
    intro: str
    heads: tuple[str, ...]
    days: tuple[LogDay, ...]
    scale: str
    change: str


def log_page(telling: Telling) -> LogPage:
    near, far = places_of(telling.plan)
    filled = tuple(_filled(telling))
    return LogPage(
        template="log",
        name=telling.say("log.name"),
        title=telling.say("log.title"),
        intro=telling.say("log.intro_filled" if filled else "log.intro"),
        heads=tuple(telling.say(f"log.{name}") for name in ("day", f"pain_{near}", f"pain_{far}", "minutes", "note")),
        days=filled or tuple(_blank(telling)),
        scale=telling.say("log.scale", least=0, most=10),
        change=telling.say("log.change", team=telling.team),
    )


def _blank(telling: Telling) -> Iterator[LogDay]:
    first = first_day(telling)
    for day in range(first, first + DAYS):
        yield LogDay(day=telling.day_alone(day, "day_short"))


def _filled(telling: Telling) -> Iterator[LogDay]:
    """Yield the last two weeks as the diary has them; nothing where it holds nothing of them."""
    given = telling.options.given
    if given is None:
        return
    last = given.period.last
    span = Period(last - timedelta(days=DAYS - 1), last)
    diary = within(given.diary, span)
    if not days_told(diary):
        return
    minutes = walked(diary.check_ins, diary.notes)
    course = CourseWords(telling.plan, telling.wording)
    for back in range(DAYS - 1, -1, -1):
        when = last - timedelta(days=back)
        told = diary.check_in_on(when) or CheckIn(when=when)
        yield LogDay(
            day=telling.wording.date(when, "day_short"),
            near=_cell(told.back),
            far=_cell(told.leg),
            minutes=_cell(minutes.get(when)),
            note="; ".join(course.noticed(one) for one in diary.noticed if one.when == when),
        )


def _cell(value: int | None) -> str:
    return "" if value is None else str(value)
