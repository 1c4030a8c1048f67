"""Tells why an entry, or a phase of therapy, stands where it stands: reasons, sources, and where they disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from planner.app.entry_dates import EntryDates
from planner.app.kept_words import KeptWords
from planner.app.plan_views import SourceLine, SourceRow, WhyView
from planner.core.evidence import Stated, stated_about
from planner.core.kinds import ANY_PROCEDURE, EntryKind
from planner.core.plan import Entry, Plan, PlanPhase
from planner.core.wording import Wording

if TYPE_CHECKING:
    from planner.core.catalogue import Fact, Source  # for types alone: a plan is shown without the catalogue


class WhyTeller:
    """Tells the reasons of one plan."""

    def __init__(self, plan: Plan, wording: Wording, kept: KeptWords) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say
        self._kept = kept
        self._dates = EntryDates(plan, wording)

    def why(
        self, entry_id: str, facts: Iterable[Fact], sources: Mapping[str, Source], *, today: date | None = None
    ) -> WhyView:
        """Return why an entry, or a phase of therapy, stands where it stands."""
        phase = next((one for one in self._plan.phases if phase_entry_id(one) == entry_id), None)
        if phase is not None:
            return self._why_phase(phase, sources)
        entry = self._plan.entry(entry_id)
        rows = stated_about(entry, self._plan.procedure, facts, sources)
        cited = dict.fromkeys(source_id for reason in entry.reasons for source_id in reason.sources)
        return WhyView(
            entry_id=entry.id,
            title=entry.title,
            dates=self._dates.sentence(entry),
            text=entry.text,
            direction=entry.from_direction or "",
            reasons=tuple(self._reasons(entry)),
            window=entry.window,
            is_limit=entry.kind is EntryKind.LIMIT,
            direction_day=entry.window.earliest if entry.window and entry.from_direction else None,
            rows=tuple(self._source_row(one, sources[one.source]) for one in rows),
            found=self._say("plan_page.found", count=len({one.source for one in rows})) if rows else "",
            sources=tuple(self._source_line(sources[name]) for name in cited if name in sources),
            readiness=entry.readiness,
            steps=tuple(self._step(step.day, step.text) for step in entry.steps),
            instead=entry.instead,
            confidence=self._say(f"plan_page.confidence.{entry.confidence.value}") if not entry.from_direction else "",
            passed=self._kept.passed(entry.id),
            passed_told=self._kept.passed_told(entry.id, entry.readiness),
            done=self._kept.done(entry),
            can_be_done=_is_open(entry, today),
        )

    def _why_phase(self, phase: PlanPhase, sources: Mapping[str, Source]) -> WhyView:
        phase_id = phase_entry_id(phase)
        return WhyView(
            entry_id=phase_id,
            title=phase.title,
            dates=self._dates.of_phase(phase),
            text=" ".join(part for part in (phase.about, phase.visits) if part),
            direction="",
            reasons=(self._say("plan_page.phase_why"),),
            window=None,
            is_limit=False,
            direction_day=None,
            rows=(),
            found="",
            sources=tuple(self._source_line(sources[name]) for name in phase.sources if name in sources),
            readiness=phase.criteria,
            steps=phase.goals,
            instead="",
            confidence="",
            is_phase=True,
            passed=self._kept.passed(phase_id),
            passed_told=self._kept.passed_told(phase_id, phase.criteria),
        )

    def _step(self, day: int, text: str) -> str:
        return self._say("plan_page.step", date=self._dates.on(day), text=text)

    def _reasons(self, entry: Entry) -> Iterator[str]:
        for reason in entry.reasons:
            if reason.because == entry.from_direction:
                continue  # told on its own, in the surgeon's ink
            yield reason.because
            if reason.borrowed_from and reason.borrowed_from != ANY_PROCEDURE:
                yield self._say("plan_page.borrowed", procedure=self._wording.operation(reason.borrowed_from))

    def _source_row(self, one: Stated, source: Source) -> SourceRow:
        told = self._say(f"plan_page.told.{one.mark.value}", first=one.first, last=one.last)
        return SourceRow(label=self._about(source, short=True), told=told, stated=one)

    def _source_line(self, source: Source) -> SourceLine:
        return SourceLine(publisher=source.publisher, title=source.title, about=self._about(source), url=source.url)

    def _about(self, source: Source, *, short: bool = False) -> str:
        kind = self._wording.say_if_any(f"paper.source_kind.{source.kind}") or source.kind.replace("_", " ")
        country_id = source.country.lower().replace(" ", "_")
        name = "" if short else self._wording.say_if_any(f"paper.source_country.{country_id}")
        country = name or source.country
        return ", ".join(part for part in (kind, country.replace("unknown", ""), source.year) if part)


def phase_entry_id(phase: PlanPhase) -> str:
    """Return the id under which a phase stands among the entries."""
    return f"phase:{phase.id}"


def _is_open(entry: Entry, today: date | None) -> bool:
    """Return whether an entry is a return that may be back by now: what has no day may be back at any time."""
    if entry.kind is not EntryKind.RETURN or today is None:
        return False
    return entry.dates is None or entry.dates.earliest <= today
