"""Pages are set beside the window's thread, so that the window never freezes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from planner.core.errors import KnownError
from planner.paper.options import PaperOptions
from planner.ui.printing.pdf_pages import page_count

if TYPE_CHECKING:
    from planner.ui.printing.print_page import PrintPage

MakePdf = Callable[[PaperOptions], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    options: PaperOptions
    is_count: bool
    pdf: bytes | None = None
    trouble: str = ""  # a sentence that is known; empty where the trouble is not


class _Told(QObject):
    """Carries an outcome into the window's thread. It has no parent, so it outlives every job."""

    outcome = Signal(object)


class PdfMaker(QObject):
    """Sets one PDF at a time. The newest wish wins; pages are counted while nobody waits."""

    made = Signal(object)  # the PDF as bytes
    failed = Signal(str)  # a sentence
    counted = Signal(object, int)  # options, pages

    def __init__(self, make_pdf: MakePdf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_pdf = make_pdf
        self._wanted: PaperOptions | None = None
        self._to_count: list[PaperOptions] = []
        self._is_busy = False
        self._told = _Told()
        self._told.outcome.connect(self._on_told)

    def serve(self, page: PrintPage) -> None:
        """Make the pages that a print page asks for."""
        page.pdf_asked.connect(self.ask)
        page.counts_asked.connect(self.count)
        self.made.connect(page.show_pdf)
        self.failed.connect(page.show_trouble)
        self.counted.connect(page.show_count)

    def ask(self, options: PaperOptions) -> None:
        """Make this PDF next; an earlier wish that is not made yet is dropped."""
        self._wanted = options
        self._go_on()

    def count(self, wanted: Sequence[PaperOptions]) -> None:
        """Count the pages of each of these, when there is nothing else to do."""
        self._to_count = list(wanted)
        self._go_on()

    def _go_on(self) -> None:
        if self._is_busy:
            return
        if self._wanted is not None:
            self._start(self._wanted, is_count=False)
        elif self._to_count:
            self._start(self._to_count.pop(0), is_count=True)

    def _start(self, options: PaperOptions, *, is_count: bool) -> None:
        self._is_busy = True
        QThreadPool.globalInstance().start(partial(_run, self._make_pdf, options, is_count, self._told))

    def _on_told(self, outcome: _Outcome) -> None:
        self._is_busy = False
        if outcome.is_count:
            self._tell_count(outcome)
        elif outcome.options == self._wanted:
            self._wanted = None
            self._tell_pages(outcome)
        self._go_on()

    def _tell_count(self, outcome: _Outcome) -> None:
        if outcome.pdf is not None:
            self.counted.emit(outcome.options, page_count(outcome.pdf))

    def _tell_pages(self, outcome: _Outcome) -> None:
        if outcome.pdf is not None:
            self.made.emit(outcome.pdf)
        else:
            self.failed.emit(outcome.trouble or self.tr("The pages could not be made. Please tick the parts again."))


def _run(make_pdf: MakePdf, options: PaperOptions, is_count: bool, told: _Told) -> None:  # noqa: FBT001  # a job's own
    try:
        outcome = _Outcome(options=options, is_count=is_count, pdf=make_pdf(options))
    except KnownError as trouble:
        outcome = _Outcome(options=options, is_count=is_count, trouble=str(trouble))
    except Exception:
        logging.getLogger(__name__).exception("the pages could not be made")
        outcome = _Outcome(options=options, is_count=is_count)
    with suppress(RuntimeError):  # the program is ending: there is nobody left to tell
        told.outcome.emit(outcome)
