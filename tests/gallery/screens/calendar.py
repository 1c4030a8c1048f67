"""The calendar: month, week, list, and the day beside or over them."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from planner.app.calendar_telling import CalendarTeller
from planner.content.library import Content
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.ui.calendar.page import CalendarPage
from planner.ui.main_window import MainWindow

TODAY = date(2026, 3, 11)
NEXT_VISIT = date(2026, 3, 13)


def helen_marsh(content: Content) -> CalendarTeller:
    """Return the calendar of the first example, nine days after the operation."""
    path = content.folder / "examples" / "lumbar_discectomy.toml"
    sheet = read_answers_file(path, content.catalogue, content.wording, today=TODAY)
    plan = build_plan(content.catalogue, content.wording, sheet, made_on=TODAY)
    return CalendarTeller(plan, content.wording.for_country("uk"), TODAY)


def _page(view: str = "month") -> CalendarPage:
    page = CalendarPage(helen_marsh(Content()), first_weekday=0)
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


SCREENS = {"calendar": month, "calendar-week": week, "calendar-list": days, "calendar-day": day}
