"""What a person typed in letters that the typeface has not got: the pages leave a line for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from planner.core.answers import AnswerSheet
from planner.core.letters import shown_name
from planner.core.wording import Wording
from planner.paper.typeface import UNKNOWN_LETTER, printable, typeface_characters

MOST_TOLD = 4


def to_write_by_hand(sheet: AnswerSheet) -> tuple[str, ...]:
    """Return the names and words that paper leaves open, each once."""
    told = (sheet.person, sheet.visits, sheet.medicines, sheet.directions, sheet.own_activities)
    return tuple(dict.fromkeys(text.strip() for text in _texts(told) if _loses_letters(text)))


def by_hand_told(sheet: AnswerSheet, wording: Wording) -> str:
    """Return what to say of them before printing; empty where all can be printed."""
    found = to_write_by_hand(sheet)
    if not found:
        return ""
    named = ", ".join(shown_name(text) for text in found[:MOST_TOLD])
    return wording.say("paper.by_hand" if len(found) <= MOST_TOLD else "paper.by_hand_more", texts=named)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _loses_letters(text: str) -> bool:
    if text.isascii():
        return False
    return printable(text, typeface_characters()).count(UNKNOWN_LETTER) > text.count(UNKNOWN_LETTER)
