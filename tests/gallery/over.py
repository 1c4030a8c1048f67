"""A small window over a page, as on a desktop: it keeps its own size, and the page lies below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

LEAST_EDGE = 20  # pixels of the page that stay in sight


class Over(QWidget):
    """Both in one picture. `owner` is kept as long as the picture: who made the small window."""

    def __init__(self, page: QWidget, dialog: QDialog, owner: object = None) -> None:
        super().__init__()
        self._page = page
        self._owner = owner
        self._dialog = dialog
        is_sized = dialog.testAttribute(Qt.WidgetAttribute.WA_Resized)
        self._wanted = dialog.size() if is_sized else QSize()
        self._frame = QFrame(self)
        self._frame.setFrameShape(QFrame.Shape.Box)
        self._frame.setAutoFillBackground(True)
        page.setParent(self)
        page.lower()
        dialog.setParent(self._frame)
        dialog.setWindowFlag(Qt.WindowType.Dialog, on=False)
        dialog.setWindowFlag(Qt.WindowType.Widget)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(dialog)
        dialog.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the small window the keyboard, as a desktop does."""
        super().showEvent(event)
        (self._dialog.focusWidget() or self._first_stop()).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the small window what it asks for, and no more than there is room for."""
        super().resizeEvent(event)
        self._page.setGeometry(self.rect())
        hint, least = self._dialog.sizeHint(), self._dialog.minimumSizeHint().expandedTo(self._dialog.minimumSize())
        wide = min(max(hint.width(), least.width(), self._wanted.width()), self.width() - LEAST_EDGE)
        needed = self._dialog.heightForWidth(wide) if self._dialog.hasHeightForWidth() else hint.height()
        high = min(max(needed, least.height(), self._wanted.height()), self.height() - LEAST_EDGE)
        self._frame.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide + 2, high + 2)

    def _first_stop(self) -> QWidget:
        """Return the first widget of the small window at which Tab stops."""
        after = self._dialog.nextInFocusChain()
        while after is not self._dialog and not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
            after = after.nextInFocusChain()
        return after
