"""Hears that nobody is at the computer any more: it falls asleep, or its screen is locked."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

ANYWHERE = ""
LOGIN = "org.freedesktop.login1"
SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")


class AwayWatch(QObject):
    """Says `left`. Where the system tells nothing, a jump of the clock tells it later."""

    left = Signal()

    def listen(self, system: QDBusConnection | None = None, session: QDBusConnection | None = None) -> int:
        """Listen to sleep and lock; return how many of the signals can be heard."""
        if not sys.platform.startswith("linux"):
            return 0
        try:
            from PySide6.QtDBus import QDBusConnection  # late: Linux only
        except ImportError:
            return 0
        system, session = system or QDBusConnection.systemBus(), session or QDBusConnection.sessionBus()
        heard = [
            self._hear(system, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", "_on_away(bool)"),
            self._hear(system, session_path(os.environ), f"{LOGIN}.Session", "Lock", "_on_locked()"),
            *(self._hear(session, ANYWHERE, name, "ActiveChanged", "_on_away(bool)") for name in SCREEN_SAVERS),
        ]
        return sum(heard)

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> bool:
        if not bus.isConnected():
            return False
        told: Any = SLOT(slot)  # text, whatever the stubs say: bytes are refused
        try:
            return bool(bus.connect(ANYWHERE, path, interface, name, self, told))
        except (TypeError, ValueError):
            return False

    @Slot(bool)
    def _on_away(self, is_away: bool) -> None:  # noqa: FBT001  # a signal of the system
        if is_away:
            self.left.emit()

    @Slot()
    def _on_locked(self) -> None:
        self.left.emit()


def session_path(environment: os._Environ[str] | dict[str, str]) -> str:
    """Return where the system keeps this person's session, so that nobody else's lock is heard."""
    name = environment.get("XDG_SESSION_ID", "none")
    return "/org/freedesktop/login1/session/" + "".join(_escaped(place, letter) for place, letter in enumerate(name))


def _escaped(place: int, letter: str) -> str:
    """Return a letter as a path of the bus has it: no digit first, nothing but letters and digits."""
    is_plain = letter.isascii() and letter.isalnum() and not (place == 0 and letter.isdigit())
    return letter if is_plain else f"_{ord(letter):02x}"
