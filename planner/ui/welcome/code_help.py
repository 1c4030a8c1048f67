"""Typing help for a plan code: what can be said of each line while it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.wording import Wording
from planner.exchange.code_lines import LINE, LineState, check_line, letters_of
from planner.exchange.plan_code import lengths_of_lines, line_sentence


@dataclass(frozen=True, slots=True)
class LineTold:
    """What can be said of one line."""

    is_right: bool
    is_whole: bool  # nothing can be typed that would make it right
    sentence: str  # what to do; empty where it is right
    text: str  # as it stands on paper


class CodeHelp:
    """Looks at lines as they are typed; reads nothing out of them."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def told(self, number: int, text: str, length: int = LINE) -> LineTold:
        """Return what can be said of a line that has this many letters when whole, its number counted from 1."""
        check = check_line(text, number, length)
        return LineTold(
            is_right=check.state is LineState.RIGHT,
            is_whole=check.state in (LineState.RIGHT, LineState.WRONG, LineState.STRANGE),
            sentence=line_sentence(check, self._wording),
            text=check.letters,
        )

    @staticmethod
    def lengths(first: str) -> tuple[int, ...]:
        """Return how many letters each line has, once the first one is right; nothing before that."""
        return lengths_of_lines(check_line(first, 1))

    @staticmethod
    def pieces(text: str) -> tuple[str, ...]:
        """Return text that was pasted at once as the lines of a code."""
        letters = letters_of(text)
        return tuple(letters[start : start + LINE] for start in range(0, len(letters), LINE)) or ("",)
