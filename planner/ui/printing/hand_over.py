"""Handing the pages over: to a printer, or into a file; how it went is told in a banner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.ui.printing.notice import Notice
from planner.ui.printing.outside import Outside, PrintWish
from planner.ui.printing.print_job import PrintJob, chosen_places, prepare
from planner.ui.printing.save_file import SaveTrouble
from planner.ui.printing.save_words import trouble_told
from planner.ui.widgets.banner import BannerKind
from planner.ui.widgets.buttons import Button, SecondaryButton


class HandOver(QObject):
    """Prints and saves what it is given; nothing is lost when that fails."""

    saved = Signal(Path)
    printed = Signal()
    told = Signal()  # there is something new to read
    save_asked = Signal()  # the way out where nothing can be printed

    def __init__(self, page: QWidget, notice: Notice, outside: Outside) -> None:
        super().__init__(page)
        self._page = page
        self._notice = notice
        self._outside = outside
        self._job: PrintJob | None = None
        self._is_progress_told = False

    def print_pages(self, pdf: bytes, wish: PrintWish, current: int) -> None:
        """Ask for a printer and print; `current` is the place of the page on show."""
        if self._job is not None:
            return
        if not self._outside.has_printer():
            self._offer_file(
                self.tr("This computer has no printer set up. You can save the pages as a PDF, and print it elsewhere.")
            )
            return
        printer = self._outside.ask_printer(self._page, wish)
        if printer is None:
            return
        prepare(printer, wish.size)
        places = chosen_places(printer, wish.pages, current)
        if not places:
            words = self.tr("There are {pages} pages. None of them was chosen. Please choose Print again.")
            self._tell(words.format(pages=wish.pages), "look_again")
            return
        self._start(PrintJob(pdf, printer, places, self))

    def save(
        self, content: bytes, name: str, kind: str, more: str = "", when_saved: Callable[[], None] = lambda: None
    ) -> None:
        """Ask for a place and save there; `more` is a sentence to add when it is done."""
        path = self._outside.ask_place(self._page, name, kind)
        if path is None:
            return
        trouble = self._outside.save(path, content)
        if trouble is not None:
            again = SecondaryButton(self.tr("Save somewhere else"), "save")
            again.clicked.connect(lambda: self.save(content, name, kind, more, when_saved))
            self._tell(self._sentence(trouble, path), "error", again)
            return
        self._tell_saved(path, more)
        when_saved()
        self.saved.emit(path)

    def tell_trouble(self, sentence: str, try_again: Callable[[], None]) -> None:
        """Say why there are no pages, and offer to try once more."""
        button = SecondaryButton(self.tr("Try again"))
        button.clicked.connect(try_again)
        self._tell(sentence, "error", button)

    def _start(self, job: PrintJob) -> None:
        self._job = job
        stop = SecondaryButton(self.tr("Stop"))
        stop.clicked.connect(job.stop)
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.stopped.connect(self._on_stopped)
        self._tell(self.tr("The pages are on their way to the printer."), "note", stop)
        self._is_progress_told = True
        job.start()

    def _on_progressed(self, page: int, pages: int) -> None:
        if self._is_progress_told:
            words = self.tr("Page {page} of {pages} is on its way to the printer.")
            self._notice.go_on(words.format(page=page, pages=pages))

    def _on_finished(self, pages: int) -> None:
        self._let_go()
        one = self.tr("One page was sent to the printer.")
        many = self.tr("{pages} pages were sent to the printer.").format(pages=pages)
        self._tell(one if pages == 1 else many, "good")
        self.printed.emit()

    def _on_failed(self) -> None:
        self._let_go()
        self._offer_file(
            self.tr(
                "The printer did not take the pages. Please see that it is on and has paper, then choose Print again. "
                "You can also save the pages as a PDF."
            )
        )

    def _on_stopped(self) -> None:
        self._let_go()
        self._tell(self.tr("Printing was stopped. Pages that the printer has already may still come."), "note")

    def _let_go(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _offer_file(self, sentence: str) -> None:
        save = SecondaryButton(self.tr("Save as PDF"), "save")
        save.clicked.connect(self.save_asked)
        self._tell(sentence, "look_again", save)

    def _tell_saved(self, path: Path, more: str) -> None:
        show = SecondaryButton(self.tr("Open it"), "document")
        show.clicked.connect(lambda: self._open(path))
        words = self.tr("Saved: {name}, in the folder {folder}.")
        sentence = words.format(name=path.name, folder=path.parent.name or str(path.parent))
        self._tell(f"{sentence} {more}".strip(), "good", show)

    def _open(self, path: Path) -> None:
        if not self._outside.open_file(path):
            words = self.tr("This computer has no program that opens {name}. The file is saved in the folder {folder}.")
            self._tell(words.format(name=path.name, folder=str(path.parent)), "look_again")

    def _sentence(self, trouble: SaveTrouble, path: Path) -> str:
        return f"{trouble_told(trouble, path)} {self.tr('Your pages are still here.')}"

    def _tell(self, sentence: str, kind: BannerKind, *actions: Button) -> None:
        self._is_progress_told = False
        self._notice.show_sentence(sentence, kind, *actions)
        self.told.emit()
