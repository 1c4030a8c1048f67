"""Reminders on the screen: a card that never takes the keyboard, a list, a tray, and a timer that never sleeps long."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from planner.app.reminder_outlook import try_view
from planner.app.reminder_views import TEST, Showing
from planner.app.reminder_zone import ZoneChoice
from planner.core.errors import KnownError
from planner.notify.notices import Notice
from planner.storage.knock import heard_knock, knock
from planner.storage.store import open_throw_away_store
from planner.ui.reminders.folder_watch import FolderWatch
from planner.ui.reminders.keep_running import KeepRunning
from planner.ui.reminders.missed_window import MissedWindow
from planner.ui.reminders.reminder_card import ReminderCard
from planner.ui.reminders.reminders import Reminders
from planner.ui.reminders.resume_watch import PATH, ResumeWatch
from planner.ui.reminders.shelf import ReminderShelf
from planner.ui.reminders.tray import TrayHelper
from planner.ui.reminders.try_reminders import TryReminders
from planner.ui.reminders.wake_timer import WakeTimer
from planner.ui.reminders.zone_card import ZoneCard
from planner.ui.widgets.tick_box import TickBox
from tests.app.reminder_world import PARACETAMOL, SURGERY, WorldClock
from tests.gallery.screens.reminders import MEDICINES, NEUTRAL, WALK, ZONE
from tests.gallery.screens.reminders import MISSED as LIST
from tests.notify.session_bus import bus, needs_bus, service_on
from tests.plans import small_plan
from tests.reminders import LONDON, at

ROOT = Path(__file__).parents[2]
needs_screen = pytest.mark.skipif(
    not (shutil.which("xvfb-run") and shutil.which("xauth")), reason="there is no Xvfb here, so no real screen"
)
pytestmark = pytest.mark.usefixtures("worn")


def button(widget, text):
    """Return the button a person would press."""
    found = [one for one in widget.findChildren(QPushButton) if one.text() == text and one.isVisibleTo(widget)]
    assert found, f"there is no button {text!r}"
    return found[0]


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QWidget) if hasattr(label, "text"))


class Sender:
    """A desktop that remembers."""

    def __init__(self):
        self.sent = []
        self.withdrawn = []

    def send(self, notice):
        self.sent.append(notice)

    def withdraw(self, key):
        self.withdrawn.append(key)

    def close(self):
        pass


@pytest.fixture
def card(qtbot):
    made = ReminderCard()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shelf(qtbot):
    made = ReminderShelf(Sender())
    yield made
    made.clear()


def shown_card(shelf):
    return shelf._card


# The card


def test_the_card_stays_on_top_and_asks_for_no_keyboard(card):
    card.show_card(WALK)
    assert card.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


@needs_screen
def test_on_a_real_screen_the_keyboard_stays_where_it_was():
    """Typing goes on in another window while a card appears beside it."""
    command = ["xvfb-run", "-a", sys.executable, "-m", "tests.ui.card_beside_typing"]
    told = subprocess.run(
        command, check=False, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "xcb"}, capture_output=True, text=True
    )
    assert told.stdout.split() == ["typing", "card", "typing"], told.stderr


def test_the_card_says_when_it_was_planned_and_what_waits_behind_it(card):
    card.show_card(MEDICINES, more=2)
    told = words(card)
    assert "Medicines, as on the label" in told
    assert "Paracetamol Omeprazole" in told
    assert "Do not take two to catch up" in told
    assert "2 more after this." in told
    assert "20:00" in told


@pytest.mark.parametrize(("label", "signal"), [("Done", "done"), ("Skip", "skipped")])
def test_each_button_says_what_was_pressed(card, qtbot, label, signal):
    card.show_card(WALK)
    with qtbot.waitSignal(getattr(card, signal)):
        button(card, label).click()


def test_later_opens_the_choices_that_fit(card, qtbot):
    card.show_card(MEDICINES)
    button(card, "Later").click()
    assert not [one for one in card.findChildren(QPushButton) if one.text() == "Choose a time"]
    with qtbot.waitSignal(card.snoozed) as heard:
        button(card, "30 min").click()
    assert heard.args == ["half_hour"]


def test_a_time_of_ones_own_can_be_chosen(card, qtbot):
    card.show_card(replace(WALK, can_choose_tomorrow=True))
    button(card, "Later").click()
    button(card, "Choose a time").click()
    line = next(one for one in card.findChildren(QWidget) if one.metaObject().className() == "QLineEdit")
    line.setText("17:30")
    with qtbot.waitSignal(card.time_chosen) as heard:
        button(card, "Tomorrow").click()
    assert heard.args == ["17:30", True]


def test_escape_is_a_short_snooze_and_never_done(card, qtbot):
    card.show_card(WALK)
    with qtbot.assertNotEmitted(card.done), qtbot.waitSignal(card.dismissed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)


def test_closing_the_card_from_outside_is_a_short_snooze_too(card, qtbot):
    card.show_card(WALK)
    with qtbot.waitSignal(card.dismissed):
        card.closeEvent(QCloseEvent())


def test_neutral_words_offer_to_open_instead_of_skipping(card):
    card.show_card(NEUTRAL)
    assert button(card, "Open")
    assert "Paracetamol" not in words(card)


def test_every_button_has_a_name_and_can_be_reached_by_keyboard(card):
    card.show_card(WALK)
    for one in card.findChildren(QPushButton):
        if one.isVisibleTo(card):
            assert one.accessibleName()
            assert one.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert card.accessibleName() == "Reminder: Time for a short walk."


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_at_any_text_size(card, worn, qtbot, scale):
    worn.wear("light", scale)
    card.show_card(MEDICINES, more=1)
    button(card, "Later").click()
    qtbot.wait(20)
    for one in card.findChildren(QWidget):
        if one.isVisibleTo(card) and not one.findChildren(QWidget):
            inside = one.mapTo(card, one.rect().bottomRight())
            assert card.rect().contains(inside), one
            assert one.height() >= min(one.minimumSizeHint().height(), one.sizeHint().height())


# The shelf


def test_one_card_at_a_time(shelf):
    shelf.show(Showing(cards=(MEDICINES, WALK)))
    assert "Medicines, as on the label" in words(shown_card(shelf))
    assert "One more after this." in words(shown_card(shelf))


def test_an_answer_can_be_taken_back_before_the_next_card_comes(shelf, qtbot):
    shelf.show(Showing(cards=(MEDICINES, WALK)))
    with qtbot.waitSignal(shelf.done) as heard:
        button(shown_card(shelf), "All done").click()
    assert heard.args == [("a", "b")]
    shelf.show(Showing(cards=(WALK,)))
    with qtbot.waitSignal(shelf.undone) as heard:
        button(shown_card(shelf), "Undo").click()
    assert heard.args == [("a", "b")]
    shelf.show(Showing(cards=(MEDICINES, WALK)))
    assert button(shown_card(shelf), "All done")


def test_after_the_undo_the_next_card_comes(shelf):
    shelf.show(Showing(cards=(MEDICINES, WALK)))
    button(shown_card(shelf), "All done").click()
    shelf.show(Showing(cards=(WALK,)))
    shelf._undo_time.timeout.emit()
    assert "Time for a short walk." in words(shown_card(shelf))


def test_a_line_is_ticked_by_itself_and_the_last_one_ends_the_card(shelf, qtbot):
    shelf.show(Showing(cards=(MEDICINES, WALK)))
    paracetamol, omeprazole = shown_card(shelf).findChildren(TickBox)
    with qtbot.waitSignal(shelf.done) as heard:
        paracetamol.click()
    assert heard.args == [("a",)]
    half = replace(MEDICINES, ids=("b",), lines=(replace(MEDICINES.lines[0], is_done=True), MEDICINES.lines[1]))
    shelf.show(Showing(cards=(half, WALK)))
    with qtbot.waitSignal(shelf.undone) as heard:
        paracetamol.click()
    assert heard.args == [("a",)]
    shelf.show(Showing(cards=(half, WALK)))
    with qtbot.waitSignal(shelf.done) as heard:
        omeprazole.click()
    assert heard.args == [("b",)]
    assert button(shown_card(shelf), "Undo")


def test_a_card_answered_elsewhere_goes_away_with_its_notification(shelf):
    shelf.show(Showing(cards=(WALK,), fresh=frozenset({"walk"})))
    assert [notice.title for notice in shelf._sender.sent] == ["Time for a short walk."]
    shelf.show(Showing())
    assert not shown_card(shelf).isVisible()
    assert shelf._sender.withdrawn == ["walk"]


def test_a_card_that_is_not_new_is_not_notified_again(shelf):
    shelf.show(Showing(cards=(WALK,), fresh=frozenset({"walk"})))
    shelf.show(Showing(cards=(replace(WALK, ago="3 min ago"),)))
    assert len(shelf._sender.sent) == 1


@pytest.mark.parametrize(("action", "signal"), [("done", "done"), ("later", "put_off")])
def test_a_button_of_the_notification_answers_the_card(shelf, qtbot, action, signal):
    shelf.show(Showing(cards=(WALK,)))
    with qtbot.waitSignal(getattr(shelf, signal)) as heard:
        shelf.press("walk", action)
    assert heard.args == [("walk",)]


def test_the_notification_itself_opens_the_window(shelf, qtbot):
    shelf.show(Showing(cards=(WALK,)))
    with qtbot.waitSignal(shelf.open_asked):
        shelf.press("walk", "default")


def test_a_test_card_ends_with_done_and_is_no_answer(shelf, qtbot):
    shelf.show(Showing(cards=(replace(WALK, key=TEST, ids=(TEST,)),), fresh=frozenset({TEST})))
    with qtbot.assertNotEmitted(shelf.done), qtbot.waitSignal(shelf.test_ended):
        button(shown_card(shelf), "Done").click()


def test_trouble_is_told_once(shelf, qtbot):
    with qtbot.waitSignal(shelf.trouble_told) as heard:
        shelf.show(Showing(trouble="The disk is full."))
    assert heard.args == ["The disk is full."]
    with qtbot.assertNotEmitted(shelf.trouble_told):
        shelf.show(Showing(trouble="The disk is full."))


# The list and the question


@pytest.fixture
def missed(qtbot):
    window = MissedWindow()
    qtbot.addWidget(window)
    window.show_list(LIST)
    window.show()
    return window


def test_the_list_tells_the_times_as_planned_and_does_not_take_the_keyboard(missed):
    told = words(missed)
    assert "Tue 22:00" in told
    assert "Walk: 2 are over. No need to catch up." in told
    assert "Do not take two to catch up." in told
    assert missed.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_each_line_can_be_answered_and_says_what_it_is_about(missed, qtbot):
    first = button(missed, "Done")
    assert first.accessibleName() == "Done: Paracetamol, Tue 22:00"
    with qtbot.waitSignal(missed.done) as heard:
        first.click()
    assert heard.args == ["1"]
    with qtbot.waitSignal(missed.skipped):
        button(missed, "Not done").click()
    with qtbot.waitSignal(missed.snoozed) as heard:
        button(missed, "This evening").click()
    assert heard.args == ["4", "evening"]


def test_of_a_dose_told_late_the_list_asks_when_it_was_and_the_keyboard_is_led(missed, qtbot):
    late = replace(LIST.rows[0], at_its_time="At 22:00")
    missed.show_list(replace(LIST, rows=(late, *LIST.rows[1:])))
    missed.activateWindow()
    with qtbot.assertNotEmitted(missed.done):
        button(missed, "Done").click()
    assert button(missed, "At 22:00").accessibleName() == "At 22:00: Paracetamol, Tue 22:00"
    assert missed.focusWidget() is button(missed, "At 22:00")
    assert "When was that?" in words(missed)
    with qtbot.waitSignal(missed.done_at_its_time) as heard:
        button(missed, "At 22:00").click()
    assert heard.args == ["1"]
    with qtbot.waitSignal(missed.done) as heard:
        button(missed, "Just now").click()
    assert heard.args == ["1"]
    button(missed, "Back").click()
    assert missed.focusWidget() is button(missed, "Done")


def test_an_answered_line_keeps_its_undo_and_the_keyboard_stays_where_it_was(missed, qtbot):
    before = button(missed, "Done")
    rows = (replace(LIST.rows[0], answer="done"), *LIST.rows[1:])
    missed.show_list(replace(LIST, rows=rows))
    assert not before.isVisible()
    with qtbot.waitSignal(missed.undone) as heard:
        button(missed, "Undo").click()
    assert heard.args == ["1"]


def test_escape_and_closing_leave_the_list_for_later(missed, qtbot):
    with qtbot.waitSignal(missed.left):
        qtbot.keyClick(missed, Qt.Key.Key_Escape)
    with qtbot.waitSignal(missed.left):
        missed.close()
    with qtbot.waitSignal(missed.saved):
        button(missed, "Save and close").click()


def test_a_new_zone_has_three_answers(qtbot):
    zone = ZoneCard()
    qtbot.addWidget(zone)
    zone.show_question(ZONE)
    with qtbot.waitSignal(zone.chosen) as heard:
        button(zone, "The clock at home").click()
    assert heard.args == [ZoneChoice.KEEP]


def test_reminders_can_be_tested_with_help_for_this_system(wording, qtbot):
    helps = {}
    for platform in ("win32", "darwin", "linux"):
        trying = TryReminders(try_view(wording, platform))
        qtbot.addWidget(trying)
        with qtbot.waitSignal(trying.tried):
            button(trying, "Test now").click()
        helps[platform] = words(trying)
    assert "Focus" in helps["darwin"]
    assert "Startup" in helps["win32"]
    assert "tray" in helps["linux"]


def test_the_question_and_a_card_never_lie_on_each_other(shelf):
    shelf.show(Showing(cards=(WALK,), zone=ZONE))
    assert not shown_card(shelf).geometry().intersects(shelf._zone.geometry())


# The timer, waking up, the tray


def test_the_timer_waits_as_long_as_it_is_told_but_an_hour_at_most(qtbot):
    timer = WakeTimer(lambda: timedelta(days=30))
    timer.look_now()
    assert timedelta(minutes=59) < timer.waiting <= timedelta(hours=1)
    timer.wait(timedelta(seconds=60))
    assert timer.waiting <= timedelta(seconds=60)
    timer.stop()


def test_the_timer_goes_on_even_if_looking_fails():
    def fail():
        raise RuntimeError

    timer = WakeTimer(fail)
    with pytest.raises(RuntimeError):
        timer.look_now()
    assert timedelta(0) < timer.waiting <= timedelta(minutes=1)
    timer.stop()


@needs_bus
def test_waking_up_is_heard_from_the_system(qtbot):
    from jeepney import DBusAddress, new_signal
    from jeepney.io.blocking import open_dbus_connection
    from PySide6.QtDBus import QDBusConnection

    with bus() as address:
        connection = QDBusConnection.connectToBus(address, "test")
        watch = ResumeWatch()
        assert watch.listen(connection)
        manager = DBusAddress(PATH, interface="org.freedesktop.login1.Manager")
        with open_dbus_connection(address) as system:
            with qtbot.assertNotEmitted(watch.resumed, wait=100):
                system.send(new_signal(manager, "PrepareForSleep", "b", (True,)))
            with qtbot.waitSignal(watch.resumed):
                system.send(new_signal(manager, "PrepareForSleep", "b", (False,)))
        QDBusConnection.disconnectFromBus("test")


def test_the_tray_tells_what_comes_next_and_leads_back(qtbot):
    tray = TrayHelper()
    tray.tell(next_one="Next: Walk, 16:00", missed=3)
    texts = [action.text() for action in tray._menu.actions() if action.isVisible()]
    assert "Next: Walk, 16:00" in texts
    assert "While you were away (3)" in texts
    for text, signal in (("Open Recovery Planner", "open_asked"), ("Quit and stop reminders", "quit_asked")):
        with qtbot.waitSignal(getattr(tray, signal)):
            next(action for action in tray._menu.actions() if action.text() == text).trigger()
    tray.tell(next_one="", missed=0)
    assert "While you were away (0)" not in [action.text() for action in tray._menu.actions() if action.isVisible()]


class Window(QWidget):
    """A window that may hold unfinished work."""

    is_unfinished = False

    def closeEvent(self, event):
        event.setAccepted(not self.is_unfinished)


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


def keeper_of(window, ends, *, has_tray=True, stays=True):
    return KeepRunning(window, has_tray=lambda: has_tray, stays=lambda: stays, end=lambda: ends.append("ended"))


def test_closing_the_window_keeps_the_helper_and_quit_ends_it(window, qtbot):
    ends = []
    keeper = keeper_of(window, ends)
    with qtbot.waitSignal(keeper.hidden):
        window.close()
    assert not window.isVisible()
    keeper.bring_back()
    assert window.isVisible()
    window.is_unfinished = True
    keeper.quit()
    assert not ends
    window.is_unfinished = False
    keeper.quit()
    assert ends == ["ended"]


def test_without_a_tray_the_window_minimises_instead(window, qtbot):
    keeper = keeper_of(window, [], has_tray=False)
    with qtbot.waitSignal(keeper.hidden):
        assert not window.close()
    assert window.isMinimized()
    keeper.bring_back()
    assert not window.isMinimized()


def test_who_wants_no_reminders_after_closing_ends_the_program_by_closing(window, qtbot):
    ends = []
    keeper = keeper_of(window, ends, stays=False)
    window.close()
    qtbot.waitUntil(lambda: ends == ["ended"])
    assert not window.isVisible()
    del keeper


def test_who_gives_no_answer_keeps_the_window(window, qtbot):
    ends, asked = [], []
    keeper = KeepRunning(window, has_tray=lambda: True, stays=lambda: asked.append("asked"), end=lambda: ends.append(1))
    window.close()
    qtbot.waitUntil(lambda: bool(asked))
    assert window.isVisible()
    assert not ends
    del keeper


def test_a_second_start_brings_the_first_to_the_front_with_its_file(qtbot, tmp_path):
    watch = FolderWatch(tmp_path, lambda: heard_knock(tmp_path))
    with qtbot.waitSignal(watch.knocked) as heard:
        knock(tmp_path)
    assert heard.args == [""]
    with qtbot.waitSignal(watch.knocked) as heard:
        knock(tmp_path, tmp_path / "plan.pdf")
    assert heard.args == [str(tmp_path / "plan.pdf")]
    assert heard_knock(tmp_path) is None


# All of it together


@pytest.fixture
def running(wording, qtbot, monkeypatch):
    """Run reminders as the program does; it is one minute to eight."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    clock = WorldClock(at("07:59"))
    store = open_throw_away_store(clock)
    store.plans.begin(small_plan(surgery_date=SURGERY, visits=(), medicines=(PARACETAMOL,)))
    reminders = Reminders(clock, store.reminders, wording, lambda: LONDON)
    reminders.start()
    reminders.follow(store.plans.current())
    yield clock, store, reminders
    reminders.stop()
    store.close()


