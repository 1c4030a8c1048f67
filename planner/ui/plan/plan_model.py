"""The rows of the plan as an item model, so that every reader of the screen can walk them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from planner.app.plan_views import EntryRow, HeadingRow, PlanPageView, PlanRow

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole  # the row's record
ViewRole = Qt.ItemDataRole.UserRole + 1  # the whole view, for the axis
NOWHERE = QModelIndex()


class PlanModel(QAbstractListModel):
    """Headings and entries, one below the other."""

    def __init__(self, view: PlanPageView) -> None:
        super().__init__()
        self.view = view

    def show(self, view: PlanPageView) -> None:
        self.beginResetModel()
        self.view = view
        self.endResetModel()

    def row(self, index: Index) -> PlanRow:
        return self.view.rows[index.row()]

    def place_of(self, entry_id: str) -> QModelIndex:
        """Return where an entry stands, or an invalid index."""
        for number, row in enumerate(self.view.rows):
            if isinstance(row, EntryRow) and row.entry_id == entry_id:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.view.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if role == RowRole:
            return row
        if role == ViewRole:
            return self.view
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.dates}" if isinstance(row, HeadingRow) else row.told
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index), HeadingRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
