"""A page that scrolls up and down, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.ui.look import look


class ScrollPage(QScrollArea):
    """What is put into `column` stands one below the other and is never wider than the page."""

    def __init__(self, *, margin: int | None = None, gap: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = _Column()
        edge = look().theme.px("four") if margin is None else margin
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(gap)
        self.setWidget(self._content)

    def show_top(self) -> None:
        """Scroll to the beginning."""
        self.verticalScrollBar().setValue(0)


class _Column(QWidget):
    """What scrolls. It asks for no width, so the page's own width decides how tall it gets."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
