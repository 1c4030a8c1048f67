"""The small figures of the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtSvg import QSvgRenderer

from planner.core.poses import Figure
from planner.paper.figures import frame_svg
from planner.ui.exercises.drawing import renderer
from planner.ui.exercises.figure_ink import figure_ink
from planner.ui.look import look


class Pictures:
    """Each figure's end, drawn when it is first seen."""

    def __init__(self, figure_of: Callable[[str], Figure | None]) -> None:
        self._figure_of = figure_of
        self._drawn: dict[tuple[str, str], QSvgRenderer | None] = {}

    def __call__(self, exercise_id: str) -> QSvgRenderer | None:
        key = (exercise_id, look().theme.name)
        if key not in self._drawn:
            figure = self._figure_of(exercise_id)
            self._drawn[key] = renderer(frame_svg(figure, len(figure.poses) - 1, figure_ink())) if figure else None
        return self._drawn[key]
