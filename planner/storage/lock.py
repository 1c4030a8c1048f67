"""One running copy of the program for each folder of plans.

The lock is the system's own: when a copy ends, however it ends, its lock is gone. So no stale lock can shut anyone out.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

from planner.core.errors import KnownError
from planner.storage.paths import OWNER_ONLY_FILE, not_writable, prepare_folder

NAME = "in-use.lock"
ALREADY_OPEN = (
    "Recovery Planner is already open on this computer. Please look for its window, or close it and start again."
)


class AlreadyOpen(KnownError):
    """Another copy has this folder open."""

    def __init__(self) -> None:
        super().__init__(ALREADY_OPEN)


class OneCopy:
    """Holds the lock from `take` until `release`, or for the length of a `with`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: int | None = None

    def take(self) -> None:
        """Take the lock; raise AlreadyOpen where another copy has it."""
        prepare_folder(self._folder)
        try:
            file = os.open(self._folder / NAME, os.O_CREAT | os.O_RDWR, OWNER_ONLY_FILE)
        except OSError as trouble:
            raise not_writable(self._folder, trouble) from trouble
        try:
            _lock(file)
        except OSError as trouble:
            os.close(file)
            raise AlreadyOpen from trouble
        self._file = file

    def release(self) -> None:
        if self._file is not None:
            os.close(self._file)  # which gives the lock back
            self._file = None

    def __enter__(self) -> OneCopy:
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
