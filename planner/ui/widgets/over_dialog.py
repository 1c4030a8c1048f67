"""A page over another one, as on the ward: closing it leads back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.ui.widgets.buttons import QuietButton

SHARE = 0.92  # of the window below


class OverDialog(QDialog):
    """Lets its page go when it closes, with all that was on it."""

    def __init__(self, title: str, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        back = QuietButton(self.tr("Back to the page before"), "back")
        back.clicked.connect(self.reject)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(page, 1)
        self.resize(round(parent.width() * SHARE), round(parent.height() * SHARE))
