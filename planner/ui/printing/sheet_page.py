"""A few pages of one kind, such as a month of the calendar: see them, print or save them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.paper.options import PaperOptions
from planner.ui.look import look
from planner.ui.printing.hand_over import HandOver
from planner.ui.printing.notice import Notice
from planner.ui.printing.options_panel import OptionsPanel
from planner.ui.printing.output_panel import OutputPanel
from planner.ui.printing.outside import Outside, PrintWish, SystemOutside
from planner.ui.printing.preview import Preview
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

SIDE = 268  # pixels at plain text size


class SheetPage(QWidget):
    """Says how the pages are wanted; shows, prints and saves the PDF that it is given."""

    pdf_asked = Signal(PaperOptions)
    saved = Signal(Path)
    printed = Signal()

    def __init__(
        self, title: str, options: PaperOptions, *, outside: Outside | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._start = options
        self._pdf: bytes | None = None
        self._count = 0
        self._preview = Preview()
        self._notice = Notice()
        self._output = OutputPanel()
        self._options = OptionsPanel(options, ())
        self._hand_over = HandOver(self, self._notice, outside or SystemOutside())
        self._assemble()
        self._options.show_whole(is_whole=False)
        self._output.allow(is_allowed=False)
        self._options.changed.connect(self._ask)
        self._output.print_asked.connect(self._on_print_asked)
        self._output.save_asked.connect(self._on_save_asked)
        self._hand_over.save_asked.connect(self._on_save_asked)
        self._hand_over.saved.connect(self.saved)
        self._hand_over.printed.connect(self.printed)

    def options(self) -> PaperOptions:
        """Return what is chosen at present."""
        return PaperOptions(size=self._options.paper_size, large_print=self._options.large_print)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages that were asked for last."""
        self._pdf = bytes(pdf)
        self._count = self._preview.show_pdf(self._pdf)
        self._output.show_pages(self._count)
        self._output.allow(is_allowed=True)

    def show_trouble(self, sentence: str) -> None:
        """Say in one sentence why there are no pages."""
        self._pdf = None
        self._output.show_pages(None)
        self._output.allow(is_allowed=False)
        self._preview.show_trouble()
        self._hand_over.tell_trouble(sentence, self._ask)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pdf is None:
            self._ask()

    def _assemble(self) -> None:
        side = ScrollPage(margin=20, gap=16)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (Words(self._title, "heading"), self._notice, self._output, self._options):
            side.column.addWidget(part)
        side.column.addStretch(1)
        is_large = look().theme.is_large_text
        direction = QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight
        whole = QBoxLayout(direction, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if is_large:
            self._preview.setMinimumHeight(look().theme.scaled(220))
        else:
            side.setFixedWidth(look().theme.scaled(SIDE))
        whole.addWidget(self._preview, 1)
        whole.addWidget(side, 1 if is_large else 0)

    def _ask(self) -> None:
        self._notice.clear()
        self.pdf_asked.emit(self.options())

    def _on_print_asked(self) -> None:
        if self._pdf is None:
            return
        chosen = self._options
        wish = PrintWish(title=self._title, pages=self._count, size=chosen.paper_size, two_sides=chosen.two_sides)
        self._hand_over.print_pages(self._pdf, wish, self._preview.place)

    def _on_save_asked(self) -> None:
        if self._pdf is not None:
            self._hand_over.save(self._pdf, f"{self._title}.pdf", self.tr("PDF file"))
