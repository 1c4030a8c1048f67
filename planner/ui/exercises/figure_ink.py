"""Figures in the colours of the theme."""

from __future__ import annotations

from planner.core.poses import Figure
from planner.paper.figures import figure_svg
from planner.paper.pen import Ink
from planner.ui.look import look


def drawn(figure: Figure | None) -> str:
    """Return a figure as SVG, or nothing where there is none."""
    if figure is None:
        return ""
    names = {
        "moving": "accent",
        "near": "text_muted",
        "far": "line_control",
        "prop": "line_control",
        "prop_fill": "sunken",
        "arrow": "text",
        "ground": "surface",
    }
    return figure_svg(figure, Ink(**{part: look().color(meaning).name() for part, meaning in names.items()}))
