"""The plan code: a plan's dates on a few lines of paper, to be typed in at home.

It carries country, procedure, surgery and discharge date, the activities chosen, every answer that can move a date,
the directions on known activities: kind, day, value, and that there was a condition (not its words), and waits after a
set-back. Names, phones, visits, medicines, weight and own activities are not in it; they are asked again.

How it is packed: each answer is a digit of one large number whose base changes from place to place (`code_layout.py`),
the lowest place first. Before the answers come the version of the layout, the number of groups of the whole code, and
ten bits that tell the catalogue's version. The number is written in base 32, lowest digit first; zeros at its end are
left away. `code_lines.py` makes lines and checks of it. A plan without directions takes about 32 letters, each
direction five to eight more; eight lines are the most.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.core.answers import Answers, AnswerSheet, AnswerValue, Direction, DirectionKind, Hold
from planner.core.catalogue import Catalogue
from planner.core.directions import Timing
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.exchange.code_layout import ACTIVITIES, FIELDS, HIGHEST_NUMBER, KINDS, UNITS, Field, FieldKind
from planner.exchange.code_lines import CHECKS, DATA, GROUP, LETTERS, LINE, LineCheck, LineState, check_lines, lines_of

VERSION = 1
MOST_LINES = 8
VERSION_SIZE = 4
GROUPS_SIZE = 64  # with VERSION_SIZE powers of two, so that the first line alone tells both
MOST_GROUPS = MOST_LINES * LINE // GROUP
HASH_SIZE = 1024
FIRST_DATE = date(2024, 1, 1)
DATE_SIZE = 8192  # days; the last one is in 2046
STAY_SIZE = 256  # days in hospital
MOST_DIRECTIONS = 15
ACTIVITY_SIZE = 64
DAY_SIZE = 1501
NO_TIME, TIME_IS_DAY, TIME_IS_DATE = range(3)
TIME_SIZE = 3
VALUE_SIZE = 5001  # tenths
TENTHS = 10
MOST_HOLDS = 3  # waits after a set-back
HOLD_SIZE = 128  # days


@dataclass(frozen=True, slots=True)
class PlanCode:
    """A code to print, and what it could not carry."""

    lines: tuple[str, ...]
    left_out: tuple[str, ...] = ()  # activities of directions, in the person's words or as ids
    is_whole: bool = True  # nothing that moves a date was left out, waits after a set-back among them


@dataclass(frozen=True, slots=True)
class CodeContent:
    """What a code brings back."""

    sheet: AnswerSheet
    is_other_catalogue: bool  # made from another version: dates may differ from those on paper
    is_partial: bool  # directions or waits were left out: they must be read from the paper


class _Digits:
    """A number whose base changes from place to place, lowest place first."""

    def __init__(self, number: int = 0) -> None:
        self.number = number
        self._scale = 1

    def put(self, digit: int, size: int) -> None:
        if not 0 <= digit < size:
            raise ValueError(f"{digit} does not fit below {size}")
        self.number += digit * self._scale
        self._scale *= size

    def take(self, size: int) -> int:
        self.number, digit = divmod(self.number, size)
        return digit


def make_plan_code(plan: Plan) -> PlanCode:
    """Return the code of a plan. Equal plans give equal codes."""
    timing = Timing(plan.surgery_date, plan.visits)
    carried = [one for one in plan.directions_in_force if _can_carry(one, timing)]
    kept = carried[:MOST_DIRECTIONS]
    while (lines := _lines(plan, kept, timing)) is None:
        kept.pop()
    left_out = tuple(one.activity for one in plan.directions_in_force if one not in kept)
    return PlanCode(lines, left_out, is_whole=_is_whole(plan, kept))


def read_plan_code(text: str, catalogue: Catalogue, wording: Wording) -> CodeContent:
    """Return what a code brings back; raise KnownError with a sentence where it is not typed right."""
    digits = _typed(check_lines(text), wording)
    made_from = digits.take(HASH_SIZE)
    is_partial = bool(digits.take(2))
    answers = _read_answers(digits)
    directions = tuple(_read_direction(digits, wording) for _ in range(digits.take(MOST_DIRECTIONS + 1)))
    holds = _read_holds(digits, answers)
    if digits.number:
        raise KnownError(wording.say("share.code.not_a_code"))
    sheet = _known_here(AnswerSheet(answers=answers, directions=directions, holds=holds), catalogue)
    return CodeContent(sheet, made_from != _catalogue_hash(catalogue.version), is_partial)


def lengths_of_lines(first: LineCheck) -> tuple[int, ...]:
    """Return how many letters each line of a code has, told by its first line; nothing where that is not right."""
    if first.state is not LineState.RIGHT:
        return ()
    digits = _Digits(sum(symbol << (5 * place) for place, symbol in enumerate(first.symbols[:-CHECKS])))
    if digits.take(VERSION_SIZE) != VERSION:
        return (len(first.symbols),)
    letters = digits.take(GROUPS_SIZE) * GROUP
    lengths = tuple(min(LINE, letters - start) for start in range(0, letters, LINE))
    return lengths if lengths[:1] == (len(first.symbols),) else ()


def _lines(plan: Plan, directions: list[Direction], timing: Timing) -> tuple[str, ...] | None:
    """Return the lines, or None where they are too many."""
    digits = _Digits()
    digits.put(VERSION, VERSION_SIZE)
    digits.put(0, GROUPS_SIZE)  # not known yet
    digits.put(_catalogue_hash(plan.catalogue_version), HASH_SIZE)
    digits.put(0 if _is_whole(plan, directions) else 1, 2)
    _put_answers(digits, plan)
    digits.put(len(directions), MOST_DIRECTIONS + 1)
    for direction in directions:
        _put_direction(digits, direction, timing)
    _put_holds(digits, _holds_to_carry(plan))
    count = len(_base_32(digits.number + VERSION_SIZE * GROUPS_SIZE))  # as many letters as it can ever need
    full, rest = divmod(count, DATA)
    groups = full * LINE // GROUP + (-(-(rest + CHECKS) // GROUP) if rest else 0)
    if groups > MOST_GROUPS:
        return None
    symbols = _base_32(digits.number + VERSION_SIZE * groups)
    return lines_of(symbols + [0] * (count - len(symbols)))


def _is_whole(plan: Plan, directions: list[Direction]) -> bool:
    """Tell whether a code with these directions has room for all that moves a date."""
    return len(directions) == len(plan.directions_in_force) and len(_holds_to_carry(plan)) == len(plan.holds)


def _base_32(number: int) -> list[int]:
    found = []
    while number:
        number, symbol = divmod(number, len(LETTERS))
        found.append(symbol)
    return found


def _typed(lines: tuple[LineCheck, ...], wording: Wording) -> _Digits:
    """Return the digits of a whole code, after its version and length."""
    if not lines:
        raise KnownError(wording.say("share.code.empty"))
    for line in lines:
        if line.state is not LineState.RIGHT:
            raise KnownError(line_sentence(line, wording))
    symbols = [symbol for line in lines for symbol in line.symbols[:-CHECKS]]
    digits = _Digits(sum(symbol << (5 * place) for place, symbol in enumerate(symbols)))
    version = digits.take(VERSION_SIZE)
    if version != VERSION:
        raise KnownError(wording.say("share.code.newer" if version > VERSION else "share.code.not_a_code"))
    groups = digits.take(GROUPS_SIZE)
    typed = sum(len(line.symbols) for line in lines) // GROUP
    if typed != groups or any(len(line.symbols) != LINE for line in lines[:-1]):
        raise KnownError(wording.say("share.code.groups", typed=typed, groups=groups))
    return digits


def line_sentence(line: LineCheck, wording: Wording) -> str:
    """Return typing help for one line; nothing where it is right."""
    match line.state:
        case LineState.RIGHT:
            return ""
        case LineState.STRANGE:
            return wording.say("share.code.strange", line=line.number, letter=line.letter, group=line.group)
        case LineState.WRONG if line.group is not None:
            return wording.say("share.code.wrong_group", line=line.number, group=line.group)
        case LineState.WRONG:
            return wording.say("share.code.wrong", line=line.number)
        case LineState.UNFINISHED:
            return wording.say("share.code.unfinished", line=line.number)


def _catalogue_hash(version: str) -> int:
    return int.from_bytes(hashlib.sha256(version.encode()).digest()[:4]) % HASH_SIZE


def _put_answers(digits: _Digits, plan: Plan) -> None:
    answers = plan.sheet.answers
    surgery = plan.surgery_date
    day = (surgery - FIRST_DATE).days + 1 if surgery else 0
    digits.put(day if 0 < day < DATE_SIZE else 0, DATE_SIZE)
    home = plan.discharge_date
    stay = (home - surgery).days + 1 if home and surgery else 0
    digits.put(stay if 0 < stay < STAY_SIZE else 0, STAY_SIZE)
    for field in FIELDS:
        digits.put(_digit(field, answers.get(field.question)), field.size)


def _read_answers(digits: _Digits) -> Answers:
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


def _can_carry(direction: Direction, timing: Timing) -> bool:
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


def _put_direction(digits: _Digits, direction: Direction, timing: Timing) -> None:
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


def _holds_to_carry(plan: Plan) -> tuple[tuple[int, int], ...]:
    """Return the waits that a code has a place for: the day after surgery each began, and its length."""
    surgery = plan.surgery_date
    found = [((hold.since - surgery).days, hold.days) for hold in plan.holds] if surgery else []
    return tuple((day, days) for day, days in found if 0 <= day < DAY_SIZE and days < HOLD_SIZE)[:MOST_HOLDS]


def _put_holds(digits: _Digits, holds: tuple[tuple[int, int], ...]) -> None:
    digits.put(len(holds), MOST_HOLDS + 1)
    for day, days in holds:
        digits.put(day, DAY_SIZE)
        digits.put(days, HOLD_SIZE)


def _read_holds(digits: _Digits, answers: Answers) -> tuple[Hold, ...]:
    """Return the waits; none without the day of surgery that they are counted from."""
    found = [(digits.take(DAY_SIZE), digits.take(HOLD_SIZE)) for _ in range(digits.take(MOST_HOLDS + 1))]
    surgery = answers.day("surgery_date")
    return tuple(Hold(since=surgery + timedelta(days=day), days=days) for day, days in found if surgery and days)


def _read_direction(digits: _Digits, wording: Wording) -> Direction:
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


def _known_here(sheet: AnswerSheet, catalogue: Catalogue) -> AnswerSheet:
    """Return the sheet without what this catalogue does not ask any more."""
    asked = {question.id: question for question in catalogue.questions}
    kept: dict[str, AnswerValue] = {}
    for question_id, value in sheet.answers.items():
        choices = asked[question_id].choices if question_id in asked else ()
        if isinstance(value, tuple):
            kept[question_id] = tuple(one for one in value if one in choices)
        elif question_id in asked and (not choices or value in choices):
            kept[question_id] = value
    return replace(
        sheet,
        answers=Answers({key: value for key, value in kept.items() if key in asked}),
        directions=tuple(one for one in sheet.directions if one.activity in catalogue.activities),
    )
