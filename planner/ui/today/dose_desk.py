"""The medicines of today between the running reminders and the page: one state, told from either side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from planner.app.dose_views import DoseAnswer, MedicinesView
from planner.app.reminder_service import ReminderService


class DoseDesk(QObject):
    """Passes answers on to the reminders, and says when these have changed."""

    changed = Signal()

    def __init__(self, service: ReminderService, look: Callable[[], object], parent: QObject | None = None) -> None:
        """`look` lets the reminders look at the clock at once."""
        super().__init__(parent)
        self.service = service
        self._look = look

    def look(self) -> None:
        """Look at the clock, as once a minute while a page tells how long it is until the next time."""
        self._look()
        self.changed.emit()

    def medicines(self) -> MedicinesView | None:
        """Return the medicines as they stand now."""
        return self.service.medicines()

    def answer(self, ids: tuple[str, ...], answer: DoseAnswer) -> None:
        """Take what the person says of one time."""
        if answer is DoseAnswer.UNDO:
            self.service.undo(ids)
        elif answer is DoseAnswer.LEFT_OUT:
            self.service.skip(ids)
        else:
            self.service.done(ids, at_its_time=answer is DoseAnswer.AT_ITS_TIME)
        self.look()

    def took(self, name: str) -> None:
        """Take that a medicine was taken now that is taken only when needed."""
        self.service.took(name)
        self.look()

    def took_back(self, name: str) -> None:
        """Take such a time back, by its id."""
        self.service.undo((name,))
        self.look()
