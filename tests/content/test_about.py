"""The texts about operations: sourced, whole, and honest about what is not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.content.about_files import check_abouts, load_abouts
from planner.content.locate import resources
from planner.core.about import About, AboutPart, Abouts, Problem
from planner.core.catalogue import Catalogue
from planner.core.wording import Wording

SHAM = "limits_cement"


def test_they_can_be_read_without_the_rest_of_the_catalogue(catalogue: Catalogue) -> None:
    assert load_abouts(resources()) == catalogue.abouts


def test_every_operation_says_that_the_surgeons_view_comes_first(catalogue: Catalogue, wording: Wording) -> None:
    for about in catalogue.abouts.procedures.values():
        last = wording.template(f"about.part.{about.parts[-1].id}.text")
        assert "Not everyone suits" in last, about.procedure
        assert "go by that" in last, about.procedure


@pytest.mark.parametrize("procedure", ["vertebroplasty", "kyphoplasty"])
def test_cement_is_told_with_its_limits(catalogue: Catalogue, wording: Wording, procedure: str) -> None:
    part = next(part for part in catalogue.abouts.procedures[procedure].parts if part.id == SHAM)
    assert part.sources == ("vp_statpearls",)
    assert "no clear gain" in wording.template(f"about.part.{SHAM}.text")


def test_no_text_is_left_over(catalogue: Catalogue, wording: Wording) -> None:
    spoken = {name.split(".")[2] for name in wording.ids if name.startswith("about.part.")}
    assert spoken == {part.id for part in catalogue.abouts.parts}


def test_what_does_not_fit_is_a_fault_that_names_its_place(catalogue: Catalogue) -> None:
    abouts = Abouts(
        problems={"cold": Problem(id="cold", part=AboutPart(id="problem_cold", sources=()))},
        procedures={
            "knee": About(
                procedure="knee",
                parts=(AboutPart(id="done_knee", sources=("nobody",)),),
                problems=("fall",),
                usual_problem="cold",
            )
        },
    )
    faults = " ".join(str(fault) for fault in check_abouts(replace(catalogue, abouts=abouts)))
    for said in (
        "Nothing is told about 'kyphoplasty'",
        "'knee' is not a procedure",
        "'cold' is not a choice of 'problem'",
        "'fall' is not a problem",
        "usual problem 'cold' is not among",
        "part problem_cold: It has no source",
        "Source 'nobody' is not among the sources",
    ):
        assert said in faults
