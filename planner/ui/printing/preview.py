"""The real pages: small ones to choose from, a large one to read, and the way through them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.printing.page_list import PageList
from planner.ui.printing.page_view import PageView
from planner.ui.printing.pdf_pages import PdfPages
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.words import Words


class Preview(QFrame):
    """Shows the PDF that is printed and saved, page by page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "sunken")
        self._pages: PdfPages | None = None
        self._place = 0
        self._list = PageList()
        self._view = PageView()
        self._back = SecondaryButton.of_icon("left", self.tr("Page before"))
        self._on = SecondaryButton.of_icon("right", self.tr("Next page"))
        self._where = Words("", "body", wraps=False)
        self._fit = QuietButton(self.tr("Fit page"))
        self._larger = QuietButton(self.tr("Larger"))
        self._smaller = QuietButton(self.tr("Smaller"))
        self._making = EmptyState("document", self.tr("The pages are being made."))
        self._nothing = EmptyState("print", self.tr("Tick what you want to print. Its pages will stand here."))
        self._blank = QWidget()
        self._leaf = QWidget()
        self._column = QVBoxLayout(self._leaf)
        self._way = self._way_through()
        self._stack = QStackedWidget()
        self.banners = QVBoxLayout()
        self._assemble()
        self._connect()
        self._settle_zoom()

    def show_pdf(self, pdf: bytes, place: int | None = None) -> int:
        """Show other pages, the one at this place first; return how many there are."""
        earlier, self._pages = self._pages, PdfPages(pdf)
        self._list.show_pages(self._pages)
        self._stack.setCurrentWidget(self._leaf)
        self.show_place(self._place if place is None else place)
        if earlier is not None:
            earlier.close()
        return len(self._pages)

    def show_nothing(self) -> None:
        """Say that nothing is ticked."""
        self._let_go()
        self._stack.setCurrentWidget(self._nothing)

    def show_trouble(self) -> None:
        """Leave the place of the pages empty; the banner tells why."""
        self._let_go()
        self._stack.setCurrentWidget(self._blank)

    def show_place(self, place: int) -> None:
        """Go to a page; past the ends it stays at the first or the last."""
        if self._pages is None:
            return
        self._place = min(max(place, 0), len(self._pages) - 1)
        self._view.show_page(self._pages, self._place)
        for holder in (self._view, self._leaf, self._stack, self):
            holder.updateGeometry()  # another paper has another height, and all of them are to know at once
        self._list.show_place(self._place)
        words = self.tr("Page {page} of {pages}")
        self._where.setText(words.format(page=self._place + 1, pages=len(self._pages)))
        self._settle_steps(can_go_back=self._place > 0, can_go_on=self._place < len(self._pages) - 1)

    def step(self, steps: int) -> None:
        """Go some pages on, or back."""
        self.show_place(self._place + steps)

    @property
    def place(self) -> int:
        """Return the place of the page on show; the first has place 0."""
        return self._place

    def set_stacked(self, *, is_stacked: bool) -> None:
        """Stand in a page that scrolls: no small pages, and the large one as wide as there is room."""
        self._list.setVisible(not is_stacked)
        self._column.removeWidget(self._way)
        self._column.insertWidget(0 if is_stacked else 1, self._way)  # above a page that is taller than the window
        self._view.set_as_wide(is_as_wide=is_stacked)
        self._where.setFixedHeight(look().theme.target_height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange and self._pages is not None:
            self._list.show_pages(self._pages)
            self.show_place(self._place)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banners.setContentsMargins(16, 12, 16, 0)
        column.addLayout(self.banners)
        leaf = self._column
        leaf.setContentsMargins(0, 8, 0, 0)
        leaf.setSpacing(0)
        middle = QHBoxLayout()
        middle.setContentsMargins(4, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._list)
        middle.addWidget(self._view, 1)
        leaf.addLayout(middle, 1)
        leaf.addWidget(self._way)
        for page in (self._making, self._leaf, self._nothing, self._blank):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)

    def _way_through(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 12, 16, 16)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        for widget in (self._back, self._where, self._on, self._larger, self._smaller, self._fit):
            flow.addWidget(widget)
        row.addStretch(1)
        row.addWidget(buttons)
        row.addStretch(1)
        return bar

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.step(-1))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._let_go)
        self._on.clicked.connect(lambda: self.step(1))
        self._list.asked.connect(self._on_asked)
        self._view.step_asked.connect(self.step)
        self._view.end_asked.connect(lambda is_last: self.show_place(10_000 if is_last else 0))
        self._view.zoomed.connect(self._settle_zoom)
        self._fit.clicked.connect(lambda: self._view.zoom(0))
        self._larger.clicked.connect(lambda: self._view.zoom(1))
        self._smaller.clicked.connect(lambda: self._view.zoom(-1))

    def _settle_steps(self, *, can_go_back: bool, can_go_on: bool) -> None:
        """Turn the two steps on and off; the keyboard never rests on one that is off."""
        self._back.setEnabled(self._back.isEnabled() or can_go_back)
        self._on.setEnabled(self._on.isEnabled() or can_go_on)
        if self._back.hasFocus() and not can_go_back:
            self._on.setFocus()
        elif self._on.hasFocus() and not can_go_on:
            self._back.setFocus()
        self._back.setEnabled(can_go_back)
        self._on.setEnabled(can_go_on)

    def _settle_zoom(self) -> None:
        """Offer what changes the page; the keyboard never rests on a button that goes away."""
        can_shrink, can_grow = self._view.can_zoom(-1), self._view.can_zoom(1)
        for button, is_offered, other in (
            (self._fit, can_shrink, self._larger),
            (self._smaller, can_shrink, self._larger),
            (self._larger, can_grow, self._smaller),
        ):
            if button.hasFocus() and not is_offered:
                other.show()
                other.setFocus()
            button.setVisible(is_offered)

    def _on_asked(self, place: int) -> None:
        if place != self._place:
            self.show_place(place)

    def _let_go(self) -> None:
        self._view.show_page(None, 0)
        self._list.show_pages(None)
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        self._place = 0
