"""What a notification says, and who can send one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

OPENED = "default"  # the notification itself was pressed, not a button of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notification. A later one with the same key takes its place."""

    key: str
    title: str
    body: str = ""
    actions: tuple[tuple[str, str], ...] = ()  # id and label of each button


Pressed = Callable[[str, str], None]
"""Told the key and the action that was pressed; it may be called from another thread."""


class NoticeSender(Protocol):
    """Sends notifications to one kind of desktop, without ever waiting for it."""

    def send(self, notice: Notice) -> None: ...

    def withdraw(self, key: str) -> None: ...

    def close(self) -> None: ...
