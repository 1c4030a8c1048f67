"""Tells how the recovery goes: pain, walks, and what came back when. Every word is ready to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner.app.check_in_telling import told_short
from planner.app.own_day_words import with_own_day_told
from planner.core.course import MEASURES, CourseWords, PainCourse, Period, days_told, is_followed, within
from planner.core.days import NEXT_YEAR, WindowDates, day_of
from planner.core.diary import AS_BEFORE, CANNOT, LEAST_PAIN, MOST_PAIN, Diary
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, Plan
from planner.core.progress import REAL_CHANGE, Outcome, WalkedWeek, outcome, own_change, walked
from planner.core.wording import Wording

SPANS = {"weeks_2": 14, "weeks_4": 28, "weeks_12": 84, "all": None}
"""The spans of days that can be shown, up to today."""

SHOWN_AS_BACK = frozenset({Outcome.BEFORE, Outcome.IN_WINDOW, Outcome.AFTER})


@dataclass(frozen=True, slots=True, kw_only=True)
class BackRow:
    """A return or a milestone as planned and as it happened."""

    entry_id: str
    icon: str
    title: str
    planned: str
    happened: str
    outcome: str
    is_back: bool
    mark: str  # what the button says that marks it
    can_mark: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """A day of the diary, as the table shows it."""

    when: date
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRow:
    """One of the person's own activities, then and now."""

    name: str
    told: str
    is_real: bool  # a change that counts


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    title_pain: str
    subtitle: str
    spans: tuple[tuple[str, str], ...]
    span: str
    pain: PainCourse
    pain_note: str
    before: str  # how it was before the operation, where that was told
    pain_told: str
    head: tuple[str, ...]  # of the table: day, two pains, minutes, sleep
    table: Callable[[], tuple[DayRow, ...]]  # told only where it is shown: it is long
    weeks: tuple[WalkedWeek, ...]
    walks_told: str
    rows: tuple[BackRow, ...]
    own: tuple[OwnRow, ...]
    noticed: tuple[str, ...]
    words: Mapping[str, str]
    no_rows: str  # what stands where nothing is followed
    empty: str = ""


def period_of(diary: Diary, span: str, today: date) -> Period:
    """Return the days that a span means: up to today, from its first day or from the first day told."""
    days, told = SPANS[span], days_told(diary)
    first = told[0] if told else today
    if days is not None:
        first = max(first, today - timedelta(days=days - 1))
    return Period(min(first, today), today)


