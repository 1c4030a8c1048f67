"""The lines of a day, or of many days, as an item model."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from planner.app.calendar_views import DayHeading, DayLine, DayRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class LineModel(QAbstractListModel):
    """Headings and lines, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[DayRow, ...] = ()

    def show(self, rows: tuple[DayRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> DayRow:
        return self._rows[index.row()]

    def place_from(self, when: date) -> QModelIndex:
        """Return where the first day from a date on begins, or an invalid index."""
        for number, row in enumerate(self._rows):
            if isinstance(row, DayHeading) and row.when is not None and row.when >= when:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _told(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.row(index), DayLine):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled


def _told(row: DayRow) -> str:
    if isinstance(row, DayHeading):
        return ", ".join(part for part in (row.title, row.detail) if part)
    return f"{row.told} {', '.join(link.text for link in row.links)}".strip()
