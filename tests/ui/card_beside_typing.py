"""A program of its own, on a real screen: says who has the keyboard before and after a reminder card appears."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from planner.ui.application import make_application
from planner.ui.reminders.reminder_card import ReminderCard
from tests.gallery.screens.reminders import WALK

RESOURCES = Path(__file__).parents[2] / "resources"
A_WHILE = 300  # milliseconds


def main():
    application = make_application(["typing"], RESOURCES)
    line = QLineEdit()
    line.show()
    line.activateWindow()
    QTest.qWaitForWindowActive(line)
    print("typing" if line.hasFocus() else "nobody")
    card = ReminderCard()
    card.show_card(WALK)
    QTest.qWait(A_WHILE)
    print("card" if card.isVisible() else "no card")
    print("typing" if line.hasFocus() and not card.isActiveWindow() else "taken")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
