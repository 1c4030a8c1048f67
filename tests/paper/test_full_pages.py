"""Few pages, and full ones: the booklet of every example wastes no paper and strands no line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest

from planner.content.about_files import load_abouts
from planner.content.library import Content
from planner.exchange.opening import open_plan
from planner.exchange.plan_code import make_plan_code
from planner.paper.compose import compose
from planner.paper.document import Document, Page
from planner.paper.options import CHAPTERS, PaperOptions, PaperSize, Part
from planner.paper.typeset import Typesetter
from tests.paper.reading import page_of, page_texts

EXAMPLES = sorted(path.stem for path in (Content().folder / "examples").glob("*.toml"))
MILLIMETRE = 72 / 25.4
MOST_PAGES, MOST_FOR_THE_PERSON = 30, 23  # the second: up to where one may stop reading
ALONE = {Part.CODE, Part.CALENDAR}  # short by their nature, or lying
TO_WRITE_ON = Part.QUESTIONS  # lines go down to the foot of its last page


@cache
def content() -> Content:
    return Content()


@cache
def booklet(typesetter: Typesetter, name: str, **options: Any) -> tuple[Document, bytes]:
    path = content().folder / "examples" / f"{name}.toml"
    plan = open_plan(path, content().catalogue, content().wording, today=date(2026, 3, 5))
    document = compose(
        plan,
        content().wording,
        sources=content().sources,
        facts=content().evidence,
        options=PaperOptions(code_lines=make_plan_code(plan).lines, **options),
        abouts=load_abouts(content().folder),
    )
    return document, typesetter.pdf(document)


def fills(document: Document, pdf: bytes) -> Iterator[tuple[str, float]]:
    """Yield the part that each page belongs to, by its header, and how far down the page is filled."""
    parts = list(document.pages)
    margin = (36 if document.large_print else 24) * MILLIMETRE
    for sheet in pypdfium2.PdfDocument(pdf):
        text = sheet.get_textpage()
        part = part_of(parts, text.get_text_range())
        height = sheet.get_height()
        lows = [text.get_rect(number)[1] for number in range(text.count_rects())]
        yield part, (height - min(low for low in lows if low > margin)) / (height - margin)


def part_of(parts: list[Page], text: str) -> str:
    head = text.splitlines()[0]
    return next((part.template for part in parts if head.startswith(part.name)), Part.FRONT)


def chapter_of(part: str) -> str:
    return next((chapter[0] for chapter in CHAPTERS if part in chapter), part)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_booklet_has_no_more_pages_than_a_tired_person_can_hold(
    name: str, size: PaperSize, typesetter: Typesetter
) -> None:
    document, pdf = booklet(typesetter, name, size=size)
    parts = [part for part, _ in fills(document, pdf)]
    assert len(parts) <= MOST_PAGES
    assert parts.index(Part.WHY) <= MOST_FOR_THE_PERSON


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_page_is_left_nearly_empty_but_the_last_of_a_chapter(
    name: str, size: PaperSize, large_print: bool, typesetter: Typesetter
) -> None:
    document, pdf = booklet(typesetter, name, size=size, large_print=large_print)
    found = list(fills(document, pdf))
    inner = [one for one, after in pairwise(found) if chapter_of(one[0]) == chapter_of(after[0])]
    assert [one for one in inner if one[0] not in ALONE and one[1] < 1 / 3] == []


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_chapter_ends_with_a_stranded_line(name: str, size: PaperSize, typesetter: Typesetter) -> None:
    document, pdf = booklet(typesetter, name, size=size)
    assert [one for one in fills(document, pdf) if one[0] != TO_WRITE_ON and one[1] < 0.15] == []


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("name", EXAMPLES)
def test_what_hangs_on_a_wall_or_is_carried_is_one_page_each(
    name: str, size: PaperSize, typesetter: Typesetter
) -> None:
    for part in (Part.FRONT, Part.FRIDGE, Part.CALENDAR, Part.HELPER, Part.WALLET, Part.LOG, Part.LIMITS):
        _, pdf = booklet(typesetter, name, size=size, parts=(part,))
        assert len(pypdfium2.PdfDocument(pdf)) == 1, part


@pytest.mark.parametrize("size", PaperSize)
def test_in_large_print_the_card_and_the_log_still_are_one_page(size: PaperSize, typesetter: Typesetter) -> None:
    for part in (Part.WALLET, Part.LOG):
        _, pdf = booklet(typesetter, EXAMPLES[0], size=size, large_print=True, parts=(part,))
        assert len(pypdfium2.PdfDocument(pdf)) == 1, part


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("name", EXAMPLES)
def test_in_large_print_the_front_is_two_pages_and_the_first_tells_when_to_call(
    name: str, size: PaperSize, typesetter: Typesetter
) -> None:
    document, pdf = booklet(typesetter, name, size=size, large_print=True, parts=(Part.FRONT,))
    first, _second = page_texts(pdf)
    assert page_of(document, "front").emergency.title in first


@pytest.mark.parametrize("size", PaperSize)
def test_in_large_print_no_limit_and_no_way_round_it_stands_alone(size: PaperSize, typesetter: Typesetter) -> None:
    _, pdf = booklet(typesetter, "lumbar_fusion", size=size, large_print=True)
    waiting = next(text for text in page_texts(pdf) if "Until it comes back" in text)
    assert "Light work: Ask for desk duties" in waiting


def test_a_person_is_told_where_to_stop_reading_in_the_booklet_alone(typesetter: Typesetter) -> None:
    document, pdf = booklet(typesetter, EXAMPLES[0])
    alone, _ = booklet(typesetter, EXAMPLES[0], parts=(Part.WHY,))
    told = [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(pdf)]
    (where,) = [number for number, text in enumerate(told) if "You may stop reading here" in text]
    assert [part for part, _ in fills(document, pdf)].index(Part.WHY) == where
    assert page_of(alone, "why").stop == ()


def test_the_front_page_tells_on_which_page_its_hard_words_are_explained(typesetter: Typesetter) -> None:
    told = page_texts(booklet(typesetter, "lumbar_discectomy")[1])
    (number,) = [number for number, text in enumerate(told, start=1) if "Words you may hear" in text]
    assert f"Hard words: page {number}." in told[0]
    assert "Hard words" not in page_texts(booklet(typesetter, "lumbar_discectomy", parts=(Part.FRONT,))[1])[0]


def test_what_the_dates_come_from_stands_behind_all_that_is_done_and_asked(typesetter: Typesetter) -> None:
    document, _ = booklet(typesetter, EXAMPLES[0])
    templates = [page.template for page in document.pages]
    assert templates[-3:] == [Part.WHY, Part.SOURCES, Part.CODE]