def test_a_dose_comes_on_a_card_is_done_and_is_done_for_good(running, qtbot):
    clock, store, reminders = running
    clock.instant += timedelta(minutes=1)
    with qtbot.waitSignal(reminders.changed):
        reminders._timer.look_now()
    shown = reminders._shelf._card
    assert shown.isVisible()
    with qtbot.waitSignal(reminders.changed):
        button(shown, "Done").click()
    states = {one.id: one.state for one in reminders.service.day(clock.today())}
    assert states["medicine Paracetamol@2026-03-10T08:00"] == "done"
    kept = store.connection.execute("SELECT state FROM reminder WHERE id LIKE 'medicine%'").fetchall()
    assert kept == [("done",)]


def test_a_log_that_cannot_be_read_at_first_is_told_and_tried_again(running, qtbot, monkeypatch):
    clock, store, reminders = running
    reminders.follow(None)

    def refuse(*_):
        raise KnownError("The file is in use.")

    monkeypatch.setattr(store.reminders, "standings", refuse)
    with qtbot.waitSignal(reminders.trouble_told) as heard:
        reminders.follow(store.plans.current())
    assert heard.args == ["The file is in use."]
    monkeypatch.undo()
    clock.instant += timedelta(minutes=1)
    reminders._timer.look_now()
    assert reminders._shelf._card.isVisible()


