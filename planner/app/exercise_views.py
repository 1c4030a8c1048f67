"""The exercises as their page shows them: what may be done now, what comes later, what to ask about."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.days import on_day
from planner.core.plan import Plan, PlanExercise
from planner.core.programme import exercises_later, exercises_now, home_programme
from planner.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLine:
    """One line of the list: a heading where it has no id."""

    title: str
    detail: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseView:
    """One exercise, told whole."""

    id: str
    title: str
    purpose: str
    when: str
    dose: str
    steps: tuple[str, ...]
    first: tuple[str, ...]  # what must be settled before
    stop_if: tuple[str, ...]
    cautions: tuple[str, ...]
    not_for: str


class ExerciseTeller:
    """Tells the exercises of one plan on one day after surgery."""

    def __init__(self, plan: Plan, wording: Wording, day: int) -> None:
        self._plan = plan
        self._wording = wording
        self._day = day
        self._now = exercises_now(plan, day)
        self._later = exercises_later(plan, day)

    def lines(self) -> tuple[ExerciseLine, ...]:
        """Return the list: now, later with its day, and what only the team can start."""
        now = tuple(ExerciseLine(id=one.id, title=one.title, detail=self._dose(one)) for one in self._now)
        later = tuple(ExerciseLine(id=one.id, title=one.title, detail=self._from(one)) for one in self._later)
        asks = tuple(ExerciseLine(title="", detail=one.title) for one in self._plan.ask_exercises)
        return (
            *self._part("now", now),
            *self._part("later", later),
            *self._part("ask", asks),
        )

    def summary(self) -> str:
        """Return what a day holds, in a sentence."""
        programme = home_programme(self._plan, self._day)
        if not programme.sessions:
            return self._wording.say("exercises_page.none")
        minutes = max(session.minutes for session in programme.sessions)
        return self._wording.say("exercises_page.day", times=len(programme.sessions), minutes=minutes)

    def exercise(self, exercise_id: str) -> ExerciseView:
        one = next(found for found in (*self._now, *self._later) if found.id == exercise_id)
        is_later = one in self._later
        return ExerciseView(
            id=one.id,
            title=one.title,
            purpose=one.purpose,
            when=self._from(one) if is_later else "",
            dose=self._dose(one),
            steps=one.steps,
            first=tuple(test.text for test in one.first),
            stop_if=one.stop_if,
            cautions=one.cautions,
            not_for=one.not_for,
        )

    def first(self) -> str:
        """Return the exercise to show at the start, or nothing."""
        return next((one.id for one in (*self._now, *self._later)), "")

    def _part(self, name: str, lines: tuple[ExerciseLine, ...]) -> tuple[ExerciseLine, ...]:
        heading = ExerciseLine(title=self._wording.say(f"exercises_page.{name}"))
        return (heading, *lines) if lines else ()

    def _dose(self, one: PlanExercise) -> str:
        dose = one.dose_on(self._day)
        return dose.text if dose else ""

    def _from(self, one: PlanExercise) -> str:
        surgery_date = self._plan.surgery_date
        when = self._wording.date(on_day(surgery_date, one.from_day)) if surgery_date else ""
        told = when or self._wording.say("plan.day", day=one.from_day)
        return self._wording.say("exercises_page.from", date=told)
