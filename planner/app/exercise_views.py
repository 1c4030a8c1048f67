"""The exercises as their page shows them: what may be done now, what comes later, what to ask about."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.app.player_views import SessionOffer
from planner.core.catalogue import Source
from planner.core.days import on_day
from planner.core.diary import Diary
from planner.core.exercise_done import WAITS, ExerciseDone
from planner.core.plan import AskExercise, Plan, PlanExercise
from planner.core.programme import Session, exercises_later, exercises_now, home_programme, settled_for
from planner.core.wording import Wording


class LineKind(StrEnum):
    HEADING = "heading"
    NOW = "now"
    LATER = "later"
    ASK = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLine:
    """One line of the list."""

    kind: LineKind
    title: str
    detail: str = ""
    id: str = ""  # empty: a heading
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstTest:
    """Something to settle before an exercise becomes part of a session."""

    id: str
    text: str
    is_passed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseView:
    """One exercise, told whole; one to ask about is told by its reason alone."""

    id: str
    title: str
    purpose: str = ""
    when: str = ""
    dose: str = ""
    steps: tuple[str, ...] = ()
    first: tuple[FirstTest, ...] = ()
    stop_if: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    not_for: str = ""
    why: str = ""
    sources: tuple[str, ...] = ()
    ask: str = ""  # why only the therapist can start it


class ExerciseTeller:
    """Tells the exercises of one plan on one day after surgery."""

    def __init__(
        self, plan: Plan, wording: Wording, day: int, *, settled: Collection[str] = (), diary: Diary | None = None
    ) -> None:
        """`settled` holds what is settled, for all exercises or by `settled_for` for one."""
        self._plan = plan
        self._wording = wording
        self._day = day
        self._now = exercises_now(plan, day)
        self._later = exercises_later(plan, day)
        self.take(diary or Diary(), settled)

    def take(self, diary: Diary, settled: Collection[str]) -> None:
        """Tell by the diary, and by what is settled, as they are now."""
        self._diary, self._settled = diary, settled
        self._sessions = home_programme(self._plan, self._day, settled=settled).sessions

    @property
    def sessions(self) -> tuple[Session, ...]:
        return self._sessions

    def lines(self) -> tuple[ExerciseLine, ...]:
        """Return the list: now, later with its day, and what only the team can start."""
        done = {one.exercise for one in self._done_today() if one.skipped is None}
        now = tuple(
            ExerciseLine(
                kind=LineKind.NOW,
                id=one.id,
                title=one.title,
                detail=self._detail(one, is_done=one.id in done),
                is_done=one.id in done,
            )
            for one in self._now
        )
        later = tuple(
            ExerciseLine(kind=LineKind.LATER, id=one.id, title=one.title, detail=self._from(one)) for one in self._later
        )
        asks = tuple(
            ExerciseLine(
                kind=LineKind.ASK, id=one.id, title=one.title, detail=self._wording.say("exercises_page.ask_short")
            )
            for one in self._plan.ask_exercises
        )
        return (*self._part("now", now), *self._part(self._later_head, later), *self._part("ask", asks))

    @property
    def _later_head(self) -> str:
        return "after_operation" if self._day < 0 else "later"

    def summary(self) -> str:
        """Return what a day holds, in a sentence."""
        if self._day < 0:
            return self._wording.say("exercises_page.before")
        if not self._sessions:
            is_waiting = any(not test.is_passed for one in self._now for test in self._first(one))
            return self._wording.say("exercises_page.waiting" if is_waiting else "exercises_page.none")
        minutes = max(session.minutes for session in self._sessions)
        name = "day_once" if len(self._sessions) == 1 else "day"
        return self._wording.say(f"exercises_page.{name}", times=len(self._sessions), minutes=minutes)

    def offer(self) -> SessionOffer | None:
        """Return the next session of today, or that all are done; None where a day has none."""
        if not self._sessions:
            return None
        say = self._wording.say
        ticked = self._diary.note_on(self._today).done if self._today else frozenset()
        left = [one for one in self._sessions if f"exercise_{one.number}" not in ticked]
        left = left or [one for one in self._sessions if self._is_begun(one)]
        if not left:
            title = say("exercise_session.title")
            return SessionOffer(number=0, title=title, about=say("exercise_session.all_done"), can_start=False)
        session, count = left[0], len(self._sessions)
        title = say("exercise_session.title_of", number=session.number, count=count)
        return SessionOffer(
            number=session.number,
            title=title if count > 1 else say("exercise_session.title"),
            about=self._about(session),
        )

    def exercise(self, exercise_id: str, sources: Mapping[str, Source] | None = None) -> ExerciseView:
        asked = next((one for one in self._plan.ask_exercises if one.id == exercise_id), None)
        if asked is not None:
            return _to_ask(asked)
        one = next(found for found in (*self._now, *self._later) if found.id == exercise_id)
        return ExerciseView(
            id=one.id,
            title=one.title,
            purpose=one.purpose,
            when=self._from(one) if one in self._later else "",
            dose=self._dose(one),
            steps=one.steps,
            first=tuple(self._first(one)),
            stop_if=one.stop_if,
            cautions=one.cautions,
            not_for=one.not_for,
            why=one.not_before,
            sources=tuple(_publishers(one, sources or {})),
        )

    def first(self) -> str:
        """Return the exercise to show at the start, or nothing."""
        return next((line.id for line in self.lines() if line.id), "")

    @property
    def _today(self) -> date | None:
        surgery_date = self._plan.surgery_date
        return on_day(surgery_date, self._day) if surgery_date else None

    def _done_today(self) -> tuple[ExerciseDone, ...]:
        return tuple(one for one in self._diary.exercises if one.when == self._today)

    def _over(self, session: Session) -> frozenset[str]:
        return frozenset(
            one.exercise for one in self._done_today() if one.session == session.number and one.skipped not in WAITS
        )

    def _is_begun(self, session: Session) -> bool:
        """Tell whether a part of a session was done, and some of it waits."""
        over = self._over(session) & {one.id for one in session.exercises}
        return bool(over) and len(over) < len(session.exercises)

    def _about(self, session: Session) -> str:
        say = self._wording.say
        if self._is_begun(session):
            names = {one.id for one in session.exercises}
            over = self._over(session) & names
            done = {one.exercise for one in self._done_today() if one.session == session.number and one.moves} & over
            name = "rest_of" if done else "rest_alone"
            rest = len(names - over)
            return say(f"exercise_session.{name}", count=len(done), rest=rest, all=len(names))
        count = len(session.exercises)
        name = "about_one" if count == 1 else "about"
        return say(f"exercise_session.{name}", count=count, minutes=session.minutes)

    def _part(self, name: str, lines: tuple[ExerciseLine, ...]) -> tuple[ExerciseLine, ...]:
        heading = ExerciseLine(kind=LineKind.HEADING, title=self._wording.say(f"exercises_page.{name}"))
        return (heading, *lines) if lines else ()

    def _detail(self, one: PlanExercise, *, is_done: bool) -> str:
        dose = self._dose(one)
        if not all(test.is_passed for test in self._first(one)):
            return self._wording.say("exercises_page.first_short")
        return self._wording.say("exercises_page.done", dose=dose) if is_done else dose

    def _first(self, one: PlanExercise) -> Iterator[FirstTest]:
        for gate in one.first:
            is_passed = gate.id in self._settled or settled_for(one.id, gate.id) in self._settled
            yield FirstTest(id=gate.id, text=gate.text, is_passed=is_passed)

    def _dose(self, one: PlanExercise) -> str:
        dose = one.dose_on(self._day)
        return dose.text if dose else ""

    def _from(self, one: PlanExercise) -> str:
        surgery_date = self._plan.surgery_date
        when = self._wording.date(on_day(surgery_date, one.from_day)) if surgery_date else ""
        told = when or self._wording.say("plan.day", day=one.from_day)
        return self._wording.say("exercises_page.from", date=told)


def _to_ask(asked: AskExercise) -> ExerciseView:
    return ExerciseView(id=asked.id, title=asked.title, ask=asked.because)


def _publishers(one: PlanExercise, sources: Mapping[str, Source]) -> Iterator[str]:
    """Yield who says so, each once."""
    named = (sources[name].publisher for reason in one.reasons for name in reason.sources if name in sources)
    yield from dict.fromkeys(named)
