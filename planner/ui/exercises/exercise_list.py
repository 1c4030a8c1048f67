"""The list of exercises: now, later, and those to ask about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QListView, QWidget

from planner.app.exercise_views import ExerciseLine, LineKind
from planner.ui.exercises.exercise_delegate import ExerciseDelegate, Index, LineRole
from planner.ui.look import look

Pictures = Callable[[str], QSvgRenderer | None]


class ExerciseList(QListView):
    """Headings stand between; only exercises can be chosen."""

    chosen = Signal(str)  # exercise id
    opened = Signal(str)  # by Enter or a click

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Exercises"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(ExerciseDelegate(pictures, self))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_opened)
        self.clicked.connect(self._on_opened)
        look().changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: tuple[ExerciseLine, ...]) -> None:
        """Show the lines; the exercise that is marked stays so. Emits nothing."""
        if self._rows.rowCount() != len(lines):
            self._rows.clear()
            for _ in lines:
                self._rows.appendRow(QStandardItem())
        for number, line in enumerate(lines):
            _fill(self._rows.item(number), line)

    @property
    def chosen_id(self) -> str:
        """Return the exercise that is marked, or nothing."""
        line = self.currentIndex().data(LineRole)
        return line.id if line is not None else ""

    def choose(self, exercise_id: str) -> None:
        """Mark an exercise and say so, unless it is marked already."""
        if exercise_id == self.chosen_id:
            return
        for number in range(self._rows.rowCount()):
            line = self._rows.item(number).data(LineRole)
            if line.id == exercise_id:
                self.setCurrentIndex(self._rows.index(number, 0))
                return

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        super().scrollTo(index, hint)
        if index.row() == 1:
            super().scrollTo(self._rows.index(0, 0), hint)  # its heading too

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # words wrap anew

    def _on_opened(self, index: QModelIndex) -> None:
        line = index.data(LineRole)
        if line is not None and line.id:
            self.opened.emit(line.id)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = current.data(LineRole)
        if line is not None and line.id:
            self.chosen.emit(line.id)


def _fill(item: QStandardItem, line: ExerciseLine) -> None:
    item.setData(line, LineRole)
    item.setText(line.title)
    item.setData(", ".join(part for part in (line.title, line.detail) if part), Qt.ItemDataRole.AccessibleTextRole)
    if line.kind is LineKind.HEADING:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    else:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
