"""Which texts tell a person about their operation."""

from __future__ import annotations

import pytest

from planner.core.about import AboutPart, about_parts, publishers
from planner.core.catalogue import Catalogue
from planner.core.planning import PROBLEM_FITS
from planner.core.wording import Wording
from tests.people import plan_for, sheet_of


def told(catalogue: Catalogue, procedure: str | None, **answers: str) -> list[str]:
    return [part.id for part in about_parts(catalogue.abouts, procedure, answers)]


def test_the_problem_that_was_named_is_told_first(catalogue: Catalogue) -> None:
    assert told(catalogue, "lumbar_fusion", problem="slipped_vertebra")[0] == "problem_slipped_vertebra"


@pytest.mark.parametrize("answers", [{}, {"problem": "unknown"}, {"problem": "rather_not_say"}])
def test_who_does_not_know_the_problem_is_told_the_usual_one(catalogue: Catalogue, answers: dict[str, str]) -> None:
    assert told(catalogue, "lumbar_discectomy", **answers)[0] == "problem_slipped_disc"
    assert told(catalogue, "lumbar_fusion", **answers)[0] == "done_lumbar_fusion"  # it is done for several


@pytest.mark.parametrize("problem", ["other", "neck_nerve"])
def test_nobody_is_told_a_problem_that_does_not_fit_the_operation(catalogue: Catalogue, problem: str) -> None:
    assert told(catalogue, "lumbar_discectomy", problem=problem)[0] == "done_lumbar_discectomy"


@pytest.mark.parametrize(
    ("procedure", "problem", "is_asked"),
    [
        ("kyphoplasty", "slipped_disc", True),
        ("vertebroplasty", "stenosis", True),
        ("lumbar_discectomy", "compression_fracture", True),
        ("cervical_foraminotomy", "other_fracture", True),
        ("kyphoplasty", "compression_fracture", False),
        ("kyphoplasty", "other", False),
        ("kyphoplasty", "unknown", False),
        ("lumbar_fusion", "slipped_disc", False),
    ],
)
def test_an_operation_that_is_hardly_done_for_what_was_wrong_is_asked_about_and_never_forbidden(
    catalogue: Catalogue, wording: Wording, procedure: str, problem: str, *, is_asked: bool
) -> None:
    plan = plan_for(catalogue, wording, sheet_of(procedure=procedure, problem=problem))
    assert plan.stop is None
    assert (plan.questions_for_team[0].id == PROBLEM_FITS) is is_asked


def test_without_one_of_the_operations_nothing_is_told(catalogue: Catalogue) -> None:
    assert told(catalogue, None) == told(catalogue, "other_operation") == []


def test_a_publisher_is_named_once() -> None:
    part = AboutPart(id="one", sources=("a", "b", "gone", "c"))
    assert publishers(part, {"a": "Ward", "b": "Clinic", "c": "Ward"}) == ("Ward", "Clinic")
