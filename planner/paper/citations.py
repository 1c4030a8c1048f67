"""Which sources the pages of one plan name, and by which number; worked out once a document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from planner.core.catalogue import Fact, Source
from planner.core.evidence import Stated, stated_about
from planner.core.plan import Entry, Plan, PlanTopic, Reason

MOST_NAMED, MOST_NAMED_UNASKED = 4, 2  # sources of one reason that paper names; the program shows them all
MOST_NAMED_ANSWER = 2  # of an answer in "Good to know"
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
STRENGTHS = {kind: strength for strength, kind in enumerate(STRONGEST_FIRST)}


class Citations:
    """The sources of one plan, as far as its pages name them."""

    def __init__(
        self, plan: Plan, sources: Mapping[str, Source], facts: Iterable[Fact], topics: tuple[PlanTopic, ...]
    ) -> None:
        """`topics` are the answers that the pages have."""
        self._plan = plan
        self._sources = sources
        self._topics = topics
        self._strips: dict[str, tuple[Stated, ...]] = {}
        self._facts: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._facts[fact.activity].append(fact)

    @cached_property
    def cited(self) -> list[Source]:
        """Return the sources that the pages name, by publisher."""
        known = {source.id: source for source in self._named()}
        return sorted(known.values(), key=lambda source: (source.publisher.casefold(), source.title, source.id))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the number of each cited source, by its id."""
        return {source.id: number for number, source in enumerate(self.cited, start=1)}

    def strongest(self, entry: Entry, reason: Reason) -> list[Source]:
        """Return the sources of a reason that the pages name: the strongest few."""
        return self._strongest(reason.sources, MOST_NAMED if entry.chosen else MOST_NAMED_UNASKED)

    def strongest_on(self, topic: PlanTopic) -> list[Source]:
        """Return the sources of an answer that the pages name: the strongest few."""
        return self._strongest(topic.sources, MOST_NAMED_ANSWER)

    def strip_of(self, entry: Entry) -> tuple[Stated, ...]:
        """Return what each source states about something the person asked for, to be drawn and named."""
        if not entry.chosen or entry.window is None:
            return ()
        if entry.id not in self._strips:
            facts = self._facts[entry.activity]
            self._strips[entry.id] = stated_about(entry, self._plan.procedure, facts, self._sources)
        return self._strips[entry.id]

    def _named(self) -> Iterator[Source]:
        for entry in self._plan.entries:
            for reason in entry.reasons:
                yield from self.strongest(entry, reason)
            for one in self.strip_of(entry):
                yield self._sources[one.source]
        for topic in self._topics:
            yield from self.strongest_on(topic)

    def _strongest(self, source_ids: Iterable[str], most: int) -> list[Source]:
        known = [self._sources[source_id] for source_id in source_ids if source_id in self._sources]
        return sorted(known, key=self._weakness)[:most]

    def _weakness(self, source: Source) -> tuple[int, int, str]:
        """Return what to sort by: of equally strong sources those come first that the plan leans on most often."""
        return STRENGTHS.get(source.kind, len(STRENGTHS)), -self._uses[source.id], source.id

    @cached_property
    def _uses(self) -> Counter[str]:
        """Return how many reasons and answers name each source."""
        of_reasons = (reason.sources for entry in self._plan.entries for reason in entry.reasons)
        return Counter(chain.from_iterable((*of_reasons, *(topic.sources for topic in self._topics))))
