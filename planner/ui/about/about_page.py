"""About my operation: a drawing, and one short text after the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.app.about_views import AboutView
from planner.ui.about.text_section import TextSection, at_reading_width
from planner.ui.look import look
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Prose, Words

PICTURE = QSize(192, 144)


class AboutPage(ScrollPage):
    """Shows the texts; asks for nothing."""

    def __init__(self, view: AboutView, parent: QWidget | None = None) -> None:
        super().__init__(margin=look().theme.px("three"), gap=12, parent=parent)
        self.column.addLayout(self._head(view))
        for section in view.sections:
            self.column.addLayout(at_reading_width(TextSection(section)))
        self.column.addLayout(at_reading_width(Prose(view.general, tone="text_muted")))
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
