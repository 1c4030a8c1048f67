"""What to know before one starts, said plainly."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Prose, Words


class BeforeCard(Card):
    """Whose word comes first, where the advice is from, where it stays, and whom it is for."""

    normal_asked = Signal()

    def __init__(self, emergency_number: str, parent: QWidget | None = None) -> None:
        super().__init__(padding=28, gap=16, parent=parent)
        self.column.addWidget(Words(self.tr("Before you start"), "heading"))
        for icon, text in self._points():
            self.column.addLayout(_point(icon, text))
        self.column.addWidget(Rule())
        self.column.addWidget(Prose(self._unwell(emergency_number)))
        ask = QuietButton(self.tr("Is this normal?"), "is_this_normal", size="small")
        ask.clicked.connect(self.normal_asked)
        self.column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)

    def _points(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                "surgeon",
                self.tr(
                    "**Your surgeon's word comes first.**\nWhen it differs from this plan, do what your surgeon said, "
                    "and add it here."
                ),
            ),
            (
                "document",
                self.tr(
                    "**It comes from published advice.**\nNo doctor or nurse has checked it for you. "
                    "Every date shows where it comes from."
                ),
            ),
            ("lock", self.tr("**It stays on this computer.**\nNo account. Nothing is sent anywhere.")),
            (
                "limit",
                self.tr(
                    "**It is for keyhole spine surgery.**\nAfter open surgery it has no plan. "
                    "It tells you what to ask instead."
                ),
            ),
        )

    def _unwell(self, emergency_number: str) -> str:
        if emergency_number:
            sentence = self.tr("**Very unwell now?** Do not make a plan first. Call {number}, or look here:")
            return sentence.format(number=emergency_number)
        return self.tr("**Very unwell now?** Do not make a plan first. Call your emergency number, or look here:")


def _point(icon: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(IconLabel(icon, "accent"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Prose(text), 1)
    return row
