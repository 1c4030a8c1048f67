"""The one file that keeps everything: opened, checked, and set aside where it is damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from planner.core.errors import KnownError
from planner.storage.migrate import Step, migrate
from planner.storage.paths import not_writable, prepare_file, prepare_folder
from planner.storage.steps import STEPS
from planner.storage.trouble import NOT_SAVED, is_damage, sentence, told

MEMORY = ":memory:"
PATIENCE = 2.0  # seconds to wait for a file that is in use
COMPANIONS = ("-journal", "-wal", "-shm")  # SQLite's own files beside the database

SET_ASIDE = (
    "The file of your plans was damaged. It is kept as {name}. "
    "Please open your plan again from its PDF, or make a new one."
)


class Opened(NamedTuple):
    """A database that can be used, and what must be told about it."""

    connection: sqlite3.Connection
    notice: str | None = None


def open_database(path: Path, now: datetime, steps: tuple[Step, ...] = STEPS) -> Opened:
    """Return the database in this file, made where there is none; one that is damaged is set aside and told."""
    prepare_folder(path.parent)
    prepare_file(path)
    try:
        return Opened(_ready(path, now, steps))
    except sqlite3.Error as trouble:
        if not is_damage(trouble):
            raise KnownError(sentence(trouble)) from trouble
    aside = _set_aside(path, now)
    prepare_file(path)
    with told():
        return Opened(_ready(path, now, steps), SET_ASIDE.format(name=aside))


def open_in_memory(now: datetime) -> Opened:
    """Return a database that leaves nothing on the disk."""
    connection = _connected(MEMORY)
    migrate(connection, None, now, STEPS)
    return Opened(connection)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing; any trouble is told as a sentence and leaves everything as it was."""
    with told(NOT_SAVED):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # some troubles end it themselves
                connection.execute("ROLLBACK")
            raise


def _ready(path: Path, now: datetime, steps: tuple[Step, ...]) -> sqlite3.Connection:
    connection = _connected(str(path))
    try:
        _check(connection)
        migrate(connection, path, now, steps)
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(where: str) -> sqlite3.Connection:
    connection = sqlite3.connect(where, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # no copy of a plan in a shared temporary folder
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted is gone from the file
    return connection


def _check(connection: sqlite3.Connection) -> None:
    """Raise DatabaseError where a page of the file is broken."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        broken = sqlite3.DatabaseError(found)
        broken.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise broken


def _set_aside(path: Path, now: datetime) -> str:
    """Rename the damaged file and its companions; return the new name."""
    aside = path.with_name(f"{path.stem}-damaged-{now:%Y%m%d-%H%M%S}{path.suffix}")
    try:
        for ending in ("", *COMPANIONS):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.replace(aside.with_name(aside.name + ending))
    except OSError as trouble:
        raise not_writable(path.parent, trouble) from trouble
    return aside.name
