"""The booklet is set before anybody asks for it: what is made, when, and what happens when it cannot be made."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from planner.content.library import Content
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.paper.options import PaperOptions, Part
from planner.paper.press import Press
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.printing.ahead import make_ahead
from planner.ui.rooms.printing import PrintingRoom
from tests.ui.test_printing import pages_for

OpenDesk = Callable[..., Desk]
Asked = tuple[Plan, PaperOptions, bytes | None]


class PressWithMemory:
    """Stands in for the press; it remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []

    def pdf(self, plan: Plan, options: PaperOptions, plan_file: bytes | None = None) -> bytes:
        self.asked.append((plan, options, plan_file))
        return pages_for(options)


@pytest.fixture
def desk(open_desk: OpenDesk, helens_plan: Plan, qtbot: QtBot) -> Desk:
    desk = open_desk(helens_plan)
    qtbot.waitExposed(desk.window)
    return desk


@pytest.fixture
def room(desk: Desk) -> PrintingRoom:
    room = desk.window.findChild(PrintingRoom)
    assert isinstance(room, PrintingRoom)
    return room


@pytest.fixture
def press(room: PrintingRoom) -> PressWithMemory:
    press = PressWithMemory()
    room.__dict__["press"] = press  # where the room keeps its own once it was needed
    return press


def test_what_is_made_ahead_is_what_the_print_page_asks_for(
    desk: Desk, room: PrintingRoom, press: PressWithMemory, qtbot: QtBot
) -> None:
    room.set_ahead()
    qtbot.waitUntil(lambda: len(press.asked) == 1)
    desk.window.show_page("print")
    qtbot.waitUntil(lambda: len(press.asked) > 1)
    assert press.asked[1] == press.asked[0]
    QThreadPool.globalInstance().waitForDone()


def test_it_begins_by_itself_where_the_person_stays_on_a_page(desk: Desk, press: PressWithMemory, qtbot: QtBot) -> None:
    desk.window.show_page("plan")
    qtbot.wait(300)
    assert press.asked == []
    qtbot.waitUntil(lambda: len(press.asked) == 1, timeout=5000)


def test_nothing_is_made_for_a_window_that_nobody_sees(desk: Desk, room: PrintingRoom, press: PressWithMemory) -> None:
    desk.window.hide()
    room.set_ahead()
    assert QThreadPool.globalInstance().waitForDone(5000)
    assert press.asked == []


def test_nothing_is_made_where_there_is_no_plan(open_desk: OpenDesk) -> None:
    desk = open_desk()
    room = desk.window.findChild(PrintingRoom)
    room.set_ahead()
    assert "press" not in room.__dict__


def test_own_entries_that_cannot_be_read_are_told_only_where_they_are_asked_for(
    desk: Desk, room: PrintingRoom, press: PressWithMemory, store: Store
) -> None:
    desk.own.read_again()
    store.connection.execute("ALTER TABLE own_entry RENAME TO elsewhere")
    room.set_ahead()
    assert press.asked == []
    assert not desk.window.findChildren(QDialog)


@pytest.mark.parametrize("trouble", [KnownError("The folder is full."), ValueError("Helen Marsh")])
def test_trouble_ahead_waits_until_somebody_asks(trouble: Exception, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise trouble

    with caplog.at_level(logging.INFO):
        make_ahead(fail)
        assert QThreadPool.globalInstance().waitForDone(5000)
    assert [record.message.split(":")[0] for record in caplog.records] == ["no pages were made ahead"]


def test_the_pages_made_last_are_there_at_once(content: Content, helens_plan: Plan) -> None:
    press = Press(content.folder, content.wording, content.sources, content.evidence, keeps=1)
    front = PaperOptions(parts=(Part.FRONT,))
    made = press.pdf(helens_plan, front)
    assert press.pdf(helens_plan, front) is made
    other = press.pdf(replace(helens_plan, person=replace(helens_plan.person, name="Bo Carlsen")), front)
    assert other != made
    again = press.pdf(helens_plan, front)
    assert again == made
    assert again is not made
