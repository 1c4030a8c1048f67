"""What the person chose is kept at once, told to whom it concerns, and read back as chosen."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from planner.app.settings_session import SettingsSession
from planner.core.reminder_board import QuietHours
from planner.storage.store import open_throw_away_store
from planner.system_clock import FixedClock
from tests.plans import small_plan


@pytest.fixture
def choices():
    store = open_throw_away_store(FixedClock(datetime(2026, 3, 11, 9, 0, tzinfo=UTC)))
    yield SettingsSession(store.preferences)
    store.close()


def kinds(choices):
    return choices.reminders.choices.kinds(small_plan().sheet)


def test_a_kind_is_turned_off_and_on_again(choices):
    assert "walk" in kinds(choices)
    choices.turn_kind("walk", is_on=False)
    assert "walk" not in kinds(choices)
    choices.turn_kind("walk", is_on=True)
    assert "walk" in kinds(choices)


def test_a_kind_that_was_not_asked_for_is_turned_on(choices):
    assert "exercise" not in kinds(choices)
    choices.turn_kind("exercise", is_on=True)
    assert "exercise" in kinds(choices)


def test_a_new_answer_to_the_question_counts_alone_again(choices):
    choices.turn_kind("walk", is_on=False)
    choices.choose_times("wound", (time(7, 30),))
    choices.forget_kinds()
    assert "walk" in kinds(choices)
    assert choices.reminders.choices.times["wound"] == (time(7, 30),)


def test_every_change_is_told_as_it_stands_then(choices):
    told = []
    choices.on_reminders_changed(told.append)
    choices.choose_quiet(QuietHours(time(21), time(8), holds_medicines=True))
    choices.choose_neutral(is_neutral=True)
    assert [(one.quiet.start, one.is_neutral) for one in told] == [(time(21), False), (time(21), True)]
    assert told[-1] == choices.reminders


def test_whether_reminders_go_on_is_not_known_until_asked(choices):
    assert choices.stays_when_closed is None
    choices.choose_staying(stays=False)
    assert choices.stays_when_closed is False
