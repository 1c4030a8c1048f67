"""Which letters a line of text may have: those one can see, and the joiners that some names and pictures need."""

from __future__ import annotations

import re

JOINERS = "\u200c\u200d"  # not the marks that turn the direction of text: those can hide some
LONGEST_NAME = 60
LONG_WORD = re.compile(r"\S{16}(?=\S)")
BREAK = "\u200b"  # a place to go on in the next line, without a mark
JOINED = re.compile(rf"(?<=[^\s{JOINERS}])[{JOINERS}](?=[^\s{JOINERS}])")


def is_readable(text: str) -> bool:
    """Return whether all of a text can be seen; a joiner must stand between two letters."""
    return JOINED.sub("", text).isprintable()


def without_unreadable(text: str) -> str:
    """Return a text without the letters that cannot be seen."""
    return "".join(letter for letter in text if letter.isprintable())


def plain(text: str, *, also: str = "") -> str:
    """Return a text for other programs: what cannot be seen becomes a space, but joiners and what is named too."""
    return "".join(letter if letter.isprintable() or letter in JOINERS + also else " " for letter in text)


def shown_name(name: str) -> str:
    """Return a name as a narrow place can show it: not endless, and with places to break a long word."""
    tidy = " ".join(name.split())
    short = tidy if len(tidy) <= LONGEST_NAME else tidy[: LONGEST_NAME - 1].rstrip() + "…"
    return breakable(short)


def breakable(text: str) -> str:
    """Return a text whose long words, such as the address of a page, go on in the next line of a narrow place."""
    return LONG_WORD.sub(lambda word: f"{word[0]}{BREAK}", text)
