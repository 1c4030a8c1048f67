"""The diary as a table: read by a screen reader, corrected day by day, and saved as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import fill

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from planner.app.progress_telling import DayRow
from planner.ui.look import look
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.words import Words

TABLE_HEIGHT = 320
ROW_HEIGHT = 36
ROOM_IN_CELL = 32  # pixels beside the words; at large text that much is left without scaling
HEAD_LETTERS = 10  # of a line of a column's name, at large text


class DiaryTable(Card):
    """A line a day, the newest first."""

    day_asked = Signal(object)  # a date to correct; None: a day that is not in the table
    export_asked = Signal()

    def __init__(
        self,
        head: Sequence[str],
        rows: Sequence[DayRow],
        words: Mapping[str, str],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._rows = rows
        self._table = _table(head, rows, told)
        self._edit = SecondaryButton(words["edit"], "edit")
        add = SecondaryButton(words["add_day"], "add")
        export = SecondaryButton(words["export"], "save")
        self.column.addWidget(Words(words["edit_hint"], "caption", tone="text_muted"))
        self.column.addWidget(self._table)
        self.column.addWidget(flow_of(self._edit, add, export))
        self._edit.setVisible(bool(rows))
        self._edit.clicked.connect(self._on_edit)
        self._table.cellDoubleClicked.connect(self._on_edit)
        for key in (QKeySequence("Return"), QKeySequence("Enter")):
            QShortcut(key, self._table, self._on_edit)
        add.clicked.connect(lambda: self.day_asked.emit(None))
        export.clicked.connect(self.export_asked)

    def _on_edit(self) -> None:
        place = self._table.currentRow()
        if 0 <= place < len(self._rows):
            self.day_asked.emit(self._rows[place].when)


def _table(head: Sequence[str], rows: Sequence[DayRow], told: str) -> QTableWidget:
    table = QTableWidget(len(rows), len(head))
    is_large = look().theme.is_large_text  # long names take several lines, so that no column is out of sight
    table.setHorizontalHeaderLabels([fill(name, HEAD_LETTERS) if is_large else name for name in head])
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(look().theme.scaled(ROW_HEIGHT))
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)  # one Tab stop: arrows move inside
    table.setAccessibleName(told)
    for place, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            table.setItem(place, column, QTableWidgetItem(cell))
    table.resizeColumnsToContents()
    for column in range(len(head)):
        table.setColumnWidth(
            column, table.columnWidth(column) + (ROOM_IN_CELL if is_large else look().theme.scaled(ROOM_IN_CELL))
        )
    table.horizontalHeader().setStretchLastSection(True)
    table.setMinimumHeight(look().theme.scaled(TABLE_HEIGHT))
    if rows:
        table.setCurrentCell(0, 0)
    return table
