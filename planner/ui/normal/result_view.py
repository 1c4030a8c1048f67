"""What to do now: the tier, the number, what to say, and what would make it more urgent."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.triage_views import TriageResult
from planner.ui.look import look
from planner.ui.normal.call_panel import CallPanel
from planner.ui.normal.tier_frame import TierFrame
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.words import Prose, Words


class ResultView(QWidget):
    """One result, whole."""

    said = Signal(str, str)  # "since" or "compared", and the choice
    called = Signal()
    keep_asked = Signal(bool)  # False: take it out of the log again
    print_asked = Signal()

    def __init__(self, result: TriageResult, *, can_keep: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_kept = False
        self._keep = SecondaryButton(self.tr("Keep in my log"), "save")
        self._keep.setVisible(can_keep and bool(result.signs))
        self._sources = Card(gap=4)
        self._sources.hide()
        self._panel: CallPanel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._frame(result, can_keep=can_keep and bool(result.signs)))
        column.addLayout(self._below(result))
        column.addWidget(Words(result.doubt, "strong"))
        column.addWidget(self._foot(result))
        column.addWidget(self._sources)
        self._keep.clicked.connect(lambda: self.keep_asked.emit(not self._is_kept))

    def take_focus(self, group: str = "") -> None:
        """Give the keyboard to where the person was, or to the first thing to do."""
        if self._panel is not None:
            self._panel.take_focus(group)

    def show_kept(self, *, is_kept: bool, has_called: bool) -> None:
        """Tell whether it stands in the log."""
        self._is_kept = is_kept
        self._keep.setText(self.tr("Take it out of my log") if is_kept else self.tr("Keep in my log"))
        self._keep.setAccessibleName(self._keep.text())
        self._keep.set_icon("undo" if is_kept else "save")
        if has_called and self._panel is not None:
            self._panel.show_called()

    def _frame(self, result: TriageResult, *, can_keep: bool) -> TierFrame:
        tier = result.tier.value if result.tier else "today"
        frame = TierFrame(tier, result.icon, result.title, result.lead)
        if result.say:
            self._panel = CallPanel(result, frame, can_keep=can_keep)
            self._panel.said.connect(self.said)
            self._panel.called.connect(self.called)
            frame.body.addWidget(self._panel)
        else:
            for advice in result.advice:
                frame.body.addWidget(Prose(advice))
        if result.as_before:
            same = QuietButton(result.as_before)
            same.clicked.connect(lambda: self.said.emit("compared", "same"))
            frame.body.addWidget(same, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _below(self, result: TriageResult) -> QBoxLayout:
        is_stacked = look().theme.is_large_text
        below = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight)
        below.setSpacing(16)
        if result.call_at_once:
            below.addWidget(self._at_once(result), 1)
        if result.advice or result.told:
            below.addWidget(self._advice(result), 1)
        return below

    def _advice(self, result: TriageResult) -> Card:
        card = Card()
        if result.say:  # else it stands in the frame above
            card.column.addWidget(Words(self.tr("What to do"), "strong"))
            for advice in result.advice:
                card.column.addWidget(Prose(advice))
        if result.told:
            if result.say:
                card.column.addWidget(Rule())
            card.column.addWidget(Words(self.tr("What you told us"), "strong"))
            for told in result.told:
                card.column.addLayout(_ticked(told))
        card.column.addStretch()
        return card

    def _at_once(self, result: TriageResult) -> QWidget:
        frame = TierFrame("emergency", "ambulance", result.call_at_once_title, "", is_small=True)
        for text in result.call_at_once:
            frame.body.addWidget(Prose(f"• {text}"))
        frame.body.addStretch()
        return frame

    def _foot(self, result: TriageResult) -> QWidget:
        parts: list[QWidget] = [self._keep]
        show = SecondaryButton(self.tr("Print this"), "print")
        show.clicked.connect(self.print_asked)
        parts.append(show)
        for line in result.source_lines:
            self._sources.column.addWidget(Words(line, "caption"))
        if result.source_lines:
            sources = QuietButton(result.sources, "source")
            sources.setAccessibleDescription(self.tr("Show the sources"))
            sources.clicked.connect(lambda: self._sources.setVisible(not self._sources.isVisibleTo(self)))
            parts.append(sources)
        return flow_of(*parts)


def _ticked(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel("tick", "text", 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Prose(text), 1)
    return row
