"""Print and share: what is asked for, shown, printed and saved, and what is said when that fails."""

from __future__ import annotations

import errno
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner.app.date_words import DateWords
from planner.content.library import Content
from planner.core.errors import KnownError
from planner.exchange.opening import open_plan
from planner.exchange.plan_file import plan_in_pdf, write_plan
from planner.paper.options import WHOLE_BOOKLET, PaperOptions, PaperSize, Part
from planner.paper.press import Press
from planner.ui.actions import Command
from planner.ui.look import Look
from planner.ui.printing.arrangement import Arrangement, arrangement_for
from planner.ui.printing.outside import PrintWish
from planner.ui.printing.page_list import PageList
from planner.ui.printing.page_view import PageView
from planner.ui.printing.pdf_job import PdfMaker
from planner.ui.printing.pdf_pages import PdfPages, page_count
from planner.ui.printing.print_job import PrintJob, chosen_places, prepare
from planner.ui.printing.print_page import PrintPage
from planner.ui.printing.save_file import SaveTrouble, save_whole, trouble_of
from planner.ui.printing.share import Share

PARTS = (*WHOLE_BOOKLET, Part.FRIDGE, Part.WALLET, Part.LOG)
A4, LETTER = (595, 842), (612, 792)
TODAY = date(2026, 3, 11)


def pdf_of(pages: int, size: tuple[int, int] = A4) -> bytes:
    """Return a PDF in which page n has n black squares of an inch, one below the other."""
    width, height = size
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(pages))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {pages}>>"]
    for number in range(pages):
        ink = "".join(f"72 {height - 144 - 144 * square} 72 72 re f " for square in range(number % 5 + 1))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<<>>/Contents {4 + 2 * number} 0 R>>"
        )
        objects.append(f"<</Length {len(ink)}>>\nstream\n{ink}\nendstream")
    text, places = "%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return f"{text}{end}startxref\n{len(text)}\n%%EOF\n".encode()


def pages_for(options: PaperOptions) -> bytes:
    """Stand in for the press: a page for each part."""
    return pdf_of(len(options.parts), LETTER if options.size is PaperSize.LETTER else A4)


class Desk:
    """A computer with a printer that prints into a file, and a person who says where to save."""

    def __init__(self, folder: Path) -> None:
        self.printed = folder / "printed.pdf"
        self.place: Path | None = folder / "Recovery plan.pdf"
        self.trouble: SaveTrouble | None = None
        self.printers = 1
        self.is_cancelled = False
        self.opens = True
        self.wishes: list[PrintWish] = []
        self.names: list[str] = []
        self.opened: list[Path] = []
        self.choose: Callable[[QPrinter], None] = lambda _printer: None

    def has_printer(self) -> bool:
        return self.printers > 0

    def ask_printer(self, _parent: QWidget, wish: PrintWish) -> QPrinter | None:
        self.wishes.append(wish)
        printer = printer_into(self.printed)
        self.choose(printer)
        return None if self.is_cancelled else printer

    def ask_place(self, _parent: QWidget, name: str, _kind: str) -> Path | None:
        self.names.append(name)
        return self.place

    def save(self, path: Path, content: bytes) -> SaveTrouble | None:
        return self.trouble or save_whole(path, content)

    def open_file(self, path: Path) -> bool:
        self.opened.append(path)
        return self.opens


def printer_into(path: Path, dots: int = 150) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dots)
    return printer


def squares(image: QImage) -> int:
    """Return how many black squares a page shows, looked for where they belong."""
    scale = image.height() / A4[1]
    spots = [round((108 + 144 * square) * scale) for square in range(5)]
    inks = [QColor(image.pixel(round(108 * image.width() / A4[0]), spot)).lightness() for spot in spots]
    return sum(lightness < 60 for lightness in inks)


def squares_of(pdf: bytes) -> list[int]:
    pages = PdfPages(pdf)
    found = [squares(pages.image(place, 1.0)) for place in range(len(pages))]
    pages.close()
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def page(worn: Look, qtbot: QtBot, desk: Desk) -> PrintPage:
    """The page, shown, with its pages made at once."""
    shown = PrintPage(PARTS, PaperOptions(today=TODAY), shares=(Share.CALENDAR, Share.PLAN), outside=desk)
    shown.counts_asked.connect(lambda all_of: [shown.show_count(one, page_count(pages_for(one))) for one in all_of])
    shown.pdf_asked.connect(lambda options: shown.show_pdf(pages_for(options)))
    qtbot.addWidget(shown)
    shown.resize(1072, 800)
    shown.show()
    return shown


