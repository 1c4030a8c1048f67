"""The program stays for its reminders when its window closes, and there is only one of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from planner.app.dose_views import DoseAnswer
from planner.app.plan_session import PlanSession
from planner.core.answers import Medicine
from planner.storage.knock import heard_knock, is_answered, knock
from planner.ui.desk import Desk
from planner.ui.reminder_desk import ReminderDesk, SecondStarts
from planner.ui.today.today_page import TodayPage
from tests.app.reminder_world import WorldClock
from tests.plans import small_plan
from tests.ui.conftest import NOW

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds; another start may share the computer with the whole suite


class Alive:
    """The program with its reminders; it remembers whether it was ended."""

    def __init__(self, content, store, folder, *, is_aside=False, plan=None):
        session = PlanSession(store.plans)
        if plan is not None:
            session.accept(plan)
        self.clock = WorldClock(NOW)
        self.desk = Desk(content, session, store, self.clock)
        if not is_aside:
            self.desk.open()
        self.ends = 0
        self.settings = self.desk.settings.choices
        self.reminders = ReminderDesk(
            self.desk,
            lambda: store.reminders,
            clock=self.clock,
            starts=SecondStarts(folder=folder, heard=lambda: heard_knock(folder)),
            is_aside=is_aside,
            end=self.end,
        )

    def end(self):
        self.ends += 1

    @property
    def window(self):
        return self.desk.window


@pytest.fixture
def live(dressed, content, store, tmp_path, qtbot, monkeypatch):
    """Give a way to start the program; all are stopped in the end."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    started = []

    def start(**given):
        alive = Alive(content, store, tmp_path, **given)
        with qtbot.waitSignal(alive.reminders.begun):
            started.append(alive)
        return alive

    yield start
    for alive in started:
        alive.desk.ending.emit()
        alive.window.removeEventFilter(alive.reminders._keeping)
        alive.window.close()
        alive.window.deleteLater()
    dressed.setQuitOnLastWindowClosed(True)
    dressed.processEvents()


def answer_with(label):
    """Press a button of the question that is about to come."""

    def press():
        question = QApplication.activeModalWidget()
        if not isinstance(question, QDialog):
            QTimer.singleShot(10, press)
            return
        next(one for one in question.findChildren(QPushButton) if one.text() == label).click()

    QTimer.singleShot(0, press)


def test_closing_asks_once_whether_reminders_go_on(live, qtbot):
    alive = live(plan=small_plan())
    answer_with("Keep reminding me")
    alive.window.close()
    qtbot.waitUntil(alive.window.isMinimized)  # there is no tray here
    assert alive.settings.stays_when_closed is True
    alive.reminders.come_back()
    assert not alive.window.isMinimized()
    alive.window.close()  # and is not asked again
    qtbot.waitUntil(alive.window.isMinimized)


def test_without_a_plan_closing_ends_the_program(live, qtbot):
    alive = live()
    with qtbot.waitSignal(alive.window.closing):
        alive.window.close()
    qtbot.waitUntil(lambda: alive.ends == 1)
    assert not alive.window.isVisible()


def test_quit_ends_from_the_keyboard(live, qtbot):
    alive = live(plan=small_plan())
    alive.window.quit_asked.emit()
    assert alive.ends == 1
    assert not alive.window.isVisible()


def test_a_start_with_the_computer_shows_no_window_until_it_is_wanted(live, qtbot):
    alive = live(plan=small_plan(), is_aside=True)
    assert not alive.window.isVisible()
    alive.reminders.come_back()
    assert alive.window.isVisible()
    assert alive.window.findChild(TodayPage)


def test_who_comes_back_after_midnight_sees_the_day_of_today(live, qtbot):
    alive = live(plan=small_plan())
    before = alive.window.findChild(TodayPage)
    alive.reminders.come_back()
    assert alive.window.page("today") is before
    alive.clock.instant += timedelta(days=1)
    alive.reminders.come_back()
    assert alive.window.page("today") is not before


def test_a_knock_brings_the_window_back(live, qtbot, tmp_path):
    alive = live(plan=small_plan(), is_aside=True)
    knock(tmp_path)
    qtbot.waitUntil(alive.window.isVisible)


def test_a_knock_that_nobody_hears_is_taken_back(tmp_path):
    knock(tmp_path)
    assert not is_answered(tmp_path, patience=0)
    assert heard_knock(tmp_path) is None


def test_quit_ends_the_program_although_a_card_stays_until_it_is_answered():
    """In a program of its own: no test can end its own."""
    command = [sys.executable, "-m", "tests.ui.quit_beside_card"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert told.stdout.split() == ["card", "ended"], told.stderr


def test_a_second_start_of_the_real_program_ends_well_and_the_first_goes_on(tmp_path):
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "RECOVERY_PLANNER_HOME": str(tmp_path),
        "DBUS_SESSION_BUS_ADDRESS": "",
    }
    command = [sys.executable, "-m", "planner"]
    first = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        end = time.monotonic() + PATIENCE
        while not (tmp_path / "plans.db").exists():
            assert time.monotonic() < end
            time.sleep(0.05)
        knock(tmp_path)
        assert is_answered(tmp_path, patience=PATIENCE)  # the first one is up
        second = subprocess.run(command, cwd=ROOT, env=environment, timeout=PATIENCE, check=False)
        assert second.returncode == 0
        assert first.poll() is None
    finally:
        first.terminate()
        first.wait()


def test_a_page_of_today_that_stays_open_over_midnight_tells_the_new_day(live):
    alive = live(plan=small_plan())
    page = alive.window.page("today")
    alive.clock.instant += timedelta(days=1)
    page.check_in.show_fault("", 1)  # the person is in the middle of telling yesterday
    alive.reminders.reminders.look()
    assert alive.window.page("today") is page, "nothing half told is lost"
    page.check_in.show_fault("", 0)
    alive.reminders.reminders.look()
    renewed = alive.window.page("today")
    assert renewed is not page
    assert "12 March" in renewed._title.text()


def test_medicines_are_told_on_today_once_the_reminders_run(live):
    alive = live(plan=small_plan(medicines=(Medicine(name="Paracetamol", times=("10:00",)),)))
    part = alive.window.page("today").tasks.medicines
    assert [row.name for row in part.view.rows] == ["Medicines at 10:00"]
    alive.clock.instant += timedelta(minutes=45)
    alive.reminders.reminders.look()
    alive.window.page("today").dose_answered.emit(part.view.rows[0].ids, DoseAnswer.NOW)
    assert alive.window.page("today").tasks.medicines.view.rows[0].is_done
