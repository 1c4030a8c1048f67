"""A person, a computer and a screen with a memory, for tests of running reminders."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from planner.app.reminder_service import ReminderService
from planner.core.answers import Medicine
from planner.storage.store import open_throw_away_store
from tests.plans import small_plan
from tests.reminders import LONDON, at

SURGERY = date(2026, 3, 2)
PARACETAMOL = Medicine(name="Paracetamol", times=("08:00", "20:00"))


class WorldClock:
    """A clock moved by hand, in a zone that can change."""

    def __init__(self, now, zone=LONDON):
        self.instant = now.astimezone(UTC)
        self.zone = zone

    def now(self):
        return self.instant.astimezone(self.zone)

    def today(self):
        return self.now().date()


class Screen:
    """Remembers what it was told to show."""

    def __init__(self):
        self.showing = None
        self.fresh = []  # every key that was ever new, in order

    def show(self, showing):
        self.showing = showing
        self.fresh += sorted(showing.fresh)

    @property
    def cards(self):
        """Return what is asked for on the cards, line by line."""
        return [text for card in self.showing.cards for text in _asked(card)]

    @property
    def rows(self):
        return [(row.when, row.title, row.answer) for row in self.showing.missed.rows] if self.showing.missed else []


def _asked(card):
    return [line.text for line in card.lines if not line.is_done] or [card.title]


class World:
    """One person at one computer."""

    def __init__(self, wording, *, start, plan=None, settings=None, own=(), zone=LONDON):
        self.wording = wording
        self.clock = WorldClock(start, zone)
        self.store = open_throw_away_store(self.clock)
        self.settings, self.own = settings, own
        self.store.plans.begin(plan or small_plan(surgery_date=SURGERY, visits=(), medicines=(PARACETAMOL,)))
        self.start()

    def start(self):
        """Start the program."""
        self.screen = Screen()
        self.service = ReminderService(
            self.clock,
            self.store.reminders,
            self.screen,
            self.wording,
            lambda: self.clock.zone,
            settings=self.settings,
            own=self.own,
        )
        self.wait = self.service.follow(self.store.plans.current())

    def run_until(self, moment):
        """Let the program run, looking at the clock as often as it says."""
        while self.clock.instant < moment:
            self.clock.instant = min(moment.astimezone(UTC), self.clock.instant + self.wait)
            self.wait = self.service.on_tick(self.clock.now())

    def sleep_until(self, moment):
        """Let time pass while nobody looks, then wake."""
        self.clock.instant = moment.astimezone(UTC)
        self.wait = self.service.on_tick(self.clock.now())

    def to(self, clock, day=0):
        self.run_until(at(clock, day, self.clock.zone))

    def revise(self, plan):
        current = self.store.plans.current()
        self.clock.instant += timedelta(seconds=1)
        self.wait = self.service.follow(self.store.plans.revise(current.id, plan))

    def card(self, place=0):
        return self.screen.showing.cards[place]

    def state(self, reminder_id):
        found = {one.id: one.state for one in self.service.day(date.fromisoformat(reminder_id.rpartition("@")[2][:10]))}
        return found.get(reminder_id)
