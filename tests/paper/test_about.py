"""The part on the operation: alone, in the booklet, and left out where there is nothing to tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.content.locate import resources
from planner.core.catalogue import Catalogue
from planner.core.wording import Wording
from planner.paper.compose import compose
from planner.paper.options import PaperOptions, Part
from planner.paper.typeset import Typesetter
from tests.paper import helen
from tests.paper.conftest import Composing
from tests.paper.reading import page_of, templates


def test_it_can_be_printed_alone(composed: Composing) -> None:
    assert templates(composed(helen.plan(), parts=(Part.ABOUT,))) == ["about"]


def test_each_text_names_who_published_what_it_leans_on(catalogue: Catalogue, wording: Wording) -> None:
    document = compose(
        helen.plan(),
        wording,
        sources=catalogue.sources,
        options=PaperOptions(parts=(Part.ABOUT,)),
        abouts=catalogue.abouts,
    )
    assert all(block.sources for block in page_of(document, "about").blocks)


def test_without_texts_or_without_a_plan_the_part_is_left_out(composed: Composing, wording: Wording) -> None:
    assert "about" not in templates(
        compose(helen.plan(), wording, sources={}, options=PaperOptions(parts=(Part.FRONT, Part.ABOUT)))
    )
    assert "about" not in templates(composed(replace(helen.plan(), stop="No plan."), parts=(Part.FRONT, Part.ABOUT)))


@pytest.mark.parametrize("large_print", [False, True])
def test_each_operation_has_its_drawing_and_stands_alone(
    catalogue: Catalogue, wording: Wording, typesetter: Typesetter, large_print: bool
) -> None:
    for procedure in catalogue.procedures:
        assert (resources() / "paper" / "operations" / f"{procedure}.svg").is_file()
        plan = replace(helen.plan(), procedure=procedure)
        options = PaperOptions(parts=(Part.ABOUT,), large_print=large_print)
        document = compose(plan, wording, sources=catalogue.sources, options=options, abouts=catalogue.abouts)
        assert typesetter.pdf(document)[:4] == b"%PDF"
