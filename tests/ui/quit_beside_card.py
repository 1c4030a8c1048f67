"""A program of its own: a reminder card is on the screen while the person chooses Quit."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from planner.ui.application import make_application
from planner.ui.reminders.keep_running import KeepRunning
from planner.ui.reminders.reminder_card import ReminderCard
from tests.gallery.screens.reminders import WALK

RESOURCES = Path(__file__).parents[2] / "resources"


def main():
    application = make_application(["quit"], RESOURCES)
    window = QWidget()
    window.show()
    card = ReminderCard()
    card.show_card(WALK)
    print("card" if card.isVisible() else "no card", flush=True)
    keeping = KeepRunning(window, has_tray=lambda: True, end=application.exit)
    QTimer.singleShot(0, keeping.quit)
    application.exec()
    print("ended", flush=True)


if __name__ == "__main__":
    main()
