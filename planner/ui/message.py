"""One calm sentence in a small window of its own, with one way on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import PrimaryButton
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Prose

WIDTH = 480


def tell(parent: QWidget, sentence: str) -> QDialog:
    """Show a sentence over a window without stopping it; return the small window."""
    message = QDialog(parent)
    message.setWindowTitle(message.tr("Recovery Planner"))
    message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    message.setModal(True)
    message.setAccessibleName(sentence)
    column = QVBoxLayout(message)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(20)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(IconLabel("info", "accent", 32), 0, Qt.AlignmentFlag.AlignTop)
    words = Prose(sentence, "lead")
    words.setMinimumWidth(look().theme.scaled(WIDTH) - 120)
    row.addWidget(words, 1)
    column.addLayout(row)
    button = PrimaryButton(message.tr("All right"))
    button.clicked.connect(message.accept)
    button.setDefault(True)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
    message.resize(look().theme.scaled(WIDTH), message.sizeHint().height())
    message.show()
    return message
