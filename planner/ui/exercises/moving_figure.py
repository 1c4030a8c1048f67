"""A figure that moves between its poses, or is moved by the count of a session."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from planner.core.movement import moment, share_at
from planner.core.poses import Figure
from planner.paper.figures import moment_svg
from planner.ui.exercises.drawing import Drawing, renderer
from planner.ui.exercises.figure_ink import figure_ink
from planner.ui.look import look

STEPS = 32  # drawings from start to end; each is made once
A_LOOK = 50  # milliseconds between two of them at most


class MovingFigure(Drawing):
    """Moves only while it can be seen. Each step is drawn once and kept."""

    def __init__(self, figure: Figure, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._figure = figure
        self._drawn: dict[int, QSvgRenderer] = {}
        self._is_on = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(A_LOOK)
        self._timer.timeout.connect(self._on_time)
        look().changed.connect(self._on_look_changed)
        self._step = -1
        self.show_share(0)

    @property
    def is_moving(self) -> bool:
        return self._timer.isActive()

    def show_share(self, share: float) -> None:
        """Show the figure so far on its way."""
        step = round(share * STEPS)
        if step != self._step:
            self._step = step
            self.show_drawing(self._drawing(step))

    def begin(self) -> None:
        """Go there and back until it is stopped."""
        self._is_on = True
        if self.isVisible():
            self._start()

    def stop(self) -> None:
        self._is_on = False
        self._timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_on:
            self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _start(self) -> None:
        self._since.start()
        self._timer.start()

    def _on_time(self) -> None:
        self.show_share(share_at(self._since.elapsed() / 1000))

    def _drawing(self, step: int) -> QSvgRenderer:
        if step not in self._drawn:
            svg = moment_svg(self._figure, moment(self._figure, step / STEPS), figure_ink())
            self._drawn[step] = renderer(svg)
        return self._drawn[step]

    def _on_look_changed(self) -> None:
        self._drawn.clear()
        step, self._step = self._step, -1
        self.show_share(step / STEPS)
