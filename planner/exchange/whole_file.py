"""A file is written whole or not at all: one of that name keeps what it had until the new one is complete."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

OWNER_ONLY = 0o600  # what is saved speaks of somebody's health


def write_whole(path: Path, content: bytes) -> None:
    """Write a file for its owner only; raise OSError where that is not possible, and leave nothing half-written."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(part, "wb", opener=_for_its_owner) as file:  # Path.open takes no opener
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, OWNER_ONLY)
