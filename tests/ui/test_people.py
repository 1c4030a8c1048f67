"""Two people on one computer, in the window: found from the start page, asked before anyone is removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from planner.app.plan_session import PlanSession
from planner.content.library import Content
from planner.storage.people import FIRST, PeopleFolders
from planner.storage.store import Store
from planner.system_clock import FixedClock
from planner.ui.desk import Desk
from planner.ui.people.people_page import PeoplePage
from planner.ui.people.person_card import PersonCard
from planner.ui.welcome.welcome_page import WelcomePage
from tests.ui.conftest import NOW
from tests.ui.windows import show_active


@pytest.fixture
def people(tmp_path: Path) -> PeopleFolders:
    return PeopleFolders(tmp_path)


@pytest.fixture
def desk(dressed: QApplication, content: Content, store: Store, people: PeopleFolders, qtbot: QtBot) -> Iterator[Desk]:
    """The program's start page on a computer that people share."""
    desk = Desk(content, PlanSession(store.plans), store, FixedClock(NOW), people=people)
    desk.open()
    show_active(qtbot, desk.window)
    yield desk
    desk.window.close()
    desk.window.deleteLater()
    dressed.processEvents()


def shown(desk: Desk) -> PeoplePage:
    return next(one for one in desk.window.findChildren(PeoplePage) if one.isVisible())


def cards(desk: Desk) -> list[PersonCard]:
    return [one for one in shown(desk).findChildren(PersonCard) if one.isVisible()]


def button(card: PersonCard, words: str) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if words in one.text())


def answer(words: str) -> None:
    """Press a button of the question that comes up next."""

    def press() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QDialog)
        next(one for one in question.findChildren(QPushButton) if one.text() == words).click()

    QTimer.singleShot(0, press)


def go_to_people(desk: Desk) -> None:
    page = next(one for one in desk.window.findChildren(WelcomePage) if one.isVisible())
    next(one for one in page.findChildren(QPushButton) if one.text() == "People").click()


def test_a_person_is_added_from_the_start_page(desk: Desk, people: PeopleFolders) -> None:
    go_to_people(desk)
    shown(desk).added.emit("Anna Berg")
    assert [one.name for one in people.people().profiles] == ["", "Anna Berg"]
    assert len(cards(desk)) == 2


def test_going_to_another_persons_plans_starts_the_program_anew(
    desk: Desk, people: PeopleFolders, qtbot: QtBot
) -> None:
    anna = people.add("Anna")
    go_to_people(desk)
    with qtbot.waitSignal(desk.start_again_asked):
        button(cards(desk)[1], "Go to these plans").click()
    assert people.people().current == anna.id


def test_nobody_is_removed_unasked(desk: Desk, people: PeopleFolders) -> None:
    people.add("Anna")
    go_to_people(desk)
    answer("Keep")
    button(cards(desk)[1], "Remove").click()
    assert len(people.people().profiles) == 2
    answer("Remove for good")
    button(cards(desk)[1], "Remove").click()
    assert [one.id for one in people.people().profiles] == [FIRST]


def test_the_person_on_show_can_be_renamed_and_not_removed(desk: Desk, people: PeopleFolders) -> None:
    go_to_people(desk)
    (card,) = cards(desk)
    assert not [one for one in card.findChildren(QPushButton) if "Remove" in one.text()]
    card.renamed.emit("Helen")
    assert people.people().shown.name == "Helen"


def test_every_button_says_whom_it_is_about(desk: Desk, people: PeopleFolders) -> None:
    people.add("Anna")
    go_to_people(desk)
    for words in ("Go to these plans", "Rename", "Remove"):
        assert "Anna" in button(cards(desk)[1], words).accessibleName()
