"""Every page that is handed out reads at grade six or lower, with names, numbers and days filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from textstat import textstat

from planner.content.about_files import load_abouts
from planner.content.library import Content
from planner.core.plan import Plan
from planner.exchange.opening import open_plan
from planner.paper.compose import compose
from planner.paper.document import Page
from planner.paper.options import PaperOptions, Part
from tests.content.test_reading_grade import FEWEST_WORDS, HIGHEST_GRADE, OPERATION_TERMS
from tests.paper.reading import words

EXAMPLES = sorted(path.stem for path in (Content().folder / "examples").glob("*.toml"))
NOT_PROSE = {"sources", "code"}  # a list of titles; letters to type


@pytest.fixture(scope="module")
def content() -> Content:
    return Content()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_page_reads_at_grade_six(name: str, content: Content) -> None:
    path = content.folder / "examples" / f"{name}.toml"
    plan = open_plan(path, content.catalogue, content.wording, today=date(2026, 3, 5))
    document = compose(
        plan,
        content.wording,
        sources=content.sources,
        facts=content.evidence,
        options=PaperOptions(parts=tuple(Part)),
        abouts=load_abouts(content.folder),
    )
    grades = {page.template: grade_of(page, plan) for page in document.pages if page.template not in NOT_PROSE}
    assert {template: grade for template, grade in grades.items() if grade > HIGHEST_GRADE} == {}


def grade_of(page: Page, plan: Plan) -> float:
    """Return the grade of the whole sentences of a page; zero where there are too few words to tell."""
    prose = " ".join(sentences(page, plan))
    return textstat.flesch_kincaid_grade(prose) if len(prose.split()) >= FEWEST_WORDS else 0.0


def sentences(page: Page, plan: Plan) -> Iterator[str]:
    named = [name for name in (plan.person.name, plan.person.surgeon, plan.person.team, plan.person.hospital) if name]
    for text in words(page):
        spoken = text.replace("\u00a0", " ")
        for name in named:
            spoken = spoken.replace(name, "Ann")
        spoken = OPERATION_TERMS.sub("knife", spoken)
        if re.search(r"[.?!]$", spoken) and not spoken.startswith("<svg"):
            yield spoken
