"""A figure at rest: its start and its end side by side, as on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.core.poses import Figure
from planner.paper.figures import frame_svg
from planner.ui.exercises.drawing import Drawing
from planner.ui.exercises.figure_ink import figure_ink
from planner.ui.look import look
from planner.ui.widgets.card import Card
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class StillFigure(QWidget):
    """Each frame on a sheet of its own, with its name."""

    def __init__(self, figure: Figure, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().theme.px("one"))
        for place, pose in enumerate(figure.poses):
            if place:
                row.addWidget(IconLabel("forward", "text", 24), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(self._frame(figure, place, self._told(pose.frame)), 1)

    def _told(self, frame: str) -> str:
        return {"start": self.tr("Start"), "end": self.tr("End")}.get(frame, self.tr("On the way"))

    def _frame(self, figure: Figure, place: int, told: str) -> Card:
        card = Card(gap=4, padding=12)
        card.column.addWidget(Words(told, "strong"))
        card.column.addWidget(Drawing(told, frame_svg(figure, place, figure_ink())), 1)
        return card
