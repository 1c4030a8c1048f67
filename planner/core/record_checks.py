"""What cannot be right about a direction, a visit, a medicine, an own activity, or a person's phone numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from math import isfinite

from planner.core.answer_checks import (
    AnswerFault,
    check_phone,
    check_time,
    far_date,
    own_name_fault,
    own_names_fault,
    text_fault,
)
from planner.core.answers import (
    RATHER_NOT_SAY,
    UNKNOWN,
    Direction,
    DirectionKind,
    Hold,
    Medicine,
    OwnActivity,
    Person,
    Visit,
)
from planner.core.own_activities import Demand, is_own
from planner.core.units import WEIGHT_UNITS, number_text, weight_text

LATEST_DAY = 730  # of a direction, after surgery
LATEST_WEEK = 104
HIGHEST_VALUE = {"lb": 500.0, "kg": 225.0, "minutes": 1440.0, "hours": 24.0}
LIFTING = frozenset({"lift_limit", "lift_unrestricted", "child_or_pet_lifting"})  # told in weights alone


def check_direction(direction: Direction, today: date, activities: Collection[str]) -> AnswerFault | None:
    """Return the first thing that is wrong with a direction, or None."""
    return next(direction_faults(direction, today, activities), None)


def check_visit(visit: Visit, today: date) -> AnswerFault | None:
    """Return the first thing that is wrong with a visit, or None."""
    return next(visit_faults(visit, today), None)


def check_medicine(medicine: Medicine) -> AnswerFault | None:
    """Return the first thing that is wrong with a medicine, or None."""
    return next(medicine_faults(medicine), None)


def check_person(person: Person) -> AnswerFault | None:
    """Return the first thing that is wrong with names and phone numbers, or None."""
    return next(person_faults(person), None)


def own_activity(text: str) -> str:
    """Return an activity in the person's own words, written so that it is never taken for an id."""
    words = " ".join(text.split())
    return words[:1].upper() + words[1:]


def direction_faults(direction: Direction, today: date, activities: Collection[str]) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with one direction."""
    yield from _activity_faults(direction.activity, activities)
    yield from _direction_gaps(direction)
    given = [direction.date, direction.days, direction.weeks, direction.visit]
    if sum(one is not None for one in given) > 1:
        yield AnswerFault("direction_two_times", {"activity": direction.activity})
    yield from _between(direction.days, LATEST_DAY, "days")
    yield from _between(direction.weeks, LATEST_WEEK, "weeks")
    yield from _value_faults(direction)
    if direction.date is not None:
        yield from _some(far_date(direction.date, today, "date"))
    if direction.said_on is not None and direction.said_on > today:
        yield AnswerFault("said_later", {"date": direction.said_on}, "said_on")
    elif direction.said_on is not None:
        yield from _some(far_date(direction.said_on, today, "said_on"))
    for name in ("visit", "condition", "said_by"):
        yield from _some(text_fault(getattr(direction, name) or "", name))


def visit_faults(visit: Visit, today: date) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with one visit."""
    if not visit.what.strip():
        yield AnswerFault("visit_without_name", field="what")
    for name in ("what", "place"):
        yield from _some(text_fault(getattr(visit, name), name))
    if visit.date is not None:
        yield from _some(far_date(visit.date, today, "date"))
    if visit.time:
        yield from _some(check_time(visit.time))
    yield from _some(check_phone(visit.phone))


def medicine_faults(medicine: Medicine) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with one medicine."""
    if not medicine.name.strip():
        yield AnswerFault("medicine_without_name", field="name")
    yield from _some(text_fault(medicine.name, "name"))
    if not medicine.times and not medicine.only_when_needed:
        yield AnswerFault("medicine_without_times", {"value": medicine.name}, "times")
    for text in dict.fromkeys(medicine.times):
        yield from _some(check_time(text, "times"))
        if medicine.times.count(text) > 1:
            yield AnswerFault("twice", {"value": text}, "times")


def person_faults(person: Person) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with names and phone numbers."""
    for name in ("name", "helper", "hospital", "team", "surgeon"):
        yield from _some(text_fault(getattr(person, name), name))
    for name in ("phone", "helper_phone", "team_phone", "night_phone", "emergency_number"):
        yield from _some(check_phone(getattr(person, name), name))


