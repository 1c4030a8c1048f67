"""The one place that builds everything: clock, content, stores, sessions and the window."""

from __future__ import annotations

import gc
import linecache
import sys
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from planner.app.plan_session import PlanSession
from planner.content.library import Content
from planner.core.plan import Plan
from planner.storage.backups import Keeper, erase
from planner.storage.knock import heard_knock, is_answered, knock
from planner.storage.lock import AlreadyOpen, OneCopy
from planner.storage.paths import data_folder
from planner.storage.people import PeopleFolders
from planner.storage.store import Store, open_store, open_throw_away_store
from planner.system_clock import SystemClock

if TYPE_CHECKING:
    from planner.autostart.autostart import Autostart
    from planner.ui.desk import Desk

ANOTHER_PERSON = 64  # the exit code of the event loop that asks for a new start


def open_window(*, opened: Plan | None = None, file: Path | None = None, is_aside: bool = False) -> int:
    """Open the program and return its exit code when it is closed; raise KnownError where plans cannot be kept.

    `opened` is a plan to show at once, read from `file`; `is_aside`: only the helper in the tray is shown.
    Where a copy is open already, that one comes to the front.
    """
    folder = data_folder()
    try:
        code = _run_alone(folder, opened, is_aside=is_aside)
    except AlreadyOpen:
        if is_aside:
            return 0  # it reminds already
        knock(folder, file)
        if not is_answered(folder):
            raise
        return 0
    if code == ANOTHER_PERSON:
        _start_again()
        return 0
    return code


def _run_alone(folder: Path, opened: Plan | None, *, is_aside: bool) -> int:
    """Run for the person whose plans are shown, while no other copy of the program does."""
    with OneCopy(folder):
        people, clock = PeopleFolders(folder), SystemClock()
        own = people.folder_shown()
        store = open_store(own, clock)
        keeper = Keeper(own, store.connection, clock)
        try:
            code = _run(store, clock, opened, keeper=keeper, people=people, is_aside=is_aside)
        finally:
            store.close()
    if keeper.is_to_be_erased:
        people.drop_shown()  # nobody else's plans are erased
        erase(own)
    return code


def open_demo(example: Plan) -> int:
    """Open the program with an example; nothing is kept."""
    clock = SystemClock()
    return _run(open_throw_away_store(clock), clock, example)


def _run(
    store: Store,
    clock: SystemClock,
    opened: Plan | None,
    *,
    keeper: Keeper | None = None,
    people: PeopleFolders | None = None,
    is_aside: bool = False,
) -> int:
    """Show the window until the program ends. Without a keeper nothing is kept, and nothing reminds."""
    from planner.ui.application import make_application  # Qt, after every check that needs no window
    from planner.ui.crash.crash_guard import CrashGuard
    from planner.ui.desk import Desk

    linecache.clearcache()  # Qt looks into the text of each module as it is loaded, and leaves all of it in memory
    gc.freeze()  # what the program is made of stays to the end: no search for garbage looks through it again
    content = Content()
    application = make_application(sys.argv[:1], content.folder)
    folder = people.folder if people else None
    session = PlanSession(store.plans)
    desk = Desk(content, session, store, clock, people=people)
    desk.start_again_asked.connect(lambda: application.exit(ANOTHER_PERSON))
    guard = CrashGuard(desk.window, lambda kind, trace: _keep_fault(folder, clock, kind, trace))
    guard.stand()
    if not is_aside:
        desk.open(opened, notice=store.notice)
    if keeper is not None and folder is not None:
        _stay_alive(desk, store, clock, keeper, folder=folder, is_aside=is_aside)
    else:
        from planner.ui.today.quiet_doses import quiet_doses  # late: for a demonstration alone

        doses = quiet_doses(session, store.reminders, clock, content.wording)
        doses.setParent(desk)
        desk.take_doses(doses)
        desk.window.quit_asked.connect(desk.window.close)
    return application.exec()


def _start_again() -> None:
    """Start the program anew, for another person: nothing of the first is left in its memory."""
    import subprocess  # late: seldom needed

    from planner.autostart.autostart import program_command

    subprocess.Popen(program_command())  # noqa: S603  # our own command


def _stay_alive(desk: Desk, store: Store, clock: SystemClock, keeper: Keeper, *, folder: Path, is_aside: bool) -> None:
    """Let reminders run as soon as the window is there, and hear other starts of the program."""
    from planner.ui.reminder_desk import ReminderDesk, SecondStarts

    desk.settings.find_autostart = _autostart
    desk.settings.keeping = keeper
    ReminderDesk(
        desk,
        lambda: store.reminders,
        clock=clock,
        starts=SecondStarts(folder=folder, heard=partial(heard_knock, folder)),
        is_aside=is_aside,
    )


def _autostart() -> Autostart:
    from planner.autostart.autostart import autostart_here, program_command  # late: for the settings alone

    return autostart_here(program_command("--in-background"))


def _keep_fault(
    folder: Path | None, clock: SystemClock, kind: type[BaseException], trace: TracebackType | None
) -> None:
    from planner.storage.fault_log import FaultLog  # late: hopefully never needed

    if folder is not None:
        FaultLog(folder).keep(kind, trace, clock.now())


def tell_trouble(sentence: str) -> None:
    """Tell in a small window why the program could not start, or not end as it should."""
    from planner.ui.application import running_application  # only where the program has no window of its own
    from planner.ui.message import tell_alone

    application = running_application(sys.argv[:1], Content().folder)
    message = tell_alone(sentence)
    message.finished.connect(application.quit)
    application.exec()
