"""What there is to do today: the walk, and a handful of things by the time of day."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from planner.app.today_views import (
    MEDICINES,
    FeelingView,
    TaskPart,
    TaskRow,
    WalkView,
)
from planner.core.diary import DayNote, Diary, Feeling
from planner.core.letters import shown_name
from planner.core.own_agenda import NOTHING_OWN, OwnAgenda
from planner.core.own_entries import OWN_ICONS
from planner.core.plan import Plan
from planner.core.programme import home_programme
from planner.core.progress import (
    ladder,
    pace_on,
    rung_below,
    rung_on,
)
from planner.core.wording import Wording

A_FORTNIGHT = 14  # how long the wound is looked at where no day for the stitches is known
NOON, EVENING = "12:00", "17:00"
PARTS = ("morning", "afternoon", "evening", "any")
MOST_OWN = 5  # own entries that are told one by one
USUAL_WALK = 10  # minutes added where the plan names none


class TaskTeller:
    """Tells the things of one day of one plan."""

    def __init__(
        self, plan: Plan, wording: Wording, today: date, settled: Collection[str], own: OwnAgenda = NOTHING_OWN
    ) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say
        self._today = today
        self._settled = settled
        self._own = own

    def walk(self, day: int, diary: Diary, note: DayNote) -> WalkView | None:
        """Return the walks of the day by the pace that was chosen; None before the first step of the ladder."""
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

    def parts(self, day: int, note: DayNote) -> Iterator[TaskPart]:
        """Yield the times of day that have something to do."""
        rows: dict[str, list[TaskRow]] = {part: [] for part in PARTS}
        for part, row in self._tasks(day, note):
            rows[part].append(row)
        for part in PARTS:
            if rows[part]:
                yield TaskPart(title=self._say(f"today.part.{part}"), rows=tuple(rows[part]))

    def _tasks(self, day: int, note: DayNote) -> Iterator[tuple[str, TaskRow]]:
        if day <= self.wound_until():
            fact = self._say("today.wound_fact")
            yield "morning", self._row(note, "wound", "wound", self._say("today.wound"), fact)
        yield from self._sessions(day, note)
        for number, visit in enumerate(self._plan.visits):
            if visit.date == self._today:
                name = self._say("today.visit_at", visit=visit.what, time=visit.time) if visit.time else visit.what
                yield _part_of(visit.time), self._row(note, f"visit_{number}", "visit", name, visit.place)
        yield from self._own_rows()
        times = sorted({time for one in self._plan.medicines if not one.only_when_needed for time in one.times})
        if times:
            name = self._say("today.medicines", times=self._wording.both(times))
            fact = self._say("today.medicines_fact")
            yield "any", TaskRow(id=MEDICINES, icon="medicine", name=name, fact=fact, can_tick=False)

    def _own_rows(self) -> Iterator[tuple[str, TaskRow]]:
        """Yield what the person wrote into the calendar for today, at its time; a long day leads to the calendar."""
        found = [entry for _, entry in self._own.between(self._today, self._today)]
        for entry in found[:MOST_OWN]:
            title, icon = shown_name(entry.title), OWN_ICONS[entry.kind]
            name = self._say("today.visit_at", visit=title, time=entry.time) if entry.time else title
            yield _part_of(entry.time), TaskRow(f"own_{entry.id}", icon, name, shown_name(entry.place), can_tick=False)
        more = len(found) - MOST_OWN
        if more > 0:
            name = self._say("today.own_more" if more > 1 else "today.own_more_one", count=more)
            yield "any", TaskRow("own_more", "calendar", name, can_tick=False)

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

    def feeling(self, walk: WalkView | None, note: DayNote) -> FeelingView:
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

    def done(self, walk: WalkView | None, parts: tuple[TaskPart, ...]) -> str:
        """Return how much of it is done."""
        ticks = [row.is_done for part in parts for row in part.rows if row.can_tick]
        if walk is not None and walk.goal is not None:
            ticks.append(walk.walked >= walk.goal)
        return self._say("today.done", done=sum(ticks), all=len(ticks)) if ticks else ""

    def wound_until(self) -> int:
        """Return the last day on which the wound is looked at."""
        ends = [one.window.typical for one in self._plan.entries if one.activity == "stitches_out" and one.window]
        return max(ends, default=A_FORTNIGHT)


def _part_of(time: str) -> str:
    if not time:
        return "any"
    if time < NOON:
        return "morning"
    return "afternoon" if time < EVENING else "evening"