def test_after_sleep_the_list_opens(running):
    clock, _, reminders = running
    clock.instant += timedelta(days=1)
    reminders._timer.look_now()
    assert reminders._shelf._list.isVisible()
    assert "While you were away" in words(reminders._shelf._list)


def test_a_time_that_cannot_be_is_told_at_the_card(running):
    clock, _, reminders = running
    clock.instant += timedelta(hours=2, minutes=2)
    reminders.service.done([])
    reminders._timer.look_now()
    reminders.service.close_list()
    ids = reminders._shelf._showing.cards[0].ids
    for text in ("soon", "25:00", "7"):
        reminders._shelf.time_chosen.emit(ids, text, False)
        assert "Please choose another one" in words(reminders._shelf._card)


@needs_bus
def test_a_real_notification_goes_out_and_its_button_marks_the_dose_done(wording, qtbot, monkeypatch):
    with bus() as address, service_on(address, presses="done") as service:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        clock = WorldClock(at("07:59"))
        store = open_throw_away_store(clock)
        store.plans.begin(small_plan(surgery_date=SURGERY, visits=(), medicines=(PARACETAMOL,)))
        reminders = Reminders(clock, store.reminders, wording, lambda: LONDON)
        reminders.follow(store.plans.current())
        clock.instant += timedelta(minutes=1)
        reminders._timer.look_now()
        name = "medicine Paracetamol@2026-03-10T08:00"
        qtbot.waitUntil(lambda: {one.id: one.state for one in reminders.service.day(clock.today())}[name] == "done")
        (shown,) = service.wait_for("title")
        assert shown["title"] == "Paracetamol: take it as the label says."
        reminders.stop()
        store.close()


def test_what_the_bus_never_took_goes_to_the_tray(running, qtbot):
    _, _, reminders = running
    notices = reminders._notices
    seen = []
    notices._tray = type("Tray", (), {"show_notice": lambda _, notice: seen.append(notice)})()
    notices.send(Notice(key="a", title="A"))
    qtbot.waitUntil(lambda: [notice.key for notice in seen] == ["a"])
    notices._tray = None
