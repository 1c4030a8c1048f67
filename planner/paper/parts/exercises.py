"""Exercise sheets: each exercise with its drawing, how much, how it is done, and a week of boxes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.core.plan import PlanExercise
from planner.core.programme import exercises_later, exercises_now, home_programme
from planner.paper.document import Page, Rich, rich, strong
from planner.paper.parts.fridge import first_day
from planner.paper.telling import Telling

WEEK = 7
LATER_DAYS = 21  # how far ahead the sheets look


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnFigure:
    svg: str  # the drawing itself
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TickDay:
    day: str
    boxes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseRow:
    title: str
    purpose: str
    from_day: str  # empty: from now on
    dose: str
    figure: DrawnFigure | None
    steps: tuple[str, ...]
    first_head: str
    first: tuple[str, ...]  # to be ticked before the first time
    cares: tuple[str, ...]
    stop: Rich
    days: tuple[TickDay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseGroup:
    title: str
    intro: str
    rows: tuple[ExerciseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExercisesPage(Page):
    intro: str
    stop_title: str
    stops: tuple[str, ...]  # those of every exercise
    cares: tuple[str, ...]
    groups: tuple[ExerciseGroup, ...]
    ask: Rich


def exercises_page(telling: Telling) -> ExercisesPage:
    day = first_day(telling)
    shown = (*exercises_now(telling.plan, day), *_soon(telling, day))
    stops, cares = _shared(one.stop_if for one in shown), _shared(one.cautions for one in shown)
    return ExercisesPage(
        template="exercises",
        name=telling.say("exercises.name"),
        title=telling.say("exercises.title"),
        intro=telling.say("exercises.intro"),
        stop_title=telling.say("exercises.stop_title"),
        stops=stops,
        cares=cares,
        groups=_groups(telling, day, frozenset((*stops, *cares))),
        ask=_ask(telling),
    )


def _soon(telling: Telling, day: int) -> tuple[PlanExercise, ...]:
    return tuple(one for one in exercises_later(telling.plan, day) if one.from_day <= day + LATER_DAYS)


def _shared(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the lines that every exercise has: they are told once."""
    found = list(lists)
    return tuple(line for line in found[0] if all(line in lines for lines in found)) if found else ()


def _groups(telling: Telling, day: int, told: frozenset[str]) -> tuple[ExerciseGroup, ...]:
    opened = exercises_now(telling.plan, day)
    now = tuple(_row(telling, one, day, told) for one in opened if not one.first)
    waiting = tuple(_row(telling, one, day, told) for one in opened if one.first)
    soon = tuple(_row(telling, one, one.from_day, told, is_later=True) for one in _soon(telling, day))
    say = telling.say
    groups = (
        ExerciseGroup(title=say("exercises.now"), intro=_day_told(telling, day), rows=now),
        ExerciseGroup(title=say("exercises.waiting"), intro=say("exercises.waiting_intro"), rows=waiting),
        ExerciseGroup(title=say("exercises.later"), intro=say("exercises.later_intro"), rows=soon),
    )
    return tuple(group for group in groups if group.rows)


def _day_told(telling: Telling, day: int) -> str:
    """Return how often and how long on the first day of the sheets, without what still waits for a tick."""
    sessions = home_programme(telling.plan, day, settled=()).sessions
    if not sessions:
        return telling.say("exercises.no_session")
    minutes = max(session.minutes for session in sessions)
    return telling.say(
        "exercises.once" if len(sessions) == 1 else "exercises.day", times=len(sessions), minutes=minutes
    )


def _row(telling: Telling, one: PlanExercise, day: int, told: frozenset[str], *, is_later: bool = False) -> ExerciseRow:
    dose = one.dose_on(day)
    stops = " ".join(line for line in one.stop_if if line not in told)
    label = strong(telling.say("exercises.stop_label"))
    cares = (*(line for line in one.cautions if line not in told), one.not_for)
    return ExerciseRow(
        title=one.title,
        purpose=one.purpose,
        from_day=telling.say("exercises.from", date=telling.when(one.from_day)) if is_later else "",
        dose=dose.text if dose else "",
        figure=_figure(telling, one),
        steps=one.steps,
        first_head=telling.say("exercises.first"),
        first=tuple(test.text for test in one.first),
        cares=tuple(line for line in cares if line),
        stop=rich(telling.say("exercises.stop", label=label, signs=stops)) if stops else (),
        days=_days(telling, one, day, max(dose.times, 1) if dose else 1),
    )


def _figure(telling: Telling, one: PlanExercise) -> DrawnFigure | None:
    svg = telling.figures.get(one.id)
    return DrawnFigure(svg=svg, alt=telling.say("exercises.figure", exercise=one.title)) if svg else None


def _days(telling: Telling, one: PlanExercise, first: int, times: int) -> tuple[TickDay, ...]:
    """Return a week of boxes, as long as the exercise is needed."""
    last = first + WEEK - 1 if one.to_day is None else min(first + WEEK - 1, one.to_day)
    return tuple(TickDay(day=telling.day_alone(day, "day_short"), boxes=times) for day in range(first, last + 1))


def _ask(telling: Telling) -> Rich:
    asked = ", ".join(one.title for one in telling.plan.ask_exercises)
    if not asked:
        return ()
    return rich(telling.say("exercises.ask", label=strong(telling.say("exercises.ask_label")), exercises=asked))
