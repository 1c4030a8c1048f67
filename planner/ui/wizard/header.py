"""The head of the wizard: where we are, what is kept, and two ways out that are always there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.views import ProgressView
from planner.ui.look import look
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words
from planner.ui.wizard.progress_segments import ProgressSegments
from planner.ui.wizard.section_menu import SectionMenu

WIDE = 1100


class WizardHeader(QFrame):
    """Section and part, the segments, whether all answers are saved, Save and close, "Is this normal?"."""

    close_asked = Signal()
    normal_asked = Signal()
    section_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "bottom")
        self._section = Words("", "strong")
        self._part = Words("", "caption")
        self._parts = SectionMenu()
        self._segments = ProgressSegments()
        self._saved = QWidget()
        self._tick = IconLabel("tick", "text", 20)
        self._told = Words(self.tr("All answers saved"), "caption", wraps=False)
        self._close = SecondaryButton(self.tr("Save and close"))
        self._normal = SecondaryButton(self.tr("Is this normal?"), "is_this_normal")
        self._assemble()
        self._close.clicked.connect(self.close_asked)
        self._normal.clicked.connect(self.normal_asked)
        self._parts.section_asked.connect(self.section_asked)

    def show_progress(self, view: ProgressView) -> None:
        """Show the section, the part and the segments."""
        self._section.setText(view.section)
        self._part.setText(self.tr("Part {part} of {parts}").format(part=view.part, parts=view.parts))
        self._segments.show_progress(view)
        self._parts.show_progress(view)

    def fit(self, width: int) -> None:
        """Leave out the quiet words where there is little room."""
        self._saved.setVisible(width > WIDE)

    def show_saved(self, *, is_saved: bool) -> None:
        """Say whether all answers are saved."""
        self._told.setText(self.tr("All answers saved") if is_saved else self.tr("Answers not saved"))
        self._tick.show_icon(*(("tick", "text") if is_saved else ("warning", "tier_emergency")))

    def _assemble(self) -> None:
        is_large = look().theme.is_large_text
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        whole = QBoxLayout(below if is_large else beside, self)
        whole.setContentsMargins(32, 13, 32, 13)
        whole.setSpacing(12 if is_large else 24)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._section)
        names.addWidget(self._part)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(IconLabel("mark", "accent", 28), 0, Qt.AlignmentFlag.AlignVCenter)
        first.addSpacing(16)
        first.addLayout(names, 1)
        for row in (first, second):
            row.setSpacing(16)
        if is_large:
            first.addWidget(self._normal)
            second.addWidget(self._segments, 1)
            second.addWidget(self._parts)
            second.addWidget(self._saved)
            second.addStretch(1)
            second.addWidget(self._close)
        else:
            second.addWidget(self._parts)
            second.addWidget(self._segments, 4)
            second.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignVCenter)
            second.addStretch(1)
            second.addWidget(self._close)
            second.addWidget(self._normal)
        saved = QHBoxLayout(self._saved)
        saved.setContentsMargins(0, 0, 0, 0)
        saved.setSpacing(8)
        saved.addWidget(self._tick)
        saved.addWidget(self._told)
        whole.addLayout(first, 5)
        whole.addLayout(second, 12)
