"""The plan code: a plan's dates on a few lines of paper, to be typed in at home.

It carries country, procedure, surgery and discharge date, the activities chosen, every answer that can move a date,
the directions on known activities: kind, day, value, and that there was a condition (not its words), and waits after a
set-back. Names, phones, visits, medicines, weight and own activities are not in it; they are asked again.

How it is packed: each answer is a digit of one large number whose base changes from place to place (`code_content.py`),
the lowest place first. Before the answers come the version of the layout, the number of groups of the whole code, and
ten bits that tell the catalogue's version. The number is written in base 32, lowest digit first; zeros at its end are
left away. `code_lines.py` makes lines and checks of it. A plan without directions takes about 32 letters, each
direction five to eight more; eight lines are the most.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from planner.core.answers import Answers, AnswerSheet, AnswerValue, Direction
from planner.core.catalogue import Catalogue
from planner.core.directions import Timing
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.exchange.code_content import (
    can_carry,
    holds_to_carry,
    put_answers,
    put_direction,
    put_holds,
    read_answers,
    read_direction,
    read_holds,
)
from planner.exchange.code_digits import Digits
from planner.exchange.code_lines import CHECKS, DATA, GROUP, LETTERS, LINE, LineCheck, LineState, check_lines, lines_of

VERSION = 1
MOST_LINES = 8
VERSION_SIZE = 4
GROUPS_SIZE = 64  # with VERSION_SIZE powers of two, so that the first line alone tells both
MOST_GROUPS = MOST_LINES * LINE // GROUP
HASH_SIZE = 1024
MOST_DIRECTIONS = 15


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


def make_plan_code(plan: Plan) -> PlanCode:
    """Return the code of a plan. Equal plans give equal codes."""
    timing = Timing(plan.surgery_date, plan.visits)
    carried = [one for one in plan.directions_in_force if can_carry(one, timing)]
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
    answers = read_answers(digits)
    directions = tuple(read_direction(digits, wording) for _ in range(digits.take(MOST_DIRECTIONS + 1)))
    holds = read_holds(digits, answers)
    if digits.number:
        raise KnownError(wording.say("share.code.not_a_code"))
    sheet = _known_here(AnswerSheet(answers=answers, directions=directions, holds=holds), catalogue)
    return CodeContent(sheet, made_from != _catalogue_hash(catalogue.version), is_partial)


def lengths_of_lines(first: LineCheck) -> tuple[int, ...]:
    """Return how many letters each line of a code has, told by its first line; nothing where that is not right."""
    if first.state is not LineState.RIGHT:
        return ()
    digits = Digits(sum(symbol << (5 * place) for place, symbol in enumerate(first.symbols[:-CHECKS])))
    if digits.take(VERSION_SIZE) != VERSION:
        return (len(first.symbols),)
    letters = digits.take(GROUPS_SIZE) * GROUP
    lengths = tuple(min(LINE, letters - start) for start in range(0, letters, LINE))
    return lengths if lengths[:1] == (len(first.symbols),) else ()


def _lines(plan: Plan, directions: list[Direction], timing: Timing) -> tuple[str, ...] | None:
    """Return the lines, or None where they are too many."""
    digits = Digits()
    digits.put(VERSION, VERSION_SIZE)
    digits.put(0, GROUPS_SIZE)  # not known yet
    digits.put(_catalogue_hash(plan.catalogue_version), HASH_SIZE)
    digits.put(0 if _is_whole(plan, directions) else 1, 2)
    put_answers(digits, plan)
    digits.put(len(directions), MOST_DIRECTIONS + 1)
    for direction in directions:
        put_direction(digits, direction, timing)
    put_holds(digits, holds_to_carry(plan))
    count = len(_base_32(digits.number + VERSION_SIZE * GROUPS_SIZE))  # as many letters as it can ever need
    full, rest = divmod(count, DATA)
    groups = full * LINE // GROUP + (-(-(rest + CHECKS) // GROUP) if rest else 0)
    if groups > MOST_GROUPS:
        return None
    symbols = _base_32(digits.number + VERSION_SIZE * groups)
    return lines_of(symbols + [0] * (count - len(symbols)))


def _is_whole(plan: Plan, directions: list[Direction]) -> bool:
    """Tell whether a code with these directions has room for all that moves a date."""
    return len(directions) == len(plan.directions_in_force) and len(holds_to_carry(plan)) == len(plan.holds)


def _base_32(number: int) -> list[int]:
    found = []
    while number:
        number, symbol = divmod(number, len(LETTERS))
        found.append(symbol)
    return found


def _typed(lines: tuple[LineCheck, ...], wording: Wording) -> Digits:
    """Return the digits of a whole code, after its version and length."""
    if not lines:
        raise KnownError(wording.say("share.code.empty"))
    for line in lines:
        if line.state is not LineState.RIGHT:
            raise KnownError(line_sentence(line, wording))
    symbols = [symbol for line in lines for symbol in line.symbols[:-CHECKS]]
    digits = Digits(sum(symbol << (5 * place) for place, symbol in enumerate(symbols)))
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
