"""The helper in the tray beside a bare window: the memory it holds, and how often it wakes when nothing happens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WATCHED = 10  # seconds; after fifteen a helper without a tray shows its window
HELD = """
import os
def held():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
"""

BARE = f"""{HELD}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
window.resize(1280, 800)
window.show()
QTimer.singleShot(1000, application.quit)
application.exec()
print(held())
"""

HELPER = f"""{HELD}
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from planner import bootstrap
from planner.ui.reminder_desk import ReminderDesk
def wakes():
    status = open("/proc/self/status").read()
    return int(status.split("voluntary_ctxt_switches:")[1].split()[0])
begin = ReminderDesk._begin
def begun(self):
    begin(self)
    self._desk.window.hide()
    QTimer.singleShot(2000, watch)
def watch():
    before = wakes()
    QTimer.singleShot({WATCHED * 1000}, lambda: tell(wakes() - before - 1))  # one of them is this timer's own
def tell(woken):
    print(held(), woken)
    QApplication.exit()
ReminderDesk._begin = begun
bootstrap.open_window(is_aside=sys.argv[1] == "aside")
"""


def helper_figures(environment: Mapping[str, str]) -> tuple[float, float, float]:
    """Return the memory of the helper as begun with the computer and after a window was closed, and wakes a minute.

    The memory is told against a bare window.
    """
    (bare,) = _told(BARE, environment)
    aside, _ = _told(HELPER, environment, "aside")
    closed, woken = _told(HELPER, environment, "closed")
    return aside / bare, closed / bare, woken * 60 / WATCHED


def _told(script: str, environment: Mapping[str, str], *given: str) -> list[float]:
    command = [sys.executable, "-c", script, *given]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]
