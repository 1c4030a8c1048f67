"""Where the page says how printing and saving went: one banner at a time, read out where someone listens."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.announcing import announce
from planner.ui.widgets.banner import Banner, BannerKind
from planner.ui.widgets.buttons import Button


class Notice(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner: Banner | None = None
        self._sentence = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def sentence(self) -> str:
        """Return what is said at present."""
        return self._sentence

    def show_sentence(self, sentence: str, kind: BannerKind, *actions: Button) -> None:
        """Say this instead of what was said before."""
        self.clear()
        self._sentence = sentence
        self._banner = Banner(sentence, kind, actions=actions)
        self._column.addWidget(self._banner)
        self.show()
        announce(self, sentence)

    def go_on(self, sentence: str) -> None:
        """Change the words of what is said, as while pages are being printed."""
        self._sentence = sentence
        if self._banner is not None:
            self._banner.show_sentence(sentence)

    def clear(self) -> None:
        """Say nothing."""
        self._sentence = ""
        self.hide()
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
