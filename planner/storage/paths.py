"""Where plans are kept on this computer, open to their owner only."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from planner.core.errors import KnownError

PROGRAM = "recovery-planner"
HOME_VARIABLE = "RECOVERY_PLANNER_HOME"  # another folder, for tests and for throw-away use
DATABASE = "plans.db"
OWNER_ONLY_FOLDER = 0o700
OWNER_ONLY_FILE = 0o600

DISK_FULL = (
    "Your plans cannot be kept in the folder {folder}: the disk is full. Please free some space, then start again."
)
NOT_WRITABLE = (
    "Your plans cannot be kept in the folder {folder}: {why}. Please allow this folder to be written, then start again."
)


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder where plans are kept. It may not exist yet."""
    chosen = environment.get(HOME_VARIABLE, "")
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs  # late: not needed where a folder is chosen

    return platformdirs.user_data_path(PROGRAM, appauthor=False)


def prepare_folder(folder: Path) -> None:
    """Make the folder, for its owner only; one that exists already keeps its rights."""
    try:
        folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    except OSError as trouble:
        raise not_writable(folder, trouble) from trouble


def prepare_file(path: Path) -> None:
    """Make the file, for its owner only, before anything is written to it."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY_FILE))
        path.chmod(OWNER_ONLY_FILE)
    except OSError as trouble:
        raise not_writable(path.parent, trouble) from trouble


def not_writable(folder: Path, trouble: OSError) -> KnownError:
    """Return the sentence for a folder that cannot be written."""
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
        return KnownError(DISK_FULL.format(folder=folder))
    return KnownError(NOT_WRITABLE.format(folder=folder, why=(trouble.strerror or "it cannot be written").lower()))
