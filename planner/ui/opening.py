"""Ways back to a plan: a file, or the code on paper. Nothing changes before one of them is read whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from planner.app.ports import Clock, Draft, DraftStore
from planner.content.library import Content
from planner.core.errors import KnownError
from planner.ui.file_asking import file_to_open
from planner.ui.main_window import MainWindow
from planner.ui.message import ask, tell

FIRST_ASKED_AGAIN = "medicines"  # then people, visits and reminders: what a code does not carry


class Opening(QObject):
    """Shows the page with both ways, and says what came of them."""

    opened = Signal(object)  # a Plan
    draft_made = Signal(Draft)  # from a code: the rest is asked
    closed = Signal()
    normal_asked = Signal()

    def __init__(self, content: Content, window: MainWindow, drafts: DraftStore, clock: Clock) -> None:
        super().__init__(window)
        self._content = content
        self._window = window
        self._drafts = drafts
        self._clock = clock

    def show_page(self) -> None:
        """Show both ways."""
        from planner.ui.welcome.code_help import CodeHelp  # late: who has a plan does not open one
        from planner.ui.welcome.open_page import OpenPage

        page = OpenPage(CodeHelp(self._content.wording))
        page.file_asked.connect(self._on_file_asked)
        page.code_typed.connect(lambda code: self._read_code(code, page.show_trouble))
        page.closed.connect(self.closed)
        page.normal_asked.connect(self.normal_asked)
        self._window.show_screen(page)
        page.take_focus()

    def open_file(self, path: Path) -> None:
        """Open a plan PDF, a plan file or an answers file; where that is not possible say why, and change nothing."""
        from planner.exchange.opening import open_plan  # late: reading PDFs is not needed to start

        content = self._content
        try:
            plan = open_plan(path, content.catalogue, content.wording, today=self._clock.today())
        except KnownError as trouble:
            tell(self._window, str(trouble))
            return
        self.opened.emit(plan)

    def _on_file_asked(self) -> None:
        kinds = self.tr("Plans (*.pdf *.json *.toml);;All files (*)")
        path = file_to_open(self._window, self.tr("Open a plan"), kinds)
        if path is not None:
            self.open_file(path)

    def _read_code(self, code: str, show_trouble: Callable[[str], None]) -> None:
        from planner.exchange.plan_code import read_plan_code

        wording = self._content.wording
        try:
            found = read_plan_code(code, self._content.catalogue, wording)
        except KnownError as trouble:
            show_trouble(str(trouble))
            return
        if self._drafts.load() is not None and not self._may_replace_draft():
            return
        self.draft_made.emit(Draft(sheet=found.sheet, at_question=FIRST_ASKED_AGAIN, saved_at=self._clock.now()))
        notices = ((found.is_other_catalogue, "other_catalogue"), (found.is_partial, "partial"))
        told = " ".join(wording.say(f"share.code.{name}") for is_so, name in notices if is_so)
        if told:
            tell(self._window, told)

    def _may_replace_draft(self) -> bool:
        question = self.tr("You began a plan with questions. If you open this one, what you answered there is lost.")
        return bool(ask(self._window, question, yes=self.tr("Open this plan"), no=self.tr("Keep what I began")))
