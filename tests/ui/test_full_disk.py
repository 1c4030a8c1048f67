"""A full disk is told in words that are true, and neither the window nor an answer is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.app.ports import Draft
from planner.core.answers import Answers, AnswerSheet
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.look import Look, look
from planner.ui.plan.changes_page import ChangesPage
from planner.ui.plan.hold_page import HoldPage
from planner.ui.welcome.welcome_page import WelcomePage
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words
from planner.ui.wizard.wizard_page import WizardPage
from tests.ui.conftest import NOW

OpenDesk = Callable[..., Desk]


class Disk:
    """Refuses every write, or not."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def fill(self) -> None:
        self._store.connection.execute("PRAGMA query_only = ON")

    def free(self) -> None:
        self._store.connection.execute("PRAGMA query_only = OFF")


@pytest.fixture
def disk(store: Store) -> Iterator[Disk]:
    disk = Disk(store)
    yield disk
    disk.free()


def told(root: QWidget) -> list[str]:
    """Return what banners and small windows say now."""
    seen = [one for kind in (Banner, QDialog) for one in root.findChildren(kind) if one.isVisible()]
    return [one.accessibleName() for one in seen]


def words(root: QWidget) -> set[str]:
    return {one.text() for one in root.findChildren(Words) if one.isVisible()}


def press(root: QWidget, text: str) -> None:
    next(one for one in root.findChildren(QPushButton) if one.text() == text and one.isVisible()).click()


def begin(desk: Desk) -> WizardPage:
    sheet = AnswerSheet(answers=Answers({"country": "uk", "procedure": "lumbar_discectomy"}))
    desk.interviews.begin(Draft(sheet=sheet, at_question="procedure", saved_at=NOW))
    return desk.window.findChildren(WizardPage)[-1]


def test_the_interview_tells_that_answers_are_not_saved_until_they_are(open_desk: OpenDesk, disk: Disk) -> None:
    desk = open_desk()
    desk.window.resize(1280, 800)
    wizard = begin(desk)
    assert "All answers saved" in words(wizard)
    disk.fill()
    wizard._on_continue()
    assert wizard.session.at == "problem"
    assert "Answers not saved" in words(wizard)
    assert "All answers saved" not in words(wizard)
    (sentence,) = told(wizard)
    assert sentence.startswith("This could not be saved: ")
    assert sentence.endswith("Your answers stay here as long as the program runs.")
    disk.free()
    press(wizard, "Save again")
    assert told(wizard) == []
    assert "All answers saved" in words(wizard)


def test_that_answers_are_not_saved_is_told_in_a_narrow_window_too(open_desk: OpenDesk, disk: Disk) -> None:
    desk = open_desk()
    desk.window.resize(900, 700)
    wizard = begin(desk)
    disk.fill()
    wizard._on_continue()
    assert "All answers saved" not in words(wizard)
    assert [sentence.split(":")[0] for sentence in told(wizard)] == ["This could not be saved"]


def test_in_large_text_nothing_is_cut_off_what_could_not_be_saved(open_desk: OpenDesk, disk: Disk, worn: Look) -> None:
    worn.wear("dark", 2.0)
    desk = open_desk()
    worn.wear("dark", 2.0)  # the program dresses itself as it starts
    desk.window.resize(1024, 768)
    wizard = begin(desk)
    disk.fill()
    wizard._on_continue()
    QApplication.processEvents()
    banner = next(one for one in wizard.findChildren(Banner) if one.isVisible())
    tall_enough = banner.height() >= banner.heightForWidth(banner.width())
    worn.wear("light", 1.0)
    assert tall_enough


def test_who_closes_unsaved_answers_is_asked_and_finds_them_again_while_the_program_runs(
    open_desk: OpenDesk, disk: Disk, qtbot: QtBot
) -> None:
    desk = open_desk()
    wizard = begin(desk)
    disk.fill()
    wizard._on_continue()
    choose_soon("Stay here")
    press(wizard, "Save and close")
    assert wizard.isVisible()
    choose_soon("Close without saving")
    press(wizard, "Save and close")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in desk.window.findChildren(WelcomePage)))
    desk.interviews.resume()
    again = desk.window.findChildren(WizardPage)[-1]
    assert again.session.at == "problem"
    assert again.session.sheet == wizard.session.sheet


def choose_soon(answer: str) -> None:
    """Press a button of the question that comes up."""

    def choose() -> None:
        question = QApplication.activeModalWidget()
        if isinstance(question, QDialog):
            press(question, answer)
        else:
            QTimer.singleShot(10, choose)

    QTimer.singleShot(0, choose)


def test_a_larger_text_is_shown_even_where_it_cannot_be_kept(open_desk: OpenDesk, disk: Disk, worn: Look) -> None:
    desk = open_desk()
    disk.fill()
    for scale in (1.5, 1.0):
        with pytest.raises(KnownError):
            desk.settings._look.choose_text_scale(scale)
        assert look().theme.text_scale == scale
    with pytest.raises(KnownError):
        desk.settings._look.choose_theme("dark")
    assert (look().theme.name, desk.settings._look.theme) == ("dark", "dark")


def test_a_reminder_that_could_not_be_turned_off_shows_as_on(
    open_desk: OpenDesk, disk: Disk, helens_plan: Plan, qtbot: QtBot
) -> None:
    desk = open_desk(helens_plan)
    desk.window.show_page("settings")

    def box() -> TickBox:
        page = desk.window.page("settings")
        return next(one for one in page.findChildren(TickBox) if one.text() == "Visits")

    assert box().isChecked()
    disk.fill()
    box().click()
    qtbot.waitUntil(lambda: box().isChecked())
    qtbot.wait(50)  # what was shown before is gone
    assert any(sentence.startswith("This could not be saved: ") for sentence in told(desk.window))


def test_who_keeps_their_plan_as_it_is_gets_back_to_it(open_desk: OpenDesk, disk: Disk, helens_plan: Plan) -> None:
    desk = open_desk(helens_plan)
    left: list[bool] = []
    desk.interviews.done.connect(lambda: left.append(True))
    desk.interviews.hold()
    page = desk.window.findChildren(HoldPage)[-1]
    page.chosen.emit(3)
    disk.fill()
    desk.window.findChildren(ChangesPage)[-1].kept.emit()
    assert left == [True]
    assert any(sentence.startswith("This could not be saved: ") for sentence in told(desk.window))


def test_a_file_that_cannot_be_kept_at_the_start_still_shows_the_window(
    open_desk: OpenDesk, disk: Disk, helens_plan: Plan
) -> None:
    disk.fill()
    desk = open_desk(helens_plan)
    assert desk.window.isVisible()
    (sentence,) = told(desk.window)
    assert sentence.startswith("This could not be saved: ")
    assert "typed" not in sentence


def test_another_file_that_cannot_be_kept_at_the_start_leaves_the_plan_in_use(
    open_desk: OpenDesk, disk: Disk, store: Store, helens_plan: Plan
) -> None:
    store.plans.begin(helens_plan)
    disk.fill()
    choose_soon("Use the opened plan")
    desk = open_desk(replace(helens_plan, revision=7))
    assert desk.window.isVisible()
    assert any(sentence.startswith("This could not be saved: ") for sentence in told(desk.window))