def button(page: QWidget, name: str) -> QAbstractButton:
    found = [one for one in page.findChildren(QAbstractButton) if one.accessibleName() == name and one.isVisible()]
    assert found, f"no button is called {name!r}"
    return found[0]


def tick(page: QWidget, *names: str) -> None:
    for name in names:
        button(page, name).click()


def banner(page: PrintPage) -> str:
    return page._pieces.notice.sentence


def where(page: PrintPage) -> str:
    return next(one.text() for one in page.findChildren(QLabel) if one.text().startswith("Page ") and one.isVisible())


# What is asked for


def test_the_whole_booklet_with_the_plan_inside_is_what_one_starts_with(page: PrintPage) -> None:
    assert page.options() == PaperOptions(parts=WHOLE_BOOKLET, with_plan=True, today=TODAY)
    assert button(page, "Put the plan inside").isVisible()


def test_no_pages_are_asked_for_before_the_page_is_seen(worn: Look, qtbot: QtBot) -> None:
    page = PrintPage(PARTS)
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(page.pdf_asked):
        page.resize(1000, 700)
    with qtbot.waitSignal(page.pdf_asked):
        page.show()


def test_what_paper_cannot_print_is_told_before_printing_and_stays_told(worn: Look, qtbot: QtBot) -> None:
    told = "Paper has no letters for this: 田中. The pages leave a line. Please write it in by hand."
    page = PrintPage(PARTS, by_hand=told)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    assert banner(page) == told
    tick(page, "Wallet card")
    assert banner(page) == told


def test_sheets_are_printed_after_the_booklet(page: PrintPage) -> None:
    tick(page, "Wallet card", "30-day calendar", "Fridge sheet, two weeks")
    assert page.options().parts == (*WHOLE_BOOKLET, Part.FRIDGE, Part.CALENDAR, Part.WALLET)
    assert button(page, "Print 15 pages").isEnabled()


def test_parts_of_the_booklet_can_be_chosen_where_the_whole_is_not(page: PrintPage) -> None:
    assert not [one for one in page.findChildren(QAbstractButton) if one.text() == "Danger signs" and one.isVisible()]
    tick(page, "Whole plan booklet", "Danger signs", "Wallet card")
    assert page.options().parts == (Part.SIGNS, Part.WALLET)
    tick(page, "Whole plan booklet")
    assert page.options().parts == (*WHOLE_BOOKLET, Part.WALLET)


def test_paper_and_size_of_print_are_asked_for(page: PrintPage) -> None:
    tick(page, "Paper: Letter", "Large, 18 point", "Put the plan inside")
    options = page.options()
    assert (options.size, options.large_print, options.with_plan) == (PaperSize.LETTER, True, False)


def test_private_lines_are_offered_only_on_sheets_that_others_see(page: PrintPage) -> None:
    box = page._pieces.parts._private
    assert not box.isVisible()
    tick(page, "Pain and walking log")
    assert not box.isVisible()
    tick(page, "Wallet card")
    assert box.isVisible()
    tick(page, "Show private lines too")
    assert page.options().with_private


def test_the_fridge_sheet_starts_on_the_day_one_writes(worn: Look, qtbot: QtBot, content: Content) -> None:
    dates = DateWords(content.wording.for_country("uk"), TODAY)
    page = PrintPage(PARTS, PaperOptions(today=TODAY, parts=(Part.FRIDGE,)), dates=dates)
    qtbot.addWidget(page)
    page.show()
    field = page._pieces.parts._fridge_day
    assert field is not None
    assert page.options().today == TODAY
    field.line.selectAll()
    qtbot.keyClicks(field.line, "20 March")
    assert page.options().today == date(2026, 3, 20)


def test_what_can_be_shared_is_said_by_its_id(page: PrintPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.share_asked) as told:
        tick(page, "Calendar file")
    assert told.args == ["calendar"]


# What is shown


def test_each_row_tells_its_pages_and_the_button_tells_all(page: PrintPage) -> None:
    assert button(page, "Whole plan booklet").accessibleDescription().startswith("12 ")
    assert button(page, "Wallet card").accessibleDescription().startswith("1 ")
    assert button(page, "Print 12 pages").isVisible()


