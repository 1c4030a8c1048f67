"""Joins the page of progress with the diary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from planner.app.check_in_telling import check_in_view, fault_told
from planner.app.date_words import DateWords
from planner.app.diary import DiarySession
from planner.app.progress_telling import ProgressTeller
from planner.core.diary import CheckIn
from planner.core.wording import Wording
from planner.ui.message import do_or_tell
from planner.ui.printing.hand_over import HandOver
from planner.ui.printing.outside import Outside, SystemOutside
from planner.ui.progress.day_editor import DayEditor
from planner.ui.progress.progress_page import ProgressPage
from planner.ui.widgets.over_dialog import OverDialog

EXAMPLE_NUMBER = 30


class ProgressRound(QObject):
    """Keeps what came back and what is corrected, and tells progress anew."""

    today_told = Signal(object)  # the CheckIn of today, once it is kept

    def __init__(
        self,
        page: ProgressPage,
        session: DiarySession,
        teller: ProgressTeller,
        wording: Wording,
        outside: Outside | None = None,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._teller = teller
        self._wording = wording
        self._span = "all"
        self.editor: DayEditor | None = None
        self._dialog: OverDialog | None = None
        self._hand_over = HandOver(page, page.notice, outside or SystemOutside())
        page.came_back.connect(self._on_came_back)
        page.span_chosen.connect(self._on_span_chosen)
        page.day_asked.connect(self._on_day_asked)
        page.export_asked.connect(self._on_export_asked)

    @property
    def span(self) -> str:
        """Return which days are shown."""
        return self._span

    def _show(self) -> None:
        self._page.show_view(self._teller.view(self._session.diary, self._span))

    def _do(self, command: Callable[[], None]) -> bool:
        """Keep something and show it; where that cannot be, nothing on the page is lost."""
        is_done = do_or_tell(self._page, command)
        if is_done:
            self._show()
        return is_done

    def _on_came_back(self, entry_id: str, is_back: bool) -> None:  # noqa: FBT001  # a slot
        self._do(lambda: self._session.came_back(entry_id, self._session.today if is_back else None))

    def _on_span_chosen(self, span: str) -> None:
        self._span = span
        self._show()

    def _on_day_asked(self, when: date | None) -> None:
        """Show one day to tell or to correct, over the page."""
        day = when or self._session.today
        diary = self._session.diary
        view = check_in_view(self._session.plan, self._wording, day, diary, diary.note_on(day), asks_wound=True)
        if when is None:
            view = view.blank()
        dates = DateWords(self._wording, self._session.today, self._session.plan.surgery_date)
        self.editor = DayEditor(view, dates, asks_day=when is None)
        self.editor.told.connect(self._on_told)
        self.editor.unreadable.connect(self._on_unreadable)
        self.editor.left_out.connect(self._on_left_out)
        self._dialog = OverDialog(self.tr("One day of my diary"), self.editor, self._page.window())
        self._dialog.open()
        self.editor.take_focus()

    def _on_told(self, check_in: CheckIn) -> None:
        faults = self._session.faults_of(check_in)
        if faults and self.editor is not None:
            self.editor.show_fault(fault_told(faults[0], self._wording))
        elif self._do(lambda: self._keep(check_in)):
            self._close()
            if check_in.when == self._session.today:
                self.today_told.emit(check_in)

    def _keep(self, check_in: CheckIn) -> None:
        self._session.keep(check_in)

    def _on_unreadable(self, name: str, text: str) -> None:
        if self.editor is None:
            return
        if name == "when":
            sentence = DateWords(self._wording, self._session.today).not_a_date(text)
        else:
            sentence = self._wording.say("check_in.fault.not_a_number", value=text, example=EXAMPLE_NUMBER)
        self.editor.show_fault(sentence)

    def _on_left_out(self, when: date) -> None:
        if self._do(lambda: self._session.forget_check_in(when)):
            self._close()

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.editor = self._dialog = None

    def _on_export_asked(self) -> None:
        from planner.exchange.diary_csv import diary_csv  # late: rarely asked for

        content = diary_csv(self._session.plan, self._session.diary, self._wording)
        name = f"{self._wording.say('diary_csv.file')}.csv"
        self._hand_over.save(content, name, self.tr("Table"), self._wording.say("diary_csv.private"))
