"""Joined buttons of which one is on, such as Month, Week and List."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.choice_group import settle_tab_stop

PADDING = 36  # pixels beside the words, edges included


class SegmentRow(QWidget):
    """A short choice in one joined row: one Tab stop, arrows move."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids = [choice_id for choice_id, _ in choices]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (_, label) in enumerate(choices):
            button = _Segment(label)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("variant", "segment")
            button.setAccessibleName(f"{name}: {label}")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(button, place)
            row.addWidget(button)
        settle_tab_stop(self._group.buttons())
        self._group.idClicked.connect(self._on_clicked)

    def choose(self, choice_id: str) -> None:
        """Show which one is on; emits nothing."""
        self._group.button(self._ids.index(choice_id)).setChecked(True)
        settle_tab_stop(self._group.buttons())

    def choice(self) -> str | None:
        """Return which one is on."""
        place = self._group.checkedId()
        return self._ids[place] if place >= 0 else None

    def show_only(self, choice_ids: Sequence[str]) -> None:
        """Offer these choices and hide the others."""
        for place, choice_id in enumerate(self._ids):
            self._group.button(place).setVisible(choice_id in choice_ids)

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._ids[place])


class _Segment(QPushButton):
    """Wide enough for its words when they are chosen, which makes them stronger."""

    def sizeHint(self) -> QSize:
        strong = QFontMetrics(look().theme.font("strong")).horizontalAdvance(self.text())
        return QSize(strong + PADDING, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
