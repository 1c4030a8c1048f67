"""The page of settings, at its top and further down, and the last question before everything is erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QScrollArea, QWidget

from planner.app.reminder_outlook import try_view
from planner.app.reminder_settings import ReminderSettings
from planner.app.settings_telling import settings_view
from planner.content.library import Content
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.ui.main_window import MainWindow
from planner.ui.settings.erase_dialog import EraseDialog
from planner.ui.settings.settings_page import SettingsPage
from tests.gallery.over import Over

MADE = date(2026, 3, 11)
FOLDER = "/home/helen/.local/share/recovery-planner"
RAIL = (
    ("today", "Today", "today"),
    ("calendar", "Calendar", "calendar"),
    ("plan", "My plan", "plan"),
    ("progress", "Progress", "progress"),
    ("print", "Print and share", "print"),
    ("settings", "Settings", "settings"),
    ("normal", "Is this normal?", "is_this_normal"),
)


class Scrolled(MainWindow):
    """Stands further down as soon as it has its size."""

    share = 0.0  # how far down

    def showEvent(self, event) -> None:
        super().showEvent(event)
        area = self.findChild(QScrollArea)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: bar.setValue(round(high * self.share)))
        bar.setValue(round(bar.maximum() * self.share))


def page(*, has_plan: bool = True) -> SettingsPage:
    content = Content()
    path = content.folder / "examples" / "lumbar_discectomy.toml"
    sheet = read_answers_file(path, content.catalogue, content.wording, today=MADE)
    plan = build_plan(content.catalogue, content.wording, sheet, made_on=MADE) if has_plan else None
    words = content.wording
    settings = ReminderSettings()
    settings = replace(settings, choices=replace(settings.choices, on=frozenset({"exercise"})))
    view = settings_view(plan, words, settings, stays=True)
    return SettingsPage(view, theme="system", starts=False, trying=try_view(words, "linux"), folder=FOLDER)


def framed(shown: QWidget, share: float = 0.0) -> QWidget:
    window = Scrolled()
    window.share = share
    for name, title, icon in RAIL:
        window.add_page(name, title, icon, lambda: shown)
    window.tell_person("Helen Marsh", "Day 9")
    window.show_page("settings")
    return window


def with_faults() -> QWidget:
    shown = page()
    assert shown.kinds is not None
    assert shown.quiet is not None
    shown.kinds.row("walk").show_fault("25:00 is not a time of day. Please write it like this: 08:30.")
    shown.quiet.show_fault("Both times are the same. Please choose a later end.", is_end=True)
    return framed(shown, 0.3)


def erasing() -> QWidget:
    below = framed(page(), 1.0)
    return Over(below, EraseDialog(below))


SCREENS = {
    "settings": lambda: framed(page()),
    "settings-middle": lambda: framed(page(), 0.5),
    "settings-end": lambda: framed(page(), 1.0),
    "settings-faults": with_faults,
    "settings-no-plan": lambda: framed(page(has_plan=False)),
    "settings-erase": erasing,
}
