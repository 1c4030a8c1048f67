"""Hears a second start of the program knock on the folder of plans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class FolderWatch(QObject):
    """Says `knocked` when `was_knocked` says so after something changed in the folder. It costs nothing meanwhile."""

    knocked = Signal()

    def __init__(self, folder: Path, was_knocked: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_knocked = was_knocked
        self._was_knocked()  # a knock from before this start is none
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        if self._was_knocked():
            self.knocked.emit()
