"""A file is written whole or not at all: one of that name keeps what it had until the new one is complete."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from glob import escape
from pathlib import Path

LEAVING = re.compile(r"\.\d+\.part")
AT_WORK = 60  # seconds after which a half-written file is nobody's any more
OWNER_ONLY = 0o600  # what is saved speaks of somebody's health


def write_whole(path: Path, content: bytes) -> None:
    """Write a file for its owner only; raise OSError where that is not possible, and leave nothing half-written."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(part, "wb", opener=_for_its_owner) as file:  # Path.open takes no opener
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written = part.stat().st_mtime
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _clear_leavings(path, written)


def _clear_leavings(path: Path, written: float) -> None:
    """Remove what a program that was ended in the midst of saving left beside a file; another may be saving now."""
    with suppress(OSError):
        for part in path.parent.glob(f".{escape(path.name)}.*.part"):
            if LEAVING.fullmatch(part.name[len(path.name) + 1 :]) and written - part.stat().st_mtime > AT_WORK:
                part.unlink()


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, OWNER_ONLY)
