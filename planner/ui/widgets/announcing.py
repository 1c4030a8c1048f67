"""What a screen reader says at once, without moving the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence that belongs to a widget."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # late: the first window announces nothing

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
