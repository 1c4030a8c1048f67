"""A file is saved whole or not at all: a file of that name keeps what it had until the new one is complete."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY})
OWNER_ONLY = 0o600  # what is saved speaks of somebody's health
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})


class SaveTrouble(StrEnum):
    """Why a file could not be saved."""

    FULL = "full"  # the disk, or one's share of it
    NOT_ALLOWED = "not_allowed"  # a folder that cannot be written, or a file that another program holds
    GONE = "gone"  # the folder is not there any more
    OTHER = "other"


def save_whole(path: Path, content: bytes) -> SaveTrouble | None:
    """Write a file and return None, or why it could not be written."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(part, "wb", opener=_for_its_owner) as file:  # Path.open takes no opener
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as trouble:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return trouble_of(trouble)
    return None


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, OWNER_ONLY)


def trouble_of(error: OSError) -> SaveTrouble:
    """Return what an error of the system means for the person."""
    if error.errno in _FULL:
        return SaveTrouble.FULL
    if error.errno in _NOT_ALLOWED:
        return SaveTrouble.NOT_ALLOWED
    return SaveTrouble.GONE if error.errno in _GONE else SaveTrouble.OTHER
