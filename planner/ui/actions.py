"""The keys of the program, the same on every page."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Command(StrEnum):
    """What a key asks for."""

    NEW_ENTRY = "new_entry"
    PRINT = "print"
    UNDO = "undo"
    REDO = "redo"
    HELP = "help"
    MONTH = "month"
    WEEK = "week"
    LIST = "list"
    TODAY = "today"
    GO_TO_DATE = "go_to_date"
    PREVIOUS = "previous"
    NEXT = "next"
    LARGER_TEXT = "larger_text"
    SMALLER_TEXT = "smaller_text"
    PLAIN_TEXT = "plain_text"
    QUIT = "quit"


KEYS: dict[Command, tuple[str, ...]] = {
    Command.NEW_ENTRY: ("Ctrl+N",),
    Command.PRINT: ("Ctrl+P",),
    Command.UNDO: ("Ctrl+Z",),
    Command.REDO: ("Ctrl+Shift+Z", "Ctrl+Y"),
    Command.HELP: ("F1",),
    Command.MONTH: ("Ctrl+1",),
    Command.WEEK: ("Ctrl+2",),
    Command.LIST: ("Ctrl+3",),
    Command.TODAY: ("Ctrl+T",),
    Command.GO_TO_DATE: ("Ctrl+G",),
    Command.PREVIOUS: ("Alt+Left",),
    Command.NEXT: ("Alt+Right",),
    Command.LARGER_TEXT: ("Ctrl++", "Ctrl+="),
    Command.SMALLER_TEXT: ("Ctrl+-",),
    Command.PLAIN_TEXT: ("Ctrl+0",),
    Command.QUIT: ("Ctrl+Q",),
}


@runtime_checkable
class TakesCommands(Protocol):
    """A page that answers to keys of its own."""

    @property
    def commands(self) -> frozenset[Command]:
        """The keys this page answers to."""

    def take_command(self, command: Command) -> None: ...


@runtime_checkable
class KeepsTyping(Protocol):
    """A screen that keeps what is typed on it when the window closes."""

    def leave(self) -> None: ...


@runtime_checkable
class KeepsPlace(Protocol):
    """A page that, built anew, goes back to where the person was on it."""

    def place(self) -> object:
        """Return where the person is, such as the entry that is chosen; None: nowhere in particular."""

    def take_place(self, place: object) -> None:
        """Go where `place` told; what is there no longer is passed over."""


class Actions(QObject):
    """One action a key, living in the window. A page's keys are on only while that page is shown."""

    asked = Signal(str)  # a Command

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {command: self._action(command, window) for command in Command}

    def allow(self, commands: frozenset[Command]) -> None:
        """Turn on these keys and no others."""
        for command, action in self._actions.items():
            action.setEnabled(command in commands)

    def _action(self, command: Command, window: QWidget) -> QAction:
        action = QAction(window)
        action.setShortcuts([QKeySequence(key) for key in KEYS[command]])
        action.triggered.connect(lambda: self.asked.emit(command.value))
        window.addAction(action)
        return action
