"""Undo and redo: what was done to the plan, each deed with its way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

MOST_DEEDS = 100  # older ones can no longer be taken back


class Deed(NamedTuple):
    """Something that was done. Both ways may raise KnownError; the deed then stays where it is."""

    name: str  # in words, as a menu says it: "Move “Dentist”"
    undo: Callable[[], None]
    redo: Callable[[], None]


class History:
    """Holds the deeds of one plan since the program started, in order."""

    def __init__(self) -> None:
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._listeners: list[Callable[[], None]] = []

    @property
    def to_undo(self) -> str:
        """Return the name of the deed that undo takes back; empty: there is none."""
        return self._done[-1].name if self._done else ""

    @property
    def to_redo(self) -> str:
        """Return the name of the deed that redo does again; empty: there is none."""
        return self._undone[-1].name if self._undone else ""

    def on_changed(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever another deed can be undone or redone."""
        self._listeners.append(listener)

    def do(self, deed: Deed) -> None:
        """Do something for the first time and remember its way back."""
        deed.redo()
        self.remember(deed)

    def remember(self, deed: Deed) -> None:
        """Remember what was done already; what was undone before can no longer be redone."""
        self._done = [*self._done, deed][-MOST_DEEDS:]
        self._undone.clear()
        self._tell()

    def undo(self) -> None:
        """Take the last deed back; nothing happens where there is none."""
        if self._done:
            self._done[-1].undo()
            self._undone.append(self._done.pop())
            self._tell()

    def redo(self) -> None:
        """Do again what was undone last; nothing happens where there is none."""
        if self._undone:
            self._undone[-1].redo()
            self._done.append(self._undone.pop())
            self._tell()

    def forget(self) -> None:
        """Forget every deed: another plan is in use."""
        self._done.clear()
        self._undone.clear()
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
