"""The list of exercises: now, later, and those to ask about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from planner.app.exercise_views import ExerciseLine
from planner.ui.look import look

IdRole = Qt.ItemDataRole.UserRole


class ExerciseList(QListView):
    """Headings stand between; only exercises can be chosen."""

    chosen = Signal(str)  # exercise id

    def __init__(self, lines: tuple[ExerciseLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Exercises"))
        self.setProperty("roomy", "true")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._rows = QStandardItemModel(self)
        for line in lines:
            self._rows.appendRow(_item(line))
        self.setModel(self._rows)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def choose(self, exercise_id: str) -> None:
        """Mark an exercise."""
        for number in range(self._rows.rowCount()):
            if self._rows.item(number).data(IdRole) == exercise_id:
                self.setCurrentIndex(self._rows.index(number, 0))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        exercise_id = current.data(IdRole)
        if exercise_id:
            self.chosen.emit(exercise_id)


def _item(line: ExerciseLine) -> QStandardItem:
    theme = look().theme
    words = "\n".join(part for part in (line.title, line.detail) if part)
    item = QStandardItem(words)
    item.setData(line.id, IdRole)
    item.setData(words.replace("\n", ", "), Qt.ItemDataRole.AccessibleTextRole)
    is_heading = bool(line.title) and not line.id
    item.setFont(theme.font("strong" if is_heading else "body"))
    item.setForeground(theme.color("text"))
    if is_heading:
        item.setBackground(theme.color("sunken"))
    if not line.id:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