def test_keys_and_buttons_walk_the_pages(page: PrintPage, qtbot: QtBot) -> None:
    view = page.findChild(PageView)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    button(page, "Next page").click()
    page.take_command(Command.NEXT)
    assert where(page) == "Page 4 of 12"
    page.take_command(Command.PREVIOUS)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert where(page) == "Page 2 of 12"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert where(page) == "Page 12 of 12"
    assert not button(page, "Next page").isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert where(page) == "Page 1 of 12"


def test_small_pages_are_walked_with_the_arrow_keys(page: PrintPage, qtbot: QtBot) -> None:
    pages = page.findChild(PageList)
    pages.setFocus()
    qtbot.keyClick(pages, Qt.Key.Key_Down)
    assert where(page) == "Page 2 of 12"
    assert pages.model().data(pages.currentIndex(), Qt.ItemDataRole.AccessibleTextRole) == "Page 2 of 12"


def test_the_large_page_is_the_page_of_the_pdf(page: PrintPage) -> None:
    page._pieces.preview.show_place(2)
    picture = page.findChild(PageView)._sheet._picture
    assert picture is not None
    assert squares(picture) == 3


def test_a_page_can_be_made_larger_and_fits_again(page: PrintPage) -> None:
    view = page.findChild(PageView)
    before = view._sheet.width()
    button(page, "Larger").click()
    assert view._sheet.width() == pytest.approx(1.5 * before, abs=2)
    button(page, "Fit page").click()
    assert view._sheet.width() == before


def test_the_part_that_was_just_ticked_is_shown(page: PrintPage) -> None:
    tick(page, "Wallet card")
    assert where(page) == "Page 13 of 13"
    tick(page, "Fridge sheet, two weeks")
    assert where(page) == "Page 13 of 14"


def test_with_nothing_ticked_there_is_nothing_to_print(page: PrintPage) -> None:
    tick(page, "Whole plan booklet")
    assert not button(page, "Print").isEnabled()
    assert not button(page, "Save as PDF").isEnabled()
    page.show_pdf(pdf_of(3))  # comes late
    assert not button(page, "Print").isEnabled()
    tick(page, "Wallet card")
    assert button(page, "Print one page").isEnabled()


def test_trouble_with_the_pages_is_told_and_can_be_tried_again(page: PrintPage, qtbot: QtBot) -> None:
    page.show_trouble("The pages could not be made.")
    assert banner(page) == "The pages could not be made."
    with qtbot.waitSignal(page.pdf_asked):
        button(page, "Try again").click()
    assert where(page) == "Page 1 of 12"


# Made beside the window's thread


def test_pages_are_made_in_another_thread(qtbot: QtBot) -> None:
    made_in: list[int] = []
    maker = PdfMaker(lambda options: made_in.append(threading.get_ident()) or pages_for(options))
    with qtbot.waitSignal(maker.made):
        maker.ask(PaperOptions())
    assert made_in != [threading.get_ident()]


def test_the_newest_wish_wins(qtbot: QtBot) -> None:
    may_go_on = threading.Event()
    asked: list[tuple[Part, ...]] = []

    def slow(options: PaperOptions) -> bytes:
        asked.append(options.parts)
        may_go_on.wait(10)
        return pages_for(options)

    maker = PdfMaker(slow)
    made: list[int] = []
    maker.made.connect(lambda pdf: made.append(page_count(pdf)))
    for parts in ((Part.FRONT,), (Part.SIGNS, Part.WHY), (Part.FRONT, Part.SIGNS, Part.WHY)):
        maker.ask(PaperOptions(parts=parts))
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(made))
    assert made == [3]
    assert asked == [(Part.FRONT,), (Part.FRONT, Part.SIGNS, Part.WHY)]


def test_pages_are_counted_when_nobody_waits(qtbot: QtBot) -> None:
    maker = PdfMaker(pages_for)
    found: dict[tuple[Part, ...], int] = {}
    maker.counted.connect(lambda options, pages: found.update({options.parts: pages}))
    maker.count((PaperOptions(parts=(Part.FRONT,)), PaperOptions()))
    maker.ask(PaperOptions())
    qtbot.waitUntil(lambda: len(found) == 2)
    assert found == {(Part.FRONT,): 1, WHOLE_BOOKLET: 12}


