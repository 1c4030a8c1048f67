"""The one timer behind reminders: it looks at the clock, and never sleeps for long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer

IN_ANY_CASE = timedelta(minutes=1)
LONGEST = timedelta(hours=1)  # a clock that jumps is found by the next look; Qt's own limit is far beyond


class WakeTimer(QObject):
    """Calls `look`, which says in how long to call again: a minute while anything is due today, an hour at most."""

    def __init__(self, look: Callable[[], timedelta], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may be three seconds late in a minute
        self._timer.timeout.connect(self.look_now)

    def look_now(self) -> None:
        """Look at the clock at once, as after the computer woke up."""
        if self._is_over:
            return
        self.wait(IN_ANY_CASE)  # even if looking fails
        self.wait(self._look())

    def wait(self, span: timedelta) -> None:
        """Look again after a span of time, an hour at most."""
        if self._is_over:
            return
        milliseconds = min(span, LONGEST) // timedelta(milliseconds=1)
        self._timer.start(max(0, milliseconds))

    def stop(self) -> None:
        """End for good: what still asks for a look, such as a window that comes to the front, gets none."""
        self._is_over = True
        self._timer.stop()

    @property
    def waiting(self) -> timedelta:
        """Return how long the timer still waits."""
        return timedelta(milliseconds=max(0, self._timer.remainingTime()))
