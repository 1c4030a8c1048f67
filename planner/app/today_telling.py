"""Tells today: a handful of things to do, what is new, and what comes next."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from planner.app.check_in_telling import check_in_view
from planner.app.own_day_words import with_own_day_told
from planner.app.things_telling import things_view
from planner.app.today_views import (
    MEDICINES,
    CheckInView,
    ComingView,
    FeelingView,
    NewsLine,
    NewsView,
    OfferView,
    StretchTab,
    TaskPart,
    TaskRow,
    TodayView,
    VisitView,
    WalkView,
)
from planner.core.answers import Visit
from planner.core.days import STRETCHES, WindowDates, day_of, stretch_of
from planner.core.diary import MOST_DAYS_BEFORE, DayNote, Diary, Feeling
from planner.core.holds import waits_until
from planner.core.kinds import PRIVATE_ACTIVITIES, EntryKind, Tier
from planner.core.plan import Entry, Plan, wish_order
from planner.core.programme import home_programme
from planner.core.progress import (
    DAYS_BEHIND,
    DAYS_OF_MORE_PAIN,
    REAL_CHANGE,
    Advice,
    Cause,
    Suggestion,
    ladder,
    pace_on,
    rung_below,
    rung_on,
)
from planner.core.stretches import stretch_name
from planner.core.wording import Wording

A_FORTNIGHT = 14  # how long the wound is looked at where no day for the stitches is known
LAST_TASK_DAY = STRETCHES[-1].first - 1  # then the day is one's own
NOON, EVENING = "12:00", "17:00"
PARTS = ("morning", "afternoon", "evening", "any")
MOST_NEWS = 3
MOST_EXPECTED = 3
USUAL_WALK = 10  # minutes added where the plan names none


class TodayTeller:
    """Tells one day of one plan with its diary."""

    def __init__(
        self,
        plan: Plan,
        wording: Wording,
        today: date,
        *,
        settled: Collection[str] = (),
        ready: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say
        self._today = today
        self._settled = settled
        self._ready = ready or {}  # tests that were passed, by entry id
        self._day = day_of(plan.surgery_date, today) if plan.surgery_date else None

    def view(self, diary: Diary, offered: Suggestion | None = None) -> TodayView:
        """Return today as its page shows it."""
        title = self._wording.date(self._today)
        if self._plan.stop:
            return TodayView(title=title, subtitle="", note=self._say("today.note.stop"))
        if self._day is None:
            note = self._say("today.note.no_date")
            return TodayView(
                title=title,
                subtitle=self._say("today.no_date"),
                note=note,
                asks_date=True,
                visit=self._visit(),
                check_in=self._check_in(diary),
            )
        if self._day <= 0:
            return self._before(title, self._day, diary)
        return self._after(title, self._day, diary, offered)

    def _before(self, title: str, day: int, diary: Diary) -> TodayView:
        name = "day_zero" if day == 0 else "before"
        subtitle = {0: "day_zero", -1: "before_one"}.get(day, "before")
        return TodayView(
            title=title,
            subtitle=self._say(f"today.{subtitle}", days=-day),
            stretches=self._stretches(day) if day == 0 else (),
            note=self._say(f"today.note.{name}"),
            visit=self._visit(),
            check_in=self._check_in(diary, is_before=True) if -MOST_DAYS_BEFORE <= day < 0 else None,
        )

    def _check_in(self, diary: Diary, *, is_before: bool = False, asks_wound: bool = False) -> CheckInView:
        """Return the check-in. Before the operation it tells how it was, to hold later days against."""
        note = diary.note_on(self._today)
        return check_in_view(
            self._plan, self._wording, self._today, diary, note, asks_wound=asks_wound, is_before=is_before
        )

    def _after(self, title: str, day: int, diary: Diary, offered: Suggestion | None) -> TodayView:
        note = diary.note_on(self._today)
        has_tasks = day <= LAST_TASK_DAY
        walk = self._walk(day, diary, note) if has_tasks else None
        parts = tuple(self._parts(day, note)) if has_tasks else ()
        return TodayView(
            title=title,
            subtitle=self._say("today.day", day=day),
            stretches=self._stretches(day),
            note=self._note(day),
            walk=walk,
            parts=parts,
            done=self._done(walk, parts),
            pace=self._say("today.pace"),
            news=tuple(self._news(day)),
            coming=self._coming(day),
            visit=self._visit(),
            normal=self._normal(day),
            offer=self._offer(offered) if offered else None,
            feeling=self._feeling(walk, note) if has_tasks else None,
            things=things_view(self._plan, self._wording, self._today, diary),
            check_in=self._check_in(diary, asks_wound=day <= self._wound_until()),
        )

    def _note(self, day: int) -> str:
        if day > LAST_TASK_DAY:
            return self._say("today.note.after")
        waits = waits_until(self._plan.holds, self._plan.surgery_date, self._today) if self._plan.surgery_date else None
        if waits is not None:
            return self._say("today.note.waits", date=self._wording.date(waits))
        home = self._plan.discharge_date
        return self._say("today.note.in_hospital") if home is not None and self._today < home else ""

    def _stretches(self, day: int) -> tuple[StretchTab, ...]:
        now = stretch_of(day)
        return tuple(
            StretchTab(name=stretch_name(one, self._wording), dots=number, is_now=one is now)
            for number, one in enumerate(STRETCHES, start=1)
        )

    def _walk(self, day: int, diary: Diary, note: DayNote) -> WalkView | None:
        rungs = ladder(self._plan)
        rung = rung_on(rungs, day, pace_on(diary.paces, self._today))
        if rung is None:
            return None
        if note.feeling is Feeling.WORSE:
            rung = rung_below(rungs, rung)
        goal, step = rung.goal, rung.minutes or USUAL_WALK
        return WalkView(
            title=rung.text,
            detail=self._walk_detail(note.walked, goal),
            walked=note.walked,
            goal=goal,
            of_goal=self._say("today.walk_of", goal=goal) if goal else "",
            told=self._say("today.walk_words", walked=note.walked, goal=goal) if goal else rung.text,
            step=step,
            add=self._say("today.add_walk", minutes=step),
            can_undo=bool(note.walks),
        )

    def _walk_detail(self, walked: int, goal: int | None) -> str:
        if not walked or goal is None:
            return self._say("today.walk_none")
        if walked >= goal:
            return self._say("today.walk_done")
        return self._say("today.walk_left", walked=walked, left=goal - walked)

    def _parts(self, day: int, note: DayNote) -> Iterator[TaskPart]:
        rows: dict[str, list[TaskRow]] = {part: [] for part in PARTS}
        for part, row in self._tasks(day, note):
            rows[part].append(row)
        for part in PARTS:
            if rows[part]:
                yield TaskPart(title=self._say(f"today.part.{part}"), rows=tuple(rows[part]))

    def _tasks(self, day: int, note: DayNote) -> Iterator[tuple[str, TaskRow]]:
        if day <= self._wound_until():
            fact = self._say("today.wound_fact")
            yield "morning", self._row(note, "wound", "wound", self._say("today.wound"), fact)
        yield from self._sessions(day, note)
        for number, visit in enumerate(self._plan.visits):
            if visit.date == self._today:
                name = self._say("today.visit_at", visit=visit.what, time=visit.time) if visit.time else visit.what
                yield _part_of(visit.time), self._row(note, f"visit_{number}", "visit", name, visit.place)
        times = sorted({time for one in self._plan.medicines if not one.only_when_needed for time in one.times})
        if times:
            name = self._say("today.medicines", times=self._wording.both(times))
            fact = self._say("today.medicines_fact")
            yield "any", TaskRow(id=MEDICINES, icon="medicine", name=name, fact=fact, can_tick=False)

    def _sessions(self, day: int, note: DayNote) -> Iterator[tuple[str, TaskRow]]:
        sessions = home_programme(self._plan, day, settled=self._settled).sessions
        if note.feeling is Feeling.WORSE:
            sessions = sessions[:1]
        for session in sessions:
            count = len(session.exercises)
            wording_id = "today.exercises_fact_one" if count == 1 else "today.exercises_fact"
            fact = self._say(wording_id, count=count, minutes=session.minutes)
            row = self._row(note, f"exercise_{session.number}", "exercise", self._say("today.exercises"), fact)
            place = "afternoon" if len(sessions) == 1 else PARTS[session.number - 1]
            yield (
                place,
                TaskRow(
                    id=row.id, icon=row.icon, name=row.name, fact=fact, is_done=row.is_done, session=session.number
                ),
            )

    def _row(self, note: DayNote, task: str, icon: str, name: str, fact: str) -> TaskRow:
        return TaskRow(id=task, icon=icon, name=name, fact=fact, is_done=task in note.done)

    def _feeling(self, walk: WalkView | None, note: DayNote) -> FeelingView:
        """Return how today feels. It changes today alone, and never makes anything come sooner."""
        told = note.feeling
        text = ""
        if told is Feeling.WORSE and walk is not None:
            text = self._say("today.feel.worse_walk", walk=walk.title[:1].lower() + walk.title[1:])
        elif told is not None:
            text = self._say(f"today.feel.{told.value}_text")
        return FeelingView(
            told=told, worse=self._say("today.feel.worse"), better=self._say("today.feel.better"), text=text
        )

    def _done(self, walk: WalkView | None, parts: tuple[TaskPart, ...]) -> str:
        ticks = [row.is_done for part in parts for row in part.rows if row.can_tick]
        if walk is not None and walk.goal is not None:
            ticks.append(walk.walked >= walk.goal)
        return self._say("today.done", done=sum(ticks), all=len(ticks)) if ticks else ""

    def _wound_until(self) -> int:
        ends = [one.window.typical for one in self._plan.entries if one.activity == "stitches_out" and one.window]
        return max(ends, default=A_FORTNIGHT)

    def _news(self, day: int) -> Iterator[NewsView]:
        """Yield what opens today, what the person chose first, and limits that end."""
        opened = [one for one in self._dated(EntryKind.RETURN) if one.window and one.window.earliest == day]
        ended = [one for one in self._dated(EntryKind.LIMIT) if one.window and one.window.typical == day]
        for wording_id, entries, told in (("today.news", opened, self._opened), ("today.over", ended, self._ended)):
            first = sorted(entries, key=wish_order)[:MOST_NEWS]
            if first:
                lines = (self._news_line(one, told(one)) for one in first)
                yield NewsView(lead=self._say(wording_id), lines=tuple(lines))

    def _news_line(self, entry: Entry, told: str) -> NewsLine:
        """Return a line of news; what is private is told in My plan alone, since others may look on here."""
        if entry.activity in PRIVATE_ACTIVITIES:
            text = self._say("today.private_text")
            return NewsLine(entry_id=entry.id, icon="lock", title=self._say("today.private"), text=text)
        return NewsLine(entry_id=entry.id, icon=entry.icon, title=entry.title, text=told)

    def _opened(self, entry: Entry) -> str:
        """Return how to begin, and what to try first: some of it no date removes."""
        return " ".join(part for part in (entry.text, self._tests(entry)) if part)

    def _ended(self, entry: Entry) -> str:
        """Return for how long the limit holds for some people; not the limit itself, which would be read as new."""
        dates = entry.dates
        if dates is None or dates.latest is None or dates.latest <= dates.typical:
            return self._say("today.over_text")
        last = self._wording.date(dates.latest - timedelta(days=1))
        return self._say("today.over_until", date=last)

    def _coming(self, day: int) -> ComingView | None:
        """Return what opens next, a thing that the person chose where there is one."""
        ahead = [one for one in self._dated(EntryKind.RETURN) if one.window and one.window.earliest > day]
        chosen = [one for one in ahead if one.chosen] or ahead
        found = min(chosen, key=lambda one: one.window.earliest if one.window else 0, default=None)
        if found is None or found.window is None or found.dates is None:
            return None
        line = self._news_line(found, self._tests(found) or found.text)
        return ComingView(
            entry_id=found.id,
            icon=line.icon,
            title=self._say("today.ready", title=line.title),
            text=line.text,
            when=self._say("today.opens", when=self._when(found.dates.earliest)),
            dates=with_own_day_told(self._dates(found), self._plan, found, self._wording),
            window=found.window,
            day=day,
        )

    def _tests(self, entry: Entry) -> str:
        count = len(entry.readiness)
        if not count:
            return ""
        passed = sum(test.id in self._ready.get(entry.id, ()) for test in entry.readiness)
        if passed:
            name = "today.tests_all" if passed == count else "today.tests_passed"
            return self._say(name, passed=passed, count=count)
        return self._say("today.test_one") if count == 1 else self._say("today.tests", count=count)

    def _dates(self, entry: Entry) -> str:
        dates = entry.dates
        if dates is None:
            return ""
        told = {"earliest": self._wording.date(dates.earliest, "short"), "typical": self._wording.date(dates.typical)}
        if dates.earliest == dates.typical:
            return self._from(dates)
        if dates.latest is None:
            return self._say("plan_page.short_open", **told)
        return self._say("plan_page.short", **told, latest=self._wording.date(dates.latest, "short"))

    def _from(self, dates: WindowDates) -> str:
        """Return the days where the first day is the usual one too."""
        first = self._wording.date(dates.typical)
        if dates.latest is None or dates.latest == dates.typical:
            return self._say("plan_page.from", date=first)
        return self._say("plan_page.short_same", typical=first, latest=self._wording.date(dates.latest, "short"))

    def _dated(self, kind: EntryKind) -> list[Entry]:
        return [one for one in self._plan.entries if one.kind is kind and one.window is not None]

    def _visit(self) -> VisitView | None:
        """Return the next visit; one of today is among the things of today too."""
        ahead = [one for one in self._plan.visits if one.date is not None and one.date >= self._today]
        found = min(ahead, key=_visit_order, default=None)
        if found is None or found.date is None:
            return None
        when = self._wording.date(found.date)
        place = ", ".join(part for part in (found.place, found.phone) if part)
        return VisitView(
            when=self._when(found.date),
            date=self._say("today.visit_at", visit=when, time=found.time) if found.time else when,
            what=found.what,
            place=place,
        )

    def _when(self, date_: date) -> str:
        days = (date_ - self._today).days
        return self._say({0: "today.is_today", 1: "today.tomorrow"}.get(days, "today.in_days"), days=days)

    def _normal(self, day: int) -> str:
        """Return what is expected on such days; what belongs to few days comes first."""
        fits = [
            one
            for one in self._plan.signs
            if one.tier is Tier.EXPECTED and one.to_day is not None and one.from_day <= day <= one.to_day
        ]
        found = sorted(fits, key=lambda one: (one.to_day or 0) - one.from_day)[:MOST_EXPECTED]
        return self._say("today.normal", signs="; ".join(one.text for one in found)) if found else ""

    def _offer(self, offered: Suggestion) -> OfferView:
        days = DAYS_OF_MORE_PAIN if offered.cause is Cause.MORE_PAIN else DAYS_BEHIND
        rung = offered.rung.text[:1].lower() + offered.rung.text[1:]
        team = self._plan.person.team or self._say("plan.your_team")
        is_back = offered.cause is Cause.BEHIND and offered.advice is Advice.STEP_BACK
        name = "behind_back" if is_back else offered.cause.value
        return OfferView(
            title=self._say(f"today.offer.{name}_title"),
            text=self._say(f"today.offer.{name}", points=REAL_CHANGE, days=days, rung=rung, team=team),
            accept=self._say("today.offer.accept"),
            keep=self._say("today.offer.keep"),
        )


def _part_of(time: str) -> str:
    if not time:
        return "any"
    if time < NOON:
        return "morning"
    return "afternoon" if time < EVENING else "evening"


def _visit_order(visit: Visit) -> tuple[date, str]:
    return visit.date or date.max, visit.time
