"""Tells the plan: rows by stretch of time, and why an entry stands where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from planner.app.own_day_words import with_own_day_told
from planner.app.own_lines import own_day_told
from planner.app.plan_views import (
    AxisTick,
    EntryRow,
    HeadingRow,
    PlanFilter,
    PlanPageView,
    PlanRow,
    SourceLine,
    SourceRow,
    WhyView,
)
from planner.core.days import NEXT_YEAR, STRETCHES, Stretch, Window, day_of, on_day, stretch_of
from planner.core.evidence import Stated, stated_about
from planner.core.kinds import Confidence, EntryKind
from planner.core.plan import Entry, Plan, PlanPhase, Readiness, wish_order
from planner.core.plan_notes import PlanNotes
from planner.core.stretches import stretch_name
from planner.core.wording import Wording

if TYPE_CHECKING:
    from planner.core.catalogue import Fact, Source  # for types alone: a plan is shown without the catalogue

AXIS_ENDS = (14, 28, 42, 56, 84, 126)  # days after surgery that the bars' axis may reach


class PlanTeller:
    """Tells one plan in the words of its person."""

    def __init__(
        self,
        plan: Plan,
        wording: Wording,
        *,
        notes: PlanNotes | None = None,
        came_back: Mapping[str, date] | None = None,
    ) -> None:
        self._plan = plan
        self._say = wording.say
        self._wording = wording
        self._notes = notes or PlanNotes()
        self._came_back = came_back or {}

    def page(self, today: date, shown: PlanFilter) -> PlanPageView:
        entries = [entry for entry in self._plan.entries if shown.shows(entry)]
        end = self._axis_end(entries)
        phases = self._plan.phases if shown.shows_therapy else ()
        return PlanPageView(
            rows=tuple(self._rows(entries, phases)),
            axis_end=end,
            ticks=tuple(
                AxisTick(day=day, label=self._on(day, "short")) for day in range(0, end + 1, max(14, end // 3))
            ),
            today=self._today(today, end),
        )

    def dates(self, entry: Entry) -> str:
        """Return the dates of an entry in a few words."""
        return self._dates_short(entry)

    def day(self, day: int) -> str:
        """Return a day after surgery as its date, or as its number where no date is known."""
        return self._on(day)

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
            dates=self._told_dates(entry),
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
            passed=self._notes.passed(entry.id),
            passed_told=self._passed_told(entry.id, entry.readiness),
            done=self._done(entry),
            can_be_done=self._is_open(entry, today),
        )

    def _why_phase(self, phase: PlanPhase, sources: Mapping[str, Source]) -> WhyView:
        phase_id = phase_entry_id(phase)
        return WhyView(
            entry_id=phase_id,
            title=phase.title,
            dates=self._phase_dates(phase),
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
            passed=self._notes.passed(phase_id),
            passed_told=self._passed_told(phase_id, phase.criteria),
        )

    def _rows(self, entries: list[Entry], phases: tuple[PlanPhase, ...]) -> Iterator[PlanRow]:
        dated = [entry for entry in entries if entry.window is not None]
        for number, stretch in enumerate(STRETCHES, start=1):
            own = [entry for entry in dated if stretch_of(_place(entry)) is stretch]
            begun = [phase for phase in phases if stretch_of(phase.about_from_day) is stretch]
            if own or begun:
                yield self._heading(stretch, number)
                yield from (self._phase_row(phase) for phase in begun)
                yield from (self._row(entry) for entry in sorted(own, key=_row_order))
        ladders = [entry for entry in entries if entry.window is None and entry.confidence is not Confidence.ASK]
        if ladders:
            yield HeadingRow(title=self._say("plan_page.every_day"))
            yield from (self._row(entry) for entry in ladders)
        asking = [entry for entry in entries if entry.window is None and entry.confidence is Confidence.ASK]
        if asking:
            yield HeadingRow(title=self._say("plan_page.no_date"))
            yield from (self._row(entry) for entry in sorted(asking, key=wish_order))

    def _heading(self, stretch: Stretch, number: int) -> HeadingRow:
        if stretch.last is None:
            dates = self._say("plan_page.from", date=self._on(stretch.first))
        else:
            dates = self._say("plan_page.between", first=self._on(stretch.first), last=self._on(stretch.last))
        return HeadingRow(title=stretch_name(stretch, self._wording), dates=dates, dots=number, stretch=stretch.id)

    def _phase_row(self, phase: PlanPhase) -> EntryRow:
        first, dates = phase.about_from_day, self._phase_dates(phase)
        title = self._say("plan_page.phase", title=phase.title)
        return EntryRow(
            entry_id=phase_entry_id(phase),
            title=title,
            dates=dates,
            icon="exercise",
            kind=EntryKind.MILESTONE,
            window=Window(first, first, phase.about_to_day),
            is_phase=True,
            told=f"{title}. {dates}",
        )

    def _phase_dates(self, phase: PlanPhase) -> str:
        first = self._on(phase.about_from_day)
        if phase.about_to_day is None:
            return self._say("plan_page.about_from", date=first)
        return self._say("plan_page.about_between", first=first, last=self._on(phase.about_to_day))

    def _passed_told(self, entry_id: str, tests: tuple[Readiness, ...]) -> str:
        passed = self._notes.passed(entry_id) & {test.id for test in tests}
        return self._say("plan_page.passed", passed=len(passed), count=len(tests)) if passed else ""

    def _done(self, entry: Entry) -> str:
        when = self._came_back.get(entry.id)
        if when is None:
            return ""
        told = self._wording.date(when, "long")
        if self._plan.surgery_date is None:
            return self._say("plan_page.done", date=told)
        return self._say("plan_page.done_day", date=told, day=day_of(self._plan.surgery_date, when))

    def _is_open(self, entry: Entry, today: date | None) -> bool:
        """Return whether an entry is a return that may be back by now: what has no day may be back at any time."""
        if entry.kind is not EntryKind.RETURN or today is None:
            return False
        return entry.dates is None or entry.dates.earliest <= today

    def _row(self, entry: Entry) -> EntryRow:
        done = self._done(entry)
        dates = with_own_day_told(self._dates_short(entry), self._plan, entry, self._wording)
        sentence, passed = self._told_dates(entry), self._passed_told(entry.id, entry.readiness)
        return EntryRow(
            entry_id=entry.id,
            title=entry.title,
            dates=done or dates,
            icon=entry.icon,
            kind=entry.kind,
            window=entry.window,
            is_done=bool(done),
            surgeon=self._say("plan_page.surgeon") if entry.from_direction else "",
            told=_in_sentences(entry.title, done, sentence, entry.from_direction, passed),
        )

    def _dates_short(self, entry: Entry) -> str:
        window = entry.window
        if window is None:
            return entry.steps[0].text if entry.steps else self._say("plan_page.ask")
        if entry.kind is EntryKind.LIMIT:
            return self._say("plan_page.until", date=self._on(max(0, window.typical - 1)))
        if entry.kind is EntryKind.VISIT or window.earliest == window.typical == window.latest:
            return self._on(window.typical, "long")
        days = self._days(window, "short")
        if window.earliest == window.typical and window.latest is None:
            return self._say("plan_page.from", date=days["typical"])
        form = "plan_page.short_same" if window.earliest == window.typical else "plan_page.short"
        return self._say(form if window.latest is not None else f"{form}_open", **days)

    def _told_dates(self, entry: Entry) -> str:
        """Return the planned dates in a sentence, with the person's own day beside them."""
        parts = (self._dates_sentence(entry), own_day_told(self._plan, entry, self._wording))
        return " ".join(part for part in parts if part)

    def _dates_sentence(self, entry: Entry) -> str:
        window = entry.window
        if window is None:
            asks = entry.confidence is Confidence.ASK
            return self._say("plan_page.ask_sentence") if asks else ""
        if entry.kind is EntryKind.LIMIT:
            return self._limit_sentence(window)
        if window.earliest == window.typical == window.latest:
            return self._say("plan_page.one_day", date=self._on(window.typical, "long"))
        wording_id = "plan_page.sentence" if window.latest is not None else "plan_page.sentence_open"
        return self._say(wording_id, **self._days(window, "long"))

    def _limit_sentence(self, window: Window) -> str:
        last = self._on(max(0, window.typical - 1), "long")
        if window.earliest == window.typical == window.latest:
            return self._say("plan_page.limit_one", date=last)
        ends = {"first": self._on(max(0, window.earliest - 1), "long"), "date": last}
        if window.latest is None:
            return self._say("plan_page.limit_open", **ends)
        return self._say("plan_page.limit", last=self._on(max(0, window.latest - 1), "long"), **ends)

    def _days(self, window: Window, form: str) -> dict[str, str]:
        days = {"earliest": self._on(window.earliest, form), "typical": self._on(window.typical, form)}
        if window.latest is not None:
            days["latest"] = self._on(window.latest, form)
        return days

    def _on(self, day: int, form: str = "short") -> str:
        if self._plan.surgery_date is None:
            return self._say("plan.day", day=day)
        return self._wording.date(on_day(self._plan.surgery_date, day), "year" if day >= NEXT_YEAR else form)

    def _step(self, day: int, text: str) -> str:
        return self._say("plan_page.step", date=self._on(day), text=text)

    def _reasons(self, entry: Entry) -> Iterator[str]:
        for reason in entry.reasons:
            if reason.because == entry.from_direction:
                continue  # told on its own, in the surgeon's ink
            yield reason.because
            if reason.borrowed_from:
                name = self._wording.say_if_any(f"procedure.{reason.borrowed_from}.medical") or reason.borrowed_from
                yield self._say("plan_page.borrowed", procedure=name.lower())

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

    def _today(self, today: date, end: int) -> int | None:
        if self._plan.surgery_date is None:
            return None
        day = day_of(self._plan.surgery_date, today)
        return day if 0 <= day <= end else None

    @staticmethod
    def _axis_end(entries: list[Entry]) -> int:
        """Return an axis that holds most windows; a few that lie far out run off its edge."""
        usual = sorted(entry.window.typical for entry in entries if entry.window)
        reach = usual[int(len(usual) * 0.8)] * 1.5 if usual else 0
        return next((end for end in AXIS_ENDS if end >= reach), AXIS_ENDS[-1])


def phase_entry_id(phase: PlanPhase) -> str:
    """Return the id under which a phase stands among the entries."""
    return f"phase:{phase.id}"


def _place(entry: Entry) -> int:
    """Return the day that decides in which stretch an entry is shown: its usual day, or a limit's last one."""
    if entry.window is None:
        raise ValueError(f"{entry.id} has no window")
    return max(0, entry.window.typical - 1) if entry.kind is EntryKind.LIMIT else entry.window.typical


def _row_order(entry: Entry) -> tuple[bool, float, int, str]:
    """Order by what the person wants back first, as they put it, then by day."""
    first = entry.window.earliest if entry.window and entry.kind is not EntryKind.LIMIT else _place(entry)
    return (*wish_order(entry), first, entry.id)


def _in_sentences(*parts: str | None) -> str:
    """Return the parts that say something as one text to be read aloud, with one full stop after each but the last."""
    *others, last = (part for part in parts if part)
    return " ".join((*(f"{part.rstrip('.')}." for part in others), last))
