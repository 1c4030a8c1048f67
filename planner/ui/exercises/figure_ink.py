"""Figures in the colours of the theme."""

from __future__ import annotations

from planner.paper.pen import Ink
from planner.ui.look import look

MEANINGS = {
    "moving": "accent",
    "near": "line_control",
    "far": "line_control",
    "prop": "line_control",
    "prop_fill": "sunken",
    "arrow": "text",
    "ground": "surface",
}


def figure_ink(*, ground: str = "surface") -> Ink:
    """Return the colours of a figure on a ground of the present theme."""
    return Ink(**{part: look().color(meaning).name() for part, meaning in {**MEANINGS, "ground": ground}.items()})
