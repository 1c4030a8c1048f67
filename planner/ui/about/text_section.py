"""One short text under its heading, with when to call and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.about_views import AboutSection
from planner.ui.look import look
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Prose, Words

WIDEST_TEXT = 680  # pixels at plain text size: about seventy letters a line


def at_reading_width(text: QWidget) -> QHBoxLayout:
    """Return a row in which a text is no wider than one reads well, with its height told for that width."""
    text.setMaximumWidth(look().theme.scaled(WIDEST_TEXT))
    row = QHBoxLayout()
    row.addWidget(text, 1)
    row.addStretch(0)
    return row


class TextSection(QWidget):
    """Shows a text; asks for nothing."""

    def __init__(self, section: AboutSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(section.title, "heading"))
        column.addWidget(Prose(section.text))
        if section.call:
            column.addLayout(self._call(section.call))
        if section.sources:
            column.addWidget(Words(section.sources, "caption", tone="text_muted"))

    def _call(self, sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("phone"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(sentence, "strong"), 1)
        return row
