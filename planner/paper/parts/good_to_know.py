"""Good to know: short answers to what people ask, each with when to call and who published what it leans on."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.plan import PlanTopic
from planner.core.topics import GROUPS, WORDS
from planner.paper.document import Page
from planner.paper.options import Part
from planner.paper.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question with its answer."""

    title: str
    text: str
    call: str  # when to call; empty: nothing to call about
    sources: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGroup:
    title: str
    is_words: bool  # what medical words mean; the front page tells where
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodToKnowPage(Page):
    intro: str
    groups: tuple[AnswerGroup, ...]


def good_to_know_page(telling: Telling) -> GoodToKnowPage:
    say = telling.wording.say
    title = say("good_to_know.title")
    found = {group: tuple(one for one in telling.plan.topics if one.group == group) for group in GROUPS}
    return GoodToKnowPage(
        template="good_to_know",
        name=title,
        title=title,
        intro=say("good_to_know.intro"),
        groups=tuple(
            AnswerGroup(
                title=say(f"good_to_know.{group}"),
                is_words=group == WORDS,
                answers=tuple(_answer(telling, one) for one in topics),
            )
            for group, topics in found.items()
            if topics
        ),
    )


def _answer(telling: Telling, topic: PlanTopic) -> Answer:
    return Answer(title=topic.title, text=topic.text, call=topic.call, sources=_sources(telling, topic))


def _sources(telling: Telling, topic: PlanTopic) -> str:
    """Return the numbers of the sources where the list of them is printed too, else who published them."""
    known = telling.citations.strongest_on(topic)
    if not known:
        return ""
    if Part.SOURCES in telling.options.parts:
        cites = telling.citations.numbers
        told = ", ".join(map(str, sorted(cites[one.id] for one in known)))
        more = len({one for one in topic.sources if one in telling.sources}) - len(known)
        return telling.say("why.cites_more" if more else "why.cites", numbers=told, more=more)
    publishers = dict.fromkeys(one.publisher for one in known)
    return telling.wording.say("good_to_know.sources", sources="; ".join(publishers))
