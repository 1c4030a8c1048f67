"""One exercise: figure, how much, how it is done, when to stop."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.app.exercise_views import ExerciseView
from planner.ui.exercises.figure_view import FigureView
from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Prose, Words


class ExerciseSheet(ScrollPage):
    """Told in the order in which one needs it."""

    def __init__(self, view: ExerciseView, figure: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=look().theme.px("three"), parent=parent)
        self.column.addWidget(Words(view.title, "title"))
        self.column.addWidget(Prose(view.purpose, "lead"))
        if view.when:
            self.column.addWidget(Banner(view.when, "note"))
        card = Card(gap=12)
        if figure:
            card.column.addWidget(FigureView(figure, self.tr("How it looks: {title}").format(title=view.title)))
            card.column.addWidget(Rule())
        if view.dose:
            card.column.addWidget(Words(view.dose, "heading"))
        for number, step in enumerate(view.steps, start=1):
            card.column.addWidget(Prose(f"**{number}**  {step}"))
        self.column.addWidget(card)
        self._add_list(self.tr("Before you start"), view.first)
        self._add_list(self.tr("For you"), view.cautions)
        self._add_list(self.tr("Stop if"), view.stop_if)
        if view.not_for:
            self._add_list(self.tr("Who should ask first"), (view.not_for,))
        self.column.addStretch()

    def _add_list(self, heading: str, lines: tuple[str, ...]) -> None:
        if not lines:
            return
        self.column.addWidget(Words(heading, "heading"))
        for line in lines:
            self.column.addWidget(Prose(f"• {line}" if len(lines) > 1 else line))
