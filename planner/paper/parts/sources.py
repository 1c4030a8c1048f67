"""The sources, numbered, as the pages on reasons cite them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.core.catalogue import Source
from planner.core.evidence import Stated, stated_about
from planner.core.plan import Entry, PlanTopic, Reason
from planner.paper.document import Page
from planner.paper.options import Part
from planner.paper.telling import Telling

MOST_NAMED, MOST_NAMED_UNASKED = 4, 2  # sources of one reason that paper names; the program shows them all
STRONGEST_FIRST = (
    "guideline",
    "review",
    "trial",
    "society_guide",
    "hospital_leaflet",
    "standard",
    "surgeon_practice",
    "health_library",
)


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
        rows=tuple(_row(telling, number, source) for number, source in enumerate(cited(telling), start=1)),
        catalogue=telling.say("sources.catalogue", version=telling.plan.catalogue_version),
    )


def cited(telling: Telling) -> list[Source]:
    """Return the sources that the pages name, by publisher."""
    known = {source.id: source for source in _named(telling)}
    return sorted(known.values(), key=lambda source: (source.publisher.casefold(), source.title, source.id))


def strongest(telling: Telling, entry: Entry, reason: Reason) -> list[Source]:
    """Return the sources of a reason that the pages name: the strongest few."""
    return _strongest(telling, reason.sources, MOST_NAMED if entry.chosen else MOST_NAMED_UNASKED)


def strongest_on(telling: Telling, topic: PlanTopic) -> list[Source]:
    """Return the sources of an answer that the pages name: the strongest few."""
    return _strongest(telling, topic.sources, MOST_NAMED)


def strip_of(telling: Telling, entry: Entry) -> tuple[Stated, ...]:
    """Return what each source states about something the person asked for, to be drawn and named."""
    if not entry.chosen or entry.window is None:
        return ()
    return stated_about(entry, telling.plan.procedure, telling.facts, telling.sources)


def numbers(telling: Telling) -> dict[str, int]:
    """Return the number of each cited source, by its id."""
    return {source.id: number for number, source in enumerate(cited(telling), start=1)}


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


def _named(telling: Telling) -> Iterator[Source]:
    for entry in telling.plan.entries:
        for reason in entry.reasons:
            yield from strongest(telling, entry, reason)
        for one in strip_of(telling, entry):
            yield telling.sources[one.source]
    if Part.GOOD_TO_KNOW in telling.options.parts:
        for topic in telling.plan.topics:
            yield from strongest_on(telling, topic)


def _strongest(telling: Telling, source_ids: Iterable[str], most: int) -> list[Source]:
    known = [telling.sources[source_id] for source_id in source_ids if source_id in telling.sources]
    return sorted(known, key=lambda source: (_strength(source), source.id))[:most]


def _strength(source: Source) -> int:
    return STRONGEST_FIRST.index(source.kind) if source.kind in STRONGEST_FIRST else len(STRONGEST_FIRST)
