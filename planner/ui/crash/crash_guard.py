"""Catches what nobody else caught: logged once, told in one calm sentence, never shown as a traceback."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.core.errors import KnownError
from planner.ui.message import tell

Keep = Callable[[type[BaseException], TracebackType | None], None]


class CrashGuard(QObject):
    """Stands in for Python's own hook while the window is open."""

    caught = Signal(str)  # the sentence to show

    def __init__(self, window: QWidget, keep: Keep) -> None:
        super().__init__(window)
        self._window = window
        self._keep = keep
        self.caught.connect(self._on_caught)

    def stand(self) -> None:
        """Begin to catch."""
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Tell known trouble in its own words; keep and tell everything else."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        if isinstance(fault, KnownError):
            self.caught.emit(str(fault))
            return
        self._keep(kind, trace)
        self.caught.emit(
            self.tr(
                "The program made a mistake just now. Your answers and your plan are kept. "
                "Please try again. If it comes back, close the program and open it again."
            )
        )

    def _on_caught(self, sentence: str) -> None:
        tell(self._window, sentence)
