"""My plan, joined with its reasons, notes and undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.ui.rooms.about import AboutRoom
from planner.ui.rooms.in_use import InUse


class PlanRoom(QObject):
    """Makes the page."""

    change_asked = Signal()
    question_asked = Signal(str)  # a question whose answer is to be changed

    def __init__(self, use: InUse, parent: QObject, about: AboutRoom) -> None:
        super().__init__(parent)
        self._use = use
        self._about = about

    def page(self) -> QWidget:
        from planner.app.plan_telling import PlanTeller
        from planner.app.plan_views import PlanFilter, WhyView
        from planner.app.team_views import question_lines, said_lines
        from planner.ui.plan.plan_page import PlanPage
        from planner.ui.plan.plan_round import PlanRound

        plan, today, shown = self._use.plan, self._use.clock.today(), PlanFilter()
        diary, notes = self._use.diary(), self._use.notes()
        first = PlanTeller(plan, self._use.words, notes=notes.notes, came_back=diary.diary.came_back)

        def why_of(teller: PlanTeller, entry_id: str) -> WhyView:
            return teller.why(entry_id, self._use.content.evidence, self._use.content.sources, today=today)

        page = PlanPage(
            first.page(today, shown),
            shown,
            questions=question_lines(plan, notes.notes, self._use.words),
            said=said_lines(plan),
        )
        PlanRound(
            page,
            diary,
            notes,
            self._use.session.history,
            words=self._use.words,
            why_of=why_of,
            renew=self._use.window.renew_pages,
        )
        page.offer_undo(can_undo=self._use.session.can_undo)
        page.change_asked.connect(self.change_asked)
        page.said.change_asked.connect(lambda: self.question_asked.emit("directions"))
        page.undo_asked.connect(self._use.window.undo_asked)
        page.offer_good_to_know(has_answers=bool(self._use.plan.topics))
        page.about_asked.connect(self._about.tell_operation)
        page.good_to_know_asked.connect(self._about.tell_good_to_know)
        return page

    def show_why(self, entry_id: str) -> None:
        """Show the reasons where they are told: beside the plan."""
        from planner.ui.plan.plan_page import PlanPage

        self._use.window.show_page("plan")
        shown = self._use.window.page("plan")
        if isinstance(shown, PlanPage):
            shown.why_asked.emit(entry_id)
