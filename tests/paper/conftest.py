"""One warm typesetter, and Helen's plan put on paper, for the tests of paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planner.content.about_files import load_abouts
from planner.content.locate import resources
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.paper.compose import compose
from planner.paper.document import Document
from planner.paper.options import PaperOptions
from planner.paper.typeset import Typesetter
from tests.paper.helen_sources import FACTS, SOURCES

Composing = Callable[..., Document]


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter(resources() / "paper")


@pytest.fixture(scope="session")
def composed(wording: Wording) -> Composing:
    """Return a function that puts a plan on paper with some options."""

    def compose_with(plan: Plan, **options: Any) -> Document:
        return compose(
            plan,
            wording,
            sources=SOURCES,
            facts=FACTS,
            options=PaperOptions(**options),
            abouts=load_abouts(resources()),
        )

    return compose_with
