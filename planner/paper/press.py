"""The press: plans in, PDFs out, with compiler and fonts kept warm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from planner.core.about import Abouts
from planner.core.catalogue import Fact, Source
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.paper.compose import compose, compose_pages
from planner.paper.document import Page
from planner.paper.options import PaperOptions, Part
from planner.paper.typeset import Typesetter


class Press:
    """Prints plans in one language."""

    def __init__(
        self,
        resources: Path,
        wording: Wording,
        sources: Mapping[str, Source],
        facts: Sequence[Fact],
    ) -> None:
        self._resources = resources
        self._figures: dict[str, str] = {}  # drawn once
        self._wording = wording
        self._sources = sources
        self._facts = facts

    def pdf(self, plan: Plan, options: PaperOptions, plan_file: bytes | None = None) -> bytes:
        """Return the pages of a plan; `plan_file` goes inside where the options say so."""
        figures = self._figures_of(plan) if Part.EXERCISES in options.parts else {}
        document = compose(
            plan,
            self._wording,
            sources=self._sources,
            facts=self._facts,
            figures=figures,
            options=options,
            abouts=self._abouts if Part.ABOUT in options.parts else None,
        )
        return self._typesetter.pdf(document, plan_file)

    def pages_pdf(self, plan: Plan, pages: Sequence[Page], options: PaperOptions) -> bytes:
        """Return pages that were made elsewhere, such as a month of the calendar, in the plan's frame."""
        return self._typesetter.pdf(compose_pages(plan, self._wording, pages, options))

    @cached_property
    def _abouts(self) -> Abouts:
        from planner.content.about_files import load_abouts  # late: not all that is printed tells of the operation

        return load_abouts(self._resources)

    @cached_property
    def _typesetter(self) -> Typesetter:
        return Typesetter(self._resources / "paper")

    def _figures_of(self, plan: Plan) -> dict[str, str]:
        """Return the drawings of a plan's exercises as SVG."""
        from planner.content.exercise_files import load_figure  # late: few pages show exercises
        from planner.paper.figures import figure_svg

        for one in plan.exercises:
            if one.id not in self._figures:
                figure = load_figure(self._resources, one.id)
                self._figures[one.id] = figure_svg(figure) if figure else ""
        return {one.id: self._figures[one.id] for one in plan.exercises}
