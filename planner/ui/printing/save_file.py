"""Saving a file for the person: whole or not at all, and told why not."""

from __future__ import annotations

import errno
from enum import StrEnum
from pathlib import Path

from planner.exchange.whole_file import write_whole

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})


class SaveTrouble(StrEnum):
    """Why a file could not be saved."""

    FULL = "full"  # the disk, or one's share of it
    NOT_ALLOWED = "not_allowed"  # a folder that cannot be written, or a file that another program holds
    GONE = "gone"  # the folder is not there any more
    OTHER = "other"


def save_whole(path: Path, content: bytes) -> SaveTrouble | None:
    """Write a file and return None, or why it could not be written."""
    try:
        write_whole(path, content)
    except OSError as trouble:
        return trouble_of(trouble)
    return None


def trouble_of(error: OSError) -> SaveTrouble:
    """Return what an error of the system means for the person."""
    if error.errno in _FULL:
        return SaveTrouble.FULL
    if error.errno in _NOT_ALLOWED:
        return SaveTrouble.NOT_ALLOWED
    return SaveTrouble.GONE if error.errno in _GONE else SaveTrouble.OTHER
