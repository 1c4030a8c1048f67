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
        "near": "text",
        "far": "text_muted",
        "prop": "line_control",
        "prop_fill": "sunken",
        "arrow": "accent",
        "ground": "surface",
    }
    return figure_svg(figure, Ink(**{part: look().color(meaning).name() for part, meaning in names.items()}))
