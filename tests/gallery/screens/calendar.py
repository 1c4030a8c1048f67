"""The calendar: month, week, list, and the day beside or over them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import USUALLY_SHOWN
from planner.app.date_words import DateWords
from planner.content.library import Content
from planner.core.own_agenda import OwnAgenda
from planner.core.own_days import with_own_day
from planner.core.own_entries import OwnEntry, OwnKind, Ride
from planner.core.planning import build_plan
from planner.core.repeats import Every, Repeat
from planner.exchange.answers_file import read_answers_file
from planner.paper.options import PaperOptions
from planner.paper.press import Press
from planner.ui.calendar.entry_dialog import EntryDialog
from planner.ui.calendar.go_to_date import GoToDate
from planner.ui.calendar.move_dialog import MoveDialog
from planner.ui.calendar.page import CalendarPage
from planner.ui.calendar.paper_pages import Seen, page_maker
from planner.ui.calendar.reach_dialog import ReachDialog
from planner.ui.main_window import MainWindow
from planner.ui.printing.sheet_page import SheetPage
from tests.gallery.over import Over

TODAY = date(2026, 3, 11)
NEXT_VISIT = date(2026, 3, 13)
LONDON = ZoneInfo("Europe/London")


def own_entries() -> OwnAgenda:
    """Return what Helen wrote into her calendar."""
    mia = OwnEntry(id="mia", kind=OwnKind.NOTE, title="Mia is 4", first=date(2026, 3, 21))
    dentist = OwnEntry(
        id="dentist",
        kind=OwnKind.VISIT,
        title="Dentist",
        first=date(2026, 3, 26),
        time="09:00",
        place="Mill Lane 3",
        bring="The letter from the ward",
        travel=25,
        ride=Ride.ARRANGED,
    )
    plants = OwnEntry(
        id="plants",
        kind=OwnKind.REMINDER,
        title="Ring my sister",
        first=date(2026, 3, 12),
        time="17:30",
        repeat=Repeat(every=Every.WEEK),
    )
    return OwnAgenda([mia, dentist, plants])


def very_many() -> OwnAgenda:
    """Return ten thousand own entries over five years, some of them rows."""
    start, kinds, every = date(2026, 1, 1), tuple(OwnKind), tuple(Every)
    single = (
        OwnEntry(
            id=f"one {number}",
            kind=kinds[number % 3],
            title=f"Entry {number}",
            first=start + timedelta(days=number * 1826 // 9980),
            time="09:00" if number % 2 else "",
        )
        for number in range(9980)
    )
    rows = (
        OwnEntry(
            id=f"row {number}",
            kind=kinds[number % 3],
            title=f"Row {number}",
            first=start + timedelta(days=7 * number),
            repeat=Repeat(every=every[number % 3], step=1 + number % 4),
        )
        for number in range(20)
    )
    return OwnAgenda([*single, *rows])


def helen_marsh(content: Content, own: OwnAgenda | None = None) -> CalendarTeller:
    """Return the calendar of the first example, nine days after the operation."""
    path = content.folder / "examples" / "lumbar_discectomy.toml"
    sheet = read_answers_file(path, content.catalogue, content.wording, today=TODAY)
    plan = build_plan(content.catalogue, content.wording, sheet, made_on=TODAY)
    if own is not None:
        plan = with_own_day(plan, "drive_return", date(2026, 3, 19))
    return CalendarTeller(plan, content.wording.for_country("uk"), TODAY, own, LONDON)


def _page(view: str = "month") -> CalendarPage:
    page = CalendarPage(helen_marsh(Content(), own_entries()), first_weekday=0)
    page.show_day(NEXT_VISIT)
    page.show_view(view)
    return page


def _framed(page: CalendarPage) -> QWidget:
    window = MainWindow()
    for name, title, icon in (
        ("calendar", "Calendar", "calendar"),
        ("plan", "My plan", "plan"),
        ("print", "Print and share", "print"),
        ("normal", "Is this normal?", "is_this_normal"),
    ):
        window.add_page(name, title, icon, lambda: page)
    window.tell_person("Helen Marsh", "Day 9")
    window.show_page("calendar")
    return window


def month() -> QWidget:
    return _framed(_page())


def week() -> QWidget:
    return _framed(_page("week"))


def days() -> QWidget:
    return _framed(_page("list"))


def day() -> QWidget:
    page = _page()
    page.month.day_opened.emit(NEXT_VISIT)
    return _framed(page)


def entry() -> QWidget:
    teller = helen_marsh(Content(), own_entries())
    dates = DateWords(teller.wording, TODAY, teller.plan.surgery_date)
    dentist = replace(teller.own.entries["dentist"], repeat=Repeat(every=Every.WEEK, step=2, times=6))
    below = month()
    return Over(below, EntryDialog(dentist, dates, teller.wording, is_new=False, parent=below))


def entry_wrong() -> QWidget:
    teller = helen_marsh(Content(), own_entries())
    dates = DateWords(teller.wording, TODAY, teller.plan.surgery_date)
    blank = OwnEntry(id="new", kind=OwnKind.NOTE, title="", first=TODAY, time="")
    below = month()
    dialog = EntryDialog(blank, dates, teller.wording, is_new=True, parent=below)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Save").click()
    return Over(below, dialog)


def moving() -> QWidget:
    teller = helen_marsh(Content(), own_entries())
    below = month()
    dialog = MoveDialog(
        "Driving",
        DateWords(teller.wording, TODAY, teller.plan.surgery_date),
        day=date(2026, 3, 12),
        planned=teller.lines.planned_text("drive_return"),
        warning=lambda _day: teller.early("drive_return"),
        parent=below,
    )
    return Over(below, dialog)


def going() -> QWidget:
    """A day to go to that nobody can read."""
    teller = helen_marsh(Content())
    below = month()
    dialog = GoToDate(DateWords(teller.wording, TODAY, teller.plan.surgery_date), below)
    dialog.findChildren(QLineEdit)[0].setText("the day after")
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Go").click()
    return Over(below, dialog)


def reach() -> QWidget:
    below = month()
    return Over(below, ReachDialog("This comes again and again. What do you want to delete?", below))


def more() -> QWidget:
    page = _page()
    page.show_day(date(2026, 3, 16))
    framed = _framed(page)
    QTimer.singleShot(0, page, lambda: page.month.more_asked.emit(date(2026, 3, 16)))
    return framed


def printing() -> QWidget:
    content = Content()
    teller = helen_marsh(content, own_entries())
    press = Press(content.folder, content.wording, content.sources, content.evidence)
    made = page_maker("month", teller, Seen(NEXT_VISIT, USUALLY_SHOWN, 0, ""))
    page = SheetPage("March 2026", PaperOptions())
    page.pdf_asked.connect(
        lambda options: page.show_pdf(press.pages_pdf(teller.plan, [made(options.large_print)], options))
    )
    return page


SCREENS = {
    "calendar-print": printing,
    "calendar": month,
    "calendar-week": week,
    "calendar-list": days,
    "calendar-day": day,
    "calendar-entry": entry,
    "calendar-entry-wrong": entry_wrong,
    "calendar-move": moving,
    "calendar-more": more,
    "calendar-goto": going,
    "calendar-reach": reach,
}
