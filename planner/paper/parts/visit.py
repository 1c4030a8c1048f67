"""The visit sheet: one page for the surgeon or the therapist, about the days since the last visit or any others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.core.course import CourseWords, PainCourse, Period, days_told, is_followed, within
from planner.core.days import day_of
from planner.core.diary import LEAST_PAIN, MOST_PAIN, Diary
from planner.core.progress import own_change
from planner.core.reminder_plan import by_the_clock, when_needed
from planner.paper.charts import Bar, ChartSize, Line, Mark, PainChart, pain_chart, walk_chart
from planner.paper.document import Page
from planner.paper.parts.questions import WHEN
from planner.paper.telling import Telling

# In points as printed, so that the words of a chart are as large as any caption.
PAIN_SIZE = ChartSize(width=308, height=150, points=11)
WALK_SIZE = ChartSize(width=179, height=150, points=11)
LARGE_PAIN_SIZE = ChartSize(width=504, height=186, points=16)
LARGE_WALK_SIZE = ChartSize(width=302, height=170, points=16)
MOST_ROWS = 9
MOST_NOTICED = 4
MOST_QUESTIONS = 4
OWN_LINES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    svg: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackLine:
    title: str
    planned: str
    happened: str
    is_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPage(Page):
    intro: str
    nothing: str  # where the diary holds nothing of these days
    pain_title: str
    pain: Picture | None
    walks_title: str
    walks: Picture | None
    chart_note: str
    back_title: str
    back_heads: tuple[str, ...]
    back: tuple[BackLine, ...]
    own_title: str
    own: tuple[str, ...]
    noticed_title: str
    noticed: tuple[str, ...]
    medicines_title: str
    medicines: tuple[str, ...]
    questions_title: str
    questions: tuple[str, ...]
    own_lines: int


def visit_page(telling: Telling) -> VisitPage:
    given = telling.options.given
    if given is None:
        raise ValueError("a visit sheet tells a diary, and none was given")
    return _Visit(telling, given.diary, given.period).page()


class _Visit:
    """One visit sheet in the making."""

    def __init__(self, telling: Telling, diary: Diary, period: Period) -> None:
        self._telling = telling
        self._say = telling.say
        self._whole = diary
        self._diary = within(diary, period)
        self._period = period
        self._course = CourseWords(telling.plan, telling.wording)

    def page(self) -> VisitPage:
        told = days_told(self._diary)
        return VisitPage(
            template="visit",
            name=self._say("visit.name"),
            title=self._say("visit.title"),
            intro=self._intro(),
            nothing="" if told else self._say("visit.nothing"),
            pain_title=self._say("visit.pain", least=LEAST_PAIN, most=MOST_PAIN),
            pain=self._pain(),
            walks_title=self._say("visit.walks"),
            walks=self._walks(),
            chart_note=self._chart_note(told),
            back_title=self._say("visit.back"),
            back_heads=tuple(self._say(f"visit.back_{name}") for name in ("what", "planned", "happened")),
            back=tuple(self._back()),
            own_title=self._say("visit.own"),
            own=tuple(self._own()),
            noticed_title=self._say("visit.noticed"),
            noticed=tuple(self._noticed()),
            medicines_title=self._say("visit.medicines"),
            medicines=self._medicines(),
            questions_title=self._say("visit.questions"),
            questions=self._questions(),
            own_lines=OWN_LINES,
        )

    def _intro(self) -> str:
        plan, date = self._telling.plan, self._telling.wording.date
        span = {"first": date(self._period.first, "short"), "last": date(self._period.last, "year")}
        lines = [plan.operation] if plan.operation else []
        day = day_of(plan.surgery_date, self._period.last) if plan.surgery_date is not None else None
        name = "span_no_day" if day is None else "span" if day >= 0 else "span_before"
        lines.append(self._say(f"visit.{name}", day=day, count=len(self._diary.check_ins), **span))
        return " ".join(lines)

    def _chart_note(self, told: list[date]) -> str:
        if not told:
            return ""
        pain = self._course.pain(self._diary.check_ins, Period(told[0], told[-1]))
        weeks = self._course.weeks(self._diary, self._period.last)
        notes = (
            ("progress.by_week", pain.is_by_week),
            ("paper.visit.usual_note", bool(pain.usual)),
            ("paper.visit.weeks_note", bool(weeks)),
        )
        return " ".join(self._telling.wording.say(name) for name, is_shown in notes if is_shown)

    def _pain(self) -> Picture | None:
        told = days_told(self._diary)
        if not told:
            return None
        pain = self._course.pain(self._diary.check_ins, Period(told[0], told[-1]))
        chart = PainChart(
            lines=[Line(label=one.label, points=one.points, is_far=one.is_far) for one in pain.lines],
            days=pain.days,
            ticks=pain.ticks,
            marks=[Mark(day=day, text=text) for day, text in pain.marks],
            usual=pain.usual,
            operation=pain.operation,
        )
        size = self._size(PAIN_SIZE, LARGE_PAIN_SIZE)
        return Picture(svg=pain_chart(chart, size), alt=self._pain_told(pain)) if pain.lines else None

    def _pain_told(self, pain: PainCourse) -> str:
        now = ", ".join(line.label for line in pain.lines)
        return ". ".join((self._say("visit.pain_now", now=now), *(text for _, text in pain.marks)))

    def _size(self, normal: ChartSize, large: ChartSize) -> ChartSize:
        return large if self._telling.options.large_print else normal

    def _walks(self) -> Picture | None:
        weeks = self._course.weeks(self._diary, self._period.last)
        if not weeks:
            return None
        bars = [Bar(label=str(one.number), value=one.minutes, goal=one.goal, is_over=one.is_over) for one in weeks]
        told = "; ".join(self._say("visit.week", week=one.number, minutes=one.minutes) for one in weeks)
        return Picture(svg=walk_chart(bars, self._size(WALK_SIZE, LARGE_WALK_SIZE)), alt=told)

    def _back(self) -> Iterator[BackLine]:
        """Yield what came back, then what is open and not back yet, what was chosen first."""
        back = self._whole.came_back
        entries = [one for one in self._telling.entries if is_followed(one)]
        ordered = sorted(
            entries, key=lambda one: (one.id not in back, not one.chosen, one.window.earliest if one.window else 0)
        )
        for entry in ordered[:MOST_ROWS]:
            when = back.get(entry.id)
            happened = self._telling.wording.date(when, "short") if when else self._say("visit.not_yet")
            planned = self._telling.when(entry.window.typical, "short") if entry.window else ""
            yield BackLine(title=entry.title, planned=planned, happened=happened, is_back=when is not None)

    def _own(self) -> Iterator[str]:
        for place, name in enumerate(self._whole.own_things):
            change = own_change(self._whole.own_scores, place)
            if change is not None:
                yield self._say("visit.own_line", name=name, before=change[0].value, now=change[1].value)

    def _noticed(self) -> Iterator[str]:
        for one in self._diary.noticed[-MOST_NOTICED:]:
            when = self._telling.wording.date(one.when, "short")
            wording_id = "visit.noticed_called" if one.has_called else "visit.noticed_line"
            yield self._say(wording_id, when=when, signs=self._course.noticed(one))

    def _medicines(self) -> tuple[str, ...]:
        """Return the medicines as typed, only where the person ticked that they may be shown."""
        if not self._telling.options.with_private:
            return ()
        medicines = self._telling.plan.medicines
        timed = (f"{one.name}: {', '.join(one.times)}" if one.times else one.name for one in by_the_clock(medicines))
        return (*timed, *(self._say("visit.when_needed", name=one.name) for one in when_needed(medicines)))

    def _questions(self) -> tuple[str, ...]:
        asked = [one.text for one in self._telling.plan.questions_for_team if not one.id.startswith(WHEN)]
        return tuple(asked[:MOST_QUESTIONS])
