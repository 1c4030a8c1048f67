"""The fridge sheet: two weeks with boxes to tick, from any day on."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.days import day_of
from planner.core.kinds import Tier
from planner.paper.document import Page, Rich
from planner.paper.moments import Moment, MomentKind, by_kind, moments, told
from planner.paper.parts.calendar import WALK, is_worth_a_note, walk_in_week
from planner.paper.parts.limits import limit_in_short, limits
from planner.paper.telling import Telling, sentence

WEEK = 7
WEEKS = 2
WALKS = 3  # boxes a day; more would not be followed
MOVES = 2
SESSION = "session"  # exercises done in a row, once or twice a day
FIRST_DAY_HOME = 1
WOUND_ACTIVITY = "stitches_out"
WOUND_DAYS = 14  # where no day for the stitches is known


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxColumn:
    symbol: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FridgeDay:
    day: str
    number: str
    boxes: tuple[bool, ...]  # which columns have a box on this day
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FridgeWeek:
    title: str
    days: tuple[FridgeDay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FridgePage(Page):
    team: str
    phone: str
    hours: str
    day_head: str
    notes_head: str
    columns: tuple[BoxColumn, ...]
    weeks: tuple[FridgeWeek, ...]
    limits_title: str
    limits: tuple[Rich, ...]
    emergency_title: str
    emergency: str
    missed: str


def fridge_page(telling: Telling) -> FridgePage:
    first = first_day(telling)
    number = telling.plan.emergency_number
    return FridgePage(
        template="fridge",
        name=telling.say("fridge.name"),
        title=telling.say("fridge.title" if first <= FIRST_DAY_HOME else "fridge.title_later"),
        team=f"{telling.team[:1].upper()}{telling.team[1:]}",
        phone=telling.team_phone,
        hours=telling.hours,
        day_head=telling.say("fridge.day"),
        notes_head=telling.say("fridge.notes"),
        columns=_columns(telling),
        weeks=tuple(_week(telling, first + WEEK * number, number) for number in range(WEEKS)),
        limits_title=telling.say("limits.title"),
        limits=tuple(limit_in_short(telling, entry) for entry in limits(telling) if telling.shows(entry)),
        emergency_title=telling.say("front.emergency", number=number)
        if number
        else telling.say("front.emergency_no_number"),
        emergency=" ".join(
            sentence(sign.text) for sign in telling.front_signs(Tier.EMERGENCY) if telling.shows_sign(sign)
        ),
        missed=telling.say("fridge.missed"),
    )


def first_day(telling: Telling) -> int:
    """Return the day after surgery with which the sheet begins: the day asked for, else the first day at home."""
    plan = telling.plan
    if plan.surgery_date is None:
        return FIRST_DAY_HOME
    start = telling.options.today or plan.discharge_date
    return max(day_of(plan.surgery_date, start), 0) if start else FIRST_DAY_HOME


def _columns(telling: Telling) -> tuple[BoxColumn, ...]:
    walk = BoxColumn(symbol="walk", head=telling.say("fridge.walk"))
    move = BoxColumn(symbol="exercise", head=telling.say("fridge.move"))
    wound = BoxColumn(symbol="wound", head=telling.say("fridge.wound"))
    return (*(walk,) * WALKS, *(move,) * (MOVES if _moves_from(telling) is not None else 0), wound)


def _moves_from(telling: Telling) -> int | None:
    """Return the first day with a session of exercises, where the plan has any."""
    return min((one.from_day for one in telling.plan.exercises if one.manner == SESSION), default=None)


def _wound_until(telling: Telling) -> int:
    found = [entry.window.typical for entry in telling.entries if entry.activity == WOUND_ACTIVITY and entry.window]
    return max(found, default=WOUND_DAYS)


def _week(telling: Telling, first: int, number: int) -> FridgeWeek:
    walk = walk_in_week(telling, first)
    name = telling.say("fridge.week", number=number + 1)
    found = [moment for moment in moments(telling) if _is_shown(telling, moment, first)]
    return FridgeWeek(
        title=telling.say("fridge.week_walk", week=name, walk=walk) if walk else name,
        days=tuple(
            _day(telling, day, [moment for moment in found if moment.day == day]) for day in range(first, first + WEEK)
        ),
    )


def _is_shown(telling: Telling, moment: Moment, first: int) -> bool:
    """Leave out what others need not see, and the walk that the week's heading tells already."""
    entry = moment.entry
    if entry is None:
        return True
    if moment.kind is MomentKind.STEP:
        return entry.activity == WALK and moment.day != first
    return telling.shows(entry) and is_worth_a_note(moment)


def _day(telling: Telling, day: int, found: list[Moment]) -> FridgeDay:
    has_date = telling.plan.surgery_date is not None
    moves_from, wound_until = _moves_from(telling), _wound_until(telling)
    moves = [moves_from <= day] * MOVES if moves_from is not None else []
    return FridgeDay(
        day=telling.day_alone(day, "day_short"),
        number=telling.wording.say("plan.day", day=day) if has_date else "",
        boxes=(*[True] * WALKS, *moves, day <= wound_until),
        notes=tuple(_told(telling, group) for group in by_kind(found)),
    )


def _told(telling: Telling, group: list[Moment]) -> str:
    if group[0].kind is MomentKind.STEP and group[0].step:
        return group[0].step.text
    return told(telling, group)
