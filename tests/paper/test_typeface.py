"""The typeface: what it can draw, and what becomes of the rest."""

from __future__ import annotations

import pytest

from planner.paper.typeface import characters_of, font_files, printable, typeface_characters

LATIN = frozenset(map(chr, range(32, 127)))


@pytest.mark.parametrize("file", font_files(), ids=lambda file: file.stem)
def test_it_draws_european_letters_but_no_circles(file) -> None:
    characters = characters_of(file.read_bytes())
    assert characters.issuperset("Łódź Ñandú Ærø Şırnak Ωμέγα Жук – “x” · × °")
    assert not characters & set("○●田💊")


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("Helen Marsh", "Helen Marsh"),
        ("a\tb\nc", "a b c"),
        ("e\u0301", "e"),  # composed first, then its plain letter
        ("田中 Hana", "__ Hana"),
        ("pill 💊", "pill"),
        ("a\u2011b", "a-b"),
        ("ＡＢ", "AB"),
        ("\x00\x07\u200d", "_"),
    ],
)
def test_what_cannot_be_drawn_becomes_plain_or_a_place_to_write(typed: str, set_as: str) -> None:
    assert printable(typed, LATIN) == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("Tom \U0001f600 Lee", "Tom Lee"),
        ("\U0001f600 Tom", "Tom"),
        ("Tom \U0001f600", "Tom"),
        (" and \U0001f600 more ", " and more "),
        ("\ufeffTom", "Tom"),
        ("Tom\u2060\u202e\u200d Lee", "Tom Lee"),
        ("Tom\x00 Lee", "Tom Lee"),
        ("Tom\nLee", "Tom Lee"),
    ],
)
def test_what_cannot_be_seen_leaves_no_gap(typed: str, set_as: str) -> None:
    assert printable(typed, LATIN) == set_as
    assert printable(typed, typeface_characters()) == set_as


@pytest.mark.parametrize("typed", ["\U0001f600", "\ufeff", "\u200d \u2060", "\x00"])
def test_a_text_of_which_nothing_can_be_drawn_is_a_place_to_write(typed: str) -> None:
    assert printable(typed, typeface_characters()) == "_"


def test_an_empty_text_stays_empty() -> None:
    assert printable("", LATIN) == ""
    assert printable("  ", LATIN) == "  "


def test_only_words_too_long_for_a_line_may_break_anywhere() -> None:
    assert "\u200b" not in printable("physiotherapist appointment", LATIN)
    assert printable("x" * 25, LATIN) == "\u200b".join(("x" * 10, "x" * 10, "x" * 5))
