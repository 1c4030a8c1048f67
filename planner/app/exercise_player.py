"""Leads through one session of exercises and keeps what came of it. Holds no timer: the time is told to it."""

from __future__ import annotations

from enum import StrEnum

from planner.app.diary import DiarySession
from planner.app.player_telling import PlayerTeller
from planner.app.player_views import EndView, HurtQuestion, MoveView
from planner.core.exercise_done import WAITS, ExerciseDone, Skip, hurt_last_time
from planner.core.programme import Session
from planner.core.session_run import SessionRun, State, bouts_of
from planner.core.wording import Wording

AWAY = 10.0  # seconds without a look at the time: the computer slept, or the person was away


class AfterHurt(StrEnum):
    """What to do with exercises that hurt last time."""

    HALF = "half"
    AS_PLANNED = "as_planned"
    LEAVE_OUT = "leave_out"


class ExercisePlayer:
    """One session of today. What was done of it earlier today is not asked for again."""

    def __init__(
        self, diary: DiarySession, wording: Wording, session: Session, day: int, *, too_much_hours: float
    ) -> None:
        self._diary = diary
        self._session = session
        self._day = day
        self._teller = PlayerTeller(wording, session.exercises, day, too_much_hours=too_much_hours)
        self._names = tuple(one.id for one in session.exercises)
        self._before = self._done_today()
        self._hurt = hurt_last_time(diary.diary.exercises, [one for one in self._names if one not in self._over()])
        self._run = self._planned(AfterHurt.AS_PLANNED)
        self._seen: float | None = None  # when the time was told last

    @property
    def task(self) -> str:
        """Return what this session is called among the things of the day."""
        return f"exercise_{self._session.number}"

    @property
    def is_over(self) -> bool:
        return self._run.state is State.OVER

    @property
    def is_running(self) -> bool:
        return self._run.state is State.RUNNING

    def question(self) -> HurtQuestion | None:
        """Return what to ask before the session, where something in it hurt last time."""
        return self._teller.question(self._hurt) if self._hurt else None

    def answer(self, choice: AfterHurt) -> None:
        """Take what the person says of what hurt last time; with nothing left to do the session is over."""
        self._run = self._planned(choice)
        if not self._run.bouts:
            self._run = SessionRun(bouts=(), state=State.OVER)

    def go_on(self, now: float) -> None:
        """Start the exercise, or go on after a pause; `now` counts seconds from anywhere."""
        self._seen = now
        self._run = self._run.go_on()

    def pause(self) -> None:
        self._run = self._run.pause()

    def on_time(self, now: float) -> None:
        """Let the time pass that was spent here; after a gap the session is paused, and the gap does not count."""
        gap = 0.0 if self._seen is None else now - self._seen
        self._seen = now
        if not 0 <= gap <= AWAY:
            self.pause()
            return
        self._take(self._run.passed(gap))

    def enough(self) -> None:
        """Go on with the next exercise or side."""
        self._take(self._run.enough())

    def back(self) -> None:
        """Go back to what was passed by."""
        self._run = self._run.back()

    def skip(self, why: Skip) -> None:
        self._take(self._run.skip(why))

    def end(self) -> None:
        """End here; what was done is kept."""
        self._take(self._run.end())

    def move(self) -> MoveView | None:
        """Return the present moment, or None at the end."""
        return self._teller.move(self._run)

    def end_view(self) -> EndView:
        return self._teller.end(self._done())

    def _take(self, later: SessionRun) -> None:
        """Go on to the next moment, and keep what is over."""
        before, self._run = self._run, later
        if len(later.moves) == len(before.moves):
            return
        self._diary.renew()  # walks and ticks of another page are kept with it
        self._diary.keep_exercises(later.results(self._diary.today, self._session.number))
        if later.state is State.OVER and any(one.moves for one in self._done()):
            self._diary.tick(self.task, is_done=True)  # however little it was: it counts

    def _planned(self, choice: AfterHurt) -> SessionRun:
        left_out = self._hurt if choice is AfterHurt.LEAVE_OUT else ()
        passed_by = {one.exercise for one in self._before if one.skipped is Skip.NOT_TODAY}
        return SessionRun(
            bouts=bouts_of(
                sorted(self._session.exercises, key=lambda one: one.id in passed_by),  # these come last
                self._day,
                halved=self._hurt if choice is AfterHurt.HALF else (),
                without={*self._over(), *left_out},
            )
        )

    def _over(self) -> frozenset[str]:
        """Return what needs no doing any more; a session that was done whole is done again from its beginning."""
        over = frozenset(one.exercise for one in self._before if one.skipped not in WAITS)
        return frozenset() if len(over) == len(self._names) else over

    def _done_today(self) -> tuple[ExerciseDone, ...]:
        here = (self._diary.today, self._session.number)
        known = self._diary.diary.exercises
        return tuple(one for one in known if (one.when, one.session) == here and one.exercise in self._names)

    def _done(self) -> tuple[ExerciseDone, ...]:
        """Return what came of this session, earlier today and now, in its order."""
        found = {one.exercise: one for one in self._before}
        found |= {one.exercise: one for one in self._run.results(self._diary.today, self._session.number)}
        return tuple(found[name] for name in self._names if name in found)
