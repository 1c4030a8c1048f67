"""The pages of the rail: each made when it is first shown, and joined with the plan in use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from planner.app.plan_session import PlanSession
from planner.app.ports import Clock, Stores
from planner.content.library import Content
from planner.core.days import day_of
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.ui.main_window import MainWindow
from planner.ui.message import tell
from planner.ui.sharing import shared_file
from planner.ui.widgets.buttons import PrimaryButton
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.over_dialog import OverDialog

if TYPE_CHECKING:
    from planner.app.diary import DiarySession, Worry
    from planner.app.exercise_player import ExercisePlayer
    from planner.app.exercise_tests import ExerciseTests
    from planner.app.own_calendar import OwnCalendar
    from planner.app.own_in_use import OwnInUse
    from planner.app.plan_notes import PlanNotesSession
    from planner.app.triage_views import TriageResult
    from planner.core.diary import CheckIn
    from planner.core.programme import Session
    from planner.paper.document import Page as PaperPage
    from planner.paper.given import Given
    from planner.paper.press import Press  # for types alone: the typesetter is loaded when a page is printed
    from planner.ui.printing.print_page import PrintPage
    from planner.ui.sitting.sitting_desk import SittingDesk


OWN_ON_PAPER = timedelta(days=30)  # how far after the operation the calendar on paper tells own entries
STILL_FIGURES = "still_figures"  # a preference
TOO_MUCH = "too_much"  # the care whose figure tells how long more pain is too much


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page as the rail offers it."""

    id: str
    title: str
    icon: str
    make: Callable[[], QWidget]
    is_fresh: bool = False  # made anew each time it is shown


