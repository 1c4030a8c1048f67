"""The welcome page and the frame of the main window."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.app.views import WelcomeView
from planner.content.library import Content
from planner.ui.main_window import MainWindow
from planner.ui.welcome.code_form import CodeForm
from planner.ui.welcome.code_help import CodeHelp
from planner.ui.welcome.open_page import OpenPage
from planner.ui.welcome.welcome_page import WelcomePage
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.empty_state import EmptyState

WITH_A_SLIP = ("5snp 7cg0 dfs5 15ys 6dam", "4MGE VQJH HDF2 00MN")  # two lines of a code


def first_time() -> QWidget:
    window = MainWindow()
    page = WelcomePage(WelcomeView(emergency_number="999"))
    window.show_screen(page)
    page.take_focus()
    return window


def with_draft() -> QWidget:
    window = MainWindow()
    told = "Saved on Monday 2 March. Part of a disc was taken out."
    view = WelcomeView(
        has_draft=True,
        draft_told=told,
        recent=(("one", "Part of a disc was taken out, Monday 2 March."),),
        emergency_number="",
        person="Helen Marsh",
    )
    page = WelcomePage(view)
    window.show_screen(page)
    page.take_focus()
    return window


def frame() -> QWidget:
    window = MainWindow()
    for page_id, title, icon in (
        ("today", "Today", "today"),
        ("calendar", "Calendar", "calendar"),
        ("plan", "My plan", "plan"),
        ("print", "Print and share", "print"),
        ("normal", "Is this normal?", "is_this_normal"),
    ):
        window.add_page(page_id, title, icon, _empty)
    window.tell_person("Helen Marsh", "Day 9")
    window.show_page("calendar")
    return window


def _empty() -> QWidget:
    sentence = "Your walks, exercises and visits of the day will stand here."
    return EmptyState("today", sentence, SecondaryButton("Make my plan"))


def opening() -> QWidget:
    window = MainWindow()
    page = OpenPage(CodeHelp(Content().wording))
    window.show_screen(page)
    page.take_focus()
    return window


def typing() -> QWidget:
    """A code whose first line is right, with a slip in the second."""
    window = opening()
    form = window.findChildren(CodeForm)[-1]
    for number, text in enumerate(WITH_A_SLIP):
        type_on(form.lines[number].line, text)
    return window


def type_on(line: QLineEdit, text: str) -> None:
    line.setText(text)
    line.textEdited.emit(text)


SCREENS = {
    "open": opening,
    "open-code": typing,
    "welcome": first_time,
    "welcome-draft": with_draft,
    "frame": frame,
}
