"""The calendar, joined with the person's own entries and the pages that print what it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.core.plan import Plan
from planner.ui.rooms.in_use import InUse
from planner.ui.rooms.printing import PrintingRoom
from planner.ui.widgets.over_dialog import OverDialog

if TYPE_CHECKING:
    from planner.paper.document import Page as PaperPage


class CalendarRoom(QObject):
    """Makes the page."""

    why_asked = Signal(str)  # an entry id

    def __init__(self, use: InUse, parent: QObject, printing: PrintingRoom) -> None:
        super().__init__(parent)
        self._use = use
        self._printing = printing
        self._unfinished_entry: dict[str, str] = {}  # what was typed for a new entry and not saved

    def page(self) -> QWidget:
        from planner.app.calendar_telling import CalendarTeller
        from planner.exchange.zones import local_zone
        from planner.ui.calendar.calendar_round import CalendarRound
        from planner.ui.calendar.page import CalendarPage

        words, today, zone, own = self._use.words, self._use.clock.today(), local_zone(), self._use.own_calendar()

        def teller(plan: Plan) -> CalendarTeller:
            return CalendarTeller(plan, words, today, own.agenda if own else None, zone)

        page = CalendarPage(teller(self._use.plan))
        page.why_asked.connect(self.why_asked)
        page.print_asked.connect(self._on_view_print_asked)
        if own is not None:
            CalendarRound(page, self._use.session, own, teller, self._unfinished_entry)
        return page

    def _on_view_print_asked(self, page_for: Callable[[bool], PaperPage]) -> None:
        """Show over the calendar what it shows as pages for paper."""
        from planner.paper.options import PaperOptions, PaperSize
        from planner.ui.printing.pdf_job import PdfMaker
        from planner.ui.printing.sheet_page import SheetPage

        plan = self._use.plan
        size = PaperSize(self._use.content.countries[plan.country].paper)
        page = SheetPage(page_for(False).title, PaperOptions(size=size))  # noqa: FBT003  # a page in normal print
        press = self._printing.press
        maker = PdfMaker(lambda options: press.pages_pdf(plan, [page_for(options.large_print)], options), page)
        page.pdf_asked.connect(maker.ask)
        maker.made.connect(page.show_pdf)
        maker.failed.connect(page.show_trouble)
        OverDialog(self.tr("Print"), page, self._use.window).open()
