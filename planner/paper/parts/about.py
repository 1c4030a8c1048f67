"""About my operation: what was wrong, what was done, and what helps it last, with a drawing."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.about import AboutPart, publishers
from planner.paper.document import Page
from planner.paper.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutBlock:
    """One text with its heading, and who published what it leans on."""

    title: str
    text: str
    sources: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage(Page):
    drawing: str  # a file under resources/paper/operations/
    intro: str
    operation: str
    blocks: tuple[AboutBlock, ...]
    general: str


def about_page(telling: Telling) -> AboutPage:
    title = telling.wording.say("about.title")
    return AboutPage(
        template="about",
        name=title,
        title=title,
        drawing=telling.plan.procedure or "",
        intro=telling.wording.say("about.intro"),
        operation=telling.plan.operation,
        blocks=tuple(_block(telling, part) for part in telling.about),
        general=telling.wording.say("about.general", team=telling.team),
    )


def _block(telling: Telling, part: AboutPart) -> AboutBlock:
    named = {source.id: source.publisher for source in telling.sources.values()}
    sources = "; ".join(publishers(part, named))
    return AboutBlock(
        title=telling.wording.say(f"about.part.{part.id}.title"),
        text=telling.wording.say(f"about.part.{part.id}.text"),
        sources=telling.wording.say("about.sources", sources=sources) if sources else "",
    )
