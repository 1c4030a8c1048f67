"""Hears a second start of the program knock on the folder of plans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class FolderWatch(QObject):
    """Says `knocked` when `heard` tells of a knock after a change in the folder; it costs nothing meanwhile."""

    knocked = Signal(str)  # the file that is wanted, or empty

    def __init__(self, folder: Path, heard: Callable[[], str | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard = heard
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self.look)

    def look(self) -> None:
        """Look whether somebody knocked, as once at the start: a knock may have come before the watch began."""
        wanted = self._heard()
        if wanted is not None:
            self.knocked.emit(wanted)
