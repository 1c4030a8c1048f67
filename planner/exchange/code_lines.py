"""The letters of a plan code: lines of groups of four, two check characters a line.

The letters are Crockford's thirty-two: no I, L, O or U, so that a one and a zero are never in doubt; small letters
and the look-alikes i, l and o are taken too. The two check characters make each line a Reed–Solomon word over the
field of 32 elements, with the number of the line worked in. So one or two wrong letters, two letters swapped, and
lines in the wrong order are always noticed; where one letter is wrong, the group it stands in can be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOK_ALIKES = {"I": "1", "L": "1", "O": "0"}
SEPARATORS = " -–\t\r."
GROUP = 4
CHECKS = 2
LINE = 20  # letters, check characters among them
DATA = LINE - CHECKS
FIELD_RULE = 0b100101  # x^5 + x^2 + 1


def _powers() -> tuple[int, ...]:
    powers = [1]
    while len(powers) < 31:  # noqa: PLR2004  # the field has 31 elements beside zero
        doubled = powers[-1] << 1
        powers.append(doubled ^ FIELD_RULE if doubled > 31 else doubled)  # noqa: PLR2004
    return tuple(powers)


POWERS = _powers()
LOGS = {value: power for power, value in enumerate(POWERS)}
ORDER = len(POWERS)


class LineState(Enum):
    """What typing help tells about one line."""

    RIGHT = "right"
    UNFINISHED = "unfinished"
    WRONG = "wrong"  # the check characters do not fit
    STRANGE = "strange"  # a letter that no code has


@dataclass(frozen=True, slots=True)
class LineCheck:
    """One line as typed so far."""

    number: int  # from 1
    state: LineState
    symbols: tuple[int, ...] = ()
    group: int | None = None  # the group, from 1, where one wrong letter most likely is
    letter: str = ""  # the strange one

    @property
    def letters(self) -> str:
        """The line in groups, as it stands on paper."""
        return _grouped(self.symbols)


def lines_of(symbols: Sequence[int]) -> tuple[str, ...]:
    """Return data symbols as lines of letters with their checks."""
    found = []
    for number, start in enumerate(range(0, len(symbols), DATA), start=1):
        data = list(symbols[start : start + DATA])
        data += [0] * (-(len(data) + CHECKS) % GROUP)
        found.append(_grouped([*data, *_check_symbols(number, data)]))
    return tuple(found)


def check_lines(text: str) -> tuple[LineCheck, ...]:
    """Return what can be told about each line typed so far. One long line is cut where lines would end."""
    lines = [line for line in text.split("\n") if line.strip(SEPARATORS)]
    if len(lines) == 1:
        letters = letters_of(lines[0])
        lines = [letters[start : start + LINE] for start in range(0, len(letters), LINE)]
    return tuple(check_line(line, number) for number, line in enumerate(lines, start=1))


def check_line(text: str, number: int, length: int = LINE) -> LineCheck:
    """Return what can be told about one line, its number counted from 1, that has this many letters when whole."""
    letters = letters_of(text)
    strange = next((letter for letter in letters if letter not in LETTERS), "")
    if strange:
        return LineCheck(number, LineState.STRANGE, group=letters.index(strange) // GROUP + 1, letter=strange)
    symbols = tuple(LETTERS.index(letter) for letter in letters)
    if len(symbols) > length:
        return LineCheck(number, LineState.WRONG, symbols)
    if len(symbols) % GROUP or not symbols:
        return LineCheck(number, LineState.UNFINISHED, symbols)
    first, second = _syndromes(number, symbols)
    if first == second == 0:
        return LineCheck(number, LineState.RIGHT, symbols)
    if len(symbols) < length:
        return LineCheck(number, LineState.UNFINISHED, symbols)  # more may follow; only a whole line can be wrong
    return LineCheck(number, LineState.WRONG, symbols, group=_wrong_group(first, second, len(symbols)))


def letters_of(text: str) -> str:
    """Return the letters of a text alone, capital, look-alikes put right."""
    plain = text.upper().translate({ord(letter): None for letter in SEPARATORS})
    return "".join(LOOK_ALIKES.get(letter, letter) for letter in plain)


def _grouped(symbols: Sequence[int]) -> str:
    letters = "".join(LETTERS[symbol] for symbol in symbols)
    return " ".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def _times(one: int, other: int) -> int:
    return POWERS[(LOGS[one] + LOGS[other]) % ORDER] if one and other else 0


def _value(symbols: Sequence[int], power: int) -> int:
    """Return the word as a polynomial, the first symbol its highest, at the given power of the generator."""
    total = 0
    for symbol in symbols:
        total = _times(total, POWERS[power]) ^ symbol
    return total


def _syndromes(number: int, symbols: Sequence[int]) -> tuple[int, int]:
    word = (number % len(LETTERS), *symbols)
    return _value(word, 1), _value(word, 2)


def _check_symbols(number: int, data: Sequence[int]) -> tuple[int, int]:
    """Return the two symbols that make both syndromes zero: c·a + d = s1 and c·a² + d = s2."""
    first, second = _syndromes(number, [*data, 0, 0])
    inverse = POWERS[-LOGS[POWERS[1] ^ POWERS[2]] % ORDER]
    high = _times(first ^ second, inverse)
    return high, first ^ _times(high, POWERS[1])


def _wrong_group(first: int, second: int, length: int) -> int | None:
    """Return the group of the one wrong letter, or None where more than one must be wrong."""
    if not first or not second:
        return None
    from_the_end = (LOGS[second] - LOGS[first]) % ORDER
    place = length - 1 - from_the_end
    return place // GROUP + 1 if place >= 0 else None
