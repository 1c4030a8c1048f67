"""Joins the page of today with the medicines: what is told here is told to the reminders, and the other way round."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from planner.ui.today.dose_desk import DoseDesk
from planner.ui.today.today_page import TodayPage

A_MINUTE = 60_000  # milliseconds between two looks: "in 42 min" is never older


class MedicineRound(QObject):
    """One page, for as long as it lives."""

    def __init__(self, page: TodayPage, doses: DoseDesk) -> None:
        super().__init__(page)
        self._page = page
        self._doses = doses
        self._timer = QTimer(self)
        self._timer.setInterval(A_MINUTE)
        self._timer.timeout.connect(doses.look)
        page.installEventFilter(self)
        page.dose_answered.connect(doses.answer)
        page.dose_taken.connect(doses.took)
        page.dose_taken_back.connect(doses.took_back)
        doses.changed.connect(self._show)
        if page.isVisible():
            self._timer.start()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the clock only while somebody can see the page, and at once when it comes back."""
        if event.type() == QEvent.Type.Show:
            self._timer.start()
            self._show()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self._page.show_medicines(self._doses.medicines())
