"""Progress: pain and walks as charts or as a table, and what came back when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.app.progress_telling import BackRow, ProgressView
from planner.paper.charts import Bar, Line, Mark, PainChart, pain_chart, walk_chart
from planner.ui.look import look
from planner.ui.progress.chart_view import ChartView
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Prose, Words

TABLE_HEIGHT = 320


class ProgressPage(QWidget):
    """Shows how it goes; says what came back today."""

    came_back = Signal(str, bool)  # entry id; False takes it back
    print_asked = Signal()

    def __init__(self, view: ProgressView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
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
        if view.empty:
            column.addWidget(EmptyState("progress", view.empty))
        elif self._is_table:
            column.addWidget(self._table())
        else:
            column.addLayout(self._charts())
        column.addWidget(self._returns())
        column.addStretch(1)
        self._outer.addWidget(self._page)

    def _head(self) -> QBoxLayout:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(self.tr("Progress"), "title"))
        words.addWidget(Words(self._view.subtitle, tone="text_muted"))
        head.addLayout(words, 1)
        if look().theme.is_large_text:
            head.setDirection(QBoxLayout.Direction.TopToBottom)
        if not self._view.empty:
            name = "chart" if self._is_table else "table"
            change = SecondaryButton(self._view.words[name], "progress" if self._is_table else "list")
            change.clicked.connect(self._on_changed)
            head.addWidget(change, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        show = SecondaryButton(self.tr("Print"), "print")
        show.clicked.connect(self.print_asked)
        head.addWidget(show, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return head

    def _charts(self) -> QBoxLayout:
        is_stacked = look().theme.is_large_text
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        row.addWidget(self._pain(), 64)
        if self._view.weeks:
            row.addWidget(self._walks(), 36)
        return row

    def _pain(self) -> Card:
        view = self._view
        chart = PainChart(
            lines=[Line(label=one.label, points=one.points, is_far=one.is_far) for one in view.lines],
            days=view.days,
            ticks=view.ticks,
            marks=[Mark(day=day, text=text) for day, text in view.marks],
        )
        card = Card()
        card.column.addWidget(Words(view.title_pain, "heading"))
        card.column.addWidget(ChartView(lambda size, ink: pain_chart(chart, size, ink), view.pain_told))
        card.column.addWidget(Words(view.pain_note, "caption", tone="text_muted"))
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

    def _table(self) -> QTableWidget:
        head, *rows = self._view.table
        table = QTableWidget(len(rows), len(head))
        table.setHorizontalHeaderLabels(list(head))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAccessibleName(self._view.pain_told)
        for place, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                table.setItem(place, column, QTableWidgetItem(cell))
        table.horizontalHeader().setStretchLastSection(True)
        table.resizeColumnsToContents()
        table.setMinimumHeight(look().theme.scaled(TABLE_HEIGHT))
        return table

    def _returns(self) -> Card:
        card = Card(gap=0)
        words = self._view.words
        card.column.addWidget(Words(words["came_back"], "heading"))
        card.column.addWidget(Words(words["planned"], "caption", tone="text_muted"))
        if not self._view.rows:
            card.column.addWidget(Words(words["nothing_chosen"]))
        for row in self._view.rows:
            card.column.addSpacing(6)
            card.column.addWidget(Rule())
            card.column.addWidget(self._row(row))
        return card

    def _row(self, row: BackRow) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(f"{row.title}. {row.planned}. {row.happened}. {row.outcome}")
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 6, 0, 0)
        line.setSpacing(12)
        if look().theme.is_large_text:
            line.setDirection(QBoxLayout.Direction.TopToBottom)
        line.addWidget(IconLabel(row.icon))
        line.addWidget(Words(row.title, "strong"), 3)
        line.addWidget(Words(row.planned), 4)
        line.addWidget(Words(row.happened), 2)
        line.addWidget(IconLabel("tick" if row.is_back else "clock", "kind_return" if row.is_back else "text"))
        line.addWidget(Words(row.outcome, tone="kind_return" if row.is_back else "text"), 3)
        if row.is_back:
            button = QuietButton(self.tr("Undo"), "undo", size="small")
        else:
            button = QuietButton(self._view.words["mark"], "tick", size="small")
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # the columns stay in line
            button.setSizePolicy(policy)
            button.setHidden(not row.can_mark)
        button.setMinimumWidth(look().theme.scaled(120))
        button.setAccessibleName(f"{button.text()}: {row.title}")
        button.clicked.connect(lambda: self.came_back.emit(row.entry_id, not row.is_back))
        line.addWidget(button)
        return holder

    def show_table(self, *, is_table: bool = True) -> None:
        """Show the diary as a table, or as charts."""
        self._is_table = is_table
        self.show_view(self._view)

    def _on_changed(self) -> None:
        self._is_table = not self._is_table
        self.show_view(self._view)
