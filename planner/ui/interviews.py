"""The interview, and changes of the plan: each shown alone in the window, each with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.app.plan_session import PlanSession
from planner.app.ports import Clock, Draft, DraftStore, Stores
from planner.content.library import Content
from planner.core.answers import Hold
from planner.core.plan import Plan
from planner.ui.guess import guessed_country
from planner.ui.main_window import MainWindow
from planner.ui.message import do_or_tell

if TYPE_CHECKING:
    from planner.ui.widgets.plain_screen import PlainScreen  # for types alone: a start changes nothing


class Interviews(QObject):
    """Asks, shows what would change, and keeps a plan only when the person agrees."""

    left = Signal()  # back to the first page; what was begun is kept
    done = Signal()  # the plan in use is to be shown
    normal_asked = Signal()
    newer_declined = Signal()  # what is known now was shown, and the plan is to stay

    def __init__(
        self, content: Content, session: PlanSession, stores: Stores, clock: Clock, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._content = content
        self._session = session
        self._stores = stores
        self._clock = clock
        self._window = window

    @cached_property
    def guess(self) -> str | None:
        """The country this computer is set to, if the program knows it."""
        return guessed_country(frozenset(self._content.countries))

    def begin(self, draft: Draft | None = None) -> None:
        """Ask for a new plan, or go on with a draft."""
        self._hold(self._stores.drafts, draft, finished=self._on_finished, closed=self.left.emit)

    def resume(self) -> None:
        """Go on with what was begun."""
        self.begin(self._stores.drafts.load())

    def change(self, at: str | None = None) -> None:
        """Let the person change answers of the plan in use, from one question or from the list of all.

        Where the program has no plan for the answers, it is the question that they ended with.
        """
        from planner.app.interview_session import stopped_at  # late: a start asks nothing

        plan = self._session.plan
        if plan is not None:
            at = at or stopped_at(self._content.catalogue, plan.sheet.answers)
            self._change_from(Draft(sheet=plan.sheet, at_question=at, saved_at=self._clock.now()))

    def resume_change(self) -> None:
        """Go on with a change that was begun."""
        drafts = self._change_drafts
        draft = drafts.load() if drafts else None
        self._change_from(draft) if draft else self.change()

    def what_changed(self) -> None:
        """Ask what has changed."""
        plan, drafts = self._session.plan, self._change_drafts
        if plan is None or drafts is None:
            return
        from planner.ui.plan.what_changed_page import WhatChangedPage

        draft = drafts.load()
        told = self._content.wording.date(draft.saved_at.date()) if draft else ""
        page = WhatChangedPage(begun_on=told, can_hold=not plan.stop)
        page.question_asked.connect(lambda question: self.change(question or None))
        page.hold_asked.connect(self.hold)
        page.resume_asked.connect(self.resume_change)
        page.discard_asked.connect(self._on_change_discarded)
        page.closed.connect(self.done)
        self._show(page)

    def hold(self) -> None:
        """Let the person wait some days after a set-back."""
        plan = self._session.plan
        if plan is None:
            return
        from planner.core.holds import LENGTHS
        from planner.ui.plan.hold_page import HoldPage, HoldWords

        say, today = self._content.wording.for_country(plan.country).say, self._clock.today()
        can_hold = plan.surgery_date is not None and plan.surgery_date <= today
        number = plan.emergency_number or say("plan.emergency_unknown")
        worse = say("hold.worse", number=number, team=plan.person.team or say("plan.your_team"))
        said = [say("hold.again", days=one.days) for one in plan.holds if one.since == today]
        lead = " ".join([say("hold.lead" if can_hold else "hold.no_date"), *said[-1:]])
        words = HoldWords(lead=lead, worse=worse, stands=say("hold.stands"))
        page = HoldPage(words, LENGTHS if can_hold else ())
        page.chosen.connect(lambda days: self._show_held(Hold(since=today, days=days)))
        page.closed.connect(self.what_changed)
        self._show(page)

    def offer_newer(self, plan: Plan) -> None:
        """Show what would change because more is known now than when the plan was made."""
        name = self.tr("Use what is known now")
        self._show_changes(plan, name, back=self.done.emit, kept=self.newer_declined.emit)

    @property
    def _change_drafts(self) -> DraftStore | None:
        plan_id = self._session.plan_id
        return self._stores.change_drafts(plan_id) if plan_id else None

    def _hold(
        self,
        drafts: DraftStore,
        draft: Draft | None,
        *,
        finished: Callable[[Plan], None],
        closed: Callable[[], None],
        changed: Plan | None = None,
    ) -> None:
        """Hold one interview: for a new plan, or about a plan that is being changed."""
        from planner.app.interview_session import InterviewSession  # late: a start asks nothing
        from planner.ui.wizard.wizard_page import WizardPage

        interview = InterviewSession(
            self._content.catalogue,
            self._content.wording,
            drafts,
            self._clock,
            draft=draft,
            guessed_country=self.guess if changed is None else None,
            protocol=changed.protocol if changed else None,
            changes_plan=changed is not None,
        )
        page = WizardPage(interview)
        page.finished.connect(finished)
        page.closed.connect(closed)
        page.normal_asked.connect(self.normal_asked)
        self._window.show_screen(page)

    def _change_from(self, draft: Draft) -> None:
        plan, drafts = self._session.plan, self._change_drafts
        if plan is None or drafts is None:
            return

        def show(after: Plan) -> None:  # the draft stays until the person has decided
            self._show_changes(after, self.tr("Change my plan"), back=self.resume_change)

        self._hold(drafts, draft, finished=show, closed=self.done.emit, changed=plan)

    def _show_held(self, hold: Hold) -> None:
        from planner.core.holds import with_hold
        from planner.core.planning import build_plan  # late: a start builds no plan

        plan = self._session.plan
        if plan is None:
            return
        sheet = replace(plan.sheet, holds=with_hold(plan.holds, hold))
        after = build_plan(
            self._content.catalogue, self._content.wording, sheet, made_on=self._clock.today(), protocol=plan.protocol
        )
        name = self._content.wording.say("hold.done", days=hold.days)
        self._show_changes(after, name, back=self.hold)

    def _show_changes(
        self, after: Plan, name: str, *, back: Callable[[], None], kept: Callable[[], None] | None = None
    ) -> None:
        """Show what would change, and ask; the deed goes by this name."""
        before = self._session.plan
        if before is None:
            return
        from planner.app.change_views import changes_view  # late: rarely shown
        from planner.ui.plan.changes_page import ChangesPage

        page = ChangesPage(changes_view(before, after, self._content.wording.for_country(after.country)))
        page.accepted.connect(lambda: self._use(after, name))
        page.kept.connect(self._on_kept)
        if kept is not None:
            page.kept.connect(kept)
        page.edit_asked.connect(back)
        self._show(page)

    def _use(self, plan: Plan, name: str) -> None:
        if do_or_tell(self._window, lambda: self._session.change(plan, name)):
            self._discard_change()
            self.done.emit()

    def _on_kept(self) -> None:
        self._discard_change()
        self.done.emit()

    def _on_change_discarded(self) -> None:
        self._discard_change()
        self.what_changed()

    def _discard_change(self) -> None:
        """Forget a change that was begun; where the disk does not let it go, that holds nobody up."""
        if self._change_drafts is not None:
            do_or_tell(self._window, self._change_drafts.discard)

    def _on_finished(self, plan: Plan) -> None:
        if self._accept(plan):
            do_or_tell(self._window, self._stores.drafts.discard)
            self.done.emit()

    def _accept(self, plan: Plan) -> bool:
        return do_or_tell(self._window, lambda: self._session.accept(plan))

    def _show(self, page: PlainScreen) -> None:
        page.normal_asked.connect(self.normal_asked)
        self._window.show_screen(page)
        page.take_focus()
