"""Progress, joined with the diary and the visit sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from planner.ui.rooms.in_use import InUse
from planner.ui.rooms.printing import PrintingRoom

if TYPE_CHECKING:
    from planner.app.diary import DiarySession
    from planner.core.diary import CheckIn


class ProgressRoom(QObject):
    """Makes the page."""

    def __init__(self, use: InUse, parent: QObject, printing: PrintingRoom) -> None:
        super().__init__(parent)
        self._use = use
        self._printing = printing

    def page(self) -> QWidget:
        from planner.app.progress_telling import ProgressTeller
        from planner.ui.progress.progress_page import ProgressPage
        from planner.ui.progress.progress_round import ProgressRound

        session = self._use.diary()
        teller = ProgressTeller(self._use.plan, self._use.words, self._use.clock.today())
        page = ProgressPage(teller.view(session.diary))
        steps = ProgressRound(page, session, teller, self._use.words)

        steps.today_told.connect(lambda told: self._answer(told, session))
        page.sheet_asked.connect(lambda: self._printing.print_visit(steps.span))
        page.print_asked.connect(lambda: self._use.window.show_page("print"))
        return page

    def _answer(self, told: CheckIn, session: DiarySession) -> None:
        """Go to Today where what was told of it cannot wait: it stands there on top, with whom to call."""
        if self._use.worry(told, session) is not None:
            self._use.window.show_page("today")