def test_known_trouble_is_told_in_its_own_words(qtbot: QtBot) -> None:
    def fails(_options: PaperOptions) -> bytes:
        raise KnownError("The typeface is missing. Please install the program again.")

    maker = PdfMaker(fails)
    with qtbot.waitSignal(maker.failed) as told:
        maker.ask(PaperOptions())
    assert told.args == ["The typeface is missing. Please install the program again."]


def test_unknown_trouble_is_logged_and_told_calmly(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def fails(_options: PaperOptions) -> bytes:
        raise ZeroDivisionError

    maker = PdfMaker(fails)
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(maker.failed) as told:
        maker.ask(PaperOptions())
    assert told.args == ["The pages could not be made. Please tick the parts again."]
    assert "ZeroDivisionError" in caplog.text


def test_printing_asked_for_early_happens_when_the_pages_are_there(worn: Look, qtbot: QtBot, desk: Desk) -> None:
    page = PrintPage(PARTS, outside=desk)
    qtbot.addWidget(page)
    page.show()
    page.take_command(Command.PRINT)
    assert desk.wishes == []
    with qtbot.waitSignal(page.printed):
        page.show_pdf(pdf_of(2))
    assert [wish.pages for wish in desk.wishes] == [2]


# Printed


def test_every_page_is_drawn_for_the_printer(page: PrintPage, desk: Desk, qtbot: QtBot) -> None:
    tick(page, "Whole plan booklet", "Wallet card", "Pain and walking log", "Danger signs")
    with qtbot.waitSignal(page.printed):
        button(page, "Print 3 pages").click()
    assert squares_of(desk.printed.read_bytes()) == [1, 2, 3]
    assert banner(page) == "3 pages were sent to the printer."


def test_the_paper_is_set_again_after_the_dialog(page: PrintPage, desk: Desk, qtbot: QtBot) -> None:
    def dialog(printer: QPrinter) -> None:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)

    desk.choose = dialog
    tick(page, "Paper: Letter")
    with qtbot.waitSignal(page.printed):
        page.take_command(Command.PRINT)
    printed = PdfPages(desk.printed.read_bytes())
    assert (round(printed.points(0).width()), round(printed.points(0).height())) == LETTER
    printed.close()


