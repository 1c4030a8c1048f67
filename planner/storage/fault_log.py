"""A log of the program's own faults: where in the code, never what a person typed."""

from __future__ import annotations

import os
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from planner.storage.paths import OWNER_ONLY_FILE

NAME = "faults.log"
LARGEST = 200_000  # bytes; then it starts anew


class FaultLog:
    """Appends to one file in the data folder; a log that cannot be written is left alone."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def keep(self, kind: type[BaseException], trace: TracebackType | None, moment: datetime) -> None:
        """Keep the kind of fault and the lines of code; messages may hold answers, so they are left out."""
        lines = (f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace))
        text = f"{moment.isoformat(timespec='seconds')} {kind.__name__}\n{''.join(lines)}"
        try:
            self._append(text)
        except OSError:
            return  # a full disk is told elsewhere, where it matters

    def _append(self, text: str) -> None:
        is_full = self.path.exists() and self.path.stat().st_size > LARGEST
        mode = os.O_CREAT | os.O_WRONLY | (os.O_TRUNC if is_full else os.O_APPEND)
        with os.fdopen(os.open(self.path, mode, OWNER_ONLY_FILE), "a", encoding="utf-8") as file:
            file.write(text)
