"""Everything that is kept, as a whole: copied, brought back from a copy, or erased."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from planner.app.ports import Clock
from planner.core.errors import KnownError
from planner.storage import fault_log, knock, lock
from planner.storage.database import MEMORY
from planner.storage.migrate import NEWER, copy_beside, migrate, shape
from planner.storage.paths import DATABASE, prepare_file
from planner.storage.steps import STEPS
from planner.storage.trouble import told

STEM, ENDING = Path(DATABASE).stem, Path(DATABASE).suffix
PATTERNS = (
    f"{STEM}{ENDING}*",  # the database with SQLite's own files beside it
    f"{STEM}-*{ENDING}*",  # copies of it, and damaged ones that were kept
    knock.NAME,
    knock.HALF_WRITTEN,
    lock.NAME,
    fault_log.NAME,
)
NOT_COPIED = "The copy could not be made in {folder}: {why}. Please choose another folder."
NO_COPY = "The file {name} is no copy of your plans, or it is damaged. Nothing was changed. Please choose another file."
STILL_THERE = "These files could not be erased: {names}. They are in the folder {folder}. Please delete them there."


class Keeper:
    """Looks after one folder of plans while its database is open."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, clock: Clock) -> None:
        self._folder = folder
        self._connection = connection
        self._clock = clock
        self.is_to_be_erased = False

    @property
    def folder(self) -> Path:
        return self._folder

    def copy_to(self, folder: Path) -> Path:
        copy = folder / f"recovery-planner-{self._clock.now():%Y%m%d-%H%M%S}{ENDING}"
        try:
            prepare_file(copy)
            with closing(sqlite3.connect(copy)) as target:
                self._connection.backup(target)
        except (sqlite3.Error, KnownError) as trouble:
            with suppress(OSError):
                copy.unlink(missing_ok=True)
            raise KnownError(NOT_COPIED.format(folder=folder, why=_why(trouble))) from trouble
        return copy

    def bring_back(self, copy: Path) -> Path:
        """Read the copy whole, and only then let it take the place of what is kept now."""
        now = self._clock.now()
        with closing(sqlite3.connect(MEMORY)) as read:
            _read_copy(copy, read)
            migrate(read, None, now, STEPS)
            with told():
                before = copy_beside(
                    self._connection, self._folder / DATABASE, f"before-copy-came-back-{now:%Y%m%d-%H%M%S}"
                )
                read.backup(self._connection)
        return before

    def erase_at_end(self) -> None:
        self.is_to_be_erased = True


def erase(folder: Path) -> None:
    """Remove every file of this program from a folder, and the folder where nothing else is in it.

    Raise KnownError with the names of what could not be removed.
    """
    left = []
    for path in _own_files(folder):
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append(path.name)
    if left:
        raise KnownError(STILL_THERE.format(names=", ".join(sorted(left)), folder=folder))
    with suppress(OSError):
        folder.rmdir()


def _own_files(folder: Path) -> Iterator[Path]:
    for pattern in PATTERNS:
        yield from folder.glob(pattern)


def _read_copy(copy: Path, into: sqlite3.Connection) -> None:
    """Read a copy into memory; raise KnownError where it is none, is damaged, or comes from a newer program."""
    refused = KnownError(NO_COPY.format(name=copy.name))
    if not copy.is_file():
        raise refused
    try:
        with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)) as source:
            if source.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise refused
            source.backup(into)
        names = {str(name) for (name,) in into.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as trouble:
        raise refused from trouble
    if shape(into) > len(STEPS):
        raise KnownError(NEWER)
    if shape(into) == 0 or not {"plan", "preference"} <= names:
        raise refused


def _why(trouble: Exception) -> str:
    cause = trouble.__cause__
    return (cause.strerror or "it cannot be written").lower() if isinstance(cause, OSError) else str(trouble)
