"""The page of exercises: only what may be done now is offered first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from planner.app.exercise_views import ExerciseTeller
from planner.cli.build import read_input
from planner.content.exercise_files import load_figure
from planner.content.library import Content
from planner.ui.desk import Desk
from planner.ui.exercises.exercise_sheet import ExerciseSheet
from planner.ui.exercises.exercises_page import ExercisesPage
from planner.ui.exercises.figure_ink import drawn
from tests.ui.conftest import NOW

EXAMPLES = ("lumbar_discectomy", "lumbar_fusion", "cervical_foraminotomy", "percutaneous_fixation")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_exercise_listed_can_be_shown_with_its_figure(dressed: QApplication, content: Content, name: str) -> None:
    plan = read_input(content.folder / f"examples/{name}.toml", content, NOW.date())
    teller = ExerciseTeller(plan, content.wording.for_country(plan.country), 9)
    for line in teller.lines():
        if line.id:
            view = teller.exercise(line.id)
            assert view.steps
            assert drawn(load_figure(content.folder, line.id)).startswith("<svg")


def test_the_page_opens_on_what_may_be_done_now(open_desk: Callable[..., Desk], content: Content) -> None:
    desk = open_desk(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))
    desk.window.show_page("exercises")
    page = desk.window.page("exercises")
    assert isinstance(page, ExercisesPage)
    assert page.findChildren(ExerciseSheet)
