"""What can go wrong with the file of plans, each told in one sentence with a way out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from planner.core.errors import KnownError

NOT_SAVED = "This could not be saved: {why}. Nothing that you saved before is lost. Please {way}, then try again."
NOT_READ = "Your plans could not be opened: {why}. Nothing in them is lost. Please {way}, then start the program again."
DISK_FULL = ("the disk is full", "free some space")
READ_ONLY = ("the folder of your plans cannot be written", "allow the folder to be written")
IN_USE = ("another program is using the file of your plans", "close the other program")
DAMAGED = (
    "The file of your plans is damaged. Please close Recovery Planner and start it again: "
    "it keeps the damaged file and begins a new one."
)
OTHER = "The file of your plans could not be used ({why}). Nothing that you saved before is lost. Please try again."

CAUSES = {
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_BUSY: IN_USE,
    sqlite3.SQLITE_LOCKED: IN_USE,
}
FAMILY = 0xFF  # the low byte of an extended SQLite code names its family


@contextmanager
def told(begins: str = NOT_READ) -> Iterator[None]:
    """Tell any trouble with the database as a sentence: that something was not read, or `NOT_SAVED`."""
    try:
        yield
    except sqlite3.Error as trouble:
        raise KnownError(sentence(trouble, begins)) from trouble


def sentence(trouble: sqlite3.Error, begins: str = NOT_READ) -> str:
    if is_damage(trouble):
        return DAMAGED
    if code(trouble) not in CAUSES:
        return OTHER.format(why=trouble)
    why, way = CAUSES[code(trouble)]
    return begins.format(why=why, way=way)


def is_damage(trouble: sqlite3.Error) -> bool:
    """Return whether the file itself is broken, and not only out of reach for now."""
    return code(trouble) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def code(trouble: sqlite3.Error) -> int:
    return getattr(trouble, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & FAMILY
