"""Which letters a line of text may have: those one can see, and the joiners that some names and pictures need."""

from __future__ import annotations

import re

JOINERS = "\u200c\u200d"  # not the marks that turn the direction of text: those can hide some
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
