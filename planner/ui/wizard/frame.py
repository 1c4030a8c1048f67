"""The frame of the wizard: head, page, what stands beside it, foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.wizard.aside import Aside
from planner.ui.wizard.footer import WizardFooter
from planner.ui.wizard.header import WizardHeader
from planner.ui.wizard.unsaved_banner import UnsavedBanner

WIDE = 1100


class WizardFrame(QWidget):
    """Puts the aside beside the page; over it in a narrow window; under it where the text is large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = WizardHeader()
        self.unsaved = UnsavedBanner()
        self.footer = WizardFooter()
        self.aside = Aside()
        self._screen: ScrollPage | None = None
        self._has_aside = True
        self._panel = QFrame(self)
        self._scroll = ScrollPage(margin=24)
        self._top = QWidget()
        self._close = QuietButton(self.tr("Close"), "close", size="small")
        self._assemble()
        self.footer.panel_asked.connect(self._open_panel)
        self.aside.closed.connect(self._close_panel)
        self._close.clicked.connect(self._close_panel)

    def show_trouble(self, trouble: str) -> None:
        """Tell why answers could not be saved; empty: all are."""
        self.header.show_saved(is_saved=not trouble)
        self.unsaved.show_trouble(trouble)

    def show_screen(self, screen: ScrollPage, *, has_aside: bool) -> None:
        """Show a page in place of the earlier one."""
        self._take_aside_back()
        if self._screen is not None:
            self._screen.hide()
            self._screen.deleteLater()
        self._screen = screen
        self._has_aside = has_aside
        self._place_of_screen.addWidget(screen)
        screen.show()  # at once, so that it can take the keyboard
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_over and self._panel.isVisible():
            self._close_panel()
            return
        super().keyPressEvent(event)

    @property
    def _is_over(self) -> bool:
        return self.width() <= WIDE and not look().theme.is_large_text

    def _assemble(self) -> None:
        self._panel.setProperty("ground", "sunken")
        self._panel.setProperty("edge", "left")
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 8, 12, 0)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        inside.addWidget(self._top)
        inside.addWidget(self._scroll)
        self._scroll.column.addWidget(self.aside)
        left = QVBoxLayout()
        left.setSpacing(0)
        self._place_of_screen = QVBoxLayout()
        left.addLayout(self._place_of_screen, 1)
        left.addWidget(self.footer)
        rest = _Rest()
        self._middle = QHBoxLayout(rest)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addLayout(left, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.unsaved)
        whole.addWidget(rest, 1)
        self._panel.hide()

    def _fit(self) -> None:
        """Find the place for the aside that the window has room for."""
        self.header.fit(self.width())
        self.footer.fit(self.width(), has_panel=self._has_aside)
        self._take_aside_back()
        self._top.setVisible(self._is_over)
        self._panel.setFixedWidth(look().theme.size("side_panel"))
        if look().theme.is_large_text:
            self._panel.hide()
            if self._has_aside and self._screen is not None:
                self._screen.column.addWidget(self.aside)
        elif self._is_over:
            self._middle.removeWidget(self._panel)
            self._panel.hide()
            if self._screen is not None:
                place = self._screen.column.count() - 1  # before the empty rest of the page
                self._screen.column.insertWidget(place, self.aside.said)  # what was just added stays in sight
        else:
            if self._middle.indexOf(self._panel) < 0:
                self._middle.addWidget(self._panel)
            self._panel.setVisible(self._has_aside)

    def _take_aside_back(self) -> None:
        self.aside.take_said_back()
        if self._scroll.column.indexOf(self.aside) < 0:
            self._scroll.column.addWidget(self.aside)

    def _open_panel(self) -> None:
        top = self.header.height()
        width = self._panel.width()
        self._panel.setGeometry(self.width() - width, top, width, self.height() - top)
        self._panel.show()
        self._panel.raise_()
        self._close.setFocus()

    def _close_panel(self) -> None:
        if self._is_over:
            self._panel.hide()
            self.footer.take_focus()


class _Rest(QWidget):
    """What scrolls takes the room that is left; else it would squeeze the words above it."""

    def hasHeightForWidth(self) -> bool:
        return False
