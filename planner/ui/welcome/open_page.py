"""Open a plan: from a file, or from the code on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.welcome.code_form import CodeForm
from planner.ui.welcome.code_help import CodeHelp
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.section_heading import SectionHeading
from planner.ui.widgets.words import Prose, Words

WIDE = 1000
GAP = 24


class OpenPage(QWidget):
    """Two ways back to a plan, side by side where there is room."""

    file_asked = Signal()
    code_typed = Signal(str)
    closed = Signal()
    normal_asked = Signal()

    def __init__(self, telling: CodeHelp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose = SecondaryButton(self.tr("Choose a file"), "folder")
        self._code = CodeForm(telling)
        self._trouble = QVBoxLayout()
        self._assemble()
        self._choose.clicked.connect(self.file_asked)
        self._code.code_typed.connect(self.code_typed)

    def take_focus(self) -> None:
        """Give the keyboard to the file, the way most plans come."""
        self._choose.setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say on top why a code brings no plan; what was typed stays."""
        while (item := self._trouble.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._trouble.addWidget(Banner(sentence, "error"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > WIDE and not look().theme.is_large_text
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._ways.setDirection(beside if is_wide else below)

    def _assemble(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(margin=48)
        page.column.setContentsMargins(48, 20, 48, 32)
        whole.addWidget(page)
        page.column.addLayout(self._header())
        page.column.addWidget(Words(self.tr("Open a plan"), "title"))
        page.column.addLayout(self._trouble)
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._ways.setSpacing(GAP)
        self._ways.addWidget(self._file_card(), 1, Qt.AlignmentFlag.AlignTop)
        self._ways.addWidget(self._code_card(), 1, Qt.AlignmentFlag.AlignTop)
        page.column.addLayout(self._ways)
        page.column.addStretch()

    def _header(self) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        back = QuietButton(self.tr("Back"), "back")
        back.clicked.connect(self.closed)
        normal = SecondaryButton(self.tr("Is this normal?"), "is_this_normal")
        normal.clicked.connect(self.normal_asked)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(normal)
        return row

    def _file_card(self) -> Card:
        card = Card(padding=GAP, gap=16)
        card.column.addWidget(SectionHeading(self.tr("From a file")))
        card.column.addWidget(
            Prose(
                self.tr(
                    "The PDF of your booklet has the whole plan inside. A plan file does too. "
                    "You can also drag the file onto this window."
                )
            )
        )
        card.column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _code_card(self) -> Card:
        card = Card(padding=GAP, gap=16)
        card.column.addWidget(SectionHeading(self.tr("From paper")))
        card.column.addWidget(
            Prose(
                self.tr(
                    "Your plan code stands on the last page of your booklet. Type it line by line. "
                    "It brings your dates back. Then we ask for names, phones, visits and medicines again."
                )
            )
        )
        card.column.addWidget(self._code)
        return card
