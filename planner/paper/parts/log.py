"""The pain and walking log: two weeks, a line a day."""

from __future__ import annotations

from dataclasses import dataclass

from planner.paper.document import Page
from planner.paper.parts.fridge import first_day
from planner.paper.telling import Telling

DAYS = 14
NECK = "cervical_foraminotomy"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage(Page):
    intro: str
    heads: tuple[str, ...]
    days: tuple[str, ...]
    scale: str
    change: str


def log_page(telling: Telling) -> LogPage:
    first = first_day(telling)
    is_neck = telling.plan.procedure == NECK
    heads = ("day", "pain_neck", "pain_arm") if is_neck else ("day", "pain_back", "pain_leg")
    return LogPage(
        template="log",
        name=telling.say("log.name"),
        title=telling.say("log.title"),
        intro=telling.say("log.intro"),
        heads=tuple(telling.say(f"log.{name}") for name in (*heads, "minutes", "note")),
        days=tuple(telling.day_alone(day, "day_short") for day in range(first, first + DAYS)),
        scale=telling.say("log.scale", least=0, most=10),
        change=telling.say("log.change", team=telling.team),
    )
