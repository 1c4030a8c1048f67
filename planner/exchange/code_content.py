"""What a plan code carries, as digits and back: answers, what the surgeon said, and waits after a set-back.

Each answer is one digit (`code_layout.py`); a time is told in days after surgery, however it was given.
"""

from __future__ import annotations

from datetime import date, timedelta

from planner.core.answers import Answers, AnswerValue, Direction, DirectionKind, Hold
from planner.core.directions import Timing
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.exchange.code_digits import Digits
from planner.exchange.code_layout import ACTIVITIES, FIELDS, HIGHEST_NUMBER, KINDS, UNITS, Field, FieldKind

FIRST_DATE = date(2024, 1, 1)
DATE_SIZE = 8192  # days; the last one is in 2046
STAY_SIZE = 256  # days in hospital
ACTIVITY_SIZE = 64
DAY_SIZE = 1501
NO_TIME, TIME_IS_DAY, TIME_IS_DATE = range(3)
TIME_SIZE = 3
VALUE_SIZE = 5001  # tenths
TENTHS = 10
MOST_HOLDS = 3  # waits after a set-back
HOLD_SIZE = 128  # days


def put_answers(digits: Digits, plan: Plan) -> None:
    """Add the dates and the answers."""
    answers = plan.sheet.answers
    surgery = plan.surgery_date
    day = (surgery - FIRST_DATE).days + 1 if surgery else 0
    digits.put(day if 0 < day < DATE_SIZE else 0, DATE_SIZE)
    home = plan.discharge_date
    stay = (home - surgery).days + 1 if home and surgery else 0
    digits.put(stay if 0 < stay < STAY_SIZE else 0, STAY_SIZE)
    for field in FIELDS:
        digits.put(_digit(field, answers.get(field.question)), field.size)


def read_answers(digits: Digits) -> Answers:
    """Return the dates and the answers that are told."""
    found: dict[str, AnswerValue] = {}
    day = digits.take(DATE_SIZE)
    stay = digits.take(STAY_SIZE)
    surgery = FIRST_DATE + timedelta(days=day - 1)
    if day:
        found["surgery_date"] = surgery.isoformat()
    if day and stay:
        found["discharge_date"] = (surgery + timedelta(days=stay - 1)).isoformat()
    for field in FIELDS:
        digit = digits.take(field.size)
        if digit:
            found[field.question] = _answer(field, digit)
    return Answers(found)


def _digit(field: Field, value: AnswerValue | None) -> int:
    """Return an answer as a digit; zero where nothing is known."""
    match field.kind, value:
        case FieldKind.YES_NO, bool():
            return 2 if value else 1
        case FieldKind.CHOICE, str() if value in field.choices:
            return field.choices.index(value) + 1
        case FieldKind.SEVERAL, tuple():
            return 1 + sum(1 << place for place, choice in enumerate(field.choices) if choice in value)
        case FieldKind.NUMBER, int() | float() if not isinstance(value, bool) and 1 <= value <= HIGHEST_NUMBER:
            return int(value)
    return 0


def _answer(field: Field, digit: int) -> AnswerValue:
    match field.kind:
        case FieldKind.YES_NO:
            return digit == 2  # noqa: PLR2004  # as `_digit` writes it
        case FieldKind.CHOICE:
            return field.choices[digit - 1]
        case FieldKind.SEVERAL:
            return tuple(choice for place, choice in enumerate(field.choices) if digit - 1 >> place & 1)
        case FieldKind.NUMBER:
            return digit


def can_carry(direction: Direction, timing: Timing) -> bool:
    """Return whether a code has a place for a direction; own activities and days far off have none."""
    day = timing.day(direction)
    value = direction.value
    return (
        direction.activity in ACTIVITIES
        and (day is None or 0 <= day < DAY_SIZE)
        and (direction.date is None or 0 <= (direction.date - FIRST_DATE).days < DATE_SIZE)
        and (value is None or 0 <= value * TENTHS < VALUE_SIZE)
        and (direction.unit or "") in UNITS
    )


def put_direction(digits: Digits, direction: Direction, timing: Timing) -> None:
    """Add a direction; its time is told in days after surgery, however it was given."""
    digits.put(ACTIVITIES.index(direction.activity), ACTIVITY_SIZE)
    digits.put(KINDS.index(direction.kind.value), len(KINDS))
    digits.put(1 if direction.condition else 0, 2)
    day = timing.day(direction)
    if day is not None:
        digits.put(TIME_IS_DAY, TIME_SIZE)
        digits.put(day, DAY_SIZE)
    elif direction.date is not None:  # the surgery date is not known yet
        digits.put(TIME_IS_DATE, TIME_SIZE)
        digits.put((direction.date - FIRST_DATE).days, DATE_SIZE)
    else:
        digits.put(NO_TIME, TIME_SIZE)
    digits.put(0 if direction.value is None else 1, 2)
    if direction.value is not None:
        digits.put(int(direction.value * TENTHS + 1e-6), VALUE_SIZE)  # a limit is rounded down
        digits.put(UNITS.index(direction.unit or ""), len(UNITS))


def holds_to_carry(plan: Plan) -> tuple[tuple[int, int], ...]:
    """Return the waits that a code has a place for: the day after surgery each began, and its length."""
    surgery = plan.surgery_date
    found = [((hold.since - surgery).days, hold.days) for hold in plan.holds] if surgery else []
    return tuple((day, days) for day, days in found if 0 <= day < DAY_SIZE and days < HOLD_SIZE)[:MOST_HOLDS]


def put_holds(digits: Digits, holds: tuple[tuple[int, int], ...]) -> None:
    """Add the waits: how many, then the day and the length of each."""
    digits.put(len(holds), MOST_HOLDS + 1)
    for day, days in holds:
        digits.put(day, DAY_SIZE)
        digits.put(days, HOLD_SIZE)


def read_holds(digits: Digits, answers: Answers) -> tuple[Hold, ...]:
    """Return the waits; none without the day of surgery that they are counted from."""
    found = [(digits.take(DAY_SIZE), digits.take(HOLD_SIZE)) for _ in range(digits.take(MOST_HOLDS + 1))]
    surgery = answers.day("surgery_date")
    return tuple(Hold(since=surgery + timedelta(days=day), days=days) for day, days in found if surgery and days)


def read_direction(digits: Digits, wording: Wording) -> Direction:
    """Return the next direction; raise KnownError where it is about something that no code has."""
    activity = digits.take(ACTIVITY_SIZE)
    if activity >= len(ACTIVITIES):
        raise KnownError(wording.say("share.code.not_a_code"))
    kind = DirectionKind(KINDS[digits.take(len(KINDS))])
    condition = wording.say("share.code.condition") if digits.take(2) else None
    time = digits.take(TIME_SIZE)
    days = digits.take(DAY_SIZE) if time == TIME_IS_DAY else None
    when = FIRST_DATE + timedelta(days=digits.take(DATE_SIZE)) if time == TIME_IS_DATE else None
    has_value = digits.take(2)
    value = digits.take(VALUE_SIZE) / TENTHS if has_value else None
    unit = UNITS[digits.take(len(UNITS))] if has_value else ""
    return Direction(
        activity=ACTIVITIES[activity],
        kind=kind,
        date=when,
        days=days,
        value=value,
        unit=unit or None,
        condition=condition,
    )
