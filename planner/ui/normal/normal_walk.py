"""Walks a person through the questions: joins the page with the session that knows what comes next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from planner.app.sign_views import SignsView
from planner.app.triage_session import TriageSession, TriageStep
from planner.ui.normal.normal_page import NormalPage


class NormalWalk(QObject):
    """One walk after another, on one page."""

    def __init__(self, page: NormalPage, session: TriageSession, everything: SignsView) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._everything = everything
        self._left: list[TriageStep] = []
        page.complaint_chosen.connect(self._on_complaint_chosen)
        page.signs_ticked.connect(self._on_signs_ticked)
        page.start_asked.connect(self.start)
        page.all_asked.connect(self._on_all_asked)
        self.start()

    def start(self) -> None:
        self._page.show_complaints(self._session.complaints(), self._everything.emergency)

    def _on_complaint_chosen(self, complaint: str) -> None:
        self._left = list(self._session.steps(complaint))
        self._go_on()

    def _on_signs_ticked(self, ticked: frozenset[str]) -> None:
        if ticked or not self._left:
            self._page.show_result(self._session.result(ticked))
        else:
            self._go_on()

    def _on_all_asked(self) -> None:
        self._page.show_all(self._everything)

    def _go_on(self) -> None:
        self._page.show_step(self._left.pop(0))
