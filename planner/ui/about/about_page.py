"""About my operation: a drawing, and one short text after the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.app.about_views import AboutSection, AboutView
from planner.ui.look import look
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Prose, Words

PICTURE = QSize(192, 144)
WIDEST_TEXT = 680  # pixels at plain text size: about seventy letters a line


class AboutPage(ScrollPage):
    """Shows the texts; asks for nothing."""

    def __init__(self, view: AboutView, parent: QWidget | None = None) -> None:
        super().__init__(margin=look().theme.px("three"), gap=12, parent=parent)
        self._widest = look().theme.scaled(WIDEST_TEXT)
        self.column.addLayout(self._head(view))
        for section in view.sections:
            self.column.addWidget(self._section(section))
        general = Prose(view.general, tone="text_muted")
        general.setMaximumWidth(self._widest)
        self.column.addWidget(general)
        self.column.addStretch(1)

    def _head(self, view: AboutView) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(Words(view.title, "title"))
        words.addWidget(Words(view.operation, "strong"))
        words.addWidget(Prose(view.intro))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(look().theme.px("three"))
        row.addLayout(words, 1)
        if look().icons.has_picture(view.picture):
            row.addWidget(self._picture(view), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _picture(self, view: AboutView) -> QLabel:
        label = QLabel()
        label.setPixmap(look().icons.picture(view.picture, look().theme, PICTURE, self.devicePixelRatioF()))
        label.setAccessibleName(view.operation)
        return label

    def _section(self, section: AboutSection) -> QWidget:
        block = QWidget()
        block.setMaximumWidth(self._widest)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(section.title, "heading"))
        column.addWidget(Prose(section.text))
        if section.sources:
            column.addWidget(Words(section.sources, "caption", tone="text_muted"))
        return block
