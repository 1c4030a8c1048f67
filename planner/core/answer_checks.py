"""What cannot be right about an answer. The wizard and the answers file tell it in the same words.

A check returns what is wrong as an `AnswerFault`: a wording id under `fault.` and the values of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from math import isfinite

from planner.core.answers import (
    RATHER_NOT_SAY,
    UNKNOWN,
    Answers,
    AnswerSheet,
    AnswerValue,
    Direction,
    DirectionKind,
    Medicine,
    Person,
    Visit,
)
from planner.core.catalogue import Catalogue
from planner.core.interview import asked
from planner.core.questions import Question, QuestionKind
from planner.core.units import number_text, weight_in
from planner.core.wording import Wording

SURGERY_AHEAD = timedelta(days=90)  # a plan may be made before the operation
SURGERY_BACK = timedelta(days=730)
OTHER_DATES = timedelta(days=730)  # visits and directions, either way
LATEST_DAY = 730  # of a direction, after surgery
LATEST_WEEK = 104
LONGEST_TEXT = 200
MOST_RECORDS = 100  # of one kind; more is a slip, or not typed by a person
HIGHEST_VALUE = {"lb": 500.0, "kg": 225.0, "minutes": 1440.0, "hours": 24.0}
TIMED_KINDS = (DirectionKind.NOT_BEFORE, DirectionKind.FROM, DirectionKind.UNTIL)
PHONE = re.compile(r"\+?[0-9 ()./-]+(?: *(?:ext|x)\.? *[0-9]{1,6})?", re.IGNORECASE)
PHONE_DIGITS = range(3, 16)  # 112 has three; no number in the world has more than fifteen
ID_SHAPE = re.compile(r"[a-z0-9_]+")


@dataclass(frozen=True, slots=True)
class AnswerFault:
    """One thing that is wrong with one answer. Its sentence is in the wording under `id`."""

    id: str
    values: Mapping[str, object] = field(default_factory=dict)
    field: str = ""  # the part of a record that is at fault

    def said(self, wording: Wording) -> str:
        """Return the sentence that tells the fault and the way out."""
        return wording.say(self.id, **{name: _told(value, wording) for name, value in self.values.items()})


def check_answer(
    question: Question, value: object, answers: Mapping[str, AnswerValue], today: date, *, weight_unit: str = "kg"
) -> AnswerFault | None:
    """Return what is wrong with the answer to one question, or None.

    `answers` are the other answers, for dates that must follow one another.
    """
    if value in (UNKNOWN, RATHER_NOT_SAY) and value not in question.choices:
        return AnswerFault("fault.required") if question.is_required else None
    match question.kind:
        case QuestionKind.CHOICE:
            return _check_choice(question, value)
        case QuestionKind.SEVERAL:
            return _check_several(question, value)
        case QuestionKind.YES_NO:
            return None if isinstance(value, bool) else AnswerFault("fault.not_yes_no", {"value": value})
        case QuestionKind.NUMBER:
            return _check_number(question, value, weight_unit)
        case QuestionKind.DATE:
            return _check_date_answer(question, value, answers, today)
        case QuestionKind.TEXT:
            return _check_text_answer(question, value)
    return AnswerFault("fault.record", {"value": question.id})


def check_direction(direction: Direction, *, today: date, activities: Collection[str]) -> tuple[AnswerFault, ...]:
    """Return everything that is wrong with one direction."""
    return tuple(_direction_faults(direction, today, activities))


def check_visit(visit: Visit, *, today: date) -> tuple[AnswerFault, ...]:
    """Return everything that is wrong with one visit."""
    return tuple(_visit_faults(visit, today))


def check_medicine(medicine: Medicine) -> tuple[AnswerFault, ...]:
    """Return everything that is wrong with one medicine."""
    return tuple(_medicine_faults(medicine))


def check_person(person: Person) -> tuple[AnswerFault, ...]:
    """Return everything that is wrong with the names and phone numbers."""
    return tuple(_person_faults(person))


def check_phone(text: str, name: str = "phone") -> AnswerFault | None:
    """Return what is wrong with a phone number; an empty one is fine."""
    main = re.split("ext|x", text, maxsplit=1, flags=re.IGNORECASE)[0]
    digits = sum(character.isdigit() for character in main)
    if not text.strip() or (PHONE.fullmatch(text.strip()) and digits in PHONE_DIGITS):
        return None
    return AnswerFault("fault.phone", {"value": text}, name)


def check_time(text: str, name: str = "time") -> AnswerFault | None:
    """Return what is wrong with a time of day, written as HH:MM."""
    try:
        is_time = bool(re.fullmatch(r"[0-9]{2}:[0-9]{2}", text)) and bool(time.fromisoformat(text).isoformat())
    except ValueError:
        is_time = False
    return None if is_time else AnswerFault("fault.not_a_time", {"value": text}, name)


def own_activity(text: str) -> str:
    """Return an activity in the person's own words, written so that it is never taken for an id."""
    words = " ".join(text.split())
    return words[:1].upper() + words[1:]


