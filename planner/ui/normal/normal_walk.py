"""Walks a person through the questions: joins the page with the session that knows what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from planner.app.triage_session import TriageSession
from planner.app.triage_views import TriageResult, TriageStep
from planner.core.diary import Compared, Noticed, Since
from planner.ui.message import do_or_tell
from planner.ui.normal.normal_page import NormalPage
from planner.ui.widgets.date_field import ReadsDates


class KeepsNoticed(Protocol):
    """The log of a plan."""

    def keep_noticed(self, noticed: Noticed) -> None: ...

    def forget_noticed(self, noticed: Noticed) -> None: ...


class NormalWalk(QObject):
    """One walk after another, on one page."""

    print_asked = Signal(object)  # a TriageResult

    def __init__(
        self,
        page: NormalPage,
        session: TriageSession,
        *,
        dates: ReadsDates | None = None,
        log: KeepsNoticed | None = None,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._dates = dates
        self._log = log
        self._steps: tuple[TriageStep, ...] = ()
        self._at = 0  # the step on show, or the one that led to the result
        self._ticked: frozenset[str] = frozenset()
        self._result: TriageResult | None = None
        self._kept: Noticed | None = None
        page.about_told.connect(self._on_about_told)
        page.complaint_chosen.connect(self._on_complaint_chosen)
        page.signs_ticked.connect(self._on_signs_ticked)
        page.said.connect(self._on_said)
        page.called.connect(lambda: self._keep(has_called=True))
        page.keep_asked.connect(self._on_keep_asked)
        page.print_asked.connect(lambda: self.print_asked.emit(self._result))
        page.start_asked.connect(self.start)
        page.back_asked.connect(self._on_back_asked)
        page.all_asked.connect(self._on_all_asked)
        self.start()

    def start(self) -> None:
        question = self._session.asks_about()
        if question is not None and self._dates is not None:
            self._page.show_about(question, self._dates, self._session.emergency())
        else:
            self._show_complaints()

    def _show_complaints(self) -> None:
        self._steps, self._at, self._result = (), 0, None
        self._page.show_complaints(self._session.complaints(), self._session.emergency())

    def _on_about_told(self, procedure: str, when: date | None) -> None:
        self._session.tell_about(procedure, when)
        self._show_complaints()

    def _on_complaint_chosen(self, complaint: str) -> None:
        self._steps = self._session.steps(complaint)
        self._show_step(0)

    def _on_signs_ticked(self, ticked: frozenset[str]) -> None:
        if ticked or self._at + 1 >= len(self._steps):
            self._ticked = ticked
            self._show(self._session.result(ticked))
        else:
            self._show_step(self._at + 1)

    def _on_back_asked(self) -> None:
        """Go to the page before: from a result to what was ticked, from the first question to what it is about."""
        came_from_result = self._result is not None
        if not self._steps and came_from_result:
            self._on_all_asked()
        elif came_from_result:
            self._show_step(self._at, self._ticked)
        elif self._steps and self._at:
            self._show_step(self._at - 1)
        else:
            self._show_complaints()

    def _on_said(self, what: str, choice: str) -> None:
        shown = self._result
        if shown is None:
            return
        since = Since(choice) if what == "since" else shown.since
        compared = Compared(choice) if what == "compared" else shown.compared
        was_kept = self._kept
        self._show(self._session.result(shown.signs, since, compared), spot=what)
        if was_kept is not None:
            self._keep(has_called=was_kept.has_called)

    def _show(self, result: TriageResult, spot: str = "") -> None:
        self._result, self._kept = result, None
        self._page.show_result(result, can_keep=self._log is not None, spot=spot)

    def _on_keep_asked(self, is_kept: bool) -> None:  # noqa: FBT001  # a slot
        kept = self._kept
        if is_kept:
            self._keep(has_called=False)
        elif kept is not None and self._do(lambda log: log.forget_noticed(kept)):
            self._kept = None
            self._page.show_kept(is_kept=False, has_called=False)

    def _keep(self, *, has_called: bool) -> None:
        if self._result is None or self._log is None:
            return
        noticed = self._session.noticed(self._result, has_called=has_called or self._has_called())
        if self._do(lambda log: log.keep_noticed(noticed)):
            self._kept = noticed
            self._page.show_kept(is_kept=True, has_called=noticed.has_called)

    def _has_called(self) -> bool:
        return self._kept is not None and self._kept.has_called

    def _do(self, command: Callable[[KeepsNoticed], None]) -> bool:
        """Keep or forget something, where there is a log."""
        log = self._log
        return log is not None and do_or_tell(self._page, lambda: command(log))

    def _on_all_asked(self) -> None:
        self._steps, self._at, self._result = (), 0, None
        self._page.show_all(self._session.everything())

    def _show_step(self, number: int, ticked: frozenset[str] = frozenset()) -> None:
        self._at, self._result = number, None
        self._page.show_step(self._steps[number], ticked)
