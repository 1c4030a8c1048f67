"""Tells the plan as its page shows it: rows by stretch of time, beside the axis of their bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from planner.app.entry_dates import EntryDates
from planner.app.kept_words import KeptWords
from planner.app.own_day_words import with_own_day_told
from planner.app.plan_views import (
    AxisTick,
    EntryRow,
    HeadingRow,
    PlanFilter,
    PlanPageView,
    PlanRow,
    WhyView,
)
from planner.app.why_telling import WhyTeller, phase_entry_id
from planner.core.days import STRETCHES, Stretch, Window, day_of, stretch_of
from planner.core.kinds import Confidence, EntryKind
from planner.core.plan import Entry, Plan, PlanPhase, wish_order
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
        self._dates = EntryDates(plan, wording)
        self._kept = KeptWords(plan, wording, notes or PlanNotes(), came_back or {})

    def page(self, today: date, shown: PlanFilter) -> PlanPageView:
        entries = [entry for entry in self._plan.entries if shown.shows(entry)]
        end = self._axis_end(entries)
        phases = self._plan.phases if shown.shows_therapy else ()
        return PlanPageView(
            rows=tuple(self._rows(entries, phases)),
            axis_end=end,
            ticks=tuple(
                AxisTick(day=day, label=self._dates.on(day, "short")) for day in range(0, end + 1, max(14, end // 3))
            ),
            today=self._today(today, end),
        )

    def why(
        self, entry_id: str, facts: Iterable[Fact], sources: Mapping[str, Source], *, today: date | None = None
    ) -> WhyView:
        """Return why an entry, or a phase of therapy, stands where it stands."""
        return WhyTeller(self._plan, self._wording, self._kept).why(entry_id, facts, sources, today=today)

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
            dates = self._say("plan_page.from", date=self._dates.on(stretch.first))
        else:
            dates = self._say(
                "plan_page.between", first=self._dates.on(stretch.first), last=self._dates.on(stretch.last)
            )
        return HeadingRow(title=stretch_name(stretch, self._wording), dates=dates, dots=number, stretch=stretch.id)

    def _phase_row(self, phase: PlanPhase) -> EntryRow:
        first, dates = phase.about_from_day, self._dates.of_phase(phase)
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

    def _row(self, entry: Entry) -> EntryRow:
        done = self._kept.done(entry)
        dates = with_own_day_told(self._dates.short(entry), self._plan, entry, self._wording)
        sentence, passed = self._dates.sentence(entry), self._kept.passed_told(entry.id, entry.readiness)
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
