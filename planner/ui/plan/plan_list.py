"""The rows of the plan, walked with the arrow keys and opened with Enter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from planner.app.plan_views import EntryRow, PlanPageView
from planner.ui.plan.plan_delegate import PlanDelegate
from planner.ui.plan.plan_model import PlanModel


class PlanList(QListView):
    """The plan's entries in order of time."""

    asked = Signal(str)  # entry id
    width_changed = Signal(int)  # of the rows, in pixels

    def __init__(self, view: PlanPageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PlanModel(view)
        self.setModel(self._model)
        self.setItemDelegate(PlanDelegate(self))
        self.setAccessibleName(self.tr("My plan"))
        self.setAccessibleDescription(self.tr("Arrow keys move. Enter tells why a date stands where it stands."))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_clicked)

    def show_view(self, view: PlanPageView) -> None:
        """Show other rows; the entry that was chosen stays chosen."""
        before = self.chosen()
        self._model.show(view)
        if before:
            self.choose(before)

    def chosen(self) -> str:
        """Return the entry under the keyboard, or nothing."""
        index = self.currentIndex()
        row = self._model.row(index) if index.isValid() else None
        return row.entry_id if isinstance(row, EntryRow) else ""

    def choose(self, entry_id: str) -> None:
        """Mark an entry and bring it into view; emits nothing."""
        index = self._model.place_of(entry_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return where a key leads; headings are passed over."""
        index = super().moveCursor(action, modifiers)
        backwards = (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)
        step = -1 if action in backwards else 1
        number = index.row()
        while 0 <= number < self._model.rowCount():
            if isinstance(self._model.view.rows[number], EntryRow):
                return self._model.index(number, 0)
            number += step
        return self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.chosen():
            self.asked.emit(self.chosen())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.width_changed.emit(self.viewport().width())

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if isinstance(row, EntryRow):
            self.asked.emit(row.entry_id)
