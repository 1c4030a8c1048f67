"""The one place that builds everything: clock, content, stores, sessions and the window."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from planner.app.plan_session import PlanSession
from planner.content.library import Content
from planner.core.plan import Plan
from planner.storage.knock import heard_knock, is_answered, knock
from planner.storage.lock import AlreadyOpen, OneCopy
from planner.storage.paths import data_folder
from planner.storage.store import Store, open_store, open_throw_away_store
from planner.system_clock import SystemClock

if TYPE_CHECKING:
    from planner.ui.desk import Desk


def open_window(*, opened: Plan | None = None, file: Path | None = None, is_aside: bool = False) -> int:
    """Open the program and return its exit code when it is closed; raise KnownError where plans cannot be kept.

    `opened` is a plan to show at once, read from `file`; `is_aside`: only the helper in the tray is shown.
    Where a copy is open already, that one comes to the front.
    """
    folder = data_folder()
    try:
        with OneCopy(folder):
            clock = SystemClock()
            store = open_store(folder, clock)
            try:
                return _run(store, clock, opened, folder=folder, is_aside=is_aside)
            finally:
                store.close()
    except AlreadyOpen:
        if is_aside:
            return 0  # it reminds already
        knock(folder, file)
        if not is_answered(folder):
            raise
        return 0


def open_demo(example: Plan) -> int:
    """Open the program with an example; nothing is kept."""
    clock = SystemClock()
    return _run(open_throw_away_store(clock), clock, example, folder=None)


def _run(store: Store, clock: SystemClock, opened: Plan | None, *, folder: Path | None, is_aside: bool = False) -> int:
    from planner.ui.application import make_application  # Qt, after every check that needs no window
    from planner.ui.crash.crash_guard import CrashGuard
    from planner.ui.desk import Desk

    content = Content()
    application = make_application(sys.argv[:1], content.folder)
    session = PlanSession(store.plans)
    desk = Desk(content, session, store, clock)
    guard = CrashGuard(desk.window, lambda kind, trace: _keep_fault(folder, clock, kind, trace))
    guard.stand()
    if not is_aside:
        desk.open(opened, notice=store.notice)
    if folder is not None:
        _stay_alive(desk, session, store, clock, folder=folder, is_aside=is_aside)
    else:
        desk.window.quit_asked.connect(desk.window.close)
    return application.exec()


def _stay_alive(
    desk: Desk, session: PlanSession, store: Store, clock: SystemClock, *, folder: Path, is_aside: bool
) -> None:
    """Let reminders run as soon as the window is there, and hear other starts of the program."""
    from planner.app.settings_session import SettingsSession
    from planner.ui.reminder_desk import ReminderDesk, SecondStarts

    ReminderDesk(
        desk,
        session,
        store.reminders,
        SettingsSession(store.preferences),
        clock=clock,
        starts=SecondStarts(folder=folder, heard=partial(heard_knock, folder)),
        is_aside=is_aside,
    )


def _keep_fault(
    folder: Path | None, clock: SystemClock, kind: type[BaseException], trace: TracebackType | None
) -> None:
    from planner.storage.fault_log import FaultLog  # late: hopefully never needed

    if folder is not None:
        FaultLog(folder).keep(kind, trace, clock.now())


def tell_trouble(sentence: str) -> None:
    """Tell in a small window why the program could not start."""
    from planner.ui.application import make_application  # only where the program could not open its own window
    from planner.ui.message import tell_alone

    application = make_application(sys.argv[:1], Content().folder)
    message = tell_alone(sentence)
    message.finished.connect(application.quit)
    application.exec()
