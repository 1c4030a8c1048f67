"""Reminders in the running program: the service, its timer, its screen and its tray, joined in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, time, timedelta, tzinfo

from PySide6.QtCore import QObject, Signal

from planner.app.ports import Clock, ReminderLog, StoredPlan
from planner.app.reminder_service import ReminderService
from planner.app.reminder_settings import ReminderSettings
from planner.app.reminder_zone import ZoneChoice
from planner.core.errors import KnownError
from planner.core.reminder_layout import ReminderSource
from planner.core.reminder_snoozes import Snooze
from planner.core.wording import Wording
from planner.notify.notices import NoticeSender
from planner.ui.reminders.desktop_notices import DesktopNotices
from planner.ui.reminders.resume_watch import ResumeWatch
from planner.ui.reminders.shelf import ReminderShelf
from planner.ui.reminders.tray import TrayHelper
from planner.ui.reminders.wake_timer import WakeTimer

TRY_AGAIN = timedelta(minutes=1)
Zone = Callable[[], tzinfo | None]


class Reminders(QObject):
    """Runs reminders from `follow` until `stop`."""

    open_asked = Signal()  # the person wants the window
    quit_asked = Signal()
    looked = Signal()  # at the clock
    changed = Signal()  # something was answered or came due: pages that list reminders look again
    trouble_told = Signal(str)  # a sentence for the person

    def __init__(
        self,
        clock: Clock,
        log: ReminderLog,
        wording: Wording,
        zone: Zone,
        *,
        settings: ReminderSettings | None = None,
        own: Iterable[ReminderSource] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.tray = TrayHelper(self)
        self._notices = DesktopNotices(self.tray, self)
        self._shelf = ReminderShelf(self._notices, self)
        self.service = ReminderService(clock, log, self._shelf, wording, zone, settings=settings, own=own)
        self._timer = WakeTimer(self._look, self)
        self._resume = ResumeWatch(self)
        self._changes = 0
        self._waiting: StoredPlan | None = None  # what could not be followed yet
        self._connect()

    @property
    def notices(self) -> NoticeSender:
        """What sends notifications of the desktop."""
        return self._notices

    def follow(self, stored: StoredPlan | None) -> None:
        """Run the reminders of this plan; where what was kept cannot be read now, that is told and tried again."""
        self._waiting = None
        try:
            self._timer.wait(self.service.follow(stored))
        except KnownError as trouble:
            self._waiting = stored
            self._timer.wait(TRY_AGAIN)
            self.trouble_told.emit(str(trouble))
        self._tell()

    def start(self) -> None:
        """Show the tray and listen for waking up."""
        self.tray.appear()
        self._resume.listen()

    def stop(self) -> None:
        """End: what is on the screen is shown again at the next start."""
        self._timer.stop()
        self.service.stop()
        self._shelf.clear()
        self._notices.close()
        self.tray.leave()

    def use_settings(self, settings: ReminderSettings) -> None:
        self.service.use_settings(settings)
        self._timer.look_now()

    def lay_out_again(self) -> None:
        """Look at the own entries again, after one of them changed."""
        self.service.lay_out_again()
        self._timer.look_now()

    def look(self) -> None:
        """Look at the clock at once, as after something was answered elsewhere."""
        self._timer.look_now()

    def test(self) -> None:
        """Show a card and a notification that mean nothing."""
        self.service.test()

    def _look(self) -> timedelta:
        if self._waiting is not None:
            self._follow_again(self._waiting)
        span = self.service.on_tick(self._clock.now())
        self._tell()
        return span

    def _follow_again(self, stored: StoredPlan) -> None:
        with suppress(KnownError):  # it was told
            self.service.follow(stored)
            self._waiting = None

    def _tell(self) -> None:
        """Tell the tray and the pages how things stand."""
        self.tray.tell(next_one=self._next_words(), missed=self.service.waiting_on_list)
        if self.service.changes != self._changes:
            self._changes = self.service.changes
            self.changed.emit()
        self.looked.emit()

    def _next_words(self) -> str:
        coming = self.service.next_one()
        if coming is None:
            return ""
        at, title = coming
        today: date = self._clock.today()
        words = self.tr("Next: {title}, {time}") if at.date() == today else self.tr("Next: {title}, tomorrow {time}")
        return words.format(title=title, time=f"{at:%H:%M}") if (at.date() - today).days <= 1 else ""

    def _connect(self) -> None:
        shelf = self._shelf
        shelf.done.connect(lambda ids: self._take(self.service.done, ids))
        shelf.done_at_its_time.connect(lambda ids: self._take(lambda: self.service.done(ids, at_its_time=True)))
        shelf.skipped.connect(lambda ids: self._take(self.service.skip, ids))
        shelf.put_off.connect(lambda ids: self._take(self.service.put_off, ids))
        shelf.undone.connect(lambda ids: self._take(self.service.undo, ids))
        shelf.snoozed.connect(lambda ids, snooze: self._take(lambda: self.service.later(ids, Snooze(snooze))))
        shelf.time_chosen.connect(self._on_time_chosen)
        shelf.list_saved.connect(lambda: self._take(self.service.close_list))
        shelf.list_left.connect(lambda: self._take(self.service.hide_list))
        shelf.zone_chosen.connect(lambda choice: self._take(lambda: self.service.answer_zone(ZoneChoice(choice))))
        shelf.test_ended.connect(lambda: self.service.test(is_on=False))
        shelf.open_asked.connect(self.open_asked)
        shelf.trouble_told.connect(self.trouble_told)
        self._notices.pressed.connect(shelf.press)
        self._resume.resumed.connect(self._timer.look_now)
        self.tray.open_asked.connect(self.open_asked)
        self.tray.quit_asked.connect(self.quit_asked)
        self.tray.list_asked.connect(lambda: self._take(lambda: self.service.hide_list(is_hidden=False)))

    def _take(self, answer: Callable[..., object], *given: object) -> None:
        """Pass an answer on, and look at the clock anew: the next thing may come sooner now."""
        answer(*given)
        self._timer.look_now()

    def _on_time_chosen(self, ids: tuple[str, ...], text: str, is_tomorrow: bool) -> None:  # noqa: FBT001  # a signal
        try:
            at = time.fromisoformat(text.strip().replace(".", ":").zfill(5))
        except ValueError:
            self._shelf.refuse_time()
            return
        if not self.service.later_at(ids, at.replace(tzinfo=None), is_tomorrow=is_tomorrow):
            self._shelf.refuse_time()
        self._timer.look_now()
