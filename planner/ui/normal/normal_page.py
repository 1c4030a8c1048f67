"""Is this normal? One thing at a time: what it is about, a few signs to tick, what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.sign_views import SignsView
from planner.app.triage_views import AboutQuestion, ComplaintView, TriageResult, TriageStep
from planner.ui.look import look
from planner.ui.normal.about_view import AboutView
from planner.ui.normal.complaint_grid import ComplaintGrid
from planner.ui.normal.result_view import ResultView
from planner.ui.normal.signs_page import SignsPage
from planner.ui.normal.step_view import StepView
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.date_field import ReadsDates
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words


class NormalPage(QWidget):
    """Shows one stage and says what was picked; what follows is decided elsewhere."""

    about_told = Signal(str, object)  # procedure id or "unknown"; the day of surgery, or None
    complaint_chosen = Signal(str)
    signs_ticked = Signal(frozenset)  # sign ids of the page on show; empty: none of them
    said = Signal(str, str)  # more about what is noticed: "since" or "compared", and the choice
    called = Signal()
    keep_asked = Signal(bool)  # False: take it out of the log again
    print_asked = Signal()
    start_asked = Signal()
    back_asked = Signal()  # to the page before, where what was ticked still stands
    all_asked = Signal()
    return_asked = Signal()  # to where one came from

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: QWidget | None = None
        self._result: ResultView | None = None
        self._back = QuietButton(self.tr("Back"), "back")
        self._again = SecondaryButton(self.tr("Ask about something else"), "question")
        self._return = SecondaryButton("", "left")
        self._return.setVisible(False)
        self._column = QVBoxLayout(self)
        self._assemble()
        self._back.clicked.connect(self.back_asked)
        self._again.clicked.connect(self.start_asked)
        self._return.clicked.connect(self.return_asked)

    def offer_return(self, words: str) -> None:
        """Offer a way back to where one came from."""
        self._return.setText(words)
        self._return.setAccessibleName(words)
        self._return.setVisible(True)

    def show_about(self, question: AboutQuestion, dates: ReadsDates, emergency: str) -> None:
        """Ask which operation it was, and when."""
        view = AboutView(question, dates)
        view.answered.connect(self.about_told)
        page = ScrollPage(margin=look().theme.px("three"))
        page.column.addWidget(Banner(emergency, "error"))
        page.column.addWidget(view)
        page.column.addStretch()
        self._show(page, is_start=True)
        view.take_focus()

    def show_complaints(self, complaints: tuple[ComplaintView, ...], emergency: str) -> None:
        """Ask what it is about; `emergency` says when not to ask here at all."""
        page = ScrollPage(margin=look().theme.px("three"))
        page.column.addWidget(Banner(emergency, "error"))
        page.column.addWidget(Words(self.tr("What is it about?"), "heading"))
        grid = ComplaintGrid(complaints)
        grid.chosen.connect(self.complaint_chosen)
        page.column.addWidget(grid)
        everything = QuietButton(self.tr("Show all signs"), "list")
        everything.clicked.connect(self.all_asked)
        row = QHBoxLayout()
        row.addWidget(everything)
        row.addStretch()
        page.column.addLayout(row)
        page.column.addStretch()
        self._show(page, is_start=True)
        grid.take_focus()

    def show_step(self, step: TriageStep, ticked: frozenset[str] = frozenset()) -> None:
        view = StepView(step, ticked)
        view.answered.connect(self.signs_ticked)
        self._show(_scrolling(view))
        view.take_focus()

    def show_result(self, result: TriageResult, *, can_keep: bool = False, spot: str = "") -> None:
        """Show what to do; `spot` is the group of choices the person was at."""
        view = ResultView(result, can_keep=can_keep)
        view.said.connect(self.said)
        view.called.connect(self.called)
        view.keep_asked.connect(self.keep_asked)
        view.print_asked.connect(self.print_asked)
        self._show(_scrolling(view))
        self._result = view
        if spot:
            view.take_focus(spot)
        else:
            self._again.setFocus()

    def show_kept(self, *, is_kept: bool, has_called: bool) -> None:
        """Tell whether the result on show stands in the log."""
        if self._result is not None:
            self._result.show_kept(is_kept=is_kept, has_called=has_called)

    def show_all(self, view: SignsView) -> None:
        page = SignsPage(view)
        page.sign_chosen.connect(lambda sign: self.signs_ticked.emit(frozenset({sign})))
        self._show(page)
        page.take_focus()

    def _assemble(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        edge = look().theme.px("three")
        head = QHBoxLayout()
        head.setContentsMargins(edge, look().theme.px("two"), edge, 4)
        head.addWidget(Words(self.tr("Is this normal?"), "title"), 1)
        head.addWidget(self._back)
        head.addWidget(self._again)
        head.addWidget(self._return)
        self._column.addLayout(head)

    def _show(self, stage: QWidget, *, is_start: bool = False) -> None:
        if self._stage is not None:
            self._column.removeWidget(self._stage)
            self._stage.hide()
            self._stage.deleteLater()
        self._stage = stage
        self._result = None
        self._column.addWidget(stage, 1)
        self._back.setVisible(not is_start)
        self._again.setVisible(not is_start)


def _scrolling(view: QWidget) -> ScrollPage:
    page = ScrollPage(margin=look().theme.px("three"))
    page.column.addWidget(view)
    page.column.addStretch()
    return page
