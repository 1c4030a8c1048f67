"""Progress: pain and walks over time, and what came back when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.progress_telling import ProgressView
from planner.paper.charts import Bar, Line, Mark, PainChart, pain_chart, walk_chart
from planner.ui.look import look
from planner.ui.printing.notice import Notice
from planner.ui.progress.back_list import BackList
from planner.ui.progress.chart_view import ChartView
from planner.ui.progress.diary_table import DiaryTable
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.segment_row import SegmentRow
from planner.ui.widgets.words import Prose, Words


class ProgressPage(QWidget):
    """Shows how it goes; says what came back today, and which day is to be corrected."""

    came_back = Signal(str, bool)  # entry id; False takes it back
    span_chosen = Signal(str)
    day_asked = Signal(object)  # a date; None: one that is to be asked for
    export_asked = Signal()
    sheet_asked = Signal()
    print_asked = Signal()

    def __init__(self, view: ProgressView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.notice = Notice()  # where it is told how saving went
        self._outer.addWidget(self.notice)
        self._page: ScrollPage | None = None
        self._is_table = False
        self.show_view(view)

    def show_view(self, view: ProgressView) -> None:
        self._view = view
        if self._page is not None:
            self._outer.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = ScrollPage(margin=look().theme.px("three"), gap=12)
        column = self._page.column
        column.addLayout(self._head())
        if view.empty and not self._is_table:
            column.addWidget(EmptyState("progress", view.empty))
        elif self._is_table:
            column.addWidget(self._table())
        else:
            column.addLayout(self._charts())
        back = BackList(view.rows, view.words, view.no_rows)
        back.marked.connect(self.came_back)
        column.addWidget(back)
        for card in (self._own(), self._noticed()):
            if card is not None:
                column.addWidget(card)
        column.addStretch(1)
        self._outer.addWidget(self._page)

    def show_table(self, *, is_table: bool = True) -> None:
        """Show the diary as a table, or as charts."""
        self._is_table = is_table
        self.show_view(self._view)

    def _head(self) -> QBoxLayout:
        large = look().theme.is_large_text
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(self.tr("Progress"), "title"))
        words.addWidget(Words(self._view.subtitle, tone="text_muted"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        if large:
            head.addWidget(flow_of(*self._buttons()))
        else:
            for button in self._buttons():
                head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        spans = SegmentRow(self._view.spans, name=self.tr("Days shown"))
        spans.choose(self._view.span)
        spans.chosen.connect(self.span_chosen)
        whole = QVBoxLayout()
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(spans, 0, Qt.AlignmentFlag.AlignLeft)
        if large:
            head.setDirection(QBoxLayout.Direction.TopToBottom)
        return whole

    def _buttons(self) -> list[QWidget]:
        sheet = PrimaryButton(self._view.words["visit_sheet"], "document")
        sheet.clicked.connect(self.sheet_asked)
        name = "chart" if self._is_table else "table"
        change = SecondaryButton(self._view.words[name], "progress" if self._is_table else "list")
        change.clicked.connect(lambda: self.show_table(is_table=not self._is_table))
        show = SecondaryButton(self.tr("Print"), "print")
        show.clicked.connect(self.print_asked)
        return [sheet, change, show]

    def _charts(self) -> QBoxLayout:
        is_stacked = look().theme.is_large_text
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        row.addWidget(self._pain(), 64)
        if self._view.weeks:
            row.addWidget(self._walks(), 36)
        return row

    def _pain(self) -> Card:
        pain = self._view.pain
        chart = PainChart(
            lines=[Line(label=one.label, points=one.points, is_far=one.is_far) for one in pain.lines],
            days=pain.days,
            ticks=pain.ticks,
            marks=[Mark(day=day, text=text) for day, text in pain.marks],
            usual=pain.usual,
            operation=pain.operation,
        )
        card = Card()
        card.column.addWidget(Words(self._view.title_pain, "heading"))
        card.column.addWidget(ChartView(lambda size, ink: pain_chart(chart, size, ink), self._view.pain_told))
        if self._view.before:
            card.column.addWidget(Prose(self._view.before))
        card.column.addWidget(Words(self._view.pain_note, "caption", tone="text_muted"))
        card.column.addStretch(1)
        return card

    def _walks(self) -> Card:
        view = self._view
        bars = [
            Bar(label=str(week.number), value=week.minutes, goal=week.goal, is_over=week.is_over) for week in view.weeks
        ]
        card = Card()
        card.column.addWidget(Words(view.words["walks"], "heading"))
        key = f"{view.words['walks_by']}. ▬ {view.words['goal']}. ┄ {view.words['not_over']}"
        card.column.addWidget(Words(key, "caption", tone="text_muted"))
        told = view.walks_told.replace("**", "")
        card.column.addWidget(ChartView(lambda size, ink: walk_chart(bars, size, ink), told, 210))
        card.column.addWidget(Prose(view.walks_told))
        card.column.addStretch(1)
        return card

    def _table(self) -> DiaryTable:
        table = DiaryTable(self._view.head, self._view.table(), self._view.words, self._view.pain_told)
        table.day_asked.connect(self.day_asked)
        table.export_asked.connect(self.export_asked)
        return table

    def _own(self) -> Card | None:
        if not self._view.own:
            return None
        card = Card()
        card.column.addWidget(Words(self._view.words["own"], "heading"))
        card.column.addWidget(Words(self._view.words["own_hint"], "caption", tone="text_muted"))
        for row in self._view.own:
            card.column.addWidget(Prose(f"**{row.name}**: {row.told}" if row.name else row.told))
        return card

    def _noticed(self) -> Card | None:
        if not self._view.noticed:
            return None
        card = Card()
        card.column.addWidget(Words(self._view.words["noticed"], "heading"))
        for line in self._view.noticed:
            card.column.addWidget(Words(line))
        return card
