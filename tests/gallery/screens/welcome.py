"""The welcome page and the frame of the main window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.app.views import WelcomeView
from planner.ui.main_window import MainWindow
from planner.ui.welcome.welcome_page import WelcomePage
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.empty_state import EmptyState


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


SCREENS = {"welcome": first_time, "welcome-draft": with_draft, "frame": frame}
