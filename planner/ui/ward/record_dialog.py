"""A small window over the ward page in which directions, visits or medicines are entered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.wizard.body import QuestionBody

WIDTH, HEIGHT = 900, 620


class RecordDialog(QDialog):
    """Holds one of the wizard's forms. Esc leaves what is half typed; the button keeps it first."""

    done_asked = Signal()  # what still stands in the form is to be kept first

    def __init__(self, name: str, body: QuestionBody, done: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.body = body
        self.setWindowTitle(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._banner = Banner("", "error")
        self._banner.hide()
        page = ScrollPage(margin=16)
        page.column.addWidget(self._banner)
        page.column.addWidget(body)
        page.column.addStretch(1)
        button = SecondaryButton(done)
        button.clicked.connect(self.done_asked)
        whole = QVBoxLayout(self)
        whole.addWidget(page, 1)
        whole.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        room = parent.window().size()
        self.resize(min(look().theme.scaled(WIDTH), room.width() - 40), min(HEIGHT, room.height() - 60))

    def show_fault(self, sentence: str, field: str = "") -> None:
        """Tell on top and at the field what is wrong; an empty sentence takes it back."""
        self._banner.setVisible(bool(sentence))
        if sentence:
            self._banner.show_sentence(sentence)
            self.body.show_fault(sentence, field)