def own_activity_faults(own: OwnActivity, demands: Collection[Demand]) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with one own activity."""
    if own.name and not is_own(own.name):
        yield AnswerFault("own_like_id", {"value": own.name, "example": own_activity(own.name)}, "name")
    else:
        yield from _some(own_name_fault(own.name, "name"))
    for demand in demands:
        told = getattr(own, demand.id)
        levels = tuple(level.id for level in demand.levels)
        if told and told not in (*levels, UNKNOWN, RATHER_NOT_SAY):
            yield AnswerFault("unknown_choice", {"value": told, "choices": levels}, demand.id)


def hold_faults(hold: Hold, today: date) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with one set-back."""
    if hold.since > today:
        yield AnswerFault("hold_later", {"date": hold.since}, "since")
    else:
        yield from _some(far_date(hold.since, today, "since"))


def own_activities_fault(own: Collection[OwnActivity], demands: Collection[Demand]) -> AnswerFault | None:
    """Return the first thing that is wrong with the own activities, or None."""
    together = own_names_fault([one.name for one in own], "name")
    return together or next((fault for one in own for fault in own_activity_faults(one, demands)), None)


def _activity_faults(activity: str, activities: Collection[str]) -> Iterator[AnswerFault]:
    """Tell an id that does not exist. Own words have a capital letter or a space, so they are never taken for one."""
    if not activity.strip():
        yield AnswerFault("direction_without_activity", field="activity")
    elif activity not in activities and not is_own(activity):
        yield AnswerFault("unknown_activity", {"value": activity}, "activity")
    else:
        yield from _some(text_fault(activity, "activity"))


def _direction_gaps(direction: Direction) -> Iterator[AnswerFault]:
    """Tell what a direction of its kind cannot do without."""
    told = {"activity": direction.activity}
    has_time = any(one is not None for one in (direction.date, direction.days, direction.weeks, direction.visit))
    match direction.kind:
        case DirectionKind.NOT_BEFORE | DirectionKind.FROM | DirectionKind.UNTIL if not has_time:
            yield AnswerFault("direction_without_time", told)
        case DirectionKind.LIMIT if direction.value is None:
            yield AnswerFault("direction_without_value", told, "value")
        case DirectionKind.FINE_NOW if direction.said_on is None and not has_time:
            yield AnswerFault("direction_without_day", told, "said_on")
        case DirectionKind.AFTER_VISIT if not (direction.visit or "").strip():
            yield AnswerFault("direction_without_visit", told, "visit")
        case DirectionKind.ONLY_IF if not (direction.condition or "").strip():
            yield AnswerFault("direction_without_condition", told, "condition")


def _value_faults(direction: Direction) -> Iterator[AnswerFault]:
    value, unit = direction.value, direction.unit
    if value is None:
        return
    if unit not in HIGHEST_VALUE:
        yield AnswerFault("unknown_unit", {"value": unit or "", "units": tuple(HIGHEST_VALUE)}, "unit")
    elif direction.activity in LIFTING and unit not in WEIGHT_UNITS:
        yield AnswerFault("unknown_unit", {"value": unit, "units": WEIGHT_UNITS}, "unit")
    elif not (isfinite(value) and 0 < value <= HIGHEST_VALUE[unit]):
        high = number_text(HIGHEST_VALUE[unit])
        yield AnswerFault("number_range", {"value": weight_text(value, unit), "low": "0", "high": high}, "value")


def _between(number: int | None, high: int, name: str) -> Iterator[AnswerFault]:
    if number is not None and not 0 <= number <= high:
        bounds = {"low": "0", "high": number_text(high)}
        yield AnswerFault("number_range", {"value": f"{number} {name}", **bounds}, name)


def _some(fault: AnswerFault | None) -> Iterator[AnswerFault]:
    if fault is not None:
        yield fault
