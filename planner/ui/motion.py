"""Whether the system asks for less motion."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

PATIENCE = 300  # milliseconds for the desktop to answer
ANIMATES_CLIENT_AREA = 0x1042  # SPI_GETCLIENTAREAANIMATION
PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
GNOME = ("org.gnome.desktop.interface", "enable-animations")
REDUCE_MOTION = ("com.apple.universalaccess", "reduceMotion")


def wants_less_motion() -> bool:
    """Return what the person told the system, where it can be asked."""
    if sys.platform == "win32":
        return _windows_stands_still()
    if sys.platform == "darwin":
        return _mac_stands_still()
    return desktop_stands_still()


def desktop_stands_still(bus: QDBusConnection | None = None) -> bool:
    """Ask the settings of a Linux desktop, as every program in a box does."""
    try:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # late: Linux only
    except ImportError:
        return False
    asked = bus or QDBusConnection.sessionBus()
    if not asked.isConnected():
        return False
    question = QDBusMessage.createMethodCall(*PORTAL, "Read")
    question.setArguments(list(GNOME))
    answer = asked.call(question, QDBus.CallMode.Block, PATIENCE)
    told = next(iter(answer.arguments()), None)
    while told is not None and hasattr(told, "variant"):  # wrapped once or twice, by the age of the desktop
        told = told.variant()
    return told is False


def _windows_stands_still() -> bool:
    import ctypes  # late: Windows only

    moves = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(ANIMATES_CLIENT_AREA, 0, ctypes.byref(moves), 0)  # type: ignore[attr-defined]
    return not moves.value


def _mac_stands_still() -> bool:
    from PySide6.QtCore import QSettings  # late: macOS only

    domain, key = REDUCE_MOTION
    told = QSettings(domain, domain).value(key)
    return str(told).lower() in {"1", "true"}
