"""Bringing a database to the shape that this program knows, one step at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from planner.core.errors import KnownError
from planner.storage.paths import prepare_file

Step = Callable[[sqlite3.Connection], None]

NEWER = (
    "Your plans were kept by a newer Recovery Planner. They are safe and were not changed. "
    "Please update the program, then start it again."
)


def migrate(connection: sqlite3.Connection, path: Path | None, now: datetime, steps: tuple[Step, ...]) -> None:
    """Take the steps that this database has not taken yet; one that holds something is copied before."""
    version = shape(connection)
    if version > len(steps):
        raise KnownError(NEWER)
    if path is not None and 0 < version < len(steps):
        copy_beside(connection, path, f"before-step-{version + 1}-{now:%Y%m%d-%H%M%S}")
    for number, step in enumerate(steps[version:], start=version + 1):
        _take(connection, step, number)


def shape(connection: sqlite3.Connection) -> int:
    """Return how many steps a database has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def copy_beside(connection: sqlite3.Connection, path: Path, name: str) -> Path:
    """Return a whole copy of the database, in the same folder, for its owner only; a part of one is not left there."""
    copy = path.with_name(f"{path.stem}-{name}{path.suffix}")
    prepare_file(copy)
    try:
        with closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
    except sqlite3.Error:
        with suppress(OSError):
            copy.unlink()
        raise
    return copy


def _take(connection: sqlite3.Connection, step: Step, number: int) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    try:
        if shape(connection) < number:  # another copy of the program may have been faster
            step(connection)
            connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
