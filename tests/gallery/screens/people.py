"""Who shares this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.app.people import People, Profile
from planner.ui.main_window import MainWindow
from planner.ui.people.people_page import PeoplePage


def people() -> QWidget:
    window = MainWindow()
    page = PeoplePage(People((Profile("first", "Helen Marsh"), Profile("0a1b2c3d", "George Marsh")), "first"))
    window.show_screen(page)
    page.take_focus()
    return window


SCREENS = {"people": people}
