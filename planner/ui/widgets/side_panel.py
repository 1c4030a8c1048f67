"""A panel beside the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import Button, QuietButton
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words


class SidePanel(QFrame):
    """A panel with a heading; its contents go into `column`. It closes with its button or Esc where `can_close`."""

    closed = Signal()

    def __init__(
        self,
        heading: str,
        *,
        above: str = "",
        part: str = "side_panel",
        ground: str = "sunken",
        can_close: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._can_close = can_close
        self.setProperty("ground", ground)
        self.setProperty("edge", "left")
        self.setAccessibleName(heading)
        self.setFixedWidth(look().theme.size(part))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.page = ScrollPage(margin=look().theme.px("three"), gap=12)
        self.column = self.page.column
        self.column.setContentsMargins(24, 20, 24, 20)
        self.heading = Words(heading, "heading")
        self._close = QuietButton.of_icon("close", self.tr("Close"))
        whole.addWidget(self.page)
        self.column.addWidget(self._head(above))
        self._close.setVisible(can_close)
        self._close.clicked.connect(self.closed)

    @property
    def close_button(self) -> Button:
        """Return the button that closes the panel."""
        return self._close

    def set_can_close(self, *, can_close: bool) -> None:
        """Show or hide the close button, as when the panel opens over the content."""
        self._can_close = can_close
        self._close.setVisible(can_close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._can_close and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _head(self, above: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        if above:
            words.addWidget(Words(above, "caption", tone="text_muted"))
        words.addWidget(self.heading)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        return head