def sheet_faults(catalogue: Catalogue, sheet: AnswerSheet, today: date) -> Iterator[tuple[str, AnswerFault]]:
    """Yield where and what is wrong, for everything a person told us."""
    yield from _answers_faults(catalogue, sheet.answers, today)
    for number, direction in enumerate(sheet.directions, start=1):
        for fault in check_direction(direction, today=today, activities=catalogue.activities):
            yield _place("directions", number, fault), fault
    for number, visit in enumerate(sheet.visits, start=1):
        for fault in check_visit(visit, today=today):
            yield _place("visits", number, fault), fault
    for number, medicine in enumerate(sheet.medicines, start=1):
        for fault in check_medicine(medicine):
            yield _place("medicines", number, fault), fault
    for fault in check_person(sheet.person):
        yield f"person, {fault.field}", fault
    for name in ("directions", "visits", "medicines"):
        if len(getattr(sheet, name)) > MOST_RECORDS:
            yield name, AnswerFault("fault.too_many", {"most": MOST_RECORDS})


def missing_answers(catalogue: Catalogue, answers: Answers) -> tuple[Question, ...]:
    """Return the questions that must be answered and are not. A date may be missing: days are then counted."""
    return tuple(
        question
        for question in asked(catalogue.questions, answers)
        if question.is_required and question.choices and question.id not in answers
    )


def _answers_faults(catalogue: Catalogue, answers: Answers, today: date) -> Iterator[tuple[str, AnswerFault]]:
    questions = {question.id: question for question in catalogue.questions}
    country = catalogue.countries.get(str(answers.get("country")))
    weight_unit = country.weight_unit if country else "kg"
    for question_id, value in answers.items():
        question = questions.get(question_id)
        if question is None:
            yield f"answers, {question_id}", AnswerFault("fault.unknown_question", {"value": question_id})
            continue
        fault = check_answer(question, value, answers, today, weight_unit=weight_unit)
        if fault is not None:
            yield f"answers, {question_id}", fault


def _place(group: str, number: int, fault: AnswerFault) -> str:
    return f"{group} {number}, {fault.field}" if fault.field else f"{group} {number}"


def _check_choice(question: Question, value: object) -> AnswerFault | None:
    if isinstance(value, str) and value in question.choices:
        return None
    return AnswerFault("fault.unknown_choice", {"value": value, "choices": question.choices})


def _check_several(question: Question, value: object) -> AnswerFault | None:
    if not isinstance(value, tuple):
        return AnswerFault("fault.not_a_list", {"value": value})
    for one in value:
        fault = _check_choice(question, one)
        if fault is not None:
            return fault
        if value.count(one) > 1:
            return AnswerFault("fault.twice", {"value": one})
    alone = next((one for one in value if one in question.alone), None)
    if alone is not None and len(value) > 1:
        return AnswerFault("fault.alone", {"value": alone})
    return None


