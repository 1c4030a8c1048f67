"""Today, joined with the diary, the signs and the sitting timer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from planner.core.days import day_of
from planner.ui.rooms.about import AboutRoom
from planner.ui.rooms.in_use import InUse

if TYPE_CHECKING:
    from planner.notify.notices import NoticeSender
    from planner.ui.sitting.sitting_desk import SittingDesk
    from planner.ui.today.dose_desk import DoseDesk
    from planner.ui.today.today_page import TodayPage


class TodayRoom(QObject):
    """Makes the page; the sitting timer runs on while other pages are shown."""

    change_asked = Signal()
    why_asked = Signal(str)  # an entry id
    session_asked = Signal(int)  # of exercises, by number

    def __init__(self, use: InUse, parent: QObject, about: AboutRoom) -> None:
        super().__init__(parent)
        self._use = use
        self._about = about
        self._notices: NoticeSender | None = None
        self._doses: DoseDesk | None = None  # once the reminders run
        self._page: TodayPage | None = None  # made last
        self._sitting: SittingDesk | None = None  # made where the plan limits sitting

    def page(self) -> QWidget:
        from planner.app.today_telling import TodayTeller
        from planner.ui.today.today_page import TodayPage
        from planner.ui.today.today_round import TodayRound

        plan, words, today = self._use.plan, self._use.words, self._use.clock.today()
        session = self._use.diary()
        ready = self._use.notes().notes.ready
        own = self._use.own_agenda()
        teller = TodayTeller(plan, words, today, settled=self._settled(), ready=ready, own=own)
        page = TodayPage(teller.view(session.diary, session.suggestion()), make_sitting=self._sitting_card())
        TodayRound(page, session, teller, words, lambda told: self._use.worry(told, session))
        page.worse_asked.connect(lambda: self._use.window.show_page("normal"))
        page.why_asked.connect(self.why_asked)
        page.change_asked.connect(self.change_asked)
        page.print_asked.connect(lambda: self._use.window.show_page("print"))
        page.offer_good_to_know(has_answers=bool(plan.topics))
        page.about_asked.connect(self._about.tell_operation)
        page.good_to_know_asked.connect(self._about.tell_good_to_know)
        page.session_asked.connect(self.session_asked)
        self._page = page
        self._join_doses()
        return page

    def is_left_over(self) -> bool:
        """Tell whether the page on show may be made anew, as when it tells of yesterday."""
        page = self._page
        return page is not None and isValid(page) and page.isVisible() and not page.is_busy

    def take_doses(self, doses: DoseDesk) -> None:
        """Show medicines as the running reminders know them."""
        self._doses = doses
        self._join_doses()

    def take_notices(self, notices: NoticeSender) -> None:
        """Send notifications of the desktop for the sitting timer too."""
        self._notices = notices
        self._join_notices()

    def _join_notices(self) -> None:
        if self._sitting is not None and self._notices is not None:
            self._sitting.take_notices(self._notices, self._use.window.isActiveWindow)

    def _join_doses(self) -> None:
        if self._doses is not None and self._page is not None and isValid(self._page):
            from planner.ui.today.medicine_round import MedicineRound  # late: reminders begin after the first window

            MedicineRound(self._page, self._doses)

    def _sitting_card(self) -> Callable[[], QWidget] | None:
        """Return what makes the card of the sitting timer; the timer runs on while other pages are shown."""
        from planner.core.sitting import sitting_limit

        plan, today = self._use.plan, self._use.clock.today()
        limit = sitting_limit(plan, day_of(plan.surgery_date, today)) if plan.surgery_date else None
        if self._sitting is not None and self._sitting.timer.limit != limit:
            self._sitting.stop()
            self._sitting.deleteLater()
            self._sitting = None
        if limit is None:
            return None
        if self._sitting is None:
            from planner.ui.sitting.sitting_desk import SittingDesk

            self._sitting = SittingDesk(self._use.clock, self._use.words, limit, self)
            self._join_notices()
        return self._sitting.card

    def _settled(self) -> frozenset[str]:
        """Return what the person settled before exercises; nothing is read where no exercise waits for it."""
        from planner.app.exercise_tests import has_tests

        return self._use.exercise_tests().settled() if has_tests(self._use.plan) else frozenset()
