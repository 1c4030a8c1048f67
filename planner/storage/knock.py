"""A second start knocks: it leaves a small file, and the copy that is open comes to the front."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from planner.storage.paths import prepare_file

NAME = "knock"


def knock(folder: Path) -> None:
    """Ask the copy that has this folder open to show its window; raise KnownError where that cannot be written."""
    prepare_file(folder / NAME)


def was_knocked(folder: Path) -> bool:
    """Tell whether another start has knocked since the last question."""
    path = folder / NAME
    if not path.exists():
        return False
    with suppress(OSError):
        path.unlink()
    return True
