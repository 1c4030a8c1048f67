"""Questions for the team: days that no source names, what came up, and space for one's own."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.plan import Entry
from planner.paper.document import Page
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling, lacks_day

OWN_LINES = 4
OWN_LINES_WITHOUT_PLAN = 8
WHEN = "when_"  # how the ids of questions for a day begin


@dataclass(frozen=True, slots=True, kw_only=True)
class DayToWrite:
    symbol: str
    title: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    text: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsPage(Page):
    intro: str
    days_title: str
    days_intro: str
    what_head: str
    day_head: str
    days: tuple[DayToWrite, ...]
    asked_title: str
    asked: tuple[Question, ...]
    own_title: str
    own_lines: int


def questions_page(telling: Telling) -> QuestionsPage:
    days = [entry for entry in telling.entries if lacks_day(entry)]
    asked = [one for one in telling.plan.questions_for_team if not one.id.startswith(WHEN)]
    return QuestionsPage(
        template="questions",
        name=telling.say("questions.name"),
        title=telling.say("questions.title"),
        intro=telling.say("questions.intro"),
        days_title=telling.say("questions.days"),
        days_intro=telling.say("questions.days_intro"),
        what_head=telling.say("questions.what"),
        day_head=telling.say("questions.day"),
        days=tuple(_day_to_write(entry) for entry in days),
        asked_title=telling.say("questions.asked"),
        asked=tuple(Question(text=one.text, because=one.because) for one in asked),
        own_title=telling.say("questions.own"),
        own_lines=OWN_LINES if days or asked else OWN_LINES_WITHOUT_PLAN,
    )


def _day_to_write(entry: Entry) -> DayToWrite:
    because = next((reason.because for reason in reversed(entry.reasons)), "")
    return DayToWrite(symbol=symbol_of(entry), title=entry.title, because=because)
