"""Closing the window keeps the helper in the tray; Quit really ends the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


class KeepRunning(QObject):
    """Hides the window instead of closing it; where there is no tray just then, the window minimises."""

    hidden = Signal()  # the window is out of sight

    def __init__(
        self,
        window: QWidget,
        *,
        has_tray: Callable[[], bool],
        stays: Callable[[], bool | None] = lambda: True,
        end: Callable[[], object],
    ) -> None:
        """`stays` tells whether closing keeps the program running; None: the window is not to close at all."""
        super().__init__(window)
        self._window = window
        self._has_tray = has_tray
        self._stays = stays
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
        self._is_quitting = False  # a shut-down was called off
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.activateWindow()  # which raises it too

    def go_aside(self) -> None:
        """Leave only the helper in the tray, or the window in the task bar."""
        if self._has_tray():
            self._window.hide()
        else:
            self._window.showMinimized()
        self.hidden.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._window or event.type() != QEvent.Type.Close or self._is_quitting:
            return False
        event.ignore()
        QTimer.singleShot(0, self, self._on_closed)  # a question may come first, and no event waits for an answer
        return True

    def _on_closed(self) -> None:
        stays = self._stays()
        if stays:
            self.go_aside()
        elif stays is not None:
            self.quit()

    def _on_session_ends(self, *_session: object) -> None:
        """Hold up no computer that shuts down: a card that stays until it is answered would do so."""
        self._is_quitting = True
        for other in QApplication.topLevelWidgets():
            if other is not self._window:
                other.hide()
