"""Print and share: the booklet, more sheets, nothing ticked, and what is said when printing or saving goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from planner.app.date_words import DateWords
from planner.content.library import Content
from planner.core.plan import Plan
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.exchange.plan_file import write_plan
from planner.paper.options import WHOLE_BOOKLET, PaperOptions, Part
from planner.paper.press import Press
from planner.ui.main_window import MainWindow
from planner.ui.printing.parts_offered import offered_parts
from planner.ui.printing.pdf_pages import page_count
from planner.ui.printing.print_page import PrintPage
from planner.ui.printing.share import Share

TODAY = date(2026, 3, 11)


@cache
def _plan() -> Plan:
    content = Content()
    path = content.folder / "examples" / "lumbar_discectomy.toml"
    sheet = read_answers_file(path, content.catalogue, content.wording, today=TODAY)
    return build_plan(content.catalogue, content.wording, sheet, made_on=TODAY)


@cache
def _press() -> Press:
    content = Content()
    return Press(content.folder, content.wording, content.sources, content.evidence)


def _page(parts: tuple[Part, ...], then: Callable[[PrintPage], None] | None = None) -> QWidget:
    """Return the page in its frame; it is given its pages at once, where the program makes them in the background."""
    plan = _plan()
    page = PrintPage(
        offered_parts(plan),
        PaperOptions(parts=parts, today=TODAY),
        dates=DateWords(Content().wording.for_country("uk"), TODAY, plan.surgery_date),
        shares=(Share.CALENDAR, Share.PLAN),
    )

    def make(options: PaperOptions) -> bytes:
        return _press().pdf(plan, options, write_plan(plan))

    page.counts_asked.connect(lambda wanted: [page.show_count(one, page_count(make(one))) for one in wanted])
    page.pdf_asked.connect(lambda options: page.show_pdf(make(options)))
    if then is not None:
        page.pdf_asked.connect(lambda _options: then(page))
    return _framed(page)


def _framed(page: QWidget) -> QWidget:
    window = MainWindow()
    for name, title, icon in (
        ("calendar", "Calendar", "calendar"),
        ("plan", "My plan", "plan"),
        ("print", "Print and share", "print"),
        ("normal", "Is this normal?", "is_this_normal"),
    ):
        window.add_page(name, title, icon, lambda: page)
    window.tell_person("Helen Marsh", "Day 9")
    window.show_page("print")
    return window


def booklet() -> QWidget:
    return _page(WHOLE_BOOKLET)


def sheets() -> QWidget:
    return _page((Part.FRIDGE, Part.WALLET, Part.SIGNS))


def nothing() -> QWidget:
    return _page(())


def saved() -> QWidget:
    return _page(WHOLE_BOOKLET, lambda page: page._hand_over._tell_saved(Path("Documents/Recovery plan.pdf"), ""))


def trouble() -> QWidget:
    sentence = "The pages could not be made. Please tick the parts again."
    return _page(WHOLE_BOOKLET, lambda page: page.show_trouble(sentence))


SCREENS = {
    "print": booklet,
    "print-sheets": sheets,
    "print-nothing": nothing,
    "print-saved": saved,
    "print-trouble": trouble,
}
