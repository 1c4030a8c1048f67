"""What was picked, in its order: a list whose rows move up and down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QListView, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import Button, SecondaryButton
from planner.ui.widgets.words import Words

IdRole = Qt.ItemDataRole.UserRole
UP, DOWN = -1, 1


class OrderList(QWidget):
    """Rows in order, with buttons for the chosen one; Alt with an arrow key moves it too, Delete takes it out."""

    reordered = Signal(object)  # all ids in their new order, as a tuple
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStandardItemModel(self)
        self._list = _Rows()
        self._list.setModel(self._rows)
        self._list.setAccessibleName(self.tr("What you want back, in your order"))
        self._list.setAccessibleDescription(self.tr("Alt and an arrow key move a row. Delete takes it out."))
        self._up = SecondaryButton(self.tr("Move up"), "up")
        self._down = SecondaryButton(self.tr("Move down"), "down")
        self._out = SecondaryButton(self.tr("Take out"), "close")
        self._assemble()
        self._list.selectionModel().currentChanged.connect(self._show_buttons)
        self._list.move_asked.connect(self._move)
        self._list.remove_asked.connect(self._remove)
        self._up.clicked.connect(lambda: self._move(UP))
        self._down.clicked.connect(lambda: self._move(DOWN))
        self._out.clicked.connect(self._remove)

    def show_order(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show ids with their words; the row that was chosen stays chosen. Emits nothing."""
        before = self._chosen_id()
        self._rows.clear()
        for place, (row_id, words) in enumerate(rows, start=1):
            self._rows.appendRow(_item(place, row_id, words))
        ids = [row_id for row_id, _ in rows]
        self.choose(ids.index(before) if before in ids else 0)
        self._list.fit()
        self.setVisible(bool(rows))

    def choose(self, place: int) -> None:
        """Mark a row; emits nothing."""
        self._list.setCurrentIndex(self._rows.index(place, 0))
        self._show_buttons()

    def _assemble(self) -> None:
        is_large = look().theme.is_large_text
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight)
        row.setSpacing(12)
        row.addWidget(self._list, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self._up, self._down, self._out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(self.tr("In this order"), "heading"))
        column.addLayout(row)

    def _chosen_id(self) -> str:
        found = self._list.currentIndex().data(IdRole)
        return str(found) if found else ""

    def _show_buttons(self) -> None:
        place, last = self._list.currentIndex().row(), self._rows.rowCount() - 1
        words = self._list.currentIndex().data(Qt.ItemDataRole.DisplayRole) or ""
        names: dict[Button, str] = {
            self._up: self.tr("Move up: {row}"),
            self._down: self.tr("Move down: {row}"),
            self._out: self.tr("Take out: {row}"),
        }
        for button, name in names.items():
            button.setAccessibleName(name.format(row=words))
        self._up.setEnabled(place > 0)
        self._down.setEnabled(0 <= place < last)
        self._out.setEnabled(place >= 0)

    def _move(self, step: int) -> None:
        ids = [str(self._rows.item(number).data(IdRole)) for number in range(self._rows.rowCount())]
        place = self._list.currentIndex().row()
        if place >= 0 and 0 <= place + step < len(ids):
            ids[place], ids[place + step] = ids[place + step], ids[place]
            self.reordered.emit(tuple(ids))

    def _remove(self) -> None:
        if self._chosen_id():
            self.removed.emit(self._chosen_id())


class _Rows(QListView):
    """As tall as its rows, so that the page scrolls and not the list."""

    move_asked = Signal(int)
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("roomy", "true")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def fit(self) -> None:
        """Take the height of the rows."""
        rows = max(1, self.model().rowCount())
        self.setFixedHeight(rows * look().theme.target_height() + 2 * self.frameWidth() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_asked.emit(UP if event.key() == Qt.Key.Key_Up else DOWN)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)


def _item(place: int, row_id: str, words: str) -> QStandardItem:
    theme = look().theme
    item = QStandardItem(f"{place}.  {words}")
    item.setData(row_id, IdRole)
    item.setData(f"{place}, {words}", Qt.ItemDataRole.AccessibleTextRole)
    item.setFont(theme.font("body"))
    item.setForeground(theme.color("text"))
    item.setSizeHint(QSize(0, theme.target_height()))
    return item