def spans_told(wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return the spans by id, each in words."""
    return tuple((name, wording.say(f"progress.span.{name}", days=days)) for name, days in SPANS.items())


class ProgressTeller:
    """Tells one plan's diary on one day."""

    def __init__(self, plan: Plan, wording: Wording, today: date) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say
        self._today = today
        self._course = CourseWords(plan, wording)

    def view(self, diary: Diary, span: str = "all") -> ProgressView:
        """Return progress as its page shows it."""
        period = period_of(diary, span, self._today)
        shown = within(diary, period)
        told = days_told(shown)
        drawn = Period(told[0], told[-1]) if told else period
        pain = self._course.pain(shown.check_ins, drawn)
        weeks = self._course.weeks(shown, self._today)
        return ProgressView(
            title_pain=self._say("progress.pain", least=LEAST_PAIN, most=MOST_PAIN),
            subtitle=self._subtitle(len(diary.check_ins)),
            spans=spans_told(self._wording),
            span=span,
            pain=pain,
            pain_note=self._pain_note(pain),
            before=self._before(diary),
            pain_told=self._pain_told(pain),
            head=self._head(),
            table=lambda: tuple(self._table(shown, told)),
            weeks=weeks,
            walks_told=self._walks_told(weeks),
            rows=tuple(self._row(one, diary.came_back.get(one.id)) for one in self._returns()),
            own=tuple(self._own(diary)),
            noticed=tuple(self._noticed(shown)),
            words={name: self._say(f"progress.{name}", least=CANNOT, most=AS_BEFORE) for name in _WORDS},
            no_rows=self._say("progress.no_date" if self._plan.surgery_date is None else "progress.nothing_chosen"),
            empty="" if told else self._say("progress.none"),
        )

    def _subtitle(self, count: int) -> str:
        when = self._wording.date(self._today)
        surgery = self._plan.surgery_date
        one = "_one" if count == 1 else ""
        if surgery is None or self._today < surgery:
            return self._say(f"progress.subtitle_no_day{one}", date=when, count=count)
        return self._say(f"progress.subtitle{one}", date=when, day=day_of(surgery, self._today), count=count)

    def _pain_note(self, pain: PainCourse) -> str:
        lines = [self._say("progress.pain_note", points=REAL_CHANGE)]
        if pain.is_by_week:
            lines.append(self._say("progress.by_week"))
        if pain.usual:
            lines.append(self._say("progress.usual"))
        return " ".join((*lines, self._say("progress.no_line_before" if pain.operation else "progress.no_line")))

    def _before(self, diary: Diary) -> str:
        """Return the last check-in before the operation."""
        told = [one for one in diary.check_ins if self._course.is_before(one.when)]
        short = told_short(told[-1], self._plan, self._wording) if told else ""
        when = self._wording.date(told[-1].when, "day_short") if told else ""
        return self._say("progress.before", when=when, told=short) if short else ""

    def _pain_told(self, pain: PainCourse) -> str:
        told = (self._wording.date(pain.first), self._wording.date(pain.last))
        changes = ". ".join(text for _, text in pain.marks)
        return self._say("progress.pain_told", first=told[0], last=told[1], changes=changes)

    def _head(self) -> tuple[str, ...]:
        places = (self._course.place(name) for name in MEASURES)
        return (self._say("progress.day"), *places, *(self._say(f"progress.{name}") for name in ("walks", "sleep")))

    def _table(self, diary: Diary, told: list[date]) -> list[DayRow]:
        minutes = walked(diary.check_ins, diary.notes)
        by_day = {one.when: one for one in diary.check_ins}
        rows = []
        for when in reversed(told):
            one = by_day.get(when)
            values = ((one.back, one.leg) if one else (None, None)) + (minutes.get(when),)
            sleep = self._say(f"check_in.sleeping.{one.sleep.value}") if one and one.sleep else ""
            cells = ("" if value is None else str(value) for value in values)
            rows.append(DayRow(when=when, cells=(self._day(when), *cells, sleep)))
        return rows

    def _day(self, when: date) -> str:
        told = self._wording.date(when, "day_short")
        return self._say("progress.day_before", day=told) if self._course.is_before(when) else told

    def _own(self, diary: Diary) -> list[OwnRow]:
        rows = []
        for place, name in enumerate(diary.own_things):
            change = own_change(diary.own_scores, place)
            if change is None:
                continue
            first, now = change
            told = self._say(
                "progress.own_one" if first.when == now.when else "progress.own_told",
                before=first.value,
                now=now.value,
                when=self._wording.date(first.when, "short"),
            )
            rows.append(OwnRow(name=name, told=told, is_real=abs(now.value - first.value) >= REAL_CHANGE))
        return rows

    def _noticed(self, diary: Diary) -> list[str]:
        lines = []
        for one in reversed(diary.noticed):
            when = self._wording.date(one.when, "day_short")
            said = self._course.noticed(one)
            wording_id = "progress.noticed_called" if one.has_called else "progress.noticed_line"
            lines.append(self._say(wording_id, when=when, signs=said))
        return lines

    def _walks_told(self, weeks: tuple[WalkedWeek, ...]) -> str:
        week = next((one for one in reversed(weeks) if one.is_over), weeks[-1] if weeks else None)
        if week is None:
            return ""
        told = self._say("progress.walks_told", minutes=week.minutes, week=week.number)
        if week.goal is None or week.minutes < week.goal:
            return told
        return f"{told} {self._say('progress.walks_over' if week.minutes > week.goal else 'progress.walks_on')}"

    def _returns(self) -> list[Entry]:
        """Return what the person wants back, and the milestones on the way, by their first day."""
        own = [one for one in self._plan.entries if is_followed(one)]
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
            planned=with_own_day_told(self._planned(entry.dates), self._plan, entry, self._wording),
            happened=self._wording.date(came_back, "day_short") if came_back else self._say("progress.not_yet"),
            outcome=self._say(f"progress.outcome.{found.value}", when=opens),
            is_back=found in SHOWN_AS_BACK,
            mark=self._say("progress.reached" if entry.kind is EntryKind.MILESTONE else "progress.mark"),
            can_mark=found is not Outcome.NOT_OPEN,
        )

    def _planned(self, dates: WindowDates) -> str:
        known = (one for one in (dates.earliest, dates.typical, dates.latest) if one is not None)
        return " · ".join(self._wording.date(one, "year" if self._is_next_year(one) else "short") for one in known)

    def _is_next_year(self, when: date) -> bool:
        surgery = self._plan.surgery_date
        return surgery is not None and day_of(surgery, when) >= NEXT_YEAR


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
    "own",
    "own_hint",
    "noticed",
    "edit",
    "edit_hint",
    "add_day",
    "export",
    "visit_sheet",
)
