"""The plan code on its own page: typed in at home, it brings the dates back."""

from __future__ import annotations

from dataclasses import dataclass

from planner.paper.document import Page
from planner.paper.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLine:
    label: str
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePage(Page):
    intro: str
    lines: tuple[CodeLine, ...]
    carries: str
    gap: str  # empty where the code brings back all that moves a date
    catalogue: str


def code_page(telling: Telling) -> CodePage:
    lines = enumerate(telling.options.code_lines, start=1)
    return CodePage(
        template="code",
        name=telling.say("code.name"),
        title=telling.say("code.title"),
        intro=telling.say("code.intro"),
        lines=tuple(CodeLine(label=telling.say("code.line", number=number), letters=line) for number, line in lines),
        carries=telling.say("code.carries"),
        gap="" if telling.options.code_is_whole else telling.say("code.gap"),
        catalogue=telling.say("sources.catalogue", version=telling.plan.catalogue_version),
    )