def test_only_the_pages_that_were_chosen_are_printed(page: PrintPage, desk: Desk, qtbot: QtBot) -> None:
    def dialog(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setPageRanges(QPageRanges.fromString("2-3,5"))

    desk.choose = dialog
    with qtbot.waitSignal(page.printed):
        page.take_command(Command.PRINT)
    assert squares_of(desk.printed.read_bytes()) == [2, 3, 5]


def test_a_range_without_any_page_is_told(page: PrintPage, desk: Desk) -> None:
    def dialog(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setPageRanges(QPageRanges.fromString("40-50"))

    desk.choose = dialog
    page.take_command(Command.PRINT)
    assert banner(page) == "There are 12 pages. None of them was chosen. Please choose Print again."


@pytest.mark.parametrize(("is_sorted", "places"), [(True, (0, 1, 0, 1)), (False, (0, 0, 1, 1))])
def test_copies_are_made_where_the_printer_makes_none(
    qtbot: QtBot, tmp_path: Path, is_sorted: bool, places: tuple[int, ...]
) -> None:
    printer = printer_into(tmp_path / "copies.pdf")
    printer.setCopyCount(2)
    printer.setCollateCopies(is_sorted)
    assert not printer.supportsMultipleCopies()
    assert chosen_places(printer, 2, 0) == places


def test_the_last_page_may_come_first_and_the_page_on_show_alone(qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "order.pdf")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_places(printer, 3, 0) == (2, 1, 0)
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert chosen_places(printer, 3, 1) == (1,)


def test_grey_is_drawn_in_grey(qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "grey.pdf")
    prepare(printer, PaperSize.A4)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    job = PrintJob(pdf_of(1), printer, (0,))
    with qtbot.waitSignal(job.finished):
        job.start()
    assert squares_of((tmp_path / "grey.pdf").read_bytes()) == [1]


def test_printing_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    job = PrintJob(pdf_of(5), printer_into(tmp_path / "stopped.pdf"), range(5))
    drawn: list[int] = []
    job.progressed.connect(lambda number, _of: drawn.append(number))
    job.progressed.connect(lambda number, _of: job.stop() if number == 2 else None)
    with qtbot.waitSignal(job.stopped), qtbot.assertNotEmitted(job.finished, wait=50):
        job.start()
    assert drawn == [1, 2]


def test_without_a_printer_the_way_out_is_a_file(page: PrintPage, desk: Desk, qtbot: QtBot) -> None:
    desk.printers = 0
    page.take_command(Command.PRINT)
    assert banner(page).startswith("This computer has no printer set up.")
    with qtbot.waitSignal(page.saved):
        page._pieces.notice.findChildren(QAbstractButton)[0].click()


def test_leaving_the_dialog_prints_nothing(page: PrintPage, desk: Desk) -> None:
    desk.is_cancelled = True
    page.take_command(Command.PRINT)
    assert (banner(page), desk.printed.exists()) == ("", False)


@pytest.mark.qt_log_ignore("QPdf")
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(page: PrintPage, desk: Desk, tmp_path: Path) -> None:
    desk.printed = tmp_path / "no such folder" / "printed.pdf"
    page.take_command(Command.PRINT)
    assert banner(page).startswith("The printer did not take the pages.")


# Saved


def test_the_pdf_on_show_is_the_pdf_that_is_saved(page: PrintPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.saved) as told:
        button(page, "Save as PDF").click()
    assert told.args == [desk.place]
    assert desk.place is not None
    assert desk.place.read_bytes() == pages_for(page.options())
    assert banner(page).startswith("Saved: Recovery plan.pdf, in the folder ")
    assert banner(page).endswith("It carries the plan and your answers.")
    button(page, "Open it").click()
    assert desk.opened == [desk.place]


def test_a_single_sheet_is_saved_under_its_own_name(page: PrintPage, desk: Desk) -> None:
    tick(page, "Whole plan booklet", "Wallet card")
    button(page, "Save as PDF").click()
    assert desk.names == ["Wallet card.pdf"]
    assert "answers" not in banner(page)


def test_without_a_program_that_opens_it_the_place_is_told(page: PrintPage, desk: Desk) -> None:
    desk.opens = False
    button(page, "Save as PDF").click()
    button(page, "Open it").click()
    assert banner(page).startswith("This computer has no program that opens Recovery plan.pdf.")


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (SaveTrouble.FULL, "Recovery plan.pdf could not be saved: the disk is full."),
        (SaveTrouble.NOT_ALLOWED, "Recovery plan.pdf could not be saved: the folder "),
        (SaveTrouble.GONE, "is not there any more. Please choose another place."),
        (SaveTrouble.OTHER, "Please choose another place."),
    ],
)
def test_trouble_with_saving_is_told_and_nothing_is_lost(
    page: PrintPage, desk: Desk, qtbot: QtBot, trouble: SaveTrouble, sentence: str
) -> None:
    desk.trouble = trouble
    with qtbot.assertNotEmitted(page.saved):
        button(page, "Save as PDF").click()
    assert sentence in banner(page)
    assert banner(page).endswith("Your pages are still here.")
    desk.trouble = None
    with qtbot.waitSignal(page.saved):
        button(page, "Save somewhere else").click()


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, SaveTrouble.FULL),
        (errno.EROFS, SaveTrouble.NOT_ALLOWED),
        (errno.EACCES, SaveTrouble.NOT_ALLOWED),
        (errno.ENOENT, SaveTrouble.GONE),
        (errno.EIO, SaveTrouble.OTHER),
    ],
)
def test_what_an_error_of_the_system_means(number: int, trouble: SaveTrouble) -> None:
    assert trouble_of(OSError(number, "")) is trouble


def test_a_file_is_saved_whole_or_stays_as_it_was(tmp_path: Path) -> None:
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(b"before")
    assert save_whole(kept, b"after") is None
    assert save_whole(kept / "below.pdf", b"more") is SaveTrouble.GONE
    assert save_whole(tmp_path / "gone" / "plan.pdf", b"more") is SaveTrouble.GONE
    assert kept.read_bytes() == b"after"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.pdf"]


