"""A second start knocks: it leaves a small note, and the copy that is open comes to the front."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from planner.storage.paths import not_writable, prepare_file

NAME = "knock"
HALF_WRITTEN = "knock.new"
PATIENCE = 10.0  # seconds until a copy that does not answer counts as stuck
A_MOMENT = 0.05


def knock(folder: Path, opened: Path | None = None) -> None:
    """Ask the copy that has this folder open to show its window, and to open a file.

    Raise KnownError where that cannot be written.
    """
    half = folder / HALF_WRITTEN
    prepare_file(half)
    try:
        half.write_text(str(opened.absolute()) if opened else "", encoding="utf-8")
        half.replace(folder / NAME)
    except OSError as trouble:
        raise not_writable(folder, trouble) from trouble


def heard_knock(folder: Path) -> str | None:
    """Return the file that another start wants opened, empty for none; None where nobody has knocked since."""
    path = folder / NAME
    try:
        wanted = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        wanted = None
    with suppress(OSError):
        path.unlink()
    return wanted


def is_answered(folder: Path, patience: float = PATIENCE) -> bool:
    """Wait until the other copy has heard the knock; return False where it does not."""
    end = time.monotonic() + patience
    while (folder / NAME).exists():
        if time.monotonic() > end:
            heard_knock(folder)  # nobody shall find it later
            return False
        time.sleep(A_MOMENT)
    return True
