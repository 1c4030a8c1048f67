"""My plan: the timeline of the whole recovery, with the reasons beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.app.plan_views import PlanFilter, PlanPageView, WhyView
from planner.app.team_views import QuestionLine, SaidLine
from planner.core.kinds import EntryKind
from planner.ui.look import look
from planner.ui.plan.axis_header import AxisHeader
from planner.ui.plan.plan_delegate import NARROW
from planner.ui.plan.plan_list import PlanList
from planner.ui.plan.questions_list import QuestionsList
from planner.ui.plan.said_list import SaidList
from planner.ui.plan.why_panel import WhyPanel
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.segment_row import SegmentRow
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words

BESIDE_FROM = 1000  # page width from which the reasons stand beside the timeline
LEAST_LIST = 260  # pixels of height, at plain text size
PARTS = TIMELINE, QUESTIONS, SAID = ("timeline", "questions", "said")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPlace:
    """Where the person is on the page."""

    part: str
    entry_id: str
    has_why: bool
    shown: PlanFilter
    typed: str  # a question that is not added yet


class PlanPage(QWidget):
    """Shows rows and reasons; says which rows are wanted and for which one the reasons."""

    filter_changed = Signal(PlanFilter)
    why_asked = Signal(str)  # entry id
    readiness_ticked = Signal(str, str, bool)  # entry id, readiness id, ticked
    done_ticked = Signal(str, bool)  # entry id; it is back, or not yet
    change_asked = Signal()
    undo_asked = Signal()
    about_asked = Signal()
    good_to_know_asked = Signal()

    def __init__(
        self,
        view: PlanPageView,
        shown: PlanFilter,
        *,
        questions: Sequence[QuestionLine] = (),
        said: Sequence[SaidLine] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._shown = shown
        self.questions = QuestionsList(questions)
        self.said = SaidList(said)
        self._parts = SegmentRow(self._part_names(questions), name=self.tr("Part of my plan"))
        self._stack = QStackedWidget()
        self._why: WhyPanel | None = None
        self._list = PlanList(view)
        self._axis = AxisHeader(view)
        self._filters = self._make_filters(shown)
        self._change = SecondaryButton(self.tr("Something changed"), "something_changed")
        self._undo_button = QuietButton(self.tr("Undo the last change"), "undo")
        self._undo_button.setVisible(False)
        self._about = QuietButton(self.tr("About my operation"), "info")
        self._good_to_know = QuietButton(self.tr("Good to know"), "question")
        self._good_to_know.setVisible(False)
        self._assemble()
        self._connect()

    def show_view(self, view: PlanPageView) -> None:
        self._view = view
        self._list.show_view(view)
        self._show_axis(self._list.viewport().width())

    def offer_undo(self, *, can_undo: bool) -> None:
        """Offer to go back to the plan as it was told before."""
        self._undo_button.setVisible(can_undo)

    def offer_good_to_know(self, *, has_answers: bool) -> None:
        """Lead to the answers of the plan, where it carries any."""
        self._good_to_know.setVisible(has_answers)

    @property
    def shown(self) -> PlanFilter:
        """What the person wants to see of the timeline."""
        return self._shown

    def show_part(self, part: str) -> None:
        """Show the timeline, the questions, or what was said."""
        if part not in PARTS:
            return
        self._parts.choose(part)
        self._stack.setCurrentIndex(PARTS.index(part))
        if part != TIMELINE:
            self.close_why()

    def place(self) -> PlanPlace:
        """Return where the person is, to come back to it."""
        return PlanPlace(
            part=self._parts.choice() or TIMELINE,
            entry_id=self._list.chosen(),
            has_why=self._why is not None,
            shown=self._shown,
            typed=self.questions.typed(),
        )

    def take_place(self, place: object) -> None:
        """Go back to where the person was."""
        if not isinstance(place, PlanPlace):
            return
        self._show_filter(place.shown)
        self.filter_changed.emit(place.shown)
        self.show_part(place.part)
        self.questions.show_typed(place.typed)
        self._list.choose(place.entry_id)
        if place.has_why and self._list.chosen() == place.entry_id:
            self.why_asked.emit(place.entry_id)

    def show_passed(self, told: str) -> None:
        """Tell how many tests of the entry on show are passed now."""
        if self._why is not None:
            self._why.show_passed(told)

    def show_why(self, why: WhyView) -> None:
        """Open the reasons of an entry."""
        self.show_part(TIMELINE)
        self.close_why()
        self._why = WhyPanel(why, self)
        self._why.done_ticked.connect(self.done_ticked)
        self._why.closed.connect(self._on_why_closed)
        self._why.readiness_ticked.connect(self.readiness_ticked)
        self._place_why()
        self._why.show()
        self._list.choose(why.entry_id)

    def close_why(self) -> None:
        if self._why is not None:
            self._row.removeWidget(self._why)
            self._why.hide()
            self._why.deleteLater()
            self._why = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_why()

    def _part_names(self, questions: Sequence[QuestionLine]) -> tuple[tuple[str, str], ...]:
        still = sum(not line.is_asked for line in questions)
        ask = self.tr("Ask my team ({count})").format(count=still) if still else self.tr("Ask my team")
        names = (self.tr("Timeline"), ask, self.tr("What my team said"))
        return tuple(zip(PARTS, names, strict=True))

    def _make_filters(self, shown: PlanFilter) -> dict[TickBox, EntryKind | None]:
        kinds: tuple[tuple[str, str, EntryKind | None], ...] = (
            (self.tr("Coming back"), "return", EntryKind.RETURN),
            (self.tr("Must wait"), "limit", EntryKind.LIMIT),
            (self.tr("Therapy"), "exercise", EntryKind.MILESTONE),
            (self.tr("To do"), "task", EntryKind.TASK),
            (self.tr("Visits"), "visit", EntryKind.VISIT),
            (self.tr("All activities"), "list", None),
        )
        boxes = {TickBox(name, icon, is_filter=True): kind for name, icon, kind in kinds}
        for box, kind in boxes.items():
            box.setChecked(kind in shown.kinds if kind else shown.shows_unchosen)
        return boxes

    def _show_filter(self, shown: PlanFilter) -> None:
        for box, kind in self._filters.items():
            box.setChecked(kind in shown.kinds if kind else shown.shows_unchosen)

    def _assemble(self) -> None:
        theme = look().theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        edge = theme.px("three")
        column.setContentsMargins(edge, theme.px("two"), edge, edge)
        column.setSpacing(theme.px("one"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words(self.tr("My plan"), "title"), 1)
        head.addWidget(self._undo_button)
        more = QWidget()
        leads = FlowLayout(more, gap=8)
        self._parts.choose(TIMELINE)
        leads.addWidget(self._parts)
        leads.addWidget(self._about)
        leads.addWidget(self._good_to_know)
        column.addLayout(head)
        column.addWidget(more)
        head.addWidget(self._change)
        for part in (self._timeline(), self.questions, self.said):
            self._stack.addWidget(part)
        column.addWidget(self._stack, 1)
        self._row.addWidget(self._in_scroll() if theme.is_large_text else self._content, 1)

    def _in_scroll(self) -> QWidget:
        """Return the content so that the whole of it scrolls, which large text needs."""
        self._list.setMinimumHeight(look().theme.scaled(LEAST_LIST))
        self._stack.setMinimumHeight(look().theme.scaled(LEAST_LIST))
        page = ScrollPage(margin=0, gap=0)
        page.column.addWidget(self._content)
        return page

    def _timeline(self) -> QWidget:
        timeline = QWidget()
        column = QVBoxLayout(timeline)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().theme.px("one"))
        filters = QWidget()
        flow = FlowLayout(filters, gap=8)
        for box in self._filters:
            flow.addWidget(box)
        column.addWidget(filters)
        column.addWidget(self._axis)
        column.addWidget(self._list, 1)
        return timeline

    def _connect(self) -> None:
        self._parts.chosen.connect(self.show_part)
        self.said.why_asked.connect(self.why_asked)
        for box in self._filters:
            box.clicked.connect(self._on_filter_clicked)
        self._change.clicked.connect(self.change_asked)
        self._undo_button.clicked.connect(self.undo_asked)
        self._about.clicked.connect(self.about_asked)
        self._good_to_know.clicked.connect(self.good_to_know_asked)
        self._list.asked.connect(self.why_asked)
        self._list.width_changed.connect(self._show_axis)

    def _show_axis(self, row_width: int) -> None:
        self._axis.setVisible(not look().theme.is_large_text and row_width >= NARROW)
        self._axis.show_view(self._view, row_width)

    def _place_why(self) -> None:
        """Put the reasons beside the timeline where there is room, else over it."""
        if self._why is None:
            return
        is_beside = self.width() >= BESIDE_FROM and not look().theme.is_large_text
        if is_beside:
            self._row.addWidget(self._why)
        else:
            self._row.removeWidget(self._why)
            width = min(self.width(), max(look().theme.size("why_panel"), self.width() // 2))
            if look().theme.is_large_text:
                width = self.width()
            self._why.setFixedWidth(width)
            self._why.setGeometry(self.width() - width, 0, width, self.height())
            self._why.raise_()

    def _on_filter_clicked(self) -> None:
        kinds = frozenset(kind for box, kind in self._filters.items() if kind and box.isChecked())
        everything = next(box.isChecked() for box, kind in self._filters.items() if kind is None)
        self._shown = PlanFilter(kinds=kinds, shows_therapy=EntryKind.MILESTONE in kinds, shows_unchosen=everything)
        self.filter_changed.emit(self._shown)

    def _on_why_closed(self) -> None:
        self.close_why()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
