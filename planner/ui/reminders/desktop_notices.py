"""Notifications of the desktop: over the session bus where there is one, else from the tray."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from planner.notify.choose import desktop_sender
from planner.notify.notices import Notice, NoticeSender
from planner.ui.reminders.tray import TrayHelper


class DesktopNotices(QObject):
    """Sends notices, and says what was pressed on one. What comes from the bus's thread is passed on to this one."""

    pressed = Signal(str, str)  # the notice's key and the action
    _heard = Signal(str, str)
    _failed = Signal()

    def __init__(self, tray: TrayHelper | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._latest: dict[str, Notice] = {}  # sent, and perhaps not seen, if the bus turns out to be none
        queued = Qt.ConnectionType.QueuedConnection
        self._heard.connect(self.pressed, queued)
        self._failed.connect(self._on_failed, queued)
        self._sender: NoticeSender | None = None
        self._is_bus_tried = False
        if tray is not None:
            tray.notice_pressed.connect(self.pressed)

    def send(self, notice: Notice) -> None:
        self._try_bus()
        if self._sender is not None:
            self._latest[notice.key] = notice
            self._sender.send(notice)
        elif self._tray is not None:
            self._tray.show_notice(notice)

    def withdraw(self, key: str) -> None:
        self._latest.pop(key, None)
        if self._sender is not None:
            self._sender.withdraw(key)

    def close(self) -> None:
        if self._sender is not None:
            self._sender.close()

    def _try_bus(self) -> None:
        """Begin with the first notice: a start without one is quicker."""
        if not self._is_bus_tried:
            self._is_bus_tried = True
            self._sender = desktop_sender(self._heard.emit, self._failed.emit, open_label=self.tr("Open"))

    def _on_failed(self) -> None:
        self._sender = None
        unseen, self._latest = list(self._latest.values()), {}
        for notice in unseen:
            self.send(notice)
