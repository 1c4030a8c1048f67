"""Showing a window so that it has the keyboard, also on a busy machine."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PATIENCE = 20_000  # milliseconds


def show_active(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until it is active.

    A window that was closed a moment ago may still take the activation away, once: so it is asked for until it stands.
    """
    window.show()

    def is_active() -> bool:
        if not window.isActiveWindow():
            window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(is_active, timeout=PATIENCE)
