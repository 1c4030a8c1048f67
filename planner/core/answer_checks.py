"""What cannot be right about an answer. The wizard and the answers file tell it in the same words.

A check returns the first fault as an `AnswerFault`, or None: a wording id and the values of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, AnswerValue
from planner.core.letters import is_readable, without_unreadable
from planner.core.own_activities import in_own_words, is_own, own_key
from planner.core.questions import RECORD_KINDS, Question, QuestionKind
from planner.core.units import number_text, told_bound, told_unit
from planner.core.wording import Wording

SURGERY_AHEAD = timedelta(days=90)  # a plan may be made before the operation
SURGERY_BACK = timedelta(days=730)
OTHER_DATES = timedelta(days=730)  # visits and directions, either way
LONGEST_TEXT = 200
MOST_OWN = 20  # own activities; more is a wish list, and no plan for the next weeks
LONGEST_OWN = 60  # of an activity in own words: it stands in the head of a row
LONGEST_VALUE = 60  # of a wrong value as a sentence repeats it
PHONE = re.compile(r"\+?[0-9 ()./-]+(?: *(?:ext|x)\.? *[0-9]{1,6})?", re.IGNORECASE)
PHONE_DIGITS = range(3, 16)  # 112 has three; no number in the world has more than fifteen


@dataclass(frozen=True, slots=True)
class AnswerFault:
    """One thing that is wrong with one answer. Its sentence is in the wording under `fault.<id>`."""

    id: str
    values: Mapping[str, object] = field(default_factory=dict)
    field: str = ""  # the part of a record that is at fault

    def said(self, wording: Wording) -> str:
        """Return the sentence that tells the fault and the way out."""
        told = {name: _told(value, wording) for name, value in self.values.items()}
        if "activity" in told:
            told["activity"] = wording.say_if_any(f"activity.{told['activity']}.name") or told["activity"]
        return wording.say(f"fault.{self.id}", **told)


def check_answer(
    question: Question, value: object, answers: Mapping[str, AnswerValue], today: date, *, weight_unit: str = "kg"
) -> AnswerFault | None:
    """Return what is wrong with the answer to one question, or None.

    `answers` are the other answers, for dates that must follow one another.
    """
    if value in (UNKNOWN, RATHER_NOT_SAY) and value not in question.choices:
        return AnswerFault("required") if question.is_required else None
    if question.kind in RECORD_KINDS:
        return AnswerFault("record", {"value": question.id})
    if question.kind is QuestionKind.DATE:
        return _check_date_answer(question, value, answers, today)
    if question.kind is QuestionKind.NUMBER:
        return _check_number(question, value, weight_unit)
    return _CHECKS[question.kind](question, value)


def check_phone(text: str, name: str = "phone") -> AnswerFault | None:
    """Return what is wrong with a phone number; an empty one is fine."""
    main = re.split("ext|x", text, maxsplit=1, flags=re.IGNORECASE)[0]
    digits = sum(character.isdigit() for character in main)
    if not text.strip() or (PHONE.fullmatch(text.strip()) and digits in PHONE_DIGITS):
        return None
    return AnswerFault("phone", {"value": text}, name)


def check_time(text: str, name: str = "time") -> AnswerFault | None:
    """Return what is wrong with a time of day, written as HH:MM."""
    try:
        is_time = bool(re.fullmatch(r"[0-9]{2}:[0-9]{2}", text)) and bool(time.fromisoformat(text).isoformat())
    except ValueError:
        is_time = False
    return None if is_time else AnswerFault("not_a_time", {"value": text, "example": "08:30"}, name)


def text_fault(text: str, name: str = "") -> AnswerFault | None:
    """Return what is wrong with a line of text: too long, or with letters that cannot be printed."""
    if len(text) > LONGEST_TEXT:
        return AnswerFault("too_long", {"value": text, "most": LONGEST_TEXT}, name)
    if not is_readable(text):
        return AnswerFault("odd_letters", {"value": without_unreadable(text)}, name)
    return None


def own_name_fault(name: str, field: str = "") -> AnswerFault | None:
    """Return what is wrong with an activity in the person's own words."""
    if not own_key(name):
        return AnswerFault("own_without_name", {"value": name}, field)
    if len(name) > LONGEST_OWN:
        return AnswerFault("too_long", {"value": name, "most": LONGEST_OWN}, field)
    return text_fault(name, field)


