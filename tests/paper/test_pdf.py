"""The PDF: tagged, archival, complete in itself, and equal for equal input."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pikepdf
import pytest

from planner.core.answers import Person, Visit
from planner.paper.options import WHOLE_BOOKLET, PaperSize, Part
from planner.paper.typeset import Typesetter
from tests.paper import helen
from tests.paper.conftest import Composing
from tests.paper.reading import opened, page_of, page_texts

PLAN_FILE = '{"name": "Zoë \\"#eval\\" \\\\ $x$"}'.encode()
TRICKY = '#import "x" $y$ *b* `c` @d <e> \\f "g"'
LONG = "Wolfeschlegelsteinhausenbergerdorff" * 3
MILLIMETRE = 72 / 25.4


@pytest.fixture(scope="module")
def booklet(composed: Composing, typesetter: Typesetter) -> bytes:
    return typesetter.pdf(composed(helen.plan()), PLAN_FILE)


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            yield thing


def test_it_is_tagged_and_names_its_title_and_language(booklet: bytes) -> None:
    with opened(booklet) as pdf, pdf.open_metadata() as metadata:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert metadata["dc:title"] == "Recovery plan of Helen Marsh"
        assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("1", "3", "A")


def test_each_part_has_a_bookmark(booklet: bytes) -> None:
    with opened(booklet) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root][:3] == ["Helen Marsh", "Is this normal?", "What comes when"]
        assert len(outline.root) == len(WHOLE_BOOKLET)


def test_it_brings_its_own_fonts_and_only_one_family(booklet: bytes) -> None:
    with opened(booklet) as pdf:
        found = list(fonts_of(pdf))
        assert found
        assert all("/FontFile2" in font or "/FontFile3" in font for font in found)
        assert all("SourceSansPro" in str(font.FontName) for font in found)


def test_it_carries_the_plan_file_unchanged(booklet: bytes) -> None:
    with opened(booklet) as pdf:
        assert pdf.attachments["plan.json"].get_file().read_bytes() == PLAN_FILE


def test_a_single_part_carries_nothing(composed: Composing, typesetter: Typesetter) -> None:
    document = composed(helen.plan(), parts=(Part.FRONT,))
    with opened(typesetter.pdf(document, PLAN_FILE)) as pdf:
        assert not pdf.attachments


def test_equal_input_gives_equal_bytes(composed: Composing, typesetter: Typesetter, booklet: bytes) -> None:
    typesetter.pdf(composed(helen.plan(person=Person())))
    assert typesetter.pdf(composed(helen.plan()), PLAN_FILE) == booklet


def test_another_typesetter_gives_the_same_bytes(composed: Composing, booklet: bytes) -> None:
    from planner.content.locate import resources

    assert Typesetter(resources() / "paper").pdf(composed(helen.plan()), PLAN_FILE) == booklet


def test_every_page_says_whose_it_is_whom_to_call_and_that_nobody_checked_it(booklet: bytes) -> None:
    texts = page_texts(booklet)
    assert all("Not checked by a clinician" in text for text in texts)
    assert all("01632 960 142" in text for text in texts)
    assert all("Helen Marsh" in text for text in texts)
    assert all(f"page {number} of {len(texts)}" in text for number, text in enumerate(texts, start=1))


def test_what_looks_like_a_command_stays_text(composed: Composing, typesetter: Typesetter) -> None:
    visit = Visit(what=TRICKY, place=TRICKY, phone=TRICKY, time="10:00")
    plan = helen.plan(person=Person(name=TRICKY, team=TRICKY, hospital=TRICKY), visits=(visit,))
    text = page_texts(typesetter.pdf(composed(plan)))[0]
    assert " ".join(text.split()).count(TRICKY) >= 3


def test_letters_the_typeface_has_not_got_are_left_to_be_written(composed: Composing, typesetter: Typesetter) -> None:
    plan = helen.plan(person=replace(helen.HELEN, name="Łucja 田中 \u0007○ ﬀ 💊"))
    assert "Łucja __" in page_texts(typesetter.pdf(composed(plan, parts=(Part.FRONT,))))[0]


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("size", PaperSize)
def test_the_longest_names_stay_on_the_paper(
    size: PaperSize, large_print: bool, composed: Composing, typesetter: Typesetter
) -> None:
    person = Person(**dict.fromkeys(("name", "team", "team_phone", "hospital", "surgeon", "helper"), LONG))
    visits = (Visit(what=LONG, place=LONG, phone=LONG, date=helen.SURGERY, time="10:00"),)
    plan = helen.plan(person=person, visits=visits)
    options: dict[str, Any] = {"size": size, "large_print": large_print}
    document = composed(plan, parts=(Part.FRONT, Part.CALENDAR, Part.FRIDGE, Part.WALLET, Part.HELPER), **options)
    assert beyond_the_edge(typesetter.pdf(document)) == []


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("make", [helen.plan, lambda: helen.plan(surgery=None), helen.stopped])
def test_nothing_runs_off_the_paper(
    make: Callable[[], Any], size: PaperSize, large_print: bool, composed: Composing, typesetter: Typesetter
) -> None:
    document = composed(make(), parts=tuple(Part), size=size, large_print=large_print, code_lines=("7KQ2 9XBD",))
    assert beyond_the_edge(typesetter.pdf(document)) == []


def beyond_the_edge(pdf: bytes) -> list[str]:
    """Return the texts that stand outside the margins of their page, or below its footer."""
    import pypdfium2

    found = []
    edge = 12 * MILLIMETRE
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        text = page.get_textpage()
        for number in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(number)
            if left < edge or right > width - edge or bottom < edge / 2 or top > height - edge / 2:
                found.append(text.get_text_bounded(left, bottom, right, top))
    return found


def test_paper_sizes_are_what_they_say(composed: Composing, typesetter: Typesetter) -> None:
    for size, width in ((PaperSize.A4, 595), (PaperSize.LETTER, 612)):
        with opened(typesetter.pdf(composed(helen.plan(), parts=(Part.FRONT,), size=size))) as pdf:
            assert round(float(pdf.pages[0].MediaBox[2])) == width


def test_the_calendar_of_a_month_takes_one_page(composed: Composing, typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(composed(helen.plan(), parts=(Part.CALENDAR,)))
    assert len(page_texts(pdf)) == 1


def test_in_large_print_the_month_shows_symbols_and_the_words_of_each_day_follow(
    composed: Composing, typesetter: Typesetter
) -> None:
    document = composed(helen.plan(), parts=(Part.CALENDAR,), large_print=True)
    month, *below = page_texts(typesetter.pdf(document))
    notes = [note.text for week in page_of(document, "calendar").weeks for cell in week.cells for note in cell.notes]
    told = " ".join(" ".join(below).split())
    assert [note for note in notes if note not in told] == []
    assert [note for note in notes if note in month] == []


@pytest.mark.parametrize("surgery", [None, date(2026, 3, 1), date(2026, 3, 7)])
def test_a_large_month_never_spills_over_its_page(
    surgery: date | None, composed: Composing, typesetter: Typesetter
) -> None:
    """It has six weeks where the operation is on a Saturday, and the week begins on Sunday."""
    plan = helen.plan(surgery=surgery, country="us")
    document = composed(plan, parts=(Part.CALENDAR,), large_print=True)
    month, *_ = page_texts(typesetter.pdf(document))
    cells = [cell for week in page_of(document, "calendar").weeks for cell in week.cells]
    assert all(cell.number in month for cell in cells)


def test_the_front_page_the_fridge_sheet_and_the_cards_take_one_page_each(
    composed: Composing, typesetter: Typesetter
) -> None:
    for part in (Part.FRONT, Part.FRIDGE, Part.WALLET, Part.HELPER, Part.MEDICINES, Part.LOG):
        assert len(page_texts(typesetter.pdf(composed(helen.plan(), parts=(part,))))) == 1, part
