"""The course of pain and walks over a span of days, told in words: for the screen and for paper alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.core.days import on_day
from planner.core.diary import CheckIn, Diary, Noticed
from planner.core.kinds import EntryKind, Tier
from planner.core.plan import Entry, Plan
from planner.core.progress import (
    Measure,
    Reading,
    WalkedWeek,
    by_week,
    ladder,
    lasting_change,
    places_of,
    readings,
    walked,
    week_by_week,
)
from planner.core.wording import Wording

MEASURES: tuple[Measure, ...] = ("back", "leg")
TICKS = 4
MOST_WEEKS = 8
MOST_SINGLE_DAYS = 120  # drawn day by day; more are drawn week by week
A_YEAR = 365  # days; a longer time is told with its years
LAST_DAY_OF_MORE_PAIN = 14  # later spans are too wide to say anything about a day
IN_HOSPITAL = frozenset({"discharge", "walk_first"})  # milestones that nobody needs to tick at home
PAINS = frozenset({"pain", "leg"})


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"ends on {self.last}, before it begins on {self.first}")

    def holds(self, when: date) -> bool:
        return self.first <= when <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class PainLine:
    name: str
    label: str  # at its end: "back 2"
    points: tuple[tuple[int, int], ...]  # days from the first day shown, and pain
    is_far: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PainCourse:
    """What a chart of pain shows."""

    first: date
    last: date
    lines: tuple[PainLine, ...]
    ticks: tuple[tuple[int, str], ...]  # days from the first, and the date
    marks: tuple[tuple[int, str], ...]  # changes that count
    usual: tuple[tuple[int, int], ...]  # spans of days on which more pain is expected
    is_by_week: bool = False  # each point is the middle of a week
    operation: tuple[int, str] | None = None  # its day from the first, and the word; only where days before are shown

    @property
    def days(self) -> int:
        return (self.last - self.first).days


def since_last_visit(plan: Plan, today: date, diary: Diary | None = None) -> Period:
    """Return the days since the last visit before today; where there was none since the operation, or else all told."""
    past = [one.date for one in plan.visits if one.date is not None and one.date < today]
    if not past and plan.surgery_date is not None and plan.surgery_date <= today:
        past = [plan.surgery_date]
    told = days_told(diary) if diary is not None and not past else []
    return Period(min(max(past, default=told[0] if told else today), today), today)


def is_followed(entry: Entry) -> bool:
    """Return whether progress shows an entry: what was chosen, and milestones at home, as far as they have days."""
    if entry.dates is None:
        return False
    if entry.kind is EntryKind.MILESTONE:
        return entry.activity not in IN_HOSPITAL
    return entry.kind is EntryKind.RETURN and entry.chosen


def within(diary: Diary, period: Period) -> Diary:
    """Return the part of a diary that lies in a span of days; paces, exercises and what came back stay whole."""
    return replace(
        diary,
        check_ins=tuple(one for one in diary.check_ins if period.holds(one.when)),
        notes=tuple(one for one in diary.notes if period.holds(one.when)),
        own_scores=tuple(one for one in diary.own_scores if period.holds(one.when)),
        noticed=tuple(one for one in diary.noticed if period.holds(one.when)),
    )


def days_told(diary: Diary) -> list[date]:
    """Return the days on which pain or walks were told, in order."""
    return sorted({one.when for one in diary.check_ins} | set(walked(diary.check_ins, diary.notes)))


class CourseWords:
    """Tells the course of one plan's diary."""

    def __init__(self, plan: Plan, wording: Wording) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say

    def place(self, measure: Measure) -> str:
        near, far = places_of(self._plan)
        return self._say(f"progress.{near if measure == 'back' else far}")

    def pain(self, check_ins: Sequence[CheckIn], period: Period) -> PainCourse:
        """Return the pain of these check-ins over a span of days."""
        series = {name: readings(check_ins, name) for name in MEASURES}
        return PainCourse(
            first=period.first,
            last=period.last,
            lines=tuple(self._line(name, own, period.first) for name, own in series.items() if own),
            ticks=self._ticks(period),
            marks=tuple(self._marks(series.items(), period.first)),
            usual=self._usual(period),
            is_by_week=any(len(own) > MOST_SINGLE_DAYS for own in series.values()),
            operation=self._operation(period),
        )

    def is_before(self, when: date) -> bool:
        """Tell whether a day lies before the operation."""
        return self._plan.surgery_date is not None and when < self._plan.surgery_date

    def weeks(self, diary: Diary, today: date) -> tuple[WalkedWeek, ...]:
        """Return the last weeks after surgery that have walks."""
        if self._plan.surgery_date is None:
            return ()
        minutes = walked(diary.check_ins, diary.notes)
        return by_week(minutes, self._plan.surgery_date, today, ladder(self._plan), diary.paces)[-MOST_WEEKS:]

    def noticed(self, one: Noticed) -> str:
        """Return what was noticed, in the words of its signs."""
        texts = {sign.id: sign.text for sign in self._plan.signs}
        return "; ".join(texts[name] for name in sorted(one.signs) if name in texts)

    def _line(self, measure: Measure, series: Sequence[Reading], first: date) -> PainLine:
        place = self.place(measure)
        drawn = week_by_week(series) if len(series) > MOST_SINGLE_DAYS else series
        return PainLine(
            name=place,
            label=self._say("progress.now", place=place, value=series[-1].value),
            points=tuple(((one.when - first).days, one.value) for one in drawn),
            is_far=measure == "leg",
        )

    def _marks(self, series: Iterable[tuple[Measure, Sequence[Reading]]], first: date) -> Iterable[tuple[int, str]]:
        for measure, own in series:
            change = lasting_change(own)
            if change is not None:
                wording_id = "progress.better" if change.is_better else "progress.worse"
                text = self._say(wording_id, place=self.place(measure), before=change.before, after=change.after)
                yield (change.since - first).days, text

    def _ticks(self, period: Period) -> tuple[tuple[int, str], ...]:
        days = (period.last - period.first).days
        step = max(1, -(-days // (TICKS - 1)))
        style = "month_year" if days >= A_YEAR else "short"
        return tuple((day, self._wording.date(on_day(period.first, day), style)) for day in range(0, days + 1, step))

    def _operation(self, period: Period) -> tuple[int, str] | None:
        surgery = self._plan.surgery_date
        if surgery is None or not period.first < surgery <= period.last:
            return None
        return (surgery - period.first).days, self._say("progress.operation")

    def _usual(self, period: Period) -> tuple[tuple[int, int], ...]:
        """Return the days on which sources say that many people have more pain; no source draws a line in numbers."""
        if self._plan.surgery_date is None:
            return ()
        spans = sorted(
            (sign.from_day, sign.to_day)
            for sign in self._plan.signs
            if sign.tier is Tier.EXPECTED
            and sign.complaint in PAINS
            and sign.to_day is not None
            and sign.to_day <= LAST_DAY_OF_MORE_PAIN
        )
        shift = (self._plan.surgery_date - period.first).days
        last = (period.last - period.first).days
        shown = ((max(first + shift, 0), min(end + shift, last)) for first, end in spans)
        return tuple(_joined(span for span in shown if span[0] <= span[1]))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans of days, those that meet made one."""
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined
