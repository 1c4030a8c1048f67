"""What can go wrong with the file of plans, each told in one sentence with a way out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from planner.core.errors import KnownError

DISK_FULL = (
    "This could not be saved: the disk is full. What you typed is still here. Please free some space, then save again."
)
READ_ONLY = (
    "This could not be saved: the folder of your plans cannot be written. What you typed is still here. "
    "Please allow the folder to be written, then save again."
)
IN_USE = (
    "This could not be saved: another program is using the file of your plans. What you typed is still here. "
    "Please close the other program, then save again."
)
DAMAGED = (
    "The file of your plans is damaged. Please close Recovery Planner and start it again: "
    "it keeps the damaged file and begins a new one."
)
OTHER = "The file of your plans could not be used ({why}). What you typed is still here. Please try again."

SENTENCES = {
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_BUSY: IN_USE,
    sqlite3.SQLITE_LOCKED: IN_USE,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
FAMILY = 0xFF  # the low byte of an extended SQLite code names its family


@contextmanager
def told() -> Iterator[None]:
    """Tell any trouble with the database as a sentence."""
    try:
        yield
    except sqlite3.Error as trouble:
        raise KnownError(sentence(trouble)) from trouble


def sentence(trouble: sqlite3.Error) -> str:
    return SENTENCES.get(code(trouble), OTHER.format(why=trouble))


def is_damage(trouble: sqlite3.Error) -> bool:
    """Return whether the file itself is broken, and not only out of reach for now."""
    return code(trouble) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def code(trouble: sqlite3.Error) -> int:
    return getattr(trouble, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & FAMILY
