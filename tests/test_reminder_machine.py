"""Months of reminders on the real database: through sleep, restarts, crashes, journeys and both changes of the clocks.

None is lost, none comes twice, none is shifted, and no two times of one medicine are ever open.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from planner.app.reminder_zone import ZoneChoice
from planner.content.locate import resources
from planner.content.words import load_wording
from tests.reminder_life import ZONES, Life

WORDING = load_wording(resources())
STARTS = (  # on the clock: before each change of the clocks, a leap day, the end of a year
    datetime(2028, 2, 26, 7, 0),  # noqa: DTZ001
    datetime(2027, 3, 10, 23, 59),  # noqa: DTZ001
    datetime(2026, 9, 20, 12, 30),  # noqa: DTZ001
    datetime(2026, 10, 20, 0, 0),  # noqa: DTZ001
    datetime(2026, 12, 27, 18, 15),  # noqa: DTZ001
)
CARD_DEEDS = ("done", "skip", "escape", "later")
ROW_DEEDS = ("done", "done_at_its_time", "skip")


@pytest.mark.parametrize(("place", "zone"), list(enumerate(ZONES)))
def test_three_months_in_each_of_eight_zones(place, zone, tmp_path):
    """Two years in all; each life has its own dice, which are the same at every run."""
    dice = random.Random(place)  # noqa: S311  # dice
    life = Life(tmp_path, WORDING, zone, STARTS[place % len(STARTS)], dice=dice)
    days = 0.0
    while days < 91:
        span = timedelta(hours=dice.choice((2, 8, 14, 30)))
        days += span / timedelta(days=1)
        something_happens(life, dice, span)
        something_is_answered(life, dice)
    assert len(life.handled) > 50


def something_happens(life, dice, span):
    what = dice.choices(("run", "sleep", "fly", "crash", "stop", "kill"), (50, 30, 5, 5, 5, 5))[0]
    match what:
        case "fly":
            life.fly(dice.choice(ZONES), timedelta(hours=9), dice.choice(list(ZoneChoice)))
        case "crash":
            life.crash = dice.choice(("screen", "log"))
        case "stop" | "kill":
            getattr(life, what)()
    (life.sleep if what == "sleep" else life.run)(span)


def something_is_answered(life, dice):
    for _ in range(dice.randrange(4)):
        life.answer_card(dice.randrange(9), dice.choice(CARD_DEEDS))
        life.answer_row(dice.randrange(9), dice.choice(ROW_DEEDS))
    match dice.randrange(8):
        case 0:
            life.undo()
        case 1 | 2:
            life.leave_list(for_good=True)
        case 3:
            life.leave_list(for_good=False)


class ReminderMachine(RuleBasedStateMachine):
    """Any life at all, as hypothesis can think it up."""

    def __init__(self):
        super().__init__()
        self._folder = Path(tempfile.mkdtemp(prefix="reminders-"))

    @initialize(zone=st.sampled_from(ZONES), start=st.sampled_from(STARTS))
    def begin(self, zone, start):
        self.life = Life(self._folder, WORDING, zone, start)

    @rule(minutes=st.integers(1, 3 * 1440))
    def run(self, minutes):
        self.life.run(timedelta(minutes=minutes))

    @rule(minutes=st.integers(1, 20 * 1440))
    def sleep(self, minutes):
        self.life.sleep(timedelta(minutes=minutes))

    @rule(zone=st.sampled_from(ZONES), hours=st.integers(1, 20), choice=st.sampled_from(ZoneChoice))
    def fly(self, zone, hours, choice):
        self.life.fly(zone, timedelta(hours=hours), choice)

    @rule(place=st.integers(0, 8), deed=st.sampled_from(CARD_DEEDS))
    def answer_card(self, place, deed):
        self.life.answer_card(place, deed)

    @rule(place=st.integers(0, 8), deed=st.sampled_from(ROW_DEEDS))
    def answer_row(self, place, deed):
        self.life.answer_row(place, deed)

    @rule()
    def undo(self):
        self.life.undo()

    @rule(for_good=st.booleans())
    def leave_list(self, for_good):
        self.life.leave_list(for_good=for_good)

    @rule()
    def stop(self):
        self.life.stop()

    @rule()
    def kill(self):
        self.life.kill()

    @rule(where=st.sampled_from(("screen", "log")))
    def crash(self, where):
        self.life.crash = where

    def teardown(self):
        shutil.rmtree(self._folder, ignore_errors=True)


TestReminderMachine = ReminderMachine.TestCase
TestReminderMachine.settings = settings(
    max_examples=12,
    stateful_step_count=40,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a life of forty events is told as it was, not made shorter
)
