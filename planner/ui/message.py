"""One calm sentence in a small window of its own, with one way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.core.errors import KnownError
from planner.ui.look import look
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Prose

WIDTH = 480
NO = 2  # beside accepted (1) and closed without an answer (0)


def tell(parent: QWidget, sentence: str) -> QDialog:
    """Show a sentence over a window without stopping it; return the small window."""
    message = QDialog(parent)
    _fill(message, sentence)
    return message


def do_or_tell(parent: QWidget, command: Callable[[], object]) -> bool:
    """Do something and return whether it was done; known trouble, as with the disk, is told over the window."""
    try:
        command()
    except KnownError as trouble:
        tell(parent, str(trouble))
        return False
    return True


def tell_alone(sentence: str) -> QDialog:
    """Show a sentence where there is no other window."""
    message = QDialog()
    _fill(message, sentence)
    return message


def ask(parent: QWidget, sentence: str, *, yes: str, no: str) -> bool | None:
    """Ask a question over a window and wait for the answer; None where it was closed without one."""
    return {QDialog.DialogCode.Accepted.value: True, NO: False}.get(question(parent, sentence, yes=yes, no=no).exec())


def question(parent: QWidget, sentence: str, *, yes: str, no: str) -> QDialog:
    """Show a question over a window; return the small window, which tells what was chosen."""
    asked = QDialog(parent)
    _fill(asked, sentence, yes=yes, no=no)
    return asked


def _fill(message: QDialog, sentence: str, *, yes: str = "", no: str = "") -> None:
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
    buttons = QHBoxLayout()
    buttons.setSpacing(12)
    buttons.addStretch()
    if no:
        other = SecondaryButton(no)
        other.clicked.connect(lambda: message.done(NO))
        buttons.addWidget(other)
    button = PrimaryButton(yes or message.tr("All right"))
    button.clicked.connect(message.accept)
    button.setDefault(True)
    buttons.addWidget(button)
    column.addLayout(buttons)
    message.resize(look().theme.scaled(WIDTH), message.sizeHint().height())
    message.show()
