"""Tells how the recovery goes: pain, walks, and what came back when. Every word is ready to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.app.check_in_telling import places_of
from planner.core.days import WindowDates, day_of
from planner.core.diary import LEAST_PAIN, MOST_PAIN, Diary
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, Plan
from planner.core.progress import (
    REAL_CHANGE,
    Measure,
    Outcome,
    Reading,
    WalkedWeek,
    by_week,
    ladder,
    lasting_change,
    outcome,
    readings,
    walked,
)
from planner.core.wording import Wording

MOST_WEEKS = 8
TICKS = 4
SHOWN_AS_BACK = frozenset({Outcome.BEFORE, Outcome.IN_WINDOW, Outcome.AFTER})


@dataclass(frozen=True, slots=True, kw_only=True)
class PainLine:
    name: str
    label: str
    points: tuple[tuple[int, int], ...]  # days from the first day shown, and pain
    is_far: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BackRow:
    """A return as planned and as it happened."""

    entry_id: str
    icon: str
    title: str
    planned: str
    happened: str
    outcome: str
    is_back: bool
    can_mark: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    title_pain: str
    subtitle: str
    lines: tuple[PainLine, ...]
    days: int
    ticks: tuple[tuple[int, str], ...]
    marks: tuple[tuple[int, str], ...]
    pain_note: str
    pain_told: str
    table: tuple[tuple[str, ...], ...]  # day, two pains, minutes; the first row names them
    weeks: tuple[WalkedWeek, ...]
    walks_told: str
    rows: tuple[BackRow, ...]
    words: Mapping[str, str]
    empty: str = ""


class ProgressTeller:
    """Tells one plan's diary on one day."""

    def __init__(self, plan: Plan, wording: Wording, today: date) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say
        self._today = today

    def view(self, diary: Diary) -> ProgressView:
        """Return progress as its page shows it."""
        minutes = walked(diary.check_ins, diary.notes)
        series = {name: readings(diary.check_ins, name) for name in _MEASURES}
        told = sorted({one.when for one in diary.check_ins} | set(minutes))
        first, last = (told[0], told[-1]) if told else (self._today, self._today)
        marks = tuple(self._marks(series, first))
        return ProgressView(
            title_pain=self._say("progress.pain", least=LEAST_PAIN, most=MOST_PAIN),
            subtitle=self._subtitle(len(diary.check_ins)),
            lines=tuple(self._line(name, series[name], first) for name in _MEASURES if series[name]),
            days=(last - first).days,
            ticks=self._ticks(first, last),
            marks=marks,
            pain_note=self._say("progress.pain_note", points=REAL_CHANGE),
            pain_told=self._pain_told(first, last, [text for _, text in marks]),
            table=tuple(self._table(diary, minutes, told)),
            weeks=self._weeks(diary, minutes),
            walks_told=self._walks_told(self._weeks(diary, minutes)),
            rows=tuple(self._row(one, diary.came_back.get(one.id)) for one in self._returns()),
            words={name: self._say(f"progress.{name}") for name in _WORDS},
            empty="" if told else self._say("progress.none"),
        )

    def _subtitle(self, count: int) -> str:
        when = self._wording.date(self._today)
        surgery = self._plan.surgery_date
        if surgery is None or self._today < surgery:
            return self._say("progress.subtitle_no_day", date=when, count=count)
        wording_id = "progress.subtitle_one" if count == 1 else "progress.subtitle"
        return self._say(wording_id, date=when, day=day_of(surgery, self._today), count=count)

    def _place(self, measure: Measure) -> str:
        near, far = places_of(self._plan)
        return self._say(f"progress.{near if measure == 'back' else far}")

    def _line(self, measure: Measure, series: tuple[Reading, ...], first: date) -> PainLine:
        place = self._place(measure)
        return PainLine(
            name=place,
            label=self._say("progress.now", place=place, value=series[-1].value),
            points=tuple(((one.when - first).days, one.value) for one in series),
            is_far=measure == "leg",
        )

    def _marks(self, series: Mapping[Measure, tuple[Reading, ...]], first: date) -> list[tuple[int, str]]:
        found = []
        for measure, own in series.items():
            change = lasting_change(own)
            if change is not None:
                wording_id = "progress.better" if change.is_better else "progress.worse"
                place = self._place(measure)
                text = self._say(wording_id, place=place, before=change.before, after=change.after)
                found.append(((change.since - first).days, text))
        return found

    def _ticks(self, first: date, last: date) -> tuple[tuple[int, str], ...]:
        days = (last - first).days
        step = max(1, -(-days // (TICKS - 1)))
        return tuple(
            (day, self._wording.date(date.fromordinal(first.toordinal() + day), "short"))
            for day in range(0, days + 1, step)
        )

    def _pain_told(self, first: date, last: date, changes: list[str]) -> str:
        told = (self._wording.date(first), self._wording.date(last))
        return self._say("progress.pain_told", first=told[0], last=told[1], changes=". ".join(changes))

    def _table(self, diary: Diary, minutes: Mapping[date, int], told: list[date]) -> list[tuple[str, ...]]:
        by_day = {one.when: one for one in diary.check_ins}
        head = (
            self._say("progress.day"),
            *(self._place(name) for name in _MEASURES),
            self._say("progress.walks"),
        )
        rows = [head]
        for when in reversed(told):
            one = by_day.get(when)
            pains = (one.back, one.leg) if one else (None, None)
            cells = ("" if value is None else str(value) for value in (*pains, minutes.get(when)))
            rows.append((self._wording.date(when, "day_short"), *cells))
        return rows

    def _weeks(self, diary: Diary, minutes: Mapping[date, int]) -> tuple[WalkedWeek, ...]:
        surgery = self._plan.surgery_date
        if surgery is None:
            return ()
        return by_week(minutes, surgery, self._today, ladder(self._plan), diary.paces)[-MOST_WEEKS:]

    def _walks_told(self, weeks: tuple[WalkedWeek, ...]) -> str:
        week = next((one for one in reversed(weeks) if one.is_over), weeks[-1] if weeks else None)
        if week is None:
            return ""
        goal = week.goal if week.goal is not None else week.minutes + 1
        wording_id = "walks_over" if week.minutes > goal else "walks_on" if week.minutes == goal else "walks_told"
        return self._say(f"progress.{wording_id}", minutes=week.minutes, week=week.number)

    def _returns(self) -> list[Entry]:
        own = [one for one in self._plan.entries if one.kind is EntryKind.RETURN and one.chosen and one.dates]
        return sorted(own, key=lambda one: one.window.earliest if one.window else 0)

    def _row(self, entry: Entry, came_back: date | None) -> BackRow:
        if entry.dates is None:
            raise ValueError(f"{entry.id} has no dates")
        found = outcome(entry.dates, came_back, self._today)
        opens = self._wording.date(entry.dates.earliest, "short")
        return BackRow(
            entry_id=entry.id,
            icon=entry.icon,
            title=entry.title,
            planned=self._planned(entry.dates),
            happened=self._wording.date(came_back, "day_short") if came_back else self._say("progress.not_yet"),
            outcome=self._say(f"progress.outcome.{found.value}", when=opens),
            is_back=found in SHOWN_AS_BACK,
            can_mark=found is not Outcome.NOT_OPEN,
        )

    def _planned(self, dates: WindowDates) -> str:
        known = (one for one in (dates.earliest, dates.typical, dates.latest) if one is not None)
        return " · ".join(self._wording.date(one, "short") for one in known)


_MEASURES: tuple[Measure, ...] = ("back", "leg")
_WORDS = (
    "walks",
    "walks_by",
    "goal",
    "not_over",
    "table",
    "chart",
    "came_back",
    "planned",
    "happened",
    "mark",
    "nothing_chosen",
)
