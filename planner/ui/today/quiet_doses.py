"""Medicines on the page of today where nothing reminds, as in a demonstration: told there, and lost with it."""

from __future__ import annotations

from planner.app.plan_session import PlanSession
from planner.app.ports import Clock, ReminderLog
from planner.app.reminder_service import ReminderService
from planner.app.reminder_views import Showing
from planner.core.wording import Wording
from planner.ui.today.dose_desk import DoseDesk


class _NoScreen:
    """Shows no card."""

    def show(self, showing: Showing) -> None:
        del showing


def quiet_doses(session: PlanSession, log: ReminderLog, clock: Clock, wording: Wording) -> DoseDesk:
    """Return the medicines of the plan in use, followed without a word."""
    service = ReminderService(clock, log, _NoScreen(), wording, lambda: clock.now().tzinfo)

    def follow(_plan: object = None) -> None:
        service.follow(session.in_use)

    follow()
    session.on_accepted(follow)
    return DoseDesk(service, lambda: service.on_tick(clock.now()))
