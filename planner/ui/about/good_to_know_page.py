"""Good to know: what people ask most, with short answers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.app.about_views import GoodToKnowView
from planner.ui.about.text_section import TextSection, at_reading_width
from planner.ui.look import look
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Prose, Words


class GoodToKnowPage(ScrollPage):
    """Shows the answers by groups; asks for nothing."""

    def __init__(self, view: GoodToKnowView, parent: QWidget | None = None) -> None:
        super().__init__(margin=look().theme.px("three"), gap=12, parent=parent)
        self.column.addWidget(Words(view.title, "title"))
        self.column.addLayout(at_reading_width(Prose(view.intro)))
        for group in view.groups:
            self.column.addSpacing(look().theme.px("two"))
            self.column.addWidget(Words(group.title, "title"))
            for section in group.sections:
                self.column.addLayout(at_reading_width(TextSection(section)))
        self.column.addStretch(1)
