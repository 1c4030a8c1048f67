"""Joins the reminders with the window: begun after it is shown, ended with the program."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from planner.app.plan_session import PlanSession
from planner.app.ports import Clock, ReminderLog
from planner.content.library import Content
from planner.ui.desk import Desk
from planner.ui.message import tell


def begin_later(desk: Desk, session: PlanSession, log: ReminderLog, content: Content, clock: Clock) -> None:
    """Begin to remind as soon as the window is there."""
    QTimer.singleShot(0, desk, lambda: _begin(desk, session, log, content, clock))


def _begin(desk: Desk, session: PlanSession, log: ReminderLog, content: Content, clock: Clock) -> None:
    from planner.exchange.zones import local_zone  # late, like all of this: the first window comes first
    from planner.ui.reminders.keep_running import KeepRunning
    from planner.ui.reminders.reminders import Reminders

    plan = session.plan
    wording = content.telling_wording.for_country(plan.country) if plan else content.telling_wording
    reminders = Reminders(clock, log, wording, local_zone, parent=desk)
    reminders.trouble_told.connect(lambda sentence: tell(desk.window, sentence))
    if reminders.tray is not None:  # without a tray the window would be the only way to end the program
        keeping = KeepRunning(desk.window, has_tray=True)
        keeping.hidden.connect(reminders.tell_stays)
        reminders.open_asked.connect(keeping.bring_back)
        reminders.quit_asked.connect(keeping.quit)
    else:
        reminders.open_asked.connect(desk.window.show)
    desk.ending.connect(reminders.stop)
    session.on_accepted(lambda _plan: reminders.follow(session.in_use))
    reminders.start()
    reminders.follow(session.in_use)
