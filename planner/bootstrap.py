"""The one place that builds everything: clock, content, stores, sessions and the window."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from planner.app.plan_session import PlanSession
from planner.content.library import Content
from planner.core.plan import Plan
from planner.storage.lock import OneCopy
from planner.storage.paths import data_folder
from planner.storage.store import Store, open_store, open_throw_away_store
from planner.system_clock import SystemClock


def open_window(*, opened: Plan | None = None, is_demo: bool = False) -> int:
    """Open the program and return its exit code when it is closed; raise KnownError where plans cannot be kept.

    `opened` is a plan to show at once; a demo keeps nothing.
    """
    clock = SystemClock()
    if is_demo:
        return _run(open_throw_away_store(clock), clock, opened, folder=None)
    folder = data_folder()
    with OneCopy(folder):
        store = open_store(folder, clock)
        try:
            return _run(store, clock, opened, folder=folder)
        finally:
            store.close()


def _run(store: Store, clock: SystemClock, opened: Plan | None, *, folder: Path | None) -> int:
    from planner.ui.application import make_application  # Qt, after every check that needs no window
    from planner.ui.crash.crash_guard import CrashGuard
    from planner.ui.desk import Desk
    from planner.ui.reminder_desk import begin_later

    content = Content()
    application = make_application(sys.argv[:1], content.folder)
    session = PlanSession(store.plans)
    desk = Desk(content, session, store, clock)
    guard = CrashGuard(desk.window, lambda kind, trace: _keep_fault(folder, clock, kind, trace))
    guard.stand()
    desk.open(opened, notice=store.notice)
    if folder is not None:
        begin_later(desk, session, store.reminders, content, clock)
    return application.exec()


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