def own_names_fault(names: Sequence[str], field: str = "") -> AnswerFault | None:
    """Return what is wrong with own activities together: too many, or one of them twice."""
    if len(names) > MOST_OWN:
        return AnswerFault("too_many", {"most": MOST_OWN}, field)
    keys = [own_key(name) for name in names]
    twice = next((name for place, name in enumerate(names) if keys[place] and keys.index(keys[place]) < place), None)
    return AnswerFault("twice", {"value": twice}, field) if twice else None


def far_date(when: date, today: date, name: str = "") -> AnswerFault | None:
    """Return a fault for a date so far away that it must be a slip."""
    if abs(when - today) <= OTHER_DATES:
        return None
    return AnswerFault("far_date", {"date": when}, name)


def _check_choice(question: Question, value: object) -> AnswerFault | None:
    if isinstance(value, str) and value in question.choices:
        return None
    return AnswerFault("unknown_choice", {"value": value, "choices": question.choices})


def _check_several(question: Question, value: object) -> AnswerFault | None:
    if not isinstance(value, tuple):
        return AnswerFault("not_a_list", {"value": value})
    for one in value:
        is_word = question.takes_own and isinstance(one, str) and is_own(one)
        fault = own_name_fault(one) if is_word else _check_choice(question, one)
        if fault is not None:
            return fault
        if value.count(one) > 1:
            return AnswerFault("twice", {"value": one})
    alone = next((one for one in value if one in question.alone), None)
    if alone is not None and len(value) > 1:
        return AnswerFault("alone", {"value": alone})
    return own_names_fault(in_own_words(value)) if question.takes_own else None


def _check_yes_no(question: Question, value: object) -> AnswerFault | None:  # noqa: ARG001  # as its sisters
    return None if isinstance(value, bool) else AnswerFault("not_yes_no", {"value": value})


def _check_text_answer(question: Question, value: object) -> AnswerFault | None:
    if not isinstance(value, str):
        return AnswerFault("not_a_text", {"value": value})
    if question.id == "emergency_number":
        return check_phone(value, "")
    return text_fault(value, "")


_CHECKS = {
    QuestionKind.CHOICE: _check_choice,
    QuestionKind.SEVERAL: _check_several,
    QuestionKind.YES_NO: _check_yes_no,
    QuestionKind.TEXT: _check_text_answer,
}


def _check_number(question: Question, value: object, weight_unit: str) -> AnswerFault | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return AnswerFault("not_a_number", {"value": value})
    unit = told_unit(question.unit, weight_unit)
    low, high = (
        None if end is None else told_bound(end, question.unit, weight_unit) for end in (question.low, question.high)
    )
    fits = (low is None or value >= low) and (high is None or value <= high)  # never true of nan
    if fits:
        return None
    bounds = {"low": number_text(low or 0), "high": number_text(high or 0)}
    return AnswerFault("number_range", {"value": f"{value} {unit}".strip(), **bounds})


def _check_date_answer(
    question: Question, value: object, answers: Mapping[str, AnswerValue], today: date
) -> AnswerFault | None:
    when = _iso_date(value)
    if when is None:
        return AnswerFault("not_a_date", {"value": value, "example": today.isoformat()})
    if question.id == "surgery_date" and when > today + SURGERY_AHEAD:
        return AnswerFault("surgery_too_far", {"date": when, "latest": today + SURGERY_AHEAD, "today": today})
    if question.id == "surgery_date" and when < today - SURGERY_BACK:
        return AnswerFault("surgery_too_old", {"date": when, "earliest": today - SURGERY_BACK, "today": today})
    surgery_date = _iso_date(answers.get("surgery_date"))
    if question.id == "discharge_date" and surgery_date is not None and when < surgery_date:
        return AnswerFault("discharge_first", {"date": when, "surgery_date": surgery_date})
    return far_date(when, today)


def _iso_date(value: object) -> date | None:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _told(value: object, wording: Wording) -> str:
    if isinstance(value, date):
        return wording.date(value, "year")
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    if isinstance(value, bool):
        return str(value).lower()
    text = number_text(value) if isinstance(value, float) else str(value)
    return text if len(text) <= LONGEST_VALUE else text[:LONGEST_VALUE] + "…"