def _check_number(question: Question, value: object, weight_unit: str) -> AnswerFault | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return AnswerFault("fault.not_a_number", {"value": value})
    low, high = question.low, question.high
    unit = question.unit or ""
    if unit == "weight":
        unit = weight_unit
        low = None if low is None else weight_in(unit, low, "kg")
        high = None if high is None else weight_in(unit, high, "kg")
    fits = (low is None or value >= low) and (high is None or value <= high)
    if isfinite(value) and fits:
        return None
    bounds = {"low": number_text(low or 0), "high": number_text(high or 0)}
    return AnswerFault("fault.number_range", {"value": f"{value} {unit}".strip(), **bounds})


def _check_date_answer(
    question: Question, value: object, answers: Mapping[str, AnswerValue], today: date
) -> AnswerFault | None:
    when = _date(value)
    if when is None:
        return AnswerFault("fault.not_a_date", {"value": value})
    if question.id == "surgery_date" and when > today + SURGERY_AHEAD:
        return AnswerFault("fault.surgery_too_far", {"date": when, "latest": today + SURGERY_AHEAD})
    if question.id == "surgery_date" and when < today - SURGERY_BACK:
        return AnswerFault("fault.surgery_too_old", {"date": when, "earliest": today - SURGERY_BACK})
    surgery_date = _date(answers.get("surgery_date"))
    if question.id == "discharge_date" and surgery_date is not None and when < surgery_date:
        return AnswerFault("fault.discharge_first", {"date": when, "surgery_date": surgery_date})
    return _far_date(when, today)


def _check_text_answer(question: Question, value: object) -> AnswerFault | None:
    if not isinstance(value, str):
        return AnswerFault("fault.not_a_text", {"value": value})
    if question.id == "emergency_number":
        return check_phone(value, "")
    return _text_fault(value, "")


def _direction_faults(direction: Direction, today: date, activities: Collection[str]) -> Iterator[AnswerFault]:
    yield from _activity_faults(direction.activity, activities)
    yield from _direction_gaps(direction)
    given = [direction.date, direction.days, direction.weeks, direction.visit]
    if sum(one is not None for one in given) > 1:
        yield AnswerFault("fault.direction_two_times", {"activity": direction.activity})
    yield from _between(direction.days, LATEST_DAY, "days")
    yield from _between(direction.weeks, LATEST_WEEK, "weeks")
    yield from _value_faults(direction)
    if direction.date is not None:
        yield from _some(_far_date(direction.date, today, "date"))
    if direction.said_on is not None and direction.said_on > today:
        yield AnswerFault("fault.said_later", {"date": direction.said_on}, "said_on")
    elif direction.said_on is not None:
        yield from _some(_far_date(direction.said_on, today, "said_on"))
    for name in ("visit", "condition", "said_by"):
        yield from _some(_text_fault(getattr(direction, name) or "", name))


def _activity_faults(activity: str, activities: Collection[str]) -> Iterator[AnswerFault]:
    """Tell an id that does not exist. Own words have a capital letter or a space, so they are never taken for one."""
    if not activity.strip():
        yield AnswerFault("fault.direction_without_activity", field="activity")
    elif activity not in activities and ID_SHAPE.fullmatch(activity):
        yield AnswerFault("fault.unknown_activity", {"value": activity}, "activity")
    else:
        yield from _some(_text_fault(activity, "activity"))


