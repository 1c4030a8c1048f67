"""How fast the interview answers a key: python -m tests.bench_pages (the benchmark runs it by itself)."""

from __future__ import annotations

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.app.interview_session import REVIEW, InterviewSession
from planner.app.ports import Draft
from planner.app.views import PlanSoFar
from planner.ui.application import dress
from planner.ui.main_window import MainWindow
from planner.ui.wizard.wizard_page import WizardPage
from tests.gallery.screens.wizard import NOW, Drawer, StoppedClock, content, helen

ROUNDS = 5
ALL_ANSWERED = helen(weight=80, height=170, osteoporosis=False, diabetes=False, smoking=False, blood_thinner=False)


class TimedSession(InterviewSession):
    """Notes when the page has been shown, which is when the plan so far is asked for, and how long that takes."""

    shown_at = 0.0
    plan_took = 0.0

    def plan_so_far(self) -> PlanSoFar:
        self.shown_at = time.perf_counter()
        view = super().plan_so_far()
        self.plan_took = time.perf_counter() - self.shown_at
        return view


def main() -> None:
    application = QApplication(sys.argv[:1])
    dress(application, content().folder)
    pages: list[float] = []
    plans: list[float] = []
    for _ in range(ROUNDS):
        walk(application, pages, plans)
    print(statistics.median(pages), statistics.median(plans))


def walk(application: QApplication, pages: list[float], plans: list[float]) -> None:
    """Go through the interview with Enter; note the milliseconds until each page stands, and of each plan so far."""
    draft = Draft(sheet=ALL_ANSWERED, at_question="country", saved_at=NOW)
    session = TimedSession(content().catalogue, content().wording, Drawer(), StoppedClock(), draft=draft)
    window = MainWindow()
    window.show_screen(WizardPage(session))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    application.processEvents()
    while session.at != REVIEW:
        before = session.at
        started = time.perf_counter()
        QTest.keyClick(application.focusWidget() or window, Qt.Key.Key_Return)
        application.processEvents()
        if session.at == before:
            break  # a question that has no answer here
        pages.append((session.shown_at - started) * 1000)
        plans.append(session.plan_took * 1000)
    window.close()


if __name__ == "__main__":
    main()
