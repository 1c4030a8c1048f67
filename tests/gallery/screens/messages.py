"""What is told and asked in a small window: trouble, and two ways on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.ui.message import question, tell
from tests.gallery.over import Over
from tests.gallery.screens.welcome import first_time, with_draft

DISK_IS_FULL = (
    "This could not be saved: the disk is full. Nothing that you saved before is lost. "
    "Please make some room on the disk, then try again."
)
MISTAKE = (
    "The program made a mistake just now. Your answers and your plan are kept. "
    "Please try again. If it comes back, close the program and open it again."
)
TWO_WAYS = (
    "Two ways lead to a plan. The ward has all questions on one page, and keeps nothing on this computer. "
    "At home, one question stands on each page."
)


def told(sentence: str) -> QWidget:
    below = with_draft()
    return Over(below, tell(below, sentence))


def asked() -> QWidget:
    below = first_time()
    return Over(below, question(below, TWO_WAYS, yes="One question a page", no="The page for wards"))


SCREENS = {
    "message-disk": lambda: told(DISK_IS_FULL),
    "message-mistake": lambda: told(MISTAKE),
    "message-asked": asked,
}