class Pages(QObject):
    """Makes the pages and joins each with what it shows."""

    plan_asked = Signal()  # from a page that has no plan to show
    change_asked = Signal()
    question_asked = Signal(str)  # a question whose answer is to be changed

    def __init__(
        self, content: Content, session: PlanSession, stores: Stores, clock: Clock, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._diary = stores.diary
        self._plan_notes = stores.plan_notes
        self._drafts = stores.drafts
        self._preferences = stores.preferences
        self._sitting: SittingDesk | None = None  # made where the plan limits sitting
        self._content = content
        self._session = session
        self._clock = clock
        self._window = window
        self._stores = stores
        self._unfinished_entry: dict[str, str] = {}  # what was typed for a new entry and not saved
        session.history.on_changed(lambda: window.forget_page("print"))  # it shows what is noted beside the plan

    def all(self) -> Iterator[PageEntry]:
        yield PageEntry("today", self.tr("Today"), "today", self._with_plan(self._today_page), is_fresh=True)
        yield PageEntry("calendar", self.tr("Calendar"), "calendar", self._with_plan(self._calendar_page))
        yield PageEntry("plan", self.tr("My plan"), "plan", self._with_plan(self._plan_page))
        yield PageEntry(
            "progress", self.tr("Progress"), "progress", self._with_plan(self._progress_page), is_fresh=True
        )
        yield PageEntry("exercises", self.tr("Exercises"), "exercise", self._with_plan(self._exercises_page))
        yield PageEntry("print", self.tr("Print and share"), "print", self._print_page, is_fresh=True)
        yield PageEntry("normal", self.tr("Is this normal?"), "is_this_normal", self._normal_page, is_fresh=True)

    @cached_property
    def own(self) -> OwnInUse:
        """The person's own entries in the plan in use."""
        from planner.app.own_in_use import OwnInUse  # late: the first window shows none

        return OwnInUse(self._session, self._stores.own_entries, self._content.telling_wording)

    @property
    def _plan(self) -> Plan:
        plan = self._session.plan
        if plan is None:
            raise LookupError("there is no plan yet: the rail is shown with one only")
        return plan

    @property
    def _words(self) -> Wording:
        return self._content.telling_wording.for_country(self._plan.country)

    def _with_plan(self, make: Callable[[], QWidget]) -> Callable[[], QWidget]:
        """Return what makes a page, or what stands in its place while there is no plan."""
        return lambda: make() if self._session.plan and not self._session.plan.stop else self._no_plan_page()

    def _no_plan_page(self) -> QWidget:
        plan = self._session.plan
        if plan is not None and plan.stop:
            return EmptyState("question", plan.stop)
        button = PrimaryButton(self.tr("Go on with the questions"))
        button.clicked.connect(self.plan_asked)
        return EmptyState("plan", self.tr("Your plan will stand here when the questions are answered."), button)

    def _plan_page(self) -> QWidget:
        from planner.app.plan_telling import PlanTeller
        from planner.app.plan_views import PlanFilter, WhyView
        from planner.app.team_views import question_lines, said_lines
        from planner.ui.plan.plan_page import PlanPage
        from planner.ui.plan.plan_round import PlanRound

        plan, today, shown = self._plan, self._clock.today(), PlanFilter()
        diary, notes = self._diary_session(), self._notes_session()
        first = PlanTeller(plan, self._words, notes=notes.notes, came_back=diary.diary.came_back)

        def why_of(teller: PlanTeller, entry_id: str) -> WhyView:
            return teller.why(entry_id, self._content.evidence, self._content.sources, today=today)

        page = PlanPage(
            first.page(today, shown),
            shown,
            questions=question_lines(plan, notes.notes, self._words),
            said=said_lines(plan),
        )
        PlanRound(
            page,
            diary,
            notes,
            self._session.history,
            words=self._words,
            why_of=why_of,
            renew=self._window.renew_pages,
        )
        page.offer_undo(can_undo=self._session.can_undo)
        page.change_asked.connect(self.change_asked)
        page.said.change_asked.connect(lambda: self.question_asked.emit("directions"))
        page.undo_asked.connect(self._window.undo_asked)
        page.offer_good_to_know(has_answers=bool(self._plan.topics))
        page.about_asked.connect(self._on_about_asked)
        page.good_to_know_asked.connect(self._on_good_to_know_asked)
        return page

    def _notes_session(self) -> PlanNotesSession:
        """Return what is noted beside the plan in use."""
        from planner.app.plan_notes import PlanNotesSession

        plan_id = self._session.plan_id
        if plan_id is None:
            raise LookupError("notes belong to a plan that is kept")
        return PlanNotesSession(self._plan_notes, plan_id, self._clock, self._session.history)

    def _today_page(self) -> QWidget:
        from planner.app.today_telling import TodayTeller
        from planner.ui.today.today_page import TodayPage
        from planner.ui.today.today_round import TodayRound

        plan, words, today = self._plan, self._words, self._clock.today()
        session = self._diary_session()
        ready = self._plan_notes.notes(self._session.plan_id).ready if self._session.plan_id else {}
        teller = TodayTeller(plan, words, today, settled=self._settled(), ready=ready)
        page = TodayPage(teller.view(session.diary, session.suggestion()), make_sitting=self._sitting_card())

        def worry(told: CheckIn) -> Worry | None:
            from planner.app.diary import worry_of  # late: needs the catalogue, and only once something was told
            from planner.app.triage_session import Circumstances, TriageSession

            about = Circumstances.of_plan(plan, today)
            triage = TriageSession(self._content.catalogue, self._content.wording, about, today)
            return worry_of(told, session.diary, triage, plan, words)

        TodayRound(page, session, teller, words, worry)
        page.worse_asked.connect(lambda: self._window.show_page("normal"))
        page.why_asked.connect(self._on_why_asked)
        page.change_asked.connect(self.change_asked)
        page.print_asked.connect(lambda: self._window.show_page("print"))
        page.offer_good_to_know(has_answers=bool(plan.topics))
        page.about_asked.connect(self._on_about_asked)
        page.good_to_know_asked.connect(self._on_good_to_know_asked)
        page.session_asked.connect(self._on_session_asked)
        return page

    def _sitting_card(self) -> Callable[[], QWidget] | None:
        """Return what makes the card of the sitting timer; the timer runs on while other pages are shown."""
        from planner.core.sitting import sitting_limit

        plan, today = self._plan, self._clock.today()
        limit = sitting_limit(plan, day_of(plan.surgery_date, today)) if plan.surgery_date else None
        if self._sitting is not None and self._sitting.timer.limit != limit:
            self._sitting.stop()
            self._sitting.deleteLater()
            self._sitting = None
        if limit is None:
            return None
        if self._sitting is None:
            from planner.ui.sitting.sitting_desk import SittingDesk

            self._sitting = SittingDesk(self._clock, self._words, limit, self)
        return self._sitting.card

    def _progress_page(self) -> QWidget:
        from planner.app.progress_telling import ProgressTeller
        from planner.ui.progress.progress_page import ProgressPage
        from planner.ui.progress.progress_round import ProgressRound

        session = self._diary_session()
        teller = ProgressTeller(self._plan, self._words, self._clock.today())
        page = ProgressPage(teller.view(session.diary))
        steps = ProgressRound(page, session, teller, self._words)

        def print_sheet() -> None:
            from planner.paper.given import Given

            period = teller.period(session.diary, steps.span)
            self._print_over(self._plan, "visit", Given(period=period, diary=session.diary))

        page.sheet_asked.connect(print_sheet)
        page.print_asked.connect(lambda: self._window.show_page("print"))
        return page

    def _diary_session(self) -> DiarySession:
        """Return the diary of the plan in use."""
        from planner.app.diary import DiarySession

        plan_id = self._session.plan_id
        if plan_id is None:
            raise LookupError("a diary belongs to a plan that is kept")
        return DiarySession(self._diary, plan_id, self._plan, self._clock)

    def _calendar_page(self) -> QWidget:
        from planner.app.calendar_telling import CalendarTeller
        from planner.exchange.zones import local_zone
        from planner.ui.calendar.calendar_round import CalendarRound
        from planner.ui.calendar.page import CalendarPage

        words, today, zone, own = self._words, self._clock.today(), local_zone(), self._own_calendar()

        def teller(plan: Plan) -> CalendarTeller:
            return CalendarTeller(plan, words, today, own.agenda if own else None, zone)

        page = CalendarPage(teller(self._plan))
        page.why_asked.connect(self._on_why_asked)
        page.print_asked.connect(self._on_view_print_asked)
        if own is not None:
            CalendarRound(page, self._session, own, teller, self._unfinished_entry)
        return page

    def _on_view_print_asked(self, page_for: Callable[[bool], PaperPage]) -> None:
        """Show over the calendar what it shows as pages for paper."""
        from planner.paper.options import PaperOptions, PaperSize
        from planner.ui.printing.pdf_job import PdfMaker
        from planner.ui.printing.sheet_page import SheetPage

        plan = self._plan
        size = PaperSize(self._content.catalogue.countries[plan.country].paper)
        page = SheetPage(page_for(False).title, PaperOptions(size=size))  # noqa: FBT003  # a page in normal print
        maker = PdfMaker(lambda options: self._press.pages_pdf(plan, [page_for(options.large_print)], options), page)
        page.pdf_asked.connect(maker.ask)
        maker.made.connect(page.show_pdf)
        maker.failed.connect(page.show_trouble)
        OverDialog(self.tr("Print"), page, self._window).open()

    def _own_calendar(self) -> OwnCalendar | None:
        """Return the person's own entries; trouble with them is told, and the plan is shown all the same."""
        try:
            own = self.own.calendar()
        except KnownError as trouble:
            tell(self._window, str(trouble))
            return None
        if told := own.take_trouble():
            tell(self._window, told)
        return own

    def _on_about_asked(self) -> None:
        """Tell about the operation over the page on show."""
        from planner.app.about_views import about_view
        from planner.ui.about.about_page import AboutPage

        view = about_view(self._plan, self._words, self._content.abouts, self._content.sources)
        if view is not None:
            OverDialog(self.tr("About my operation"), AboutPage(view), self._window).open()

    def _on_good_to_know_asked(self) -> None:
        """Answer what people ask most, over the page on show."""
        from planner.app.about_views import good_to_know_view
        from planner.ui.about.good_to_know_page import GoodToKnowPage

        view = good_to_know_view(self._plan, self._words, self._content.sources)
        OverDialog(self.tr("Good to know"), GoodToKnowPage(view), self._window).open()

    def _on_why_asked(self, entry_id: str) -> None:
        """Show the reasons where they are told: beside the plan."""
        from planner.ui.plan.plan_page import PlanPage

        self._window.show_page("plan")
        shown = self._window.page("plan")
        if isinstance(shown, PlanPage):
            shown.why_asked.emit(entry_id)

    def _exercises_page(self) -> QWidget:
        from planner.app.exercise_views import ExerciseTeller
        from planner.content.exercise_files import load_figure
        from planner.ui.exercises.exercises_page import ExercisesPage
        from planner.ui.exercises.exercises_round import ExercisesRound
        from planner.ui.exercises.pictures import Pictures
        from planner.ui.motion import wants_less_motion

        plan, today = self._plan, self._clock.today()
        day = max(0, day_of(plan.surgery_date, today)) if plan.surgery_date else 0
        teller = ExerciseTeller(plan, self._words, day)
        if not teller.first():
            return EmptyState("exercise", teller.summary())
        figure_of = cache(partial(load_figure, self._content.folder))
        page = ExercisesPage(Pictures(figure_of))
        diary = self._diary_session()
        round_ = ExercisesRound(
            page,
            teller,
            diary,
            figure_of=figure_of,
            player_of=lambda session: self._player(diary, session, day),
            sources=lambda: self._content.sources,
            tests=self._exercise_tests(),
            is_still=bool(self._preferences.load().get(STILL_FIGURES, wants_less_motion())),
        )
        page.print_asked.connect(lambda: self._window.show_page("print"))
        round_.stillness_chosen.connect(lambda is_still: self._preferences.set(STILL_FIGURES, is_still))
        round_.outdated.connect(self._on_exercises_outdated)
        round_.today_asked.connect(lambda: self._window.show_page("today"))
        round_.normal_asked.connect(lambda: self._window.show_page("normal"))
        self._window.closing.connect(round_.leave)
        return page

    def _settled(self) -> frozenset[str]:
        """Return what the person settled before exercises; nothing is read where no exercise waits for it."""
        from planner.app.exercise_tests import has_tests

        return self._exercise_tests().settled() if has_tests(self._plan) else frozenset()

    def _exercise_tests(self) -> ExerciseTests:
        from planner.app.exercise_tests import ExerciseTests

        plan_id = self._session.plan_id
        if plan_id is None:
            raise LookupError("tests belong to a plan that is kept")
        return ExerciseTests(self._plan_notes, plan_id, self._clock)

    def _on_exercises_outdated(self) -> None:
        """Make the page anew for another day, once it may go."""

        def renew() -> None:
            self._window.forget_page("exercises")
            self._window.show_page("exercises")

        QTimer.singleShot(0, self, renew)

    def _player(self, diary: DiarySession, session: Session, day: int) -> ExercisePlayer:
        """Return what leads through a session of today."""
        from planner.app.exercise_player import ExercisePlayer
        from planner.content.exercise_files import load_care

        care = load_care(self._content.folder, TOO_MUCH)
        hours = float(care.figures["hours"]) if care else 0
        return ExercisePlayer(diary, self._words, session, day, too_much_hours=hours)

    def _on_session_asked(self, number: int) -> None:
        """Start a session of exercises where its figures stand."""
        from planner.ui.exercises.exercises_round import ExercisesRound

        self._window.show_page("exercises")
        page = self._window.page("exercises")
        round_ = page.findChild(ExercisesRound) if page else None
        if round_ is not None:
            round_.start(number)

    def _print_page(self) -> QWidget:
        if self._session.plan is None:
            return self._no_plan_page()
        return self.print_page(self._plan, self._given())

    def _given(self) -> Given:
        """Return the diary for the person's own pages: the days since the last visit."""
        from planner.core.course import since_last_visit
        from planner.paper.given import Given

        own, start = self._own_calendar(), self._plan.surgery_date
        return Given(
            period=since_last_visit(self._plan, self._clock.today()),
            diary=self._diary_session().diary,
            own=tuple(own.agenda.between(start, start + OWN_ON_PAPER)) if own and start else (),
        )

    def _print_over(self, plan: Plan, part: str, given: Given) -> None:
        """Offer to print one of the person's own pages, over the page on show."""
        OverDialog(self.tr("Print and share"), self.print_page(plan, given, part), self._window).open()

    def _as_printed(self, plan: Plan) -> Plan:
        """Return what the pages tell: of the plan in use, also the person's own questions, and none already asked."""
        if plan is not self._session.plan:
            return plan
        from planner.core.plan_notes import with_open_questions

        return with_open_questions(plan, self._notes_session().notes)

    def print_page(self, plan: Plan, given: Given | None = None, part: str | None = None) -> PrintPage:
        """Return the page on which a plan is printed and saved; `part` is ticked alone where one is named."""
        from planner.app.date_words import DateWords
        from planner.exchange.plan_code import make_plan_code
        from planner.paper.options import WHOLE_BOOKLET, PaperOptions, PaperSize, Part
        from planner.ui.printing.parts_offered import offered_parts
        from planner.ui.printing.pdf_job import PdfMaker
        from planner.ui.printing.print_page import PrintPage
        from planner.ui.printing.share import Share

        today = self._clock.today()
        words = self._content.wording.for_country(plan.country)
        size = PaperSize(self._content.catalogue.countries[plan.country].paper)
        page = PrintPage(
            offered_parts(plan, given),
            PaperOptions(
                size=size,
                today=today,
                parts=(Part(part),) if part else WHOLE_BOOKLET,
                code_lines=make_plan_code(plan).lines,
            ),
            dates=DateWords(words, today, plan.surgery_date),
            shares=(Share.CALENDAR, Share.PLAN, Share.RECORD),
        )
        told = self._as_printed(plan)
        maker = PdfMaker(
            lambda options: self._press.pdf(told, replace(options, given=given), self._plan_file(plan)), page
        )
        maker.serve(page)
        page.share_asked.connect(lambda name: page.save_file(Share(name), shared_file(Share(name), plan, words)))
        return page

    @cached_property
    def _press(self) -> Press:
        from planner.paper.press import Press

        return Press(self._content.folder, self._content.wording, self._content.sources, self._content.evidence)

    @staticmethod
    def _plan_file(plan: Plan) -> bytes:
        from planner.exchange.plan_file import write_plan

        return write_plan(plan)

    def _normal_page(self) -> QWidget:
        from planner.app.date_words import DateWords
        from planner.app.sign_views import signs_view
        from planner.app.triage_session import Circumstances, TriageSession
        from planner.ui.normal.normal_page import NormalPage
        from planner.ui.normal.normal_walk import NormalWalk

        plan = self._session.plan or self._plan_so_far()
        today = self._clock.today()
        page = NormalPage()
        if self._session.plan is None and self._drafts.load() is not None:
            page.offer_return(self.tr("Back to my questions"))
            page.return_asked.connect(self.plan_asked)
        words = self._content.wording.for_country(plan.country)
        about = Circumstances.of_plan(plan, today)
        walk = NormalWalk(
            page,
            TriageSession(self._content.catalogue, self._content.wording, about, today),
            signs_view(plan, words),
            dates=DateWords(words, today),
            log=self._diary_session() if self._session.plan else None,
        )
        walk.print_asked.connect(lambda result: self._print_result(plan, result))
        return page

    def _print_result(self, plan: Plan, result: TriageResult) -> None:
        from planner.core.course import Period
        from planner.core.diary import Diary
        from planner.paper.given import Given
        from planner.ui.normal.sheet_of import sheet_of

        today = self._clock.today()
        diary = self._diary_session().diary if self._session.plan else Diary()
        self._print_over(plan, "triage", Given(period=Period(today, today), diary=diary, triage=sheet_of(result)))

    def forget(self, page_id: str) -> None:
        """Make a page anew when it is next shown."""
        self._window.forget_page(page_id)

    def _plan_so_far(self) -> Plan:
        """Return what stands in before a plan exists: the answers given so far, or nobody's, with every sign."""
        from planner.core.answers import Answers, AnswerSheet
        from planner.core.planning import build_plan
        from planner.ui.guess import guessed_country

        draft = self._drafts.load()
        country = guessed_country(frozenset(self._content.catalogue.countries)) or "other"
        sheet = draft.sheet if draft else AnswerSheet(answers=Answers({"country": country}))
        return build_plan(self._content.catalogue, self._content.wording, sheet, made_on=self._clock.today())
