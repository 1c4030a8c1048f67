"""The page of settings: each choice takes effect at once, and nothing is lost or erased by accident."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from planner.core.errors import KnownError
from planner.storage.backups import Keeper
from planner.storage.people import PeopleFolders
from planner.system_clock import FixedClock
from planner.ui.look import look
from planner.ui.settings.erase_dialog import EraseDialog
from planner.ui.settings.settings_page import SettingsPage
from planner.ui.welcome.welcome_page import WelcomePage
from planner.ui.widgets.choice_card import ChoiceCard
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.tick_box import TickBox
from planner.ui.wizard.wizard_page import WizardPage
from tests.plans import small_plan
from tests.ui.conftest import NOW


class Switch:
    """Starting with the computer, on a computer that may refuse."""

    def __init__(self):
        self.on = False
        self.refuses = False

    def is_on(self):
        return self.on

    def turn_on(self):
        if self.refuses:
            raise KnownError("Starting with the computer could not be changed.")
        self.on = True

    def turn_off(self):
        self.on = False


class Reminders:
    """Reminders that remember what they were asked."""

    def __init__(self):
        self.tests = 0
        self.followed = []

    def test(self):
        self.tests += 1

    def follow(self, stored):
        self.followed.append(stored)


@pytest.fixture
def desk(open_desk, store, tmp_path, qtbot):
    desk = open_desk(small_plan())
    desk.settings.autostart = Switch()
    desk.settings.reminders = Reminders()
    desk.settings.keeping = Keeper(tmp_path, store.connection, FixedClock(NOW))
    return desk


def page_of(desk):
    desk.window.show_page("settings")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def press(widget, text):
    found = [one for one in widget.findChildren(QPushButton) if one.text() == text]
    found[-1].click()


def box(widget, text):
    return next(one for one in widget.findChildren(TickBox) if one.text() == text)


def box_of(page, text):
    return next(one for one in page.findChildren(ChoiceCard) if one.text() == text)


def field(widget, name):
    return next(one for one in widget.findChildren(TextField) if one.line.accessibleName() == name)


def type_into(qtbot, line, text):
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def words(widget):
    return " ".join(str(one.text()) for one in widget.findChildren(QWidget) if hasattr(one, "text"))


def told(desk, qtbot):
    """Return the sentence of the small window, and close it."""
    dialog = desk.window.findChildren(QDialog)[-1]
    sentence = dialog.accessibleName()
    dialog.accept()
    return sentence


def test_settings_stand_at_the_foot_of_the_rail_and_lead_to_the_start_page(desk):
    press(page_of(desk), "Start page and other plans")
    assert desk.window.findChild(WelcomePage).isVisible()


def test_settings_can_be_reached_from_the_start_page_before_there_is_a_plan(open_desk):
    desk = open_desk()
    press(desk.window.findChild(WelcomePage), "Settings")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    assert page.isVisibleTo(desk.window)
    assert box_of(page, "200 %")
    press(page, "Start page and other plans")
    assert desk.window.findChildren(WelcomePage)[-1].isVisible()


def test_text_size_and_colours_take_effect_at_once_and_stay(desk, store, worn):
    page = page_of(desk)
    next(one for one in page.findChildren(ChoiceCard) if one.text() == "125 %").click()
    next(one for one in page.findChildren(ChoiceCard) if one.text() == "Dark").click()
    assert (look().theme.name, look().theme.text_scale) == ("dark", 1.25)
    assert store.preferences.load()["theme"] == "dark"
    next(one for one in page.findChildren(ChoiceCard) if one.text() == "As on this computer").click()
    assert look().theme.name == "light"


def test_the_keyboard_stays_at_the_text_size_when_the_page_is_laid_out_anew(desk, qtbot, worn):
    page = page_of(desk)
    next(one for one in page.findChildren(ChoiceCard) if one.text() == "200 %").click()
    anew = desk.window.page("settings")
    assert anew is not page
    qtbot.waitUntil(lambda: isinstance(anew.window().focusWidget(), ChoiceCard))


def test_a_kind_is_turned_off_and_its_times_go_away(desk):
    page = page_of(desk)
    assert field(page, "Times: Walks").isVisibleTo(page)
    box(page, "Walks").click()
    assert not field(page, "Times: Walks").isVisibleTo(page)
    assert "walk" in desk.settings.choices.reminders.choices.off


def test_times_are_taken_as_typed_and_shown_as_read(desk, qtbot):
    line = field(page_of(desk), "Times: Walks").line
    type_into(qtbot, line, "4 pm, 9:15")
    assert line.text() == "09:15, 16:00"
    assert desk.settings.choices.reminders.choices.times["walk"] == (time(9, 15), time(16))


@pytest.mark.parametrize(("typed", "sentence"), [("25:00", "25:00 is not a time of day"), (" ", "at least one time")])
def test_a_time_that_cannot_be_is_told_at_its_line_and_not_taken(desk, qtbot, typed, sentence):
    page = page_of(desk)
    type_into(qtbot, field(page, "Times: Walks").line, typed)
    assert sentence in words(page)
    assert desk.settings.choices.reminders.choices.times["walk"] == (time(10), time(16))


def test_quiet_hours_are_chosen_and_medicines_are_held_only_where_asked(desk, qtbot):
    page = page_of(desk)
    type_into(qtbot, field(page, "From").line, "21")
    quiet = desk.settings.choices.reminders.quiet
    assert (quiet.start, quiet.end, quiet.holds_medicines) == (time(21), time(7), False)
    box(page, "Hold medicines back too").click()
    assert desk.settings.choices.reminders.quiet.holds_medicines
    type_into(qtbot, field(page, "Until").line, "21:00")
    assert "Both times are the same" in words(page)
    box(page, "Keep quiet in these hours").click()
    off = desk.settings.choices.reminders.quiet
    assert off.start == off.end


def test_starting_with_the_computer_is_off_until_asked_and_a_refusal_is_told(desk, qtbot):
    page = page_of(desk)
    start = box(page, "Start with the computer")
    assert not start.isChecked()
    desk.settings.autostart.refuses = True
    start.click()
    assert not start.isChecked()
    assert "could not be changed" in told(desk, qtbot)
    desk.settings.autostart.refuses = False
    start.click()
    assert desk.settings.autostart.on


def test_reminders_are_tested_and_the_program_is_quit_from_here(desk, qtbot):
    page = page_of(desk)
    press(page, "Test now")
    assert desk.settings.reminders.tests == 1
    with qtbot.waitSignal(desk.window.quit_asked):
        press(page, "Quit and stop reminders")


def test_the_country_is_changed_as_everything_of_the_plan_is(desk):
    press(page_of(desk), "Change the country")
    wizard = desk.window.findChildren(WizardPage)[-1]
    assert wizard.page.question.id == "country"


def test_a_copy_is_made_and_brought_back(desk, qtbot, tmp_path, store):
    (tmp_path / "stick").mkdir()
    desk.settings.copy_to(tmp_path / "stick")
    assert "The copy is made." in told(desk, qtbot)
    (copy,) = (tmp_path / "stick").iterdir()
    store.plans.archive(store.plans.current().id)
    store.preferences.set("text_scale", 2.0)
    desk.settings.bring_back(copy)
    assert "The copy is back." in told(desk, qtbot)
    assert desk.session.plan == small_plan()
    assert look().theme.text_scale == 1.0
    before, after = desk.settings.reminders.followed
    assert (before, after.plan) == (None, small_plan())


def test_a_file_that_is_no_copy_is_told_and_reminders_go_on(desk, qtbot, tmp_path):
    (tmp_path / "letter.db").write_text("Dear Sir")
    desk.settings.bring_back(tmp_path / "letter.db")
    assert "Nothing was changed" in told(desk, qtbot)
    assert desk.settings.reminders.followed[-1] is not None


def test_erasing_asks_for_a_word_and_only_then_ends_the_program(desk, qtbot):
    dialog = EraseDialog(desk.window)
    qtbot.addWidget(dialog)
    dialog.show()
    press(dialog, "Erase everything")
    assert dialog.isVisible()
    assert "You typed nothing" in words(dialog)
    qtbot.keyClicks(dialog.findChild(TextField).line, "erase")
    press(dialog, "Erase everything")
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert not desk.settings.keeping.is_to_be_erased  # the dialog alone does nothing
    desk.settings.autostart.on = True
    with qtbot.waitSignal(desk.window.quit_asked):
        desk.settings.erase()
    assert desk.settings.keeping.is_to_be_erased
    assert not desk.settings.autostart.on


def test_who_erases_their_own_plans_leaves_the_reminders_of_others_at_start_up(desk, tmp_path):
    people = PeopleFolders(tmp_path)
    desk.settings.people = people
    people.add("Ben")
    desk.settings.autostart.on = True
    desk.settings.erase()
    assert desk.settings.autostart.on
    people.drop_shown()
    desk.settings.erase()
    assert not desk.settings.autostart.on


def test_escape_keeps_everything(desk, qtbot):
    dialog = EraseDialog(desk.window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.findChild(TextField).line, "erase")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_before_there_is_a_plan_only_what_makes_sense_is_offered(open_desk):
    page = page_of(open_desk())
    assert page.kinds is None
    assert page.copies is None
    assert "Language: English" in words(page)


def test_every_control_has_a_name_and_can_be_reached_by_keyboard(desk):
    page = page_of(desk)
    controls = [*page.findChildren(QPushButton), *page.findChildren(TickBox), *page.findChildren(TextField)]
    for one in controls:
        target = one.line if isinstance(one, TextField) else one
        assert target.accessibleName()
        assert target.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_new_answer_on_reminders_counts_more_than_what_was_turned_off_before(desk):
    desk.settings.choices.turn_kind("walk", is_on=False)
    plan = small_plan()
    answers = {**plan.answers, "reminders": ("walk", "visit")}
    desk.session.change(small_plan(answers=answers), "Change the answers")
    assert "walk" in desk.settings.choices.reminders.choices.kinds(desk.session.plan.sheet)
