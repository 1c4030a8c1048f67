"""The theme: colours, type and space, asked for by what they mean."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Literal, NamedTuple

from PySide6.QtGui import QColor, QFont, QPalette

ThemeName = Literal["light", "dark", "high_contrast"]
Role = Literal["caption", "body", "strong", "lead", "heading", "title", "numeral"]
Space = Literal["half", "one", "two", "three", "four", "six"]

THEME_NAMES: tuple[ThemeName, ...] = ("light", "dark", "high_contrast")
ROLES: tuple[Role, ...] = ("caption", "body", "strong", "lead", "heading", "title", "numeral")
LARGE_TEXT = 1.5
STRONG_ROLES = frozenset({"strong", "heading", "title", "numeral"})


class Theme(NamedTuple):
    """One way the program looks: a set of colours and the person's own text size."""

    name: ThemeName
    text_scale: float
    families: tuple[str, ...]
    colours: Mapping[str, str]
    points: Mapping[str, float]
    spaces: Mapping[str, int]
    shape: Mapping[str, int]
    motion: Mapping[str, int]
    sheet: str

    def color(self, meaning: str) -> QColor:
        """Return the colour for a meaning, such as `kind_limit`."""
        if meaning not in self.colours:
            raise KeyError(f"no colour means {meaning!r}; the names are in resources/themes/screen.toml")
        return QColor(self.colours[meaning])

    def font(self, role: Role = "body") -> QFont:
        """Return the font of a role at the person's text size."""
        font = QFont(list(self.families)) if self.families else QFont()
        font.setPointSizeF(self.point_size(role))
        font.setWeight(QFont.Weight.DemiBold if role in STRONG_ROLES else QFont.Weight.Normal)
        return font

    def point_size(self, role: Role) -> float:
        """Return the size of a role in points."""
        return round(self.points["body" if role == "strong" else role] * self.text_scale, 1)

    def px(self, space: Space) -> int:
        """Return a step of the spacing grid in pixels; it does not grow with the text."""
        return self.spaces[space]

    def size(self, part: str) -> int:
        """Return a measure of the `shape` table in pixels, such as `target_min`."""
        return self.shape[part]

    def icon_size(self, base: int | None = None) -> int:
        """Return how large an icon is drawn: it grows half as fast as the text beside it."""
        return round((base or self.shape["icon"]) * (1 + (self.text_scale - 1) / 2))

    def scaled(self, pixels: float) -> int:
        """Return a length that grows with the person's text size."""
        return round(pixels * self.text_scale)

    def target_height(self) -> int:
        """Return the least height of anything pressed at the person's text size."""
        return self.icon_size(self.shape["target_min"])

    @property
    def is_large_text(self) -> bool:
        """Tell whether text is so large that panels stack and the rail becomes a menu."""
        return self.text_scale >= LARGE_TEXT

    def stylesheet(self) -> str:
        """Return the style sheet for the whole application."""
        words = {f"{role}_pt": f"{self.point_size(role)}pt" for role in ROLES}
        sizes = {f"{name}_px": f"{value}px" for name, value in self.shape.items()}
        tones = "\n".join(f'QLabel[tone="{name}"] {{ color: {value}; }}' for name, value in self.colours.items())
        if self.name == "high_contrast":
            sizes["line_px"] = sizes["line_control_px"]  # no tint tells sheets apart, so their lines are stronger
        heights = {"target_px": f"{self.target_height() - 4}px", "target_small_px": f"{self.target_height() - 12}px"}
        return Template(self.sheet).substitute({**self.colours, **words, **sizes, **heights}) + tones

    def palette(self) -> QPalette:
        """Return the colours for what the style sheet does not reach."""
        palette = QPalette()
        for role, meaning in _PALETTE.items():
            palette.setColor(role, self.color(meaning))
        return palette


_PALETTE = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text_muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
}


def load_theme(
    folder: Path, name: ThemeName = "light", *, text_scale: float = 1.0, families: Sequence[str] = ()
) -> Theme:
    """Read a theme from the folder `resources/themes`; `families` come before those of the file."""
    tokens = tomllib.loads((folder / "screen.toml").read_text(encoding="utf-8"))
    kinds = tokens["type"]
    return Theme(
        name=name,
        text_scale=min(max(text_scale, 1.0), 2.0),
        families=tuple(dict.fromkeys((*families, *kinds["screen_family"]))),
        colours=tokens["theme"][name],
        points={role: kinds[role] for role in ROLES if role in kinds},
        spaces=tokens["space"],
        shape=tokens["shape"],
        motion=tokens["motion"],
        sheet=(folder / "controls.qss").read_text(encoding="utf-8"),
    )
