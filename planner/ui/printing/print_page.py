"""Print and share: tick the parts, see the real pages, print or save them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from planner.paper.options import WHOLE_BOOKLET, PaperOptions, PaperSize, Part
from planner.ui.actions import Command
from planner.ui.look import look
from planner.ui.printing.arrangement import Arrangement, Pieces, arranged, arrangement_for, order_of, promise
from planner.ui.printing.hand_over import HandOver
from planner.ui.printing.notice import Notice
from planner.ui.printing.options_panel import OptionsPanel
from planner.ui.printing.output_panel import OutputPanel
from planner.ui.printing.outside import Outside, PrintWish, SystemOutside
from planner.ui.printing.part_list import Choice, PartList
from planner.ui.printing.preview import Preview
from planner.ui.printing.share import Share
from planner.ui.widgets.date_field import ReadsDates
from planner.ui.widgets.words import Words

Counted = tuple[Choice, PaperSize, bool]  # a row, the paper, large print


class PrintPage(QWidget):
    """Says which pages it wants; shows, prints and saves the PDF that it is given."""

    pdf_asked = Signal(PaperOptions)
    counts_asked = Signal(tuple)  # PaperOptions of each row whose pages are not counted yet
    share_asked = Signal(str)  # a Share
    saved = Signal(Path)
    share_saved = Signal(str, bytes)  # a Share, and what was saved
    printed = Signal()

    def __init__(
        self,
        parts: Sequence[Part],
        options: PaperOptions | None = None,
        *,
        dates: ReadsDates | None = None,
        shares: Sequence[Share] = (),
        spans: Sequence[tuple[str, str]] = (),
        by_hand: str = "",
        outside: Outside | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._start = options or PaperOptions()
        self._has_spans = bool(spans)
        self._by_hand = by_hand  # what must be written into the pages, told before they are printed
        self._pdf: bytes | None = None
        self._pages = 0
        self._is_asked = False
        self._then: Callable[[bytes], None] | None = None
        self._jump: Choice | None = None
        self._counts: dict[Counted, int] = {}
        self._arrangement: Arrangement | None = None
        self._frame: QWidget | None = None
        self._pieces = Pieces(
            title=Words(self.tr("Print and share"), "title"),
            parts=PartList(parts, dates),
            preview=Preview(),
            notice=Notice(),
            output=OutputPanel(),
            options=OptionsPanel(self._start, shares, spans),
            promise=promise(),
        )
        self._hand_over = HandOver(self, self._pieces.notice, outside or SystemOutside())
        self._pieces.parts.show_parts(self._start.parts, today=self._start.today, with_private=self._start.with_private)
        self._assemble()
        self._connect()

    @property
    def commands(self) -> frozenset[Command]:
        return frozenset({Command.PRINT, Command.PREVIOUS, Command.NEXT})

    def take_command(self, command: Command) -> None:
        if command is Command.PRINT:
            self._on_print_asked()
        else:
            self._pieces.preview.step(1 if command is Command.NEXT else -1)

    def options(self) -> PaperOptions:
        """Return what is chosen at present."""
        return self._options_of(self._pieces.parts.parts(), is_made=True)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages that were asked for last."""
        if not self._pieces.parts.parts():
            return
        self._pdf = bytes(pdf)
        self._is_asked = False
        self._pages = self._pieces.preview.show_pdf(self._pdf, self._place_of(self._jump))
        self._jump = None
        self._pieces.output.show_pages(self._pages)
        self._learn_from_pages()
        self._ask_counts()
        then, self._then = self._then, None
        if then is not None:
            then(self._pdf)

    def show_trouble(self, sentence: str) -> None:
        """Say in one sentence why there are no pages."""
        if not self._pieces.parts.parts():
            return
        self._drop_pages()
        self._pieces.preview.show_trouble()
        self._hand_over.tell_trouble(sentence, self._ask)

    def show_count(self, options: PaperOptions, pages: int) -> None:
        """Show how many pages a row has on this paper and in this print."""
        self._counts[options.parts, options.size, options.large_print] = pages
        self._show_counts()

    def save_file(self, share: Share, content: bytes) -> None:
        """Save a file that was asked for under Share, where the person chooses."""
        names = {
            Share.CALENDAR: (self.tr("Recovery calendar"), self.tr("Calendar file")),
            Share.PLAN: (self.tr("Recovery plan"), self.tr("Plan file")),
            Share.RECORD: (self.tr("Recovery record"), self.tr("Health record file")),
        }
        name, kind = names[share]
        again = self.tr("When something changes, save it again. It then tells the other calendar what you deleted.")
        self._hand_over.save(
            content,
            f"{name}{share.suffix}",
            kind,
            again if share is Share.CALENDAR else "",
            when_saved=lambda: self.share_saved.emit(share, content),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pdf is None:
            self._tell_by_hand()
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _assemble(self) -> None:
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._arrange()

    def _connect(self) -> None:
        pieces = self._pieces
        pieces.parts.changed.connect(self._on_changed)
        pieces.parts.added.connect(self._on_added)
        pieces.options.changed.connect(self._on_changed)
        pieces.options.share_asked.connect(self.share_asked)
        pieces.output.print_asked.connect(self._on_print_asked)
        pieces.output.save_asked.connect(self._on_save_asked)
        self._hand_over.save_asked.connect(self._on_save_asked)
        self._hand_over.saved.connect(self.saved)
        self._hand_over.printed.connect(self.printed)
        self._hand_over.told.connect(self._bring_notice)
        look().changed.connect(self._arrange_anew)

    def _arrange(self) -> None:
        wanted = arrangement_for(self.width())
        if wanted is self._arrangement:
            return
        self._arrangement = wanted
        earlier, self._frame = self._frame, arranged(self._pieces, wanted)
        self._whole.addWidget(self._frame)
        if earlier is not None:
            self._whole.removeWidget(earlier)
            earlier.hide()
            earlier.deleteLater()
        self._order_tabs(order_of(self._pieces, wanted))

    def _arrange_anew(self) -> None:
        self._arrangement = None
        self._arrange()

    def _order_tabs(self, pieces: Sequence[QWidget]) -> None:
        stops = [
            widget
            for piece in pieces
            for widget in piece.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_added(self, choice: Choice) -> None:
        self._jump = choice

    def _on_changed(self) -> None:
        self._pieces.notice.clear()
        self._tell_by_hand()
        self._show_counts()
        self._ask()

    def _tell_by_hand(self) -> None:
        if self._by_hand:
            self._pieces.notice.show_sentence(self._by_hand, "note")

    def _ask(self) -> None:
        """Ask for the pages of what is ticked; where nothing is, say so."""
        is_any = bool(self._pieces.parts.parts())
        self._pieces.output.allow(is_allowed=is_any)
        self._pieces.options.show_whole(is_whole=self._pieces.parts.is_whole())
        is_visit = self._has_spans and Part.VISIT in self._pieces.parts.parts()
        self._pieces.options.show_visit(is_visit=is_visit)
        if not is_any:
            self._drop_pages()
            self._pieces.preview.show_nothing()
            return
        self._is_asked = True
        self.pdf_asked.emit(self.options())

    def _drop_pages(self) -> None:
        self._pdf = None
        self._is_asked = False
        self._then = None
        self._pieces.output.show_pages(None)

    def _options_of(self, parts: tuple[Part, ...], *, is_made: bool) -> PaperOptions:
        chosen = self._pieces.options
        return PaperOptions(
            size=chosen.paper_size,
            large_print=chosen.large_print,
            parts=parts,
            with_plan=is_made and chosen.with_plan,
            today=self._pieces.parts.today(),
            visit_span=chosen.visit_span,
            with_private=self._pieces.parts.with_private(),
            code_lines=self._start.code_lines,
            code_is_whole=self._start.code_is_whole,
        )

    def _counted(self, choice: Choice) -> Counted:
        return choice, self._pieces.options.paper_size, self._pieces.options.large_print

    def _place_of(self, choice: Choice | None) -> int | None:
        """Return the place of a row's first page, where the pages before it are counted."""
        chosen = self._pieces.parts.chosen()
        if choice is None or choice not in chosen:
            return None
        before = [self._counts.get(self._counted(one)) for one in chosen[: chosen.index(choice)]]
        return None if None in before else sum(pages or 0 for pages in before)

    def _learn_from_pages(self) -> None:
        chosen = self._pieces.parts.chosen()
        if len(chosen) == 1:
            self._counts[self._counted(chosen[0])] = self._pages
            self._show_counts()

    def _show_counts(self) -> None:
        for choice in self._pieces.parts.choices():
            self._pieces.parts.show_count(choice, self._counts.get(self._counted(choice)))

    def _ask_counts(self) -> None:
        unknown = [choice for choice in self._pieces.parts.choices() if self._counted(choice) not in self._counts]
        if unknown:
            self.counts_asked.emit(tuple(self._options_of(choice, is_made=False) for choice in unknown))

    def _with_pages(self, deed: Callable[[bytes], None]) -> None:
        """Do something with the pages that are wanted; where they are still being made, as soon as they are there."""
        if self._pdf is not None and not self._is_asked:
            deed(self._pdf)
            return
        self._then = deed
        if not self._is_asked:
            self._ask()

    def _on_print_asked(self) -> None:
        if self._pieces.parts.parts():
            self._with_pages(self._print)

    def _on_save_asked(self) -> None:
        if self._pieces.parts.parts():
            self._with_pages(self._save)

    def _print(self, pdf: bytes) -> None:
        chosen = self._pieces.options
        wish = PrintWish(title=self._title(), pages=self._pages, size=chosen.paper_size, two_sides=chosen.two_sides)
        self._hand_over.print_pages(pdf, wish, self._pieces.preview.place)

    def _save(self, pdf: bytes) -> None:
        options = self.options()
        carries = options.with_plan and options.is_whole_booklet
        more = self.tr("It carries the plan and your answers.") if carries else ""
        self._hand_over.save(pdf, f"{self._title()}.pdf", self.tr("PDF file"), more)

    def _title(self) -> str:
        chosen = self._pieces.parts.chosen()
        if len(chosen) == 1 and chosen[0] != WHOLE_BOOKLET:
            return self._pieces.parts.name(chosen[0])
        return self.tr("Recovery plan")

    def _bring_notice(self) -> None:
        if isinstance(self._frame, QScrollArea):
            self._frame.ensureWidgetVisible(self._pieces.notice)
