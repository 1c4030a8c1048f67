"""The one typeface of all paper: where its files are, and which characters it can draw."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

WEIGHTS = ("Regular", "Semibold")
FAMILY = "Source Sans Pro"
LONG = 23  # letters of a word that may break anywhere, or it would run off the page
LONG_WORD = re.compile(rf"\S{{{LONG},}}")
BREAK_EVERY = 10
MAY_BREAK = "\u200b"
GAP = re.compile(r" {2,}")
BLANK = f" {MAY_BREAK}"
UNKNOWN_LETTER = "_"  # a place to write the letter that the typeface has not got
UNSEEN = "Cf"  # Unicode's name for marks that draw nothing, such as the one at the start of some files
DASH, LETTERS_AND_NUMBERS = "Pd", "LN"  # Unicode's names for kinds of characters
SEGMENTS, GROUPS = 4, 12  # the two layouts of a table of characters that fonts use today
NO_CHARACTER = 0xFFFF
KEPT = 8192  # texts: two patients of a ward share most of theirs
OURS = frozenset(map(chr, range(0xE000, 0xE010)))  # marks that the document uses itself


def font_files() -> tuple[Path, ...]:
    """Return the font files that paper is set in."""
    from font_source_sans_pro import font_directory  # late: only printing needs it

    return tuple(Path(font_directory) / f"SourceSansPro-{weight}.ttf" for weight in WEIGHTS)


@cache
def typeface_characters() -> frozenset[str]:
    """Return the characters that paper can draw in every weight; what draws nothing is not among them."""
    every = frozenset.intersection(*(characters_of(file.read_bytes()) for file in font_files()))
    return frozenset(one for one in every if one == MAY_BREAK or unicodedata.category(one) != UNSEEN)


def characters_of(font: bytes) -> frozenset[str]:
    """Return the characters that a TrueType font has a glyph for."""
    start = _table_offset(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    found: set[int] = set()
    for number in range(count):
        (offset,) = struct.unpack_from(">I", font, start + 4 + 8 * number + 4)
        found.update(_mapped(font, start + offset))
    return frozenset(map(chr, found))


@lru_cache(KEPT)
def printable(text: str, characters: frozenset[str]) -> str:
    """Return text as the typeface can set it: a missing letter becomes a place to write it, a missing sign goes.

    No gap is left where a sign was; a text of which nothing would be left is a place to write too.
    """
    if not characters.issuperset(text):
        drawn = "".join(_drawn(character, characters) for character in unicodedata.normalize("NFC", text))
        text = _without_gaps(text, drawn) or UNKNOWN_LETTER
    has_long_words = len(text) >= LONG and any(len(word) >= LONG for word in text.split())  # quicker than a search
    return LONG_WORD.sub(_breakable, text) if has_long_words else text


def _drawn(character: str, characters: frozenset[str]) -> str:
    if character in characters or character in OURS:
        return character
    if character.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", character)[0]
    if plain != character and plain in characters:
        return plain
    kind = unicodedata.category(character)
    if kind == DASH:
        return "-"
    return UNKNOWN_LETTER if kind[0] in LETTERS_AND_NUMBERS else ""


def _without_gaps(typed: str, drawn: str) -> str:
    """Return what is drawn without the second of two spaces, and without a space where the text had a sign."""
    if not drawn.strip(BLANK):
        return ""
    closed = GAP.sub(" ", drawn)
    start, end = typed[:1].isspace(), typed[-1:].isspace()
    return closed[not start and closed[0] == " " : len(closed) - (not end and closed[-1] == " ")]


def _breakable(word: re.Match[str]) -> str:
    text = word[0]
    return MAY_BREAK.join(text[start : start + BREAK_EVERY] for start in range(0, len(text), BREAK_EVERY))


def _table_offset(font: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == name:
            return int(offset)
    raise ValueError(f"the font has no {name.decode()} table")


def _mapped(font: bytes, start: int) -> Iterator[int]:
    (layout,) = struct.unpack_from(">H", font, start)
    if layout == SEGMENTS:
        yield from _mapped_by_segments(font, start)
    if layout == GROUPS:
        (groups,) = struct.unpack_from(">I", font, start + 12)
        for number in range(groups):
            first, last, _ = struct.unpack_from(">III", font, start + 16 + 12 * number)
            yield from range(first, last + 1)


def _mapped_by_segments(font: bytes, start: int) -> Iterator[int]:
    (double_count,) = struct.unpack_from(">H", font, start + 6)
    layout = f">{double_count // 2}H"
    lasts = struct.unpack_from(layout, font, start + 14)
    firsts = struct.unpack_from(layout, font, start + 16 + double_count)
    for first, last in zip(firsts, lasts, strict=True):
        yield from (code for code in range(first, last + 1) if code != NO_CHARACTER)