def _direction_gaps(direction: Direction) -> Iterator[AnswerFault]:
    """Tell what a direction of its kind cannot do without."""
    told = {"activity": direction.activity}
    has_time = any(one is not None for one in (direction.date, direction.days, direction.weeks, direction.visit))
    match direction.kind:
        case DirectionKind.NOT_BEFORE | DirectionKind.FROM | DirectionKind.UNTIL if not has_time:
            yield AnswerFault("fault.direction_without_time", told)
        case DirectionKind.LIMIT if direction.value is None:
            yield AnswerFault("fault.direction_without_value", told, "value")
        case DirectionKind.FINE_NOW if direction.said_on is None and not has_time:
            yield AnswerFault("fault.direction_without_day", told, "said_on")
        case DirectionKind.AFTER_VISIT if not (direction.visit or "").strip():
            yield AnswerFault("fault.direction_without_visit", told, "visit")
        case DirectionKind.ONLY_IF if not (direction.condition or "").strip():
            yield AnswerFault("fault.direction_without_condition", told, "condition")


def _value_faults(direction: Direction) -> Iterator[AnswerFault]:
    value, unit = direction.value, direction.unit
    if value is None:
        return
    if unit not in HIGHEST_VALUE:
        yield AnswerFault("fault.unknown_unit", {"value": unit or "", "units": tuple(HIGHEST_VALUE)}, "unit")
    elif not (isfinite(value) and 0 < value <= HIGHEST_VALUE[unit]):
        high = number_text(HIGHEST_VALUE[unit])
        yield AnswerFault("fault.number_range", {"value": f"{value} {unit}", "low": "0", "high": high}, "value")


def _visit_faults(visit: Visit, today: date) -> Iterator[AnswerFault]:
    if not visit.what.strip():
        yield AnswerFault("fault.visit_without_name", field="what")
    for name in ("what", "place"):
        yield from _some(_text_fault(getattr(visit, name), name))
    if visit.date is not None:
        yield from _some(_far_date(visit.date, today, "date"))
    if visit.time:
        yield from _some(check_time(visit.time))
    yield from _some(check_phone(visit.phone))


def _medicine_faults(medicine: Medicine) -> Iterator[AnswerFault]:
    if not medicine.name.strip():
        yield AnswerFault("fault.medicine_without_name", field="name")
    yield from _some(_text_fault(medicine.name, "name"))
    if not medicine.times and not medicine.only_when_needed:
        yield AnswerFault("fault.medicine_without_times", {"value": medicine.name}, "times")
    for text in dict.fromkeys(medicine.times):
        yield from _some(check_time(text, "times"))
        if medicine.times.count(text) > 1:
            yield AnswerFault("fault.twice", {"value": text}, "times")


def _person_faults(person: Person) -> Iterator[AnswerFault]:
    for name in ("name", "helper", "hospital", "team", "surgeon"):
        yield from _some(_text_fault(getattr(person, name), name))
    for name in ("phone", "helper_phone", "team_phone", "night_phone", "emergency_number"):
        yield from _some(check_phone(getattr(person, name), name))


def _text_fault(text: str, name: str) -> AnswerFault | None:
    if len(text) > LONGEST_TEXT:
        return AnswerFault("fault.too_long", {"value": text[:20] + "…", "most": LONGEST_TEXT}, name)
    if not text.isprintable():
        return AnswerFault("fault.odd_letters", {"value": "".join(filter(str.isprintable, text))}, name)
    return None


def _between(number: int | None, high: int, name: str) -> Iterator[AnswerFault]:
    if number is not None and not 0 <= number <= high:
        bounds = {"low": "0", "high": number_text(high)}
        yield AnswerFault("fault.number_range", {"value": f"{number} {name}", **bounds}, name)


def _far_date(when: date, today: date, name: str = "") -> AnswerFault | None:
    if abs(when - today) <= OTHER_DATES:
        return None
    return AnswerFault("fault.far_date", {"date": when}, name)


def _date(value: object) -> date | None:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _told(value: object, wording: Wording) -> object:
    if isinstance(value, date):
        return wording.date(value, "year")
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    if isinstance(value, bool):
        return str(value).lower()
    return number_text(value) if isinstance(value, int | float) else value


def _some(fault: AnswerFault | None) -> Iterator[AnswerFault]:
    if fault is not None:
        yield fault
