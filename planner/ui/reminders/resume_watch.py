"""Hears that the computer woke up, where the system tells. The clock is looked at anyway; this only makes it sooner."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

ANY_SENDER = ""
PATH = "/org/freedesktop/login1"
INTERFACE = "org.freedesktop.login1.Manager"


class ResumeWatch(QObject):
    """Says `resumed` after sleep, and whenever the person comes to the program."""

    resumed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def listen(self, bus: QDBusConnection | None = None) -> bool:
        """Listen to the system's own word of waking up; return False where there is none."""
        if not sys.platform.startswith("linux"):
            return False
        try:
            from PySide6.QtDBus import QDBusConnection  # late: Linux only
        except ImportError:
            return False
        heard = bus or QDBusConnection.systemBus()
        if not heard.isConnected():
            return False
        slot: Any = SLOT("_on_sleep(bool)")  # text, whatever the stubs say: bytes are refused
        try:
            return bool(heard.connect(ANY_SENDER, PATH, INTERFACE, "PrepareForSleep", self, slot))
        except (TypeError, ValueError):
            return False

    @Slot(bool)
    def _on_sleep(self, is_falling_asleep: bool) -> None:  # noqa: FBT001  # a signal of the system
        if not is_falling_asleep:
            self.resumed.emit()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.resumed.emit()
