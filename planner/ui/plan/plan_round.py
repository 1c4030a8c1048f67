"""Joins My plan with what is kept beside the plan: tests that were passed, questions, and what is back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from planner.app.diary import DiarySession
from planner.app.history import Deed, History
from planner.app.plan_notes import PlanNotesSession
from planner.app.plan_telling import PlanTeller
from planner.app.plan_views import PlanFilter, WhyView
from planner.app.team_views import question_lines
from planner.core.wording import Wording
from planner.ui.message import do_or_tell
from planner.ui.plan.plan_page import PlanPage

WhyOf = Callable[[PlanTeller, str], WhyView]


class PlanRound(QObject):
    """What the person does on the page is kept at once, and is a deed that can be undone."""

    def __init__(
        self,
        page: PlanPage,
        diary: DiarySession,
        notes: PlanNotesSession,
        history: History,
        *,
        words: Wording,
        why_of: WhyOf,
        renew: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._diary = diary
        self._notes = notes
        self._history = history
        self._words = words
        self._why_of = why_of
        self._renew = renew
        page.filter_changed.connect(self._on_filter_changed)
        page.why_asked.connect(self._on_why_asked)
        page.readiness_ticked.connect(self._on_readiness_ticked)
        page.done_ticked.connect(self._on_done_ticked)
        page.questions.added.connect(self._on_question_added)
        page.questions.changed.connect(self._on_question_changed)
        page.questions.removed.connect(self._on_question_removed)

    @property
    def teller(self) -> PlanTeller:
        """What tells the plan with all that is kept beside it now."""
        kept = self._diary.diary.came_back
        return PlanTeller(self._diary.plan, self._words, notes=self._notes.notes, came_back=kept)

    def _on_filter_changed(self, shown: PlanFilter) -> None:
        self._page.show_view(self.teller.page(self._diary.today, shown))

    def _on_why_asked(self, entry_id: str) -> None:
        self._page.show_why(self._why_of(self.teller, entry_id))

    def _on_readiness_ticked(self, entry_id: str, test_id: str, is_passed: bool) -> None:  # noqa: FBT001  # a slot
        name = self.tr("Tick a test") if is_passed else self.tr("Take back a tick")
        self._do(lambda: self._notes.tick(entry_id, test_id, is_passed=is_passed, name=name))
        self._page.show_passed(self._why_of(self.teller, entry_id).passed_told)

    def _on_done_ticked(self, entry_id: str, is_done: bool) -> None:  # noqa: FBT001  # a slot
        title = self._diary.plan.entry(entry_id).title
        name = self.tr("{title} is back") if is_done else self.tr("{title} is not back yet")
        before = self._diary.diary.came_back.get(entry_id)
        after = self._diary.today if is_done else None
        deed = Deed(
            name=name.format(title=title),
            undo=lambda: self._diary.came_back(entry_id, before),
            redo=lambda: self._diary.came_back(entry_id, after),
        )
        if self._do(lambda: self._history.do(deed)):
            self._renew()

    def _on_question_added(self, text: str) -> None:
        if self._do(lambda: self._notes.add_question(text, self.tr("Add a question"))):
            self._renew()
        else:
            self._page.questions.show_typed(text)

    def _on_question_changed(self, question_id: str, is_asked: bool, answer: str) -> None:  # noqa: FBT001  # a slot
        name = self.tr("Note what my team said") if answer else self.tr("Tick a question")
        self._do(lambda: self._notes.change_question(question_id, name, is_asked=is_asked, answer=answer))
        self._page.questions.show_lines(question_lines(self._diary.plan, self._notes.notes, self._words))

    def _on_question_removed(self, question_id: str) -> None:
        if self._do(lambda: self._notes.remove_question(question_id, self.tr("Remove a question"))):
            self._renew()

    def _do(self, command: Callable[[], None]) -> bool:
        """Keep something; where that cannot be, nothing on the page is lost."""
        return do_or_tell(self._page, command)
