"""'Is this normal?', joined with the signs; it works before there is a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.core.plan import Plan
from planner.ui.rooms.in_use import InUse
from planner.ui.rooms.printing import PrintingRoom

if TYPE_CHECKING:
    from planner.app.diary import DiarySession
    from planner.app.triage_views import TriageResult
    from planner.core.answers import AnswerSheet
    from planner.ui.normal.normal_page import NormalPage


class NormalRoom(QObject):
    """Makes the page, for the plan in use or the answers given so far."""

    plan_asked = Signal()  # to go on with the questions

    def __init__(self, use: InUse, parent: QObject, printing: PrintingRoom) -> None:
        super().__init__(parent)
        self._use = use
        self._printing = printing

    def page(self) -> QWidget:
        session, drafts = self._use.session, self._use.stores.drafts
        plan = session.plan or self._plan_so_far()
        page = self._page(plan, log=self._use.diary() if session.plan else None)
        if session.plan is None and drafts.load() is not None:
            page.offer_return(self.tr("Back to my questions"))
            page.return_asked.connect(self.plan_asked)
        return page

    def page_for_anyone(self) -> QWidget:
        """Make the page for somebody who has no plan here, as on the ward: it knows nothing of the plan in use."""
        return self._page(self._plan_of(None), log=None)

    def _page(self, plan: Plan, *, log: DiarySession | None) -> NormalPage:
        from planner.app.circumstances import Circumstances
        from planner.app.date_words import DateWords
        from planner.app.triage_session import TriageSession
        from planner.ui.normal.normal_page import NormalPage
        from planner.ui.normal.normal_walk import NormalWalk

        today = self._use.clock.today()
        page = NormalPage()
        words = self._use.content.wording.for_country(plan.country)
        about = Circumstances.of_plan(plan, today)
        walk = NormalWalk(
            page,
            TriageSession(self._use.content.catalogue, self._use.content.wording, about, today),
            dates=DateWords(words, today),
            log=log,
        )
        walk.print_asked.connect(lambda result: self._print_result(plan, result, log))
        return page

    def _print_result(self, plan: Plan, result: TriageResult, log: DiarySession | None) -> None:
        from planner.core.course import Period
        from planner.core.diary import Diary
        from planner.paper.given import Given
        from planner.ui.normal.sheet_of import sheet_of

        today = self._use.clock.today()
        diary = log.diary if log else Diary()
        given = Given(period=Period(today, today), diary=diary, triage=sheet_of(result))
        self._printing.print_over(plan, "triage", given)

    def _plan_so_far(self) -> Plan:
        """Return what stands in before a plan exists: the answers given so far, or nobody's."""
        draft = self._use.stores.drafts.load()
        return self._plan_of(draft.sheet if draft else None)

    def _plan_of(self, sheet: AnswerSheet | None) -> Plan:
        """Return a plan that is not kept; without answers it is nobody's, with every sign."""
        from planner.core.answers import Answers, AnswerSheet
        from planner.core.planning import build_plan
        from planner.ui.guess import guessed_country

        content = self._use.content
        country = guessed_country(frozenset(content.catalogue.countries)) or "other"
        given = sheet or AnswerSheet(answers=Answers({"country": country}))
        return build_plan(content.catalogue, content.wording, given, made_on=self._use.clock.today())
