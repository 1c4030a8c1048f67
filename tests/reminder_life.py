"""A simulated life with reminders on a real database, and a plain reckoning of what must come when.

The reckoning knows nothing of the program's own: it lists what the plan asks for and reads the clock on the wall.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.app.reminder_service import ReminderService
from planner.app.reminder_settings import ReminderSettings
from planner.app.reminder_zone import ZoneChoice
from planner.core.answers import Medicine, Visit
from planner.core.reminder_board import NO_QUIET
from planner.core.reminder_snoozes import Snooze
from planner.storage.store import open_store
from tests.app.reminder_world import WorldClock
from tests.plans import small_plan

ZONES = (
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Pacific/Auckland",
    "Asia/Kathmandu",
)
DOSES = {"Paracetamol": ("07:30", "13:30", "22:45"), "Clindamycin": ("01:30", "09:45", "17:45")}
LIFE_OF_A_DOSE = timedelta(hours=2)
A_MINUTE = timedelta(minutes=1)
LATEST_LOOK = 60  # seconds
LATELY = 4  # days


class Killed(Exception):
    """The program ended in the middle of something."""


@dataclass(frozen=True)
class Planned:
    """One reminder that the plan asks for."""

    kind: str
    at: datetime
    zone: str = ""  # of a visit


def planned_by(surgery_date, start, days):
    """Return every reminder by its id: written out, not laid out by the program."""
    found = {}

    def add(head, kind, at, zone=""):
        found[f"{head}@{at.isoformat(timespec='minutes')}"] = Planned(kind, at, zone)

    for number in range(days):
        day = start.date() + timedelta(days=number)
        after = (day - surgery_date).days
        for clock in ("10:00", "16:00") if after <= 84 else ():
            add("walk", "walk", on(day, clock))
        if after <= 14:
            add("wound", "wound", on(day, "10:00"))
        if after in (7, 8, 9):
            add("check_in", "check_in", on(day, "18:00"))
        if day.weekday() == 2:
            add("refill", "refill", on(day, "10:00"))
        for name, clocks in DOSES.items():
            for clock in clocks:
                add(f"medicine {name}", "medicine", on(day, clock))
    return {name: one for name, one in found.items() if one.at >= start}


def on(day, clock):
    return datetime.combine(day, time.fromisoformat(clock))


class Life:
    """One person, one computer that sleeps, is carried about, and crashes."""

    def __init__(self, folder, wording, zone, start, *, days=200, dice=None):
        """`start` is a time on the clock; the operation was the day before."""
        self._folder = folder
        self._dice = dice or random.Random(0)  # noqa: S311  # dice
        self._wording = wording
        self._clock = WorldClock(start.replace(tzinfo=ZoneInfo(zone)), ZoneInfo(zone))
        self._home = zone
        self._surgery = start.date() - timedelta(days=1)
        self._begin_plan(start)
        planned = planned_by(self._surgery, start, days) | self._visits()
        self._ahead = dict(sorted(planned.items(), key=lambda item: item[1].at))  # what has not come yet
        self.handled = {}  # id → done or skipped
        self._may_come_again = set()  # what was put off, or lost its screen
        self._shown = set()
        self._keeps_home = False
        self._is_awake_since = self._clock.instant
        self.crash = ""  # where the next look ends badly
        self.breaks_log = False
        self._is_list_hidden = False
        self.start()

    # What happens

    def run(self, span):
        """Let the program run: it looks again a little after each thing that comes, and each hour."""
        end = self._clock.instant + span
        while self._clock.instant < end:
            coming = min((self._instant(one) for one in self._soon(end)), default=end)
            wake = max(coming, self._clock.instant) + timedelta(seconds=self._dice.random() * (LATEST_LOOK - 1))
            self._look(min(wake, end, self._clock.instant + timedelta(hours=1)))

    def sleep(self, span):
        """Let time pass and nobody look."""
        self._is_awake_since = self._clock.instant + span
        self._look(self._clock.instant + span, all_of_it=True)

    def fly(self, zone, span, choice):
        """Travel asleep, wake in another zone, and say which clock counts."""
        self._clock.zone = ZoneInfo(zone)
        self.sleep(span)
        if self.screen.showing.zone is not None:
            self._keeps_home = choice is ZoneChoice.KEEP
            if choice is ZoneChoice.MOVED:
                self._home = zone
                self._ahead |= {name: one for name, one in self._visits().items() if name in self._ahead}
            self._service.answer_zone(choice)
            self._reckon()
        assert self.screen.showing.zone is None

    def stop(self):
        """Quit, and start again at once."""
        self._service.stop()
        self._store.close()
        self.start()

    def kill(self):
        """End without a word, and start again at once."""
        self._store.close()
        self.start()

    def start(self):
        self._store = open_store(self._folder, self._clock)
        self._store.connection.execute("PRAGMA synchronous = OFF")  # no power is cut here, programs only die
        self.screen = _Screen(self)
        self._service = ReminderService(
            self._clock,
            _Log(self._store, self),
            self.screen,
            self._wording,
            lambda: self._clock.zone,
            settings=ReminderSettings(quiet=NO_QUIET),
        )
        self._may_come_again |= self._shown - self.handled.keys()
        self._is_list_hidden = False
        self._is_awake_since = self._clock.instant
        self._service.follow(self._store.plans.current())
        self._reckon(all_of_it=True)

    # What the person does

    def answer_card(self, place, deed):
        """Answer one of the cards, if there is any."""
        cards = self.screen.showing.cards
        if not cards:
            return
        card = cards[place % len(cards)]
        match deed:
            case "done" | "skip":
                getattr(self._service, deed)(card.ids)
                self.handled |= dict.fromkeys(card.ids, deed)
            case "escape":
                self._may_come_again |= set(card.ids)
                self._service.put_off(card.ids)
            case "later" if card.later:
                self._may_come_again |= set(card.ids)
                self._service.later(card.ids, Snooze(card.later[place % len(card.later)].snooze))
        self._reckon()

    def answer_row(self, place, deed):
        """Answer one line of the list, if there is one."""
        missed = self.screen.showing.missed
        rows = [row for row in missed.rows if not row.answer] if missed else []
        if rows:
            name = rows[place % len(rows)].id
            if deed == "done_at_its_time":
                self._service.done([name], at_its_time=True)
            else:
                getattr(self._service, deed)([name])
            self.handled[name] = "skip" if deed == "skip" else "done"
            self._reckon()

    def undo(self):
        """Take the last answer back, and with it what was over because of it alone."""
        before = self._kept(all_of_it=True)
        self._may_come_again |= {name for name, row in before.items() if row.state == "expired"}
        self._service.undo_last()
        kept = self._kept(all_of_it=True)
        self._may_come_again -= {name for name, row in kept.items() if row.state == "expired"}
        undone = {name for name in self.handled if name not in kept or kept[name].state not in ("done", "skipped")}
        self.handled = {name: deed for name, deed in self.handled.items() if name not in undone}
        self._may_come_again |= undone
        self._reckon()

    def leave_list(self, *, for_good):
        if self.screen.showing.missed is not None:
            self._is_list_hidden = not for_good
            (self._service.close_list if for_good else self._service.hide_list)()
            self._reckon()

    # The reckoning

    def _look(self, moment, *, all_of_it=False):
        before = self._clock.instant
        self._clock.instant = moment
        crash, self.crash = self.crash, ""
        self.screen.breaks, self.breaks_log = crash == "screen", crash == "log"
        try:
            self._service.on_tick(self._clock.now())
        except Killed:
            self.breaks_log = False
            self.kill()
        self.breaks_log = False
        self._reckon(before, all_of_it=all_of_it)

    def _reckon(self, since=None, *, all_of_it=False):
        now = self._clock.instant
        kept = self._kept(all_of_it=all_of_it)
        zone = self._zone()
        highest = _highest(now, zone)
        for name, one in list(self._ahead.items()):
            has_come = one.at <= (_highest(now, ZoneInfo(one.zone)) if one.zone else highest)
            assert (name in kept) == (has_come or name in self.handled), f"{name} is lost, or came early, at {now}"
            if has_come:
                self._check_first(name, one, kept[name], since)
                del self._ahead[name]
            elif one.at > highest + timedelta(days=3):
                break
        self._check_screen(kept, now)
        for name, deed in self.handled.items():
            if name in kept:
                assert kept[name].state == {"done": "done", "skip": "skipped"}[deed], (
                    f"{name} was {deed}, is {kept[name]}"
                )

    def _check_first(self, name, one, row, since):
        """It comes at the time that was planned on the clock, and within a minute while the computer is awake."""
        zone = ZoneInfo(one.zone) if one.zone else self._zone()
        due = datetime.fromisoformat(row.due)
        wall = _wall(due, zone)
        assert wall == one.at or (wall > one.at > _wall(due - A_MINUTE, zone)), f"{name} is shifted to {wall}"
        is_watched = since is not None and since >= self._is_awake_since and due > since
        if is_watched and row.state != "expired" and name not in self.handled:
            assert self._clock.instant - due <= timedelta(seconds=LATEST_LOOK), name
            assert name in self.screen.ids, f"{name} came and was not shown"

    def _check_screen(self, kept, now):
        showing = self.screen.showing
        self._is_list_hidden = self._is_list_hidden and showing.missed is None
        offered = [name for card in showing.cards for name in card.ids]
        listed = [row.id for row in showing.missed.rows if not row.answer] if showing.missed else []
        assert len(set(offered) | set(listed)) == len(offered) + len(listed), "the same thing twice on the screen"
        assert not self.handled.keys() & {*offered, *listed}
        waiting = {name for name, row in kept.items() if row.state in ("due", "shown")}
        assert self._is_list_hidden or waiting <= {*offered, *listed}, "something open is not on the screen"
        still_offered = offered + [name for name in listed if name in kept and kept[name].state == "shown"]
        for medicine in DOSES:
            times = [name for name in still_offered if name.startswith(f"medicine {medicine}@")]
            assert len(times) <= 1, f"two times of one medicine are open: {times}"
            for name in times:
                assert now - datetime.fromisoformat(kept[name].due) < LIFE_OF_A_DOSE
        self._check_today(kept, now)

    def _check_today(self, kept, now):
        """The page of today offers what is open, or what comes next: of each medicine one time at most."""
        rows = [row for row in self._service.medicines().rows if row.can_tick and not row.is_done]
        offered = [name for row in rows for name in row.ids]
        for medicine in DOSES:
            assert len([name for name in offered if name.startswith(f"medicine {medicine}@")]) <= 1
        for name in offered:
            assert name not in kept or kept[name].state in ("due", "shown", "snoozed"), f"{name} is {kept[name]}"
            assert name not in kept or now - datetime.fromisoformat(kept[name].due) < LIFE_OF_A_DOSE

    def note_shown(self, names):
        again = (names & self._shown) - self._may_come_again
        assert not again, f"shown twice: {again}"
        self._may_come_again -= names
        self._shown |= names

    def _kept(self, *, all_of_it):
        """Return what the database knows: of the last days and all that is open, or all of it."""
        lately = (self._clock.now().replace(tzinfo=None) - timedelta(days=LATELY)).isoformat()
        query = "SELECT id, state, due FROM reminder WHERE at > ? OR state IN ('due', 'shown', 'snoozed') OR ?"
        rows = self._store.connection.execute(query, (lately, all_of_it))
        return {name: _Row(state, due) for name, state, due in rows}

    def _zone(self):
        return ZoneInfo(self._home) if self._keeps_home else self._clock.zone

    def _soon(self, end):
        limit = _wall(end, self._zone()) + timedelta(days=1)
        return [one for one in self._ahead.values() if one.at <= limit]

    def _instant(self, one):
        """Return when it comes at the earliest."""
        zone = ZoneInfo(one.zone) if one.zone else self._zone()
        return min(one.at.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))

    def _begin_plan(self, start):
        store = open_store(self._folder, self._clock)
        self._visit = Visit(what="Wound check", date=start.date() + timedelta(days=20), time="10:30")
        store.plans.begin(
            small_plan(
                surgery_date=self._surgery,
                answers={
                    "procedure": "lumbar_discectomy",
                    "surgery_date": self._surgery.isoformat(),
                    "discharge_date": start.date().isoformat(),
                },
                medicines=tuple(Medicine(name=name, times=times) for name, times in DOSES.items()),
                visits=(self._visit,),
            )
        )
        store.close()

    def _visits(self):
        day = self._visit.date
        times = {"tomorrow": on(day - timedelta(days=1), "18:00"), "soon": on(day, "08:30")}
        return {
            f"visit Wound check {word}@{at.isoformat(timespec='minutes')}": Planned("visit", at, self._home)
            for word, at in times.items()
        }


@dataclass(frozen=True)
class _Row:
    state: str
    due: str


class _Screen:
    """Shows, remembers, and now and then takes the program down with it."""

    def __init__(self, life):
        self._life = life
        self.showing = None
        self.breaks = False

    @property
    def ids(self):
        listed = [row.id for row in self.showing.missed.rows] if self.showing.missed else []
        return {name for card in self.showing.cards for name in card.ids} | set(listed)

    def show(self, showing):
        if self.breaks:
            self.breaks = False
            raise Killed
        self.showing = showing
        fresh = {name for card in showing.cards if card.key in showing.fresh for name in card.ids}
        self._life.note_shown(fresh)


class _Log:
    """The real log, that can die in the middle of a change."""

    def __init__(self, store, life):
        self._store = store
        self._life = life

    def __getattr__(self, name):
        return getattr(self._store.reminders, name)

    def keep(self, plan_id, changed, gone=(), course=None):
        changed = list(changed)
        if self._life.breaks_log and changed:
            self._store.connection.execute("BEGIN IMMEDIATE")
            self._store.connection.execute(
                "DELETE FROM reminder WHERE id IN (SELECT id FROM reminder ORDER BY at DESC LIMIT 3)"
            )
            raise Killed  # and the half-made change is never committed
        self._store.reminders.keep(plan_id, changed, gone, course)


def _wall(when, zone):
    return when.astimezone(zone).replace(tzinfo=None)


def _highest(now, zone):
    """Return the latest time that the clock has shown so far; it went back within the last two hours at most."""
    return max(_wall(now - timedelta(minutes=minutes), zone) for minutes in range(0, 121, 15))
