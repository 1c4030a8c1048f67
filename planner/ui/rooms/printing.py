"""Print and share, joined with the press, the diary and the files that carry a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.ui.message import do_or_tell
from planner.ui.printing.share import Share
from planner.ui.rooms.in_use import InUse
from planner.ui.sharing import shared_file
from planner.ui.widgets.over_dialog import OverDialog

if TYPE_CHECKING:
    from planner.paper.aside import PrintOrder
    from planner.paper.given import Given
    from planner.paper.options import PaperOptions
    from planner.paper.press import Press  # for types alone: the typesetter is loaded when a page is printed
    from planner.ui.printing.ahead import Ahead
    from planner.ui.printing.print_page import PrintPage

OWN_ON_PAPER = timedelta(days=30)  # how far after the operation the calendar on paper tells own entries
QUIET = 2000  # milliseconds on one page, after which the booklet is set ahead


class PrintingRoom(QObject):
    """Makes the page, for the plan in use or another one."""

    def __init__(self, use: InUse, parent: QObject) -> None:
        super().__init__(parent)
        self._use = use
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self.set_ahead)
        use.window.page_shown.connect(self._on_page_shown)

    def _on_page_shown(self, page: str) -> None:
        if page == "print":
            self._quiet.stop()  # there it is made already
        else:
            self._quiet.start()

    def set_ahead(self) -> None:
        """Have the booklet of the plan in use made, so that it is there as soon as it is asked for."""
        plan = self._use.session.plan
        if plan is None or plan.stop or not self._use.window.isVisible():
            return
        try:
            self._use.own.calendar()
            order = self._ordering(plan, self._given())(self._options(plan))
        except KnownError:
            return  # it is told where the person asks for what cannot be read
        self._ahead.make(order)

    def page(self) -> QWidget:
        """Return the page for the plan in use."""
        return self.print_page(self._use.plan, self._given())

    def _given(self) -> Given:
        """Return the diary for the person's own pages: the days since the last visit."""
        from planner.core.course import since_last_visit
        from planner.paper.given import Given

        diary = self._use.diary().diary
        own, start = self._use.own_calendar(), self._use.plan.surgery_date
        return Given(
            period=since_last_visit(self._use.plan, self._use.clock.today(), diary),
            diary=diary,
            own=tuple(own.agenda.between(start, start + OWN_ON_PAPER)) if own and start else (),
        )

    def print_over(self, plan: Plan, part: str, given: Given) -> None:
        """Offer to print one of the person's own pages, over the page on show."""
        OverDialog(self.tr("Print and share"), self.print_page(plan, given, part), self._use.window).open()

    def print_visit(self, span: str) -> None:
        """Offer to print the visit sheet of some days, over the page on show."""
        page = self.print_page(self._use.plan, self._given(), "visit", visit_span=span)
        OverDialog(self.tr("Print and share"), page, self._use.window).open()

    def _spans(self, plan: Plan, given: Given | None) -> tuple[tuple[str, str], ...]:
        """Return the days that a visit sheet can tell, with their words."""
        if given is None or given.triage is not None:
            return ()
        from planner.app.progress_telling import spans_told

        words = self._use.content.wording.for_country(plan.country)
        return (("", self.tr("Since the last visit")), *spans_told(words))

    def _filling(self, given: Given | None, options: PaperOptions) -> Given | None:
        """Return what fills the pages: the days chosen for the visit sheet, and no diary where no page tells of it."""
        if given is None:
            return None
        if not options.tells_diary:
            return given.without_diary()
        if not options.visit_span:
            return given
        from planner.app.progress_telling import period_of

        return replace(given, period=period_of(given.diary, options.visit_span, self._use.clock.today()))

    def _as_printed(self, plan: Plan) -> Plan:
        """Return what the pages tell: of the plan in use, also the person's own questions, and none already asked."""
        if plan is not self._use.session.plan:
            return plan
        from planner.core.plan_notes import with_open_questions

        return with_open_questions(plan, self._use.notes().notes)

    def as_shared(self, plan: Plan) -> Plan:
        """Return the plan as it goes elsewhere: the one in use with what the person wrote into the calendar."""
        if plan is not self._use.session.plan:
            return plan
        own = self._use.own_calendar()
        return replace(plan, own_entries=tuple(own.agenda.entries.values()) if own else ())

    def print_page(
        self, plan: Plan, given: Given | None = None, part: str | None = None, *, visit_span: str = ""
    ) -> PrintPage:
        """Return the page on which a plan is printed and saved; `part` is ticked alone where one is named."""
        from planner.app.date_words import DateWords
        from planner.paper.by_hand import by_hand_told
        from planner.ui.printing.parts_offered import offered_parts
        from planner.ui.printing.pdf_job import PdfMaker
        from planner.ui.printing.print_page import PrintPage

        words = self._use.content.wording.for_country(plan.country)
        page = PrintPage(
            offered_parts(plan, given),
            self._options(plan, part, visit_span),
            dates=DateWords(words, self._use.clock.today(), plan.surgery_date),
            shares=(Share.CALENDAR, Share.PLAN, Share.RECORD),
            spans=self._spans(plan, given),
            by_hand=by_hand_told(plan.sheet, words),
        )
        order = self._ordering(plan, given)
        PdfMaker(lambda options: self._pdf(order(options)), page).serve(page)
        page.share_asked.connect(lambda name: do_or_tell(page, lambda: self._share(page, Share(name), plan)))
        page.share_saved.connect(lambda name, file: self._note_saved(Share(name), plan, file))
        return page

    def _share(self, page: PrintPage, share: Share, plan: Plan) -> None:
        """Let a file be saved; a calendar file cancels what an earlier one told and the plan no longer has."""
        words, now = self._use.content.wording.for_country(plan.country), self._use.clock.now()
        before = self._use.stores.calendar_files.last(plan.plan_id) if share is Share.CALENDAR else b""
        page.save_file(share, shared_file(share, self.as_shared(plan), words, now, before=before))

    def _note_saved(self, share: Share, plan: Plan, file: bytes) -> None:
        stored = self._use.session.in_use
        if share is not Share.CALENDAR or stored is None or plan is not stored.plan:
            return  # nothing is kept of another person's
        from planner.exchange.calendar_gone import worth_keeping

        kept = worth_keeping(file)
        do_or_tell(self._use.window, lambda: self._use.stores.calendar_files.keep(stored.id, plan.plan_id, kept))

    def _options(self, plan: Plan, part: str | None = None, visit_span: str = "") -> PaperOptions:
        """Return how a plan is printed where nothing else is chosen."""
        from planner.exchange.plan_code import make_plan_code
        from planner.paper.options import WHOLE_BOOKLET, PaperOptions, PaperSize, Part

        code = make_plan_code(plan)
        return PaperOptions(
            size=PaperSize(self._use.content.countries[plan.country].paper),
            today=self._use.clock.today(),
            parts=(Part(part),) if part else WHOLE_BOOKLET,
            code_lines=code.lines,
            code_is_whole=code.is_whole,
            visit_span=visit_span,
        )

    def _ordering(self, plan: Plan, given: Given | None) -> Callable[[PaperOptions], PrintOrder]:
        """Return what orders pages of a plan; it may run beside the window's thread, which alone reads the store."""
        told, carried = self._as_printed(plan), self.as_shared(plan)

        def order(options: PaperOptions) -> PrintOrder:
            from planner.exchange.plan_file import write_plan
            from planner.paper.aside import PrintOrder

            filled = replace(options, given=self._filling(given, options))
            return PrintOrder(plan=told, options=filled, plan_file=write_plan(carried))

        return order

    def _pdf(self, order: PrintOrder) -> bytes:
        """Return the pages of an order, at once where they were set ahead."""
        return self._ahead.pdf(order) or self.press.pdf(order.plan, order.options, order.plan_file)

    @cached_property
    def _ahead(self) -> Ahead:
        from planner.paper.aside import PagesAside
        from planner.ui.printing.ahead import Ahead

        return Ahead(partial(PagesAside, self._use.content))

    @cached_property
    def press(self) -> Press:
        from planner.paper.press import Press

        content = self._use.content
        return Press(content.folder, content.wording, content.sources, content.evidence)
