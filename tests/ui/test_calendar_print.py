"""What a view of the calendar shows stands on its pages: whole, tagged, on either paper and in either print."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import USUALLY_SHOWN, DayLine, Shown
from planner.content.library import Content
from planner.core.own_agenda import OwnAgenda
from planner.core.own_entries import OwnEntry, OwnKind
from planner.paper.document import Page
from planner.paper.options import PaperOptions, PaperSize
from planner.paper.press import Press
from planner.ui.actions import Command
from planner.ui.calendar.page import CalendarPage
from planner.ui.calendar.paper_pages import list_page, month_page, week_page
from planner.ui.look import Look
from planner.ui.printing.pdf_pages import PdfPages
from planner.ui.printing.sheet_page import SheetPage
from tests.gallery.screens.calendar import NEXT_VISIT, TODAY, helen_marsh, own_entries
from tests.paper.reading import opened, page_texts, told
from tests.ui.test_printing import Desk

BOTH = [(size, is_large) for size in PaperSize for is_large in (False, True)]


@pytest.fixture(scope="session")
def teller(content: Content) -> CalendarTeller:
    return helen_marsh(content, own_entries())


@pytest.fixture(scope="session")
def press(content: Content) -> Press:
    return Press(content.folder, content.wording, content.sources, content.evidence)


def printed(press: Press, teller: CalendarTeller, page: Page, size: PaperSize, *, is_large: bool) -> bytes:
    return press.pages_pdf(teller.plan, [page], PaperOptions(size=size, large_print=is_large))


@pytest.mark.parametrize(("size", "is_large"), BOTH)
def test_a_month_is_printed_with_its_days_its_bars_and_whom_to_call(
    press: Press, teller: CalendarTeller, size: PaperSize, is_large: bool
) -> None:
    page = month_page(teller, TODAY, USUALLY_SHOWN, first_weekday=0, is_large=is_large)
    pdf = printed(press, teller, page, size, is_large=is_large)
    text = "\n".join(page_texts(pdf))
    for words in ("March 2026", "Monday", "Sunday", "Lifting: 5 kg at most", "Driving", "Mia is 4", "Dentist", "09:00"):
        assert words in text
    assert "01632 960 142" in text
    assert "Not checked by a clinician" in text
    assert {str(number) for number in range(2, 32)} <= set(text.split())


def test_a_month_in_normal_print_takes_one_page_in_every_month(press: Press, teller: CalendarTeller) -> None:
    for month in range(1, 13):
        page = month_page(teller, date(2026, month, 1), USUALLY_SHOWN, first_weekday=month % 7, is_large=False)
        for size in PaperSize:
            assert len(page_texts(printed(press, teller, page, size, is_large=False))) == 1


def test_the_pages_are_tagged_and_carry_no_plan(press: Press, teller: CalendarTeller) -> None:
    page = month_page(teller, TODAY, USUALLY_SHOWN, first_weekday=0, is_large=False)
    pdf = opened(printed(press, teller, page, PaperSize.A4, is_large=False))
    assert pdf.Root.MarkInfo.Marked
    assert len(pdf.attachments) == 0


def test_a_filter_holds_on_paper_too(teller: CalendarTeller) -> None:
    all_of_it = told(month_page(teller, TODAY, USUALLY_SHOWN, first_weekday=0, is_large=False))
    fewer = told(month_page(teller, TODAY, frozenset({Shown.VISITS}), first_weekday=0, is_large=False))
    assert "Lifting" in all_of_it
    assert "Lifting" not in fewer
    assert "Nurse" in fewer


def test_bars_of_a_week_never_lie_on_each_other(teller: CalendarTeller) -> None:
    for month in range(1, 13):
        page = month_page(teller, date(2026, month, 1), frozenset(Shown), first_weekday=0, is_large=False)
        for week in page.weeks:
            taken = [
                (place + down, column)
                for place, lane in enumerate(week.lanes)
                for bar in lane
                for down in range(bar.lanes)
                for column in range(bar.column, bar.column + bar.columns)
            ]
            assert len(taken) == len(set(taken))


@pytest.mark.parametrize(("size", "is_large"), BOTH)
def test_a_week_is_printed_with_the_hours_that_hold_something(
    press: Press, teller: CalendarTeller, size: PaperSize, is_large: bool
) -> None:
    page = week_page(teller, NEXT_VISIT, USUALLY_SHOWN, first_weekday=0)
    assert [hour.hour for hour in page.hours] == ["08:00", "10:00", "14:00", "17:00", "20:00"]
    text = " ".join("\n".join(page_texts(printed(press, teller, page, size, is_large=is_large))).split())
    for words in ("The week of 9 March 2026", "10:30", "Paracetamol", "Ring my sister", "Fri 13"):
        assert words in text


@pytest.mark.parametrize("is_large", [False, True])
def test_a_list_is_printed_line_by_line(press: Press, teller: CalendarTeller, is_large: bool) -> None:
    page = list_page(teller, USUALLY_SHOWN, "driving", TODAY)
    text = " ".join("\n".join(page_texts(printed(press, teller, page, PaperSize.A4, is_large=is_large))).split())
    lines = [row for row in teller.days(USUALLY_SHOWN, "driving", TODAY) if isinstance(row, DayLine)]
    assert lines
    for line in lines:
        assert line.title in text
        assert " ".join(line.text.replace("\u00a0", " ").split()) in text


def test_hostile_titles_stay_text(press: Press, content: Content) -> None:
    odd = ['#import "x"', "$x$ *bold*", "\\ { } [ ] <label>", "ש" * 10, "W" * 200, "a\u202eb"]
    entries = [
        OwnEntry(id=str(number), kind=OwnKind.NOTE, title=title, first=TODAY + timedelta(days=number))
        for number, title in enumerate(odd)
    ]
    teller = helen_marsh(content, OwnAgenda(entries))
    page = month_page(teller, TODAY, USUALLY_SHOWN, first_weekday=0, is_large=False)
    text = "\n".join(page_texts(printed(press, teller, page, PaperSize.A4, is_large=False)))
    assert "#import" in text
    assert "$x$ *bold*" in text


def test_control_p_on_the_calendar_offers_the_view_that_is_seen(
    worn: Look, teller: CalendarTeller, qtbot: QtBot
) -> None:
    page = CalendarPage(teller, first_weekday=0)
    qtbot.addWidget(page)
    assert Command.PRINT in page.commands
    for view, title in (("month", "March 2026"), ("week", "The week of 9 March 2026"), ("list", "My days")):
        page.show_view(view)
        with qtbot.waitSignal(page.print_asked) as asked:
            page.take_command(Command.PRINT)
        assert asked.args[0](False).title == title


def test_the_pages_are_seen_and_saved_as_they_were_made(
    worn: Look, teller: CalendarTeller, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    made = month_page(teller, TODAY, USUALLY_SHOWN, first_weekday=0, is_large=False)
    page = SheetPage(made.title, PaperOptions(), outside=desk)
    page.pdf_asked.connect(lambda options: page.show_pdf(press.pages_pdf(teller.plan, [made], options)))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    save = next(button for button in page.findChildren(QPushButton) if button.text() == "Save as PDF")
    with qtbot.waitSignal(page.saved):
        save.click()
    assert desk.names == ["March 2026.pdf"]
    assert desk.place is not None
    assert "March 2026" in page_texts(desk.place.read_bytes())[0]


def test_a_page_that_lies_on_its_side_fills_the_paper_of_the_printer(
    worn: Look, teller: CalendarTeller, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    made = month_page(teller, TODAY, USUALLY_SHOWN, first_weekday=0, is_large=False)
    page = SheetPage(made.title, PaperOptions(), outside=desk)
    page.pdf_asked.connect(lambda options: page.show_pdf(press.pages_pdf(teller.plan, [made], options)))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Print one page")
    with qtbot.waitSignal(page.printed):
        button.click()
    pages = PdfPages(desk.printed.read_bytes())
    image = pages.image(0, 1.0)
    pages.close()
    inked = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 100
    ]
    wide, high = (max(places) - min(places) for places in zip(*inked, strict=True))
    assert high / image.height() > 0.8
    assert wide / image.width() > 0.7
