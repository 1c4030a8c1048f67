"""The head of the ward page: whose protocol is loaded, and the two ways out that are always there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words


class WardHeader(QFrame):
    """Name of the page, name of the protocol, the keys, Close, "Is this normal?"."""

    close_asked = Signal()
    normal_asked = Signal()
    more_asked = Signal(str)  # an id of `more`

    def __init__(
        self,
        title: str,
        told: tuple[str, str],
        close: str,
        *,
        menu: str = "",
        more: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`menu` is the name of a button behind which `more` ways stand, each with its words."""
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "bottom")
        self._close = QuietButton(close, size="small")
        self._normal = SecondaryButton(self.tr("Is this normal?"), "is_this_normal", size="small")
        self._menus = [self._menu(menu, more)] if more else []
        is_large = look().theme.is_large_text
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconLabel("mark", "accent", 28))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(title, "strong" if is_large else "heading"))
        for sentence in told[: 1 if is_large else 2]:
            words.addWidget(Words(sentence, "caption", tone="text_muted"))
        row.addLayout(words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 8, 24, 8)
        whole.addLayout(row)
        buttons = FlowLayout(gap=16) if is_large else row  # large words leave no room beside them
        for button in (*self._menus, self._normal, self._close):
            buttons.addWidget(button)
        if is_large:
            whole.addLayout(buttons)
        self._close.clicked.connect(self.close_asked)
        self._normal.clicked.connect(self.normal_asked)

    def stops(self) -> list[QWidget]:
        """Return everything the keyboard can reach, in order."""
        return [*self._menus, self._normal, self._close]

    def _menu(self, name: str, more: Mapping[str, str]) -> SecondaryButton:
        button = SecondaryButton(name, "clipboard", size="small")
        menu = QMenu(button)
        for way, words in more.items():
            menu.addAction(words).triggered.connect(lambda _on, one=way: self.more_asked.emit(one))
        button.setMenu(menu)
        return button
