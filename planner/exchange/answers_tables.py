"""The tables of an answers file turned into records, value by value; what does not fit is told, not guessed."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from planner.core.answer_checks import AnswerFault
from planner.core.answers import (
    RATHER_NOT_SAY,
    UNKNOWN,
    AnswerValue,
    Direction,
    DirectionKind,
    Hold,
    Medicine,
    OwnActivity,
    Person,
    Visit,
)
from planner.core.holds import LONGEST_HOLD
from planner.core.sheet_checks import Record

WITHOUT_WHICH_NONE: dict[type[Record], tuple[str, ...]] = {Direction: ("kind",), Hold: ("since", "days")}
"""What a record cannot be built without."""
RELATIVE_DATE = re.compile(r"today(?:([+-])([0-9]{1,4}))?")


class Misfit(Exception):
    """A value of the wrong kind."""

    def __init__(self, fault_id: str, value: object, **values: object) -> None:
        super().__init__(fault_id)
        self.fault = AnswerFault(fault_id, {"value": value, **values})


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A record as far as it could be read, and what did not fit."""

    record: Record | None
    faults: tuple[AnswerFault, ...]

    def concerns(self, fault: AnswerFault) -> bool:
        """Return whether a later fault only repeats that something here could not be read."""
        misread = {one.field for one in self.faults}
        return bool(misread) and (not fault.field or fault.field in misread)


def read_record(kind: type[Record], table: object, today: date) -> ReadRecord:
    """Return the record that one table tells."""
    if not isinstance(table, Mapping):
        return ReadRecord(None, (AnswerFault("not_a_table", {"value": table}),))
    readers = READERS[kind]
    faults = [AnswerFault("unknown_key", {"value": key, "choices": tuple(readers)}) for key in table.keys() - readers]
    given: dict[str, Any] = {}  # what the record's own types ask for, as each reader returns
    for key, reader in readers.items():
        if key in table:
            try:
                given[key] = reader(table[key], today)
            except Misfit as misfit:
                faults.append(dataclasses.replace(misfit.fault, field=key))
    return _built(kind, given, faults)


def _built(kind: type[Record], given: dict[str, Any], faults: list[AnswerFault]) -> ReadRecord:
    """Build the record; a name that is missing is left empty, so that the checks tell it in their own words."""
    misread = {fault.field for fault in faults}
    lacking = [name for name in WITHOUT_WHICH_NONE.get(kind, ()) if name not in given]
    if lacking:
        faults.extend(AnswerFault("missing", {"value": name}, name) for name in lacking if name not in misread)
        return ReadRecord(None, tuple(faults))
    first = dataclasses.fields(kind)[0].name
    return ReadRecord(kind(**{first: "", **given}), tuple(faults))


def read_answer(value: object, today: date, *, is_date: bool) -> AnswerValue:
    """Return the answer as the interview keeps it: dates as ISO text, lists as tuples; checked later."""
    if is_date and value not in (UNKNOWN, RATHER_NOT_SAY):
        return as_date(value, today).isoformat()
    if isinstance(value, list):
        return tuple(str(one) if not isinstance(one, str) else one for one in value)
    if isinstance(value, str | bool | int | float):
        return value
    raise Misfit("not_a_text", value)


def as_date(value: object, today: date) -> date:
    """Return a date of the file: a TOML date, ISO text, or days from today such as "today-9"."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    text = value if isinstance(value, str) else ""
    relative = RELATIVE_DATE.fullmatch(text.replace(" ", ""))
    if relative:
        sign, days = relative.groups()
        return today + timedelta(days=int(f"{sign}{days}") if days else 0)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Misfit("not_a_date", value, example=today.isoformat()) from None


def _date(value: object, today: date) -> date:
    return as_date(value, today)


def _text(value: object, _today: date) -> str:
    if isinstance(value, str):
        return value.strip()
    raise Misfit("not_a_text", value)


def _number(value: object, _today: date) -> int | float:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e9:  # noqa: PLR2004
        return value
    raise Misfit("not_a_number", value)


def _amount(value: object, today: date) -> float:
    return float(_number(value, today))  # as a plan file gives it back


def _whole(value: object, today: date) -> int:
    number = _number(value, today)
    if isinstance(number, int):
        return number
    raise Misfit("not_a_whole_number", value)


def _days_held(value: object, today: date) -> int:
    days = _whole(value, today)
    if 1 <= days <= LONGEST_HOLD:
        return days
    raise Misfit("number_range", f"{days} days", low="1", high=str(LONGEST_HOLD))


def _yes_no(value: object, _today: date) -> bool:
    if isinstance(value, bool):
        return value
    raise Misfit("not_yes_no", value)


def _time(value: object, today: date) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else _text(value, today)


def _times(value: object, today: date) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(_time(one, today) for one in value)
    raise Misfit("not_a_list", value)


def _kind(value: object, _today: date) -> DirectionKind:
    if isinstance(value, str) and value in list(DirectionKind):
        return DirectionKind(value)
    raise Misfit("unknown_kind", value, choices=tuple(DirectionKind))


Reader = Callable[[object, date], object]
READERS: dict[type[Record], dict[str, Reader]] = {
    Direction: {
        "activity": _text,
        "kind": _kind,
        "date": _date,
        "days": _whole,
        "weeks": _whole,
        "visit": _text,
        "value": _amount,
        "unit": _text,
        "condition": _text,
        "said_by": _text,
        "said_on": _date,
    },
    Visit: {"what": _text, "date": _date, "time": _time, "place": _text, "phone": _text},
    Medicine: {"name": _text, "times": _times, "only_when_needed": _yes_no},
    OwnActivity: {field.name: _text for field in dataclasses.fields(OwnActivity)},
    Hold: {"since": _date, "days": _days_held},
    Person: {field.name: _text for field in dataclasses.fields(Person)},
}
