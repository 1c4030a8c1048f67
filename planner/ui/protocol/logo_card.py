"""The clinic's logo as it is printed, with the ways to choose another one or none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.row_of import row_of
from planner.ui.widgets.words import Words

HEIGHT, WIDTH = 72, 260  # pixels at 100 %
PAPER = "background: #FFFFFF; padding: 6px;"  # a logo is drawn for white paper, whatever the theme


class LogoCard(QWidget):
    """Shows a picture; says that another one is asked for."""

    pick_asked = Signal()
    removed = Signal()

    def __init__(self, say: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._told = Words("", "caption", tone="text_muted")
        self._picture = QLabel()
        self._picture.setAccessibleName(say("logo"))
        self._picture.setStyleSheet(PAPER)
        self._pick = SecondaryButton(say("pick_logo"), "folder", size="small")
        self._remove = QuietButton(say("remove_logo"), size="small")
        whole = row_of(self._picture, self._pick, self._remove, gap=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._told)
        column.addWidget(whole)
        self._pick.clicked.connect(self.pick_asked)
        self._remove.clicked.connect(self.removed)

    def stops(self) -> list[QWidget]:
        """Return everything the keyboard can reach, in order."""
        return [self._pick, self._remove]

    def show_logo(self, picture: bytes) -> None:
        """Show a picture, or that there is none."""
        pixmap = QPixmap()
        has_logo = bool(picture) and pixmap.loadFromData(picture)
        self._picture.setVisible(has_logo)
        self._remove.setVisible(has_logo)
        self._told.setText(self._say("has_logo" if has_logo else "no_logo"))
        if has_logo:
            theme = look().theme
            size = (theme.icon_size(WIDTH), theme.icon_size(HEIGHT))
            fit, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(pixmap.scaled(*size, fit, smooth))
