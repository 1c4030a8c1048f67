"""Joins the reminders with the window: begun after it is shown, ended with the program."""

from __future__ import annotations

import linecache
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from planner.app.ports import Clock, PlanId, ReminderLog
from planner.ui.desk import Desk
from planner.ui.message import ask, tell

if TYPE_CHECKING:
    from planner.ui.reminders.reminders import Reminders

FIRST_PICTURE = 100  # milliseconds until the window has surely been drawn
FOR_A_TRAY = timedelta(seconds=15)  # how long after log-in a tray may still come


class SecondStarts(NamedTuple):
    """How another start of the program is heard."""

    folder: Path  # where it knocks
    heard: Callable[[], str | None]  # the file it wants opened, empty for none; None: nobody knocked


class ReminderDesk(QObject):
    """Keeps the program alive for its reminders, and leads back to the window."""

    begun = Signal()

    def __init__(
        self,
        desk: Desk,
        log: Callable[[], ReminderLog],
        *,
        clock: Clock,
        starts: SecondStarts,
        is_aside: bool = False,
        end: Callable[[], object] = QApplication.exit,
    ) -> None:
        """Begin to remind as soon as the window is there; `is_aside`: it is not to be shown by itself.

        `end` ends the program for sure: QApplication.quit asks every window, and a reminder card would say no.
        """
        super().__init__(desk)
        self._desk = desk
        self._session = desk.session
        self._log = log
        self._settings = desk.settings
        self._clock = clock
        self._starts = starts
        self._is_aside = is_aside
        self._end = end
        self._day = clock.today()  # of which the pages tell
        QTimer.singleShot(0 if is_aside else FIRST_PICTURE, self, self._begin)

    def _begin(self) -> None:
        # Late, like all of this: the first window comes first.
        from planner.ui.reminders.folder_watch import FolderWatch
        from planner.ui.reminders.keep_running import KeepRunning
        from planner.ui.today.dose_desk import DoseDesk

        window = self._desk.window
        self.reminders = self._settings.reminders = reminders = self._make_reminders()
        self._keeping = keeping = KeepRunning(
            window, has_tray=reminders.tray.is_available, stays=self._stays, end=self._end
        )
        watch = FolderWatch(self._starts.folder, self._starts.heard, self)
        keeping.hidden.connect(window.closing)  # what is typed is kept, as at the end
        reminders.open_asked.connect(self.come_back)
        reminders.quit_asked.connect(keeping.quit)
        window.quit_asked.connect(keeping.quit)
        watch.knocked.connect(self._on_knocked)
        self._desk.ending.connect(reminders.stop)
        self._session.on_accepted(lambda _plan: reminders.follow(self._session.in_use))
        self._settings.choices.on_reminders_changed(reminders.use_settings)
        reminders.looked.connect(self._on_looked)
        reminders.start()
        reminders.follow(self._session.in_use)
        doses = DoseDesk(reminders.service, reminders.look, self)
        reminders.changed.connect(doses.changed)
        self._desk.take_doses(doses)
        self._desk.take_notices(reminders.notices)
        watch.look()
        if self._is_aside:
            QTimer.singleShot(FOR_A_TRAY // timedelta(milliseconds=1), self, self._settle_aside)
        linecache.clearcache()  # of what was loaded since the start; the program now runs for days
        self.begun.emit()

    def _on_looked(self) -> None:
        """Where the window stays open over midnight, Today is told anew."""
        today = self._clock.today()
        if not self._is_aside and today != self._day and self._desk.tell_new_day_here():
            self._day = today

    def come_back(self) -> None:
        """Show the window, made ready where the program was started without it."""
        if self._is_aside:
            self._is_aside = False
            self._desk.open()
        elif self._clock.today() != self._day:
            self._desk.tell_new_day()
        self._day = self._clock.today()
        self._keeping.bring_back()

    def _make_reminders(self) -> Reminders:
        from planner.exchange.zones import local_zone
        from planner.ui.reminders.reminders import Reminders

        plan, own = self._session.plan, self._desk.own
        own.home_zone = self._home_zone
        wording = self._desk.content.wording
        reminders = Reminders(
            self._clock,
            self._log(),
            wording.for_country(plan.country) if plan else wording,
            local_zone,
            settings=self._settings.choices.reminders,
            own=(own,),
            parent=self._desk,
        )
        own.on_changed(reminders.lay_out_again)
        reminders.trouble_told.connect(lambda sentence: tell(self._desk.window, sentence))
        return reminders

    def _home_zone(self, plan_id: PlanId) -> str:
        """Return the zone in which the visits of a plan are; empty where that is not known."""
        course = self._log().course(plan_id)
        return course.home_zone if course else ""

    def _stays(self) -> bool | None:
        """Tell whether closing keeps the program for its reminders: asked the first time, then as answered."""
        if self._session.plan is None:
            return False  # nothing to remind of
        stays = self._settings.choices.stays_when_closed
        if stays is None:
            stays = ask(self._desk.window, self._question(), yes=self.tr("Keep reminding me"), no=self.tr("Quit"))
            if stays is not None:
                self._settings.choices.choose_staying(stays=stays)
        return stays

    def _question(self) -> str:
        if self.reminders.tray.is_available():
            return self.tr(
                "Shall your reminders go on? Then this window closes, and a small icon stays near the clock. "
                "It leads back here. You can change this in Settings."
            )
        return self.tr(
            "Shall your reminders go on? Then this window goes down to the bar with the open programs. "
            "You can change this in Settings."
        )

    def _settle_aside(self) -> None:
        """Where no tray came, the window in the task bar is the way to the program."""
        if self._is_aside and not self.reminders.tray.is_available():
            self._is_aside = False
            self._desk.open()
            self._desk.window.showMinimized()

    def _on_knocked(self, wanted: str) -> None:
        self.come_back()
        if wanted:
            self._desk.open_file(Path(wanted))