def test_what_a_killed_program_left_half_written_goes_with_the_next_save(tmp_path: Path) -> None:
    kept, hour_ago = tmp_path / "my [plan].pdf", time.time() - 3600
    leaving, fresh, of_another = (
        tmp_path / f".{name}.part" for name in ("my [plan].pdf.77", "my [plan].pdf.78", "x.9")
    )
    for file in (leaving, fresh, of_another):
        file.write_bytes(b"half")
    os.utime(leaving, (hour_ago, hour_ago))
    os.utime(of_another, (hour_ago, hour_ago))
    assert save_whole(kept, b"whole") is None
    assert {path.name for path in tmp_path.iterdir()} == {kept.name, fresh.name, of_another.name}


def test_a_shared_file_is_saved_by_the_page(page: PrintPage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.place = tmp_path / "calendar.ics"
    with qtbot.waitSignal(page.saved):
        page.save_file(Share.CALENDAR, b"BEGIN:VCALENDAR")
    assert desk.names == ["Recovery calendar.ics"]
    assert desk.place.read_bytes() == b"BEGIN:VCALENDAR"
    assert banner(page).endswith(
        "When something changes, save it again. It then tells the other calendar what you deleted."
    )


# For every hand and eye


@pytest.mark.parametrize(
    ("width", "scale", "arrangement"),
    [
        (1072, 1.0, Arrangement.THREE_COLUMNS),
        (928, 1.0, Arrangement.TWO_COLUMNS),
        (1072, 1.25, Arrangement.TWO_COLUMNS),
        (500, 1.0, Arrangement.STACKED),
        (1280, 2.0, Arrangement.STACKED),
    ],
)
def test_the_pieces_stand_where_there_is_room(worn: Look, width: int, scale: float, arrangement: Arrangement) -> None:
    worn.wear("light", scale)
    found = arrangement_for(width)
    worn.wear("light", 1.0)
    assert found is arrangement


@pytest.mark.parametrize("width", [1072, 928, 560])
def test_tab_reaches_everything_that_can_be_used(page: PrintPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 800)
    qtbot.wait(20)
    stops = {
        one for one in page.findChildren(QWidget) if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    walked = [page.findChild(PageView)]
    for _ in range(200):
        walked.append(walked[-1].nextInFocusChain())
    assert stops <= set(walked)
    order = [one for one in walked if one in stops]
    first = order.index(button(page, "Whole plan booklet"))
    assert order[first + 1] is button(page, "Fridge sheet, two weeks")


@pytest.mark.parametrize("width", [1072, 928, 560])
def test_everything_has_a_name_and_is_easy_to_hit(page: PrintPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 800)
    qtbot.wait(20)
    tick(page, "Whole plan booklet", "Wallet card")
    qtbot.wait(20)
    small = ("Two sides",)  # ticks beside words, as tall as everywhere else
    for one in page.findChildren(QWidget):
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and isinstance(one, QAbstractButton):
            assert one.accessibleName(), one
            assert one.height() >= (36 if one.accessibleName() in small else 44), one.accessibleName()


def test_a_screen_reader_is_told_the_page(page: PrintPage) -> None:
    assert page.findChild(PageView).accessibleName() == "Page 1 of 12"


def test_nothing_that_only_printing_needs_is_loaded_with_the_page() -> None:
    script = (
        "import sys\n"
        "import planner.ui.printing.print_page\n"
        "late = [name for name in ('pypdfium2', 'typst', 'PySide6.QtPrintSupport') if name in sys.modules]\n"
        "assert not late, late\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# With the real press


@pytest.fixture(scope="session")
def press(content: Content) -> Press:
    return Press(content.folder, content.wording, content.sources, content.evidence)


def test_the_whole_way_from_a_plan_to_a_saved_booklet(
    worn: Look, qtbot: QtBot, desk: Desk, content: Content, press: Press
) -> None:
    from planner.ui.printing.parts_offered import offered_parts

    path = content.folder / "examples" / "lumbar_discectomy.toml"
    plan = open_plan(path, content.catalogue, content.wording, today=TODAY)
    maker = PdfMaker(lambda options: press.pdf(plan, options, write_plan(plan)))
    page = PrintPage(offered_parts(plan), outside=desk)
    qtbot.addWidget(page)
    maker.serve(page)
    with qtbot.waitSignal(maker.made, timeout=20_000):
        page.show()
    button(page, "Save as PDF").click()
    assert desk.place is not None
    assert plan_in_pdf(desk.place.read_bytes()) == plan
