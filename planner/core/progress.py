"""What a diary shows: changes that count, walks by the week, what came back when, and when to slow down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from planner.core.days import WindowDates, day_of
from planner.core.diary import CheckIn, DayNote, OwnScores, Pace
from planner.core.kinds import EntryKind
from planner.core.plan import Plan

A_DAY = timedelta(days=1)
DAYS_IN_WEEK = 7
REAL_CHANGE = 2  # points of 10; smaller ups and downs are noise
VERY_BAD_PAIN = 8  # of 10, from which to say what to do at once; no source we read names a number, so it is our choice
DAYS_BEHIND = 3  # in a row, before a slower pace is offered
DAYS_OF_MORE_PAIN = 2  # in a row
DAYS_BETWEEN_OFFERS = 7  # to who walks less than planned, and as many more after each answer; our choice
COMPARED_WITHIN = timedelta(days=7)  # how old the pain may be that more pain is measured from; our choice
WALKING = "walk_dose"
MINUTES = "minutes"
NECK = "cervical_foraminotomy"

Measure = Literal["back", "leg"]


class Reading(NamedTuple):
    """One value of one day."""

    when: date
    value: int


class Change(NamedTuple):
    """A change against one's own first days that counts, and lasts until the newest reading."""

    since: date
    before: int
    after: int  # as it was when the change began

    @property
    def is_better(self) -> bool:
        return self.after < self.before


class Rung(NamedTuple):
    """A step of the walking ladder."""

    day: int  # planned, after surgery
    text: str
    minutes: int | None = None  # of one walk; None: not counted in minutes
    times: int = 1

    @property
    def goal(self) -> int | None:
        """Return the minutes of a whole day."""
        return None if self.minutes is None else self.minutes * self.times


class WalkedWeek(NamedTuple):
    """A week after surgery; days without a note are left out, never counted as nothing."""

    number: int  # from 1
    minutes: int  # a day, on average of the days noted
    goal: int | None
    days: int
    is_over: bool


class Outcome(StrEnum):
    """How a planned return and the real one lie to each other."""

    BEFORE = "before"  # sooner than the window opens
    IN_WINDOW = "in_window"
    AFTER = "after"  # later than the later end
    NOT_OPEN = "not_open"
    IN_TIME = "in_time"  # open, not back yet
    LATE = "late"  # the later end is past, not back yet


class Advice(StrEnum):
    HOLD = "hold"  # stay on this rung
    STEP_BACK = "step_back"  # one rung down


class Cause(StrEnum):
    BEHIND = "behind"
    MORE_PAIN = "more_pain"


class Suggestion(NamedTuple):
    """A slower pace, offered with its reason. Nothing changes until the person says so."""

    advice: Advice
    cause: Cause
    rung: Rung  # to walk now
    pace: Pace  # what accepting it means


def places_of(plan: Plan) -> tuple[str, str]:
    """Return the two places of which the pain is told."""
    return ("neck", "arm") if plan.procedure == NECK else ("back", "leg")


def readings(check_ins: Iterable[CheckIn], measure: Measure, since: date | None = None) -> tuple[Reading, ...]:
    """Return the pain of each day on which it was told, from a day on where one is named, oldest first."""
    kept = (one for one in check_ins if since is None or one.when >= since)
    told = ((one.when, one.back if measure == "back" else one.leg) for one in kept)
    return tuple(sorted((Reading(when, value) for when, value in told if value is not None), key=lambda one: one.when))


