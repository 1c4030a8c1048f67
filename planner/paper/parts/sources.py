"""The sources, numbered, as the pages on reasons cite them."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.catalogue import Source
from planner.paper.document import Page
from planner.paper.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    number: int
    publisher: str
    title: str
    about: str  # kind, country, year
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage(Page):
    intro: str
    rows: tuple[SourceRow, ...]
    catalogue: str


def sources_page(telling: Telling) -> SourcesPage:
    return SourcesPage(
        template="sources",
        name=telling.say("sources.name"),
        title=telling.say("sources.title"),
        intro=telling.say("sources.intro"),
        rows=tuple(_row(telling, number, source) for number, source in enumerate(telling.citations.cited, start=1)),
        catalogue=telling.say("sources.catalogue", version=telling.plan.catalogue_version),
    )


def about(telling: Telling, source: Source) -> str:
    """Return what kind of source it is, from where and when, as far as known."""
    kind = telling.say_if_any(f"source_kind.{source.kind}") or telling.say("source_kind.other")
    country = telling.say_if_any(f"source_country.{source.country.lower().replace(' ', '_')}") or source.country
    return ", ".join(part for part in (kind, country.replace("unknown", ""), source.year) if part)


def _row(telling: Telling, number: int, source: Source) -> SourceRow:
    return SourceRow(
        number=number,
        publisher=source.publisher,
        title=source.title,
        about=about(telling, source),
        url=source.url if source.url.startswith(("https://", "http://")) else "",
    )
