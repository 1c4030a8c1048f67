"""Closing the window keeps the helper in the tray; Quit really ends the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


class KeepRunning(QObject):
    """Hides the window instead of closing it; without a tray the window minimises."""

    hidden = Signal()  # the window went to the tray: tell it the first time

    def __init__(self, window: QWidget, *, has_tray: bool, end: Callable[[], None] = QApplication.quit) -> None:
        super().__init__(window)
        self._window = window
        self._has_tray = has_tray
        self._end = end
        self._is_quitting = False
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setQuitOnLastWindowClosed(False)  # Qt's own order
            application.commitDataRequest.connect(self._on_session_ends)

    def quit(self) -> None:
        """End the program, unless the window has a reason not to close; closing keeps what is typed."""
        self._is_quitting = True
        if self._window.close():
            self._end()
        self._is_quitting = False

    def bring_back(self) -> None:
        """Show the window again, in front."""
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.activateWindow()  # which raises it too

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._window or event.type() != QEvent.Type.Close or self._is_quitting:
            return False
        event.ignore()
        if self._has_tray:
            self._window.hide()
            self.hidden.emit()
        else:
            self._window.showMinimized()
        return True

    def _on_session_ends(self, *_session: object) -> None:
        self._is_quitting = True  # a computer that shuts down is never held up
