"""Tells a session of exercises as it runs: what to do now, how often, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from planner.app.player_views import EndView, HurtQuestion, MoveView
from planner.core.exercise_done import ExerciseDone, Skip
from planner.core.plan import PlanExercise
from planner.core.session_run import Beat, Bout, SessionRun, Stage, State
from planner.core.wording import Wording


class PlayerTeller:
    """Tells one session."""

    def __init__(self, wording: Wording, exercises: Sequence[PlanExercise], day: int, *, too_much_hours: float) -> None:
        self._wording = wording
        self._exercises = {one.id: one for one in exercises}
        self._day = day
        self._hours = f"{too_much_hours:g}"

    def question(self, hurt: Sequence[str]) -> HurtQuestion:
        titles = self._wording.both([self._exercises[one].title for one in hurt])
        return HurtQuestion(
            text=self._say("asked", titles=titles, hours=self._hours),
            half=self._say("asked_yes"),
            as_planned=self._say("asked_no"),
            leave_out=self._say("asked_leave"),
        )

    def move(self, run: SessionRun) -> MoveView | None:
        """Return the present moment, or None at the end."""
        bout, now = run.bout, run.beat
        if bout is None or now is None:
            return None
        one = self._exercises[bout.exercise]
        return MoveView(
            exercise=one.id,
            title=one.title,
            place=self._place(one, bout),
            side=self._side(one, bout),
            count=_count(run.state, bout, now),
            of=self._of(bout),
            told=self._told(run, now),
            left=self._left(run.state, bout, now),
            hold=bout.hold,
            held={Stage.HOLD: bout.hold - now.left, Stage.BACK: bout.hold}.get(now.stage, 0),
            reached=now.reached,
            state=run.state,
            can_end_bout=run.state is not State.READY,
            can_go_back=run.can_go_back,
            steps=one.steps,
            spoken=self._spoken(run, one, bout, now),
        )

    def end(self, done: Sequence[ExerciseDone]) -> EndView:
        is_whole = len(done) == len(self._exercises) and all(one.skipped is None for one in done)
        is_hurt = any(one.skipped is Skip.HURT for one in done)
        return EndView(
            title=self._say("over_title" if is_whole else "over_early_title"),
            text=self._say("over_text" if any(one.moves for one in done) else "nothing_text"),
            lines=tuple(self._result(one) for one in done),
            hurt_title=self._say("hurt_title") if is_hurt else "",
            hurt_rule=self._say("hurt_rule", hours=self._hours) if is_hurt else "",
            hurt_call=self._say("hurt_call") if is_hurt else "",
        )

    def _say(self, name: str, **values: object) -> str:
        return self._wording.say(f"exercise_session.{name}", **values)

    def _place(self, one: PlanExercise, bout: Bout) -> str:
        names = tuple(self._exercises)
        place = self._say("place", number=names.index(one.id) + 1, count=len(names))
        return place if bout.sets == 1 else f"{place} · {self._say('go', number=bout.number, count=bout.sets)}"

    def _side(self, one: PlanExercise, bout: Bout) -> str:
        return self._say(f"side.{one.each}_{bout.side}") if bout.side else ""

    def _of(self, bout: Bout) -> str:
        if bout.minutes is not None:
            return self._say("minutes_of", count=bout.minutes)
        return self._say("as_told") if bout.reps is None else self._say("of", count=bout.reps)

    def _told(self, run: SessionRun, now: Beat) -> str:
        if run.state is State.PAUSED:
            return self._say("paused")
        return self._ready(run) if run.state is State.READY else self._say(now.stage.value)

    def _ready(self, run: SessionRun) -> str:
        bout, before = run.bouts[run.at], run.bouts[run.at - 1] if run.at else None
        is_other_side = before is not None and before.exercise == bout.exercise and before.side != bout.side
        return self._say("ready_side" if is_other_side else "ready")

    def _left(self, state: State, bout: Bout, now: Beat) -> str:
        if state is State.READY or (bout.minutes is None and now.stage is not Stage.HOLD):
            return ""
        if bout.minutes is not None:
            return self._say("minutes_left", count=-(-now.left // 60))
        return self._say("second" if now.left == 1 else "seconds", count=now.left)

    def _spoken(self, run: SessionRun, one: PlanExercise, bout: Bout, now: Beat) -> str:
        if run.state is State.PAUSED:
            return self._told(run, now)
        if run.state is State.READY:
            dose = one.dose_on(self._day)
            parts = (one.title, self._side(one, bout), dose.text if dose else "", self._ready(run))
            return ". ".join(part.rstrip(".") for part in parts if part) + "."
        is_new_move = now.stage in (Stage.THERE, Stage.ON) or not bout.hold
        return str(_count(run.state, bout, now)) if is_new_move else self._told(run, now)

    def _result(self, done: ExerciseDone) -> str:
        one = self._exercises[done.exercise]
        dose = one.dose_on(self._day)
        told = {"title": one.title, "moves": done.moves, "planned": done.planned}
        if done.skipped is Skip.NOT_TODAY:
            return self._say("result_not_today", **told)
        if not done.moves:
            line = self._say("result_none", **told)
        elif dose is not None and dose.minutes is not None:
            line = self._say("result_minutes", **told)
        else:
            line = self._say("result_all" if done.planned in (None, done.moves) else "result_part", **told)
        if done.skipped is None:
            return line
        return self._say("result_why", line=line, why=self._say(f"why.{done.skipped.value}"))


def _count(state: State, bout: Bout, now: Beat) -> int:
    if state is State.READY:
        return 0
    return now.count if bout.planned is None else min(now.count, bout.planned)