def week_by_week(series: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return one reading a week, the middle one of its values: years of single days are no line that one can read."""
    weeks = groupby(series, key=lambda one: (one.when - series[0].when).days // DAYS_IN_WEEK)
    return tuple(_middle(list(week)) for _, week in weeks)


def _middle(week: Sequence[Reading]) -> Reading:
    values = sorted(one.value for one in week)
    return Reading(week[len(week) // 2].when, values[(len(values) - 1) // 2])  # the lower of two in the middle


def lasting_change(series: Sequence[Reading]) -> Change | None:
    """Return the change against the first reading that counts and has lasted since, or None."""
    if not series:
        return None
    first, newest = series[0], series[-1]
    is_up = newest.value > first.value
    began: Reading | None = None
    for one in reversed(series):
        if abs(one.value - first.value) < REAL_CHANGE or (one.value > first.value) != is_up:
            break
        began = one
    return Change(began.when, first.value, began.value) if began else None


def own_change(told: Sequence[OwnScores], place: int) -> tuple[Reading, Reading] | None:
    """Return the first and the newest score of one of the person's own activities, or None where there is none."""
    scores = [
        Reading(one.when, score) for one in told if place < len(one.scores) and (score := one.scores[place]) is not None
    ]
    return (scores[0], scores[-1]) if scores else None


def ladder(plan: Plan) -> tuple[Rung, ...]:
    """Return the walking ladder of a plan, lowest rung first; none where its walks are left to the team."""
    entries = (entry for entry in plan.entries if entry.activity == WALKING and entry.kind is EntryKind.TASK)
    steps = next((entry.steps for entry in entries if entry.steps), ())
    rungs = (
        Rung(
            day=step.day,
            text=step.text,
            minutes=round(step.value) if step.value is not None and step.unit == MINUTES else None,
            times=step.times or 1,
        )
        for step in steps
    )
    return tuple(sorted(rungs, key=lambda one: one.day))


def rung_on(rungs: Sequence[Rung], day: int, days_later: int = 0) -> Rung | None:
    """Return the rung of a day after surgery, or None before the first."""
    reached = [one for one in rungs if one.day <= day - days_later]
    return reached[-1] if reached else next((one for one in rungs[:1] if one.day <= day), None)


def rung_below(rungs: Sequence[Rung], rung: Rung) -> Rung:
    """Return the rung below, or the lowest."""
    return rungs[max(rungs.index(rung) - 1, 0)]


def pace_on(paces: Iterable[Pace], when: date) -> int:
    """Return how many days later than planned the ladder is taken on a date."""
    begun = [one for one in paces if one.since <= when]
    return max(begun, key=lambda one: one.since).days_later if begun else 0


def walked(check_ins: Iterable[CheckIn], notes: Iterable[DayNote]) -> dict[date, int]:
    """Return the minutes of each day on which walking was told. A day with nothing told is not a day without a walk."""
    told = {one.when: one.minutes for one in check_ins if one.minutes is not None}
    return told | {one.when: one.walked for one in notes if one.walks}


def by_week(
    minutes: Mapping[date, int], surgery_date: date, today: date, rungs: Sequence[Rung], paces: Iterable[Pace] = ()
) -> tuple[WalkedWeek, ...]:
    """Return the walks of each week after surgery that has any."""
    paces = tuple(paces)
    own = sorted((day_of(surgery_date, when), when, value) for when, value in minutes.items() if when >= surgery_date)
    weeks = []
    for number, group in groupby(own, key=lambda one: one[0] // DAYS_IN_WEEK + 1):
        days = list(group)
        goals = [rung_on(rungs, day, pace_on(paces, when)) for day, when, _ in days]
        known = [rung.goal for rung in goals if rung is not None and rung.goal is not None]
        weeks.append(
            WalkedWeek(
                number=number,
                minutes=round(sum(value for _, _, value in days) / len(days)),
                goal=round(sum(known) / len(known)) if known else None,
                days=len(days),
                is_over=day_of(surgery_date, today) >= number * DAYS_IN_WEEK,
            )
        )
    return tuple(weeks)


def outcome(dates: WindowDates, came_back: date | None, today: date) -> Outcome:
    """Return how a return lies to its window."""
    when = came_back or today
    if when < dates.earliest:
        return Outcome.BEFORE if came_back else Outcome.NOT_OPEN
    if dates.latest is not None and when > dates.latest:
        return Outcome.AFTER if came_back else Outcome.LATE
    return Outcome.IN_WINDOW if came_back else Outcome.IN_TIME


def more_pain(series: Sequence[Reading], today: date, days: int = 1) -> Change | None:
    """Return the rise of pain by a count that matters, on each of the last `days` days, or None.

    The days follow each other and end today or yesterday; they are held against the reading before them.
    """
    if len(series) <= days:
        return None
    before, last = series[-days - 1], series[-days:]
    is_fresh = timedelta(0) <= today - last[-1].when <= A_DAY and last[0].when - before.when <= COMPARED_WITHIN
    is_in_a_row = all(later.when - sooner.when == A_DAY for sooner, later in pairwise(last))
    is_up = all(one.value - before.value >= REAL_CHANGE for one in last)
    return Change(last[0].when, before.value, last[-1].value) if is_fresh and is_in_a_row and is_up else None


def suggestion(
    plan: Plan,
    check_ins: Sequence[CheckIn],
    notes: Sequence[DayNote],
    paces: Sequence[Pace],
    today: date,
) -> Suggestion | None:
    """Return a slower pace where the diary speaks for one. Being ahead changes nothing: no date moves sooner."""
    rungs = ladder(plan)
    if plan.surgery_date is None or today < plan.surgery_date or not rungs:
        return None
    day, later = day_of(plan.surgery_date, today), pace_on(paces, today)
    present = rung_on(rungs, day, later)
    if present is None or _is_chosen_since(paces, today - DAYS_BEHIND * A_DAY):
        return None  # a pace that was just chosen is given time
    lower = rung_below(rungs, present)
    if any(
        more_pain(readings(check_ins, name, plan.surgery_date), today, DAYS_OF_MORE_PAIN) for name in ("back", "leg")
    ):
        pace = _anew(lower, day, later, today)
        return Suggestion(advice=Advice.STEP_BACK, cause=Cause.MORE_PAIN, rung=lower, pace=pace)
    is_asked_lately = _is_chosen_since(paces, today - DAYS_BETWEEN_OFFERS * (1 + len(paces)) * A_DAY)
    if is_asked_lately or not _is_behind(rungs, plan.surgery_date, walked(check_ins, notes), paces, today):
        return None
    if not _is_held(paces, rungs, plan.surgery_date, present):
        pace = _anew(present, day, later, today)
        return Suggestion(advice=Advice.HOLD, cause=Cause.BEHIND, rung=present, pace=pace)
    pace = _anew(lower, day, later, today)  # staying was not enough; there is nothing below the lowest step
    return None if lower == present else Suggestion(advice=Advice.STEP_BACK, cause=Cause.BEHIND, rung=lower, pace=pace)


def _is_chosen_since(paces: Sequence[Pace], when: date) -> bool:
    return any(one.since > when for one in paces)


def _is_held(paces: Sequence[Pace], rungs: Sequence[Rung], surgery_date: date, rung: Rung) -> bool:
    """Tell whether the person stayed on a rung before, and it was still too much."""
    return any(rung_on(rungs, day_of(surgery_date, one.since), one.days_later) == rung for one in _slower(paces))


def _slower(paces: Sequence[Pace]) -> tuple[Pace, ...]:
    """Return the paces that were slower than the one before; the others left it as it was."""
    ordered = sorted(paces, key=lambda one: one.since)
    before = (0, *(one.days_later for one in ordered))
    return tuple(one for one, earlier in zip(ordered, before, strict=False) if one.days_later > earlier)


def _anew(rung: Rung, day: int, later: int, today: date) -> Pace:
    """Return the pace that begins a rung anew today: what comes after it comes as much later."""
    return Pace(since=today, days_later=max(later, day - rung.day))


def _is_behind(
    rungs: Sequence[Rung], surgery_date: date, minutes: Mapping[date, int], paces: Sequence[Pace], today: date
) -> bool:
    """Tell whether the days before today were noted and each was short of its rung."""
    for number in range(1, DAYS_BEHIND + 1):
        when = today - number * A_DAY
        rung = rung_on(rungs, day_of(surgery_date, when), pace_on(paces, when))
        if when not in minutes or rung is None or rung.goal is None or minutes[when] >= rung.goal:
            return False
    return True
