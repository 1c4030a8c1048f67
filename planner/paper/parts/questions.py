"""Questions for the team: days that no source names, what came up, and space for one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.core.plan import Entry, Reason, TeamQuestion
from planner.paper.document import Page
from planner.paper.symbols import symbol_of
from planner.paper.telling import Telling, lacks_day, shared_opening

OWN_LINES = 3
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
        days=_days_to_write(days),
        asked_title=telling.say("questions.asked"),
        asked=tuple(_asked(asked)),
        own_title=telling.say("questions.own"),
        own_lines=OWN_LINES if days or asked else OWN_LINES_WITHOUT_PLAN,
    )


def _asked(asked: Sequence[TeamQuestion]) -> Iterator[Question]:
    """Yield the questions; a reason that several share in a row is told once, below the last of them."""
    for number, one in enumerate(asked, start=1):
        is_shared = any(following.because == one.because for following in asked[number : number + 1])
        yield Question(text=one.text, because="" if is_shared else one.because)


def _because(entry: Entry) -> str:
    """Return why there is no day; for something in own words, the most cautious thing that it is like."""
    if entry.like:
        return entry.like[0].text
    told = [reason for reason in entry.reasons if not _adds_caution(reason, entry)]
    return told[-1].because if told else ""


def _adds_caution(reason: Reason, entry: Entry) -> bool:
    """Tell whether a reason only adds to the rule that all people of this operation share, as for weak bones."""
    return any(reason.rule.startswith(f"{one.rule}_") for one in entry.reasons)


def _days_to_write(days: Sequence[Entry]) -> tuple[DayToWrite, ...]:
    """Return a line for each day to be told, without the sentence that the page says above them."""
    because = [_because(entry) for entry in days]
    opening = shared_opening(because)
    return tuple(
        DayToWrite(symbol=symbol_of(entry), title=entry.title, because=text.removeprefix(opening).strip())
        for entry, text in zip(days, because, strict=True)
    )
