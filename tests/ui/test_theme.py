"""Colours can be told apart, text is never small, and every meaning has its icon."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from planner.ui.icons import PICTURE_COLOURS
from planner.ui.look import Look
from planner.ui.theme import ROLES, THEME_NAMES, Theme, load_theme

RESOURCES = Path(__file__).parents[2] / "resources"
SHEETS = ("canvas", "surface", "sunken")
KINDS = ("kind_return", "kind_limit", "kind_task", "kind_visit")
PHASES = tuple(f"phase_{number}" for number in range(1, 6))
TIERS = ("tier_emergency", "tier_visit", "tier_expected")
TINTS = (*(f"{kind}_tint" for kind in KINDS), *(f"{tier}_tint" for tier in TIERS), "tier_today_tint", "accent_tint")

TEXT = [
    *product(("text", "text_muted"), (*SHEETS, *TINTS, *PHASES)),
    *product(("accent",), (*SHEETS, "accent_tint")),
    *((kind, ground) for kind in KINDS for ground in (*SHEETS, f"{kind}_tint")),
    *((tier, ground) for tier in TIERS for ground in (*SHEETS, f"{tier}_tint")),
    *((f"on_{fill}", fill) for fill in ("accent", "surgeon", "tier_today", *TIERS)),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
]
MARKS = [
    *product(("line_control", "focus"), (*SHEETS, "accent_tint")),
    *product(("chart_back", "chart_leg", "surgeon"), SHEETS),
    *product(("kind_return",), PHASES),
    ("tier_today_edge", "tier_today_tint"),
]


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(RESOURCES / "themes", request.param)


def contrast(one: QColor, other: QColor) -> float:
    lights = sorted((luminance(one), luminance(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_words_can_be_read_on_every_ground_they_stand_on(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.color(ink), theme.color(ground)) >= 7


@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_edges_and_marks_can_be_seen(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(theme.color(mark), theme.color(ground)) >= 3


def test_every_theme_knows_the_same_meanings() -> None:
    meanings = [set(load_theme(RESOURCES / "themes", name).colours) for name in THEME_NAMES]
    assert meanings[0] == meanings[1] == meanings[2]


def test_no_words_are_smaller_than_eleven_points(theme: Theme) -> None:
    assert min(theme.point_size(role) for role in ROLES) >= 11


def test_words_grow_to_twice_their_size_and_no_further() -> None:
    twice = load_theme(RESOURCES / "themes", text_scale=2.0)
    too_much = load_theme(RESOURCES / "themes", text_scale=3.0)
    assert twice.font("body").pointSizeF() == 24
    assert too_much.text_scale == 2.0


def test_an_unknown_meaning_names_the_file_to_look_in(theme: Theme) -> None:
    with pytest.raises(KeyError, match=r"no colour means 'mauve'.*screen\.toml"):
        theme.color("mauve")


def test_the_style_sheet_has_no_hole_left(theme: Theme) -> None:
    assert "$" not in theme.stylesheet()


def test_an_icon_takes_the_colour_it_is_asked_for(worn: Look) -> None:
    image = worn.icons.pixmap("add", QColor("#123456"), 24).toImage()
    assert image.pixelColor(12, 12) == QColor("#123456")


def test_an_icon_is_twice_as_fine_on_a_dense_screen(worn: Look) -> None:
    fine = worn.icons.pixmap("today", QColor("black"), 24, 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (48, 2.0)


def test_every_drawing_uses_only_inks_that_have_a_meaning() -> None:
    for drawing in (RESOURCES / "icons" / "operations").glob("*.svg"):
        words = drawing.read_text(encoding="utf-8").replace('"', " ").split()
        assert {word for word in words if word.startswith("#")} <= set(PICTURE_COLOURS), drawing.name


def test_every_line_icon_is_drawn_in_the_ink_of_its_words() -> None:
    for icon in (RESOURCES / "icons").glob("*.svg"):
        assert 'stroke="currentColor"' in icon.read_text(encoding="utf-8"), icon.name
