"""Notifications on a Linux desktop, over its session bus, from a thread of their own."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

from jeepney import Message
from jeepney.io.threading import DBusConnection, ReceiveStopped, open_dbus_connection

from planner.notify.linux_messages import answered, ask_capabilities, close, is_answer, listen, notify, signal_of
from planner.notify.notices import Notice, Pressed

SESSION = "SESSION"
NO_BUS = (OSError, RuntimeError, KeyError, ValueError, TimeoutError, EOFError)
"""What opening or reading a bus may raise: no address, no socket, refused, gone."""

Task = Notice | str | None
"""A notice to send, the key of one to withdraw, or the end."""


class LinuxNotices:
    """Sends notifications and tells which button was pressed. Where there is no bus, `failed` is told once."""

    def __init__(self, pressed: Pressed, failed: Callable[[], None], *, open_label: str, bus: str = SESSION) -> None:
        self._pressed = pressed
        self._failed = failed
        self._open_label = open_label
        self._bus = bus
        self._tasks: SimpleQueue[Task] = SimpleQueue()
        self._connection: DBusConnection | None = None
        self._capabilities: frozenset[str] | None = None  # not told yet
        self._waiting: list[Notice] = []  # until the capabilities are told
        self._asked: dict[int, str] = {}  # serial of a message → key of its notice
        self._ids: dict[str, int] = {}
        self._withdrawn: set[str] = set()  # before their id was told
        self._capability_serial = 0
        self._thread = Thread(target=self._run, name="notifications", daemon=True)
        self._thread.start()

    def send(self, notice: Notice) -> None:
        self._do(notice)

    def withdraw(self, key: str) -> None:
        self._do(key)

    def close(self) -> None:
        """End the thread; notifications that are shown stay."""
        self._do(None)
        self._thread.join(timeout=2)

    def _do(self, task: Task) -> None:
        self._tasks.put(task)
        if self._connection is not None:
            try:
                self._connection.interrupt()
            except OSError:
                return  # it is closed, and `failed` was told

    # From here on, in the thread

    def _run(self) -> None:
        try:
            self._connection = connection = open_dbus_connection(self._bus)
        except NO_BUS:
            self._failed()
            return
        try:
            self._serve(connection)
        except NO_BUS:
            self._failed()
        finally:
            connection.close()

    def _serve(self, connection: DBusConnection) -> None:
        self._send(connection, listen())
        self._capability_serial = self._send(connection, ask_capabilities())
        while self._work_off(connection):
            try:
                self._take(connection, connection.receive())
            except ReceiveStopped:
                connection.reset_interrupt()

    def _work_off(self, connection: DBusConnection) -> bool:
        """Do what was asked for meanwhile; return False at the end."""
        while True:
            try:
                task = self._tasks.get_nowait()
            except Empty:
                return True
            if task is None:
                return False
            if isinstance(task, Notice):
                self._show(connection, task)
            else:
                self._hide(connection, task)

    def _show(self, connection: DBusConnection, notice: Notice) -> None:
        if self._capabilities is None:
            self._waiting.append(notice)
            return
        self._withdrawn.discard(notice.key)
        message = notify(notice, self._ids.get(notice.key, 0), self._capabilities, self._open_label)
        self._asked[self._send(connection, message)] = notice.key

    def _hide(self, connection: DBusConnection, key: str) -> None:
        self._waiting = [notice for notice in self._waiting if notice.key != key]
        if key in self._ids:
            self._send(connection, close(self._ids.pop(key)))
        elif key in self._asked.values():
            self._withdrawn.add(key)

    def _take(self, connection: DBusConnection, message: Message) -> None:
        serial = answered(message)
        if serial is not None and serial == self._capability_serial:
            self._learn(connection, message)
        elif serial in self._asked:
            self._note_id(connection, self._asked.pop(serial), message)
        else:
            self._hear(signal_of(message), message)

    def _learn(self, connection: DBusConnection, message: Message) -> None:
        if not is_answer(message):  # nobody shows notifications here
            raise RuntimeError("no notifications on this desktop")
        self._capabilities = frozenset(message.body[0])
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            self._show(connection, notice)

    def _note_id(self, connection: DBusConnection, key: str, message: Message) -> None:
        if not is_answer(message):
            return  # this one was refused; the card is there all the same
        self._ids[key] = message.body[0]
        if key in self._withdrawn:
            self._withdrawn.discard(key)
            self._hide(connection, key)

    def _hear(self, signal: str, message: Message) -> None:
        key = next((key for key, known in self._ids.items() if signal and known == message.body[0]), None)
        if key is None:
            return
        if signal == "ActionInvoked":
            self._pressed(key, message.body[1])
        elif signal == "NotificationClosed":
            del self._ids[key]

    def _send(self, connection: DBusConnection, message: Message) -> int:
        serial: int = next(connection.outgoing_serial)
        connection.send(message, serial=serial)
        return serial
