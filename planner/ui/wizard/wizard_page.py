"""The wizard: shows the interview a page at a time and passes on what the person answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.app.interview_session import InterviewSession
from planner.app.views import Page, QuestionPage, ReviewPage
from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, AnswerValue, Direction, OwnActivity
from planner.ui.look import look
from planner.ui.message import ask
from planner.ui.wizard.bodies import body_for
from planner.ui.wizard.body import QuestionBody
from planner.ui.wizard.directions_body import DirectionsBody
from planner.ui.wizard.frame import WizardFrame
from planner.ui.wizard.keeping import keep, keep_records
from planner.ui.wizard.own_body import OwnBody
from planner.ui.wizard.question_screen import QuestionScreen
from planner.ui.wizard.records_body import RecordsBody
from planner.ui.wizard.review_screen import ReviewScreen
from planner.ui.wizard.stop_screen import StopScreen


class WizardPage(QWidget):
    """Knows how to show each page; what comes next is the session's."""

    finished = Signal(object)  # a Plan
    closed = Signal()  # the draft is kept
    normal_asked = Signal()

    def __init__(self, session: InterviewSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._screen: QuestionScreen | None = None
        self._page: Page | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._is_large = look().theme.is_large_text
        self._plan_later = QTimer(self, singleShot=True, interval=0)  # the page first, then the plan beside it
        self._plan_later.timeout.connect(self._show_plan_so_far)
        self._build_frame()
        session.on_saved(self._frame.show_trouble)
        going_back = QShortcut(QKeySequence("Alt+Left"), self)  # before a radio button takes the arrow for itself
        going_back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        going_back.activated.connect(self._on_back)
        look().changed.connect(self._on_look_changed)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_focus()

    @property
    def session(self) -> InterviewSession:
        """The interview that is being held."""
        return self._session

    @property
    def page(self) -> Page:
        """The page on show."""
        return self._session.page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, except on a button."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self._on_continue()
        else:
            super().keyPressEvent(event)

    def _build_frame(self) -> None:
        self._frame = WizardFrame()
        self._whole.addWidget(self._frame)
        footer, header, said = self._frame.footer, self._frame.header, self._frame.aside.said
        footer.back_asked.connect(self._on_back)
        footer.continue_asked.connect(self._on_continue)
        footer.unknown_chosen.connect(lambda: self._answer_and_go_on(UNKNOWN))
        footer.withheld_chosen.connect(lambda: self._answer_and_go_on(RATHER_NOT_SAY))
        footer.left_open.connect(self._on_left_open)
        header.close_asked.connect(self._on_close)
        header.normal_asked.connect(self._on_normal_asked)
        header.section_asked.connect(self._on_section_asked)
        self._frame.unsaved.again_asked.connect(self._session.save_again)
        self._frame.show_trouble(self._session.trouble)
        said.change_asked.connect(self._on_direction_change_asked)
        said.removed.connect(self._on_direction_removed)

    def _show(self) -> None:
        """Show the page that the session is at."""
        page = self._page = self._session.page()
        self._screen = None
        if isinstance(page, QuestionPage):
            self._show_question(page)
        elif isinstance(page, ReviewPage):
            review = ReviewScreen(page)
            review.change_asked.connect(self._on_change_asked)
            self._frame.show_screen(review, has_aside=True)
            self._frame.aside.show_directions(None)
            is_change = self._session.changes_plan
            self._show_footer(on=self.tr("See what would change") if is_change else self.tr("Make my plan"))
        else:
            self._frame.show_screen(StopScreen(page), has_aside=False)
            self._show_footer(on=self.tr("Keep these pages"))
        if page.progress is not None:
            self._frame.header.show_progress(page.progress)
        self._plan_later.start()
        self._take_focus()

    def _show_plan_so_far(self) -> None:
        self._frame.aside.show_plan(self._session.plan_so_far())

    def _show_question(self, page: QuestionPage) -> None:
        body = body_for(page, self._session)
        self._connect_body(body)
        self._screen = QuestionScreen(page.question, body)
        typed = self._session.typed(page.question.id)
        if typed:
            body.restore(typed)
        self._frame.show_screen(self._screen, has_aside=True)
        self._frame.aside.show_directions(page.directions if isinstance(body, DirectionsBody) else None)
        self._frame.footer.show_buttons(
            can_go_back=page.can_go_back,
            takes_unknown=page.question.takes_unknown,
            may_be_withheld=page.question.may_be_withheld,
            may_be_left=page.question.may_be_left,
        )

    def _take_focus(self) -> None:
        if self._screen is not None:
            self._screen.body.take_focus()
        else:
            self._frame.footer.take_focus()

    def _show_footer(self, *, on: str) -> None:
        self._frame.footer.show_buttons(on=on, can_go_back=True)

    def _connect_body(self, body: QuestionBody) -> None:
        body.answered.connect(self._on_answered)
        if isinstance(body, DirectionsBody):
            body.direction_added.connect(self._on_direction_added)
            body.fault_found.connect(self._tell)
        elif isinstance(body, OwnBody):
            body.own_changed.connect(self._on_own_changed)
        elif isinstance(body, RecordsBody):
            body.records_changed.connect(self._on_records_changed)
            body.fault_found.connect(self._tell)

    def _on_own_changed(self, own: tuple[OwnActivity, ...]) -> None:
        """Keep what was told of own activities as soon as it is told."""
        self._session.set_own_activities(own)

    def _on_answered(self, question_id: str, value: AnswerValue) -> None:
        """Keep a choice as soon as it is made, so that closing loses nothing."""
        if self._screen is not None:
            self._screen.clear_error()
        if self._session.answer(question_id, value) is None:
            self._plan_later.start()

    def _on_continue(self) -> None:
        if self._screen is None or not isinstance(self._page, QuestionPage):
            self._finish()
            return
        error = keep(self._session, self._page, self._screen.body)
        if error is not None:
            self._tell(error.sentence, error.field)
            return
        self._session.keep_typed(self._page.question.id, None)
        self._session.go_on()
        self._show()

    def _finish(self) -> None:
        """Hand on the plan; where something is missing that it cannot be made without, go there and say so."""
        missing = self._session.go_to_missing()
        if missing is None:
            self.finished.emit(self._session.plan())
            return
        self._show()
        self._tell(missing.sentence, missing.field)

    def _leave_page(self) -> None:
        """Keep what can be kept, and remember the rest as it was typed."""
        if self._screen is None or not isinstance(self._page, QuestionPage):
            return
        is_kept = keep(self._session, self._page, self._screen.body) is None
        self._session.keep_typed(self._page.question.id, None if is_kept else self._screen.body.unfinished())

    def _on_back(self) -> None:
        if isinstance(self._page, QuestionPage) and not self._page.can_go_back:
            return
        self._leave_page()
        self._session.go_back()
        self._show()

    def leave(self) -> None:
        """Keep what can be kept of the page on show, as when the window closes."""
        self._leave_page()

    def _on_normal_asked(self) -> None:
        self._leave_page()
        self.normal_asked.emit()

    def _on_close(self) -> None:
        self._leave_page()
        if self._session.trouble:
            sentence = self.tr("Your answers are not saved. If you close now, they are lost when the program ends.")
            stay, leave = self.tr("Stay here"), self.tr("Close without saving")
            if ask(self, sentence, yes=stay, no=leave) is not False:
                return
        self.closed.emit()

    def _answer_and_go_on(self, value: AnswerValue) -> None:
        if not isinstance(self._page, QuestionPage):
            return
        self._session.keep_typed(self._page.question.id, None)
        error = self._session.answer(self._page.question.id, value)
        if error is not None:
            self._tell(error.sentence, error.field)
            return
        self._session.go_on()
        self._show()

    def _on_left_open(self) -> None:
        """Go on without a day that is not set yet."""
        if isinstance(self._page, QuestionPage):
            self._session.keep_typed(self._page.question.id, None)
            self._session.leave_open(self._page.question.id)
            self._show()

    def _on_section_asked(self, section: str) -> None:
        self._leave_page()
        self._session.go_to_section(section)
        self._show()

    def _on_change_asked(self, question_id: str) -> None:
        self._session.go_to(question_id)
        self._show()

    def _on_direction_added(self, direction: Direction) -> None:
        body = self._screen.body if self._screen is not None else None
        visit_on = body.visit_day() if isinstance(body, DirectionsBody) else None
        error = self._session.add_direction(direction, visit_on=visit_on)
        if error is not None:
            self._tell(error.sentence, error.field)
            return
        self._show_directions_anew()
        if self._screen is not None and isinstance(self._screen.body, DirectionsBody):
            self._screen.body.clear()

    def _on_direction_change_asked(self, number: int) -> None:
        direction = self._session.remove_direction(number)
        self._show_directions_anew()
        if self._screen is not None and isinstance(self._screen.body, DirectionsBody):
            self._screen.body.show_direction(direction)

    def _on_direction_removed(self, number: int) -> None:
        self._session.remove_direction(number)
        self._show_directions_anew()

    def _show_directions_anew(self) -> None:
        page = self._session.page()
        if isinstance(page, QuestionPage):
            self._frame.aside.show_directions(page.directions)
            self._plan_later.start()
        if self._screen is not None:
            self._screen.clear_error()

    def _on_records_changed(self, records: tuple[object, ...]) -> None:
        if self._screen is None or not isinstance(self._page, QuestionPage):
            return
        error = keep_records(self._session, self._page.question.kind, records)
        if error is not None:
            self._tell(error.sentence, error.field)
            return
        self._screen.clear_error()
        if isinstance(self._screen.body, RecordsBody):
            self._screen.body.show_records(records)
            self._screen.body.clear()

    def _tell(self, sentence: str, field: str) -> None:
        if self._screen is not None:
            self._screen.show_error(sentence, field)

    def _on_look_changed(self) -> None:
        if look().theme.is_large_text == self._is_large:
            return
        self._is_large = look().theme.is_large_text
        self._leave_page()
        self._frame.hide()
        self._frame.deleteLater()
        self._build_frame()
        self._show()
