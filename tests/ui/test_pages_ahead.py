"""The booklet is set before anybody asks for it: what is made, when, and what happens when it cannot be made."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from planner.content.library import Content
from planner.core.course import Period
from planner.core.diary import Diary
from planner.core.plan import Plan
from planner.exchange.plan_file import write_plan
from planner.paper.aside import PagesAside, PrintOrder
from planner.paper.given import Given
from planner.paper.options import PaperOptions, Part
from planner.paper.press import Press
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.printing.ahead import Ahead
from planner.ui.rooms.printing import QUIET, PrintingRoom
from tests.ui.conftest import NOW
from tests.ui.test_printing import pages_for

OpenDesk = Callable[..., Desk]
FRONT = PaperOptions(parts=(Part.FRONT,), today=NOW.date())


class ProcessWithMemory:
    """Stands in for the process that makes pages; it remembers the orders, and can be held up or fail."""

    def __init__(self) -> None:
        self.orders: list[PrintOrder] = []
        self.stopped = 0
        self.may_end = threading.Event()
        self.may_end.set()
        self.trouble: OSError | None = None

    def __call__(self, order: PrintOrder) -> ProcessWithMemory:
        if self.trouble is not None:
            raise self.trouble
        self.orders.append(order)
        return self

    def pdf(self) -> bytes | None:
        assert self.may_end.wait(10)
        return None if self.stopped else pages_for(self.orders[-1].options)

    def stop(self) -> None:
        self.stopped += 1
        self.may_end.set()


class PressWithMemory:
    """Stands in for the press; it remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[PaperOptions] = []

    def pdf(self, _plan: Plan, options: PaperOptions, _plan_file: bytes | None = None) -> bytes:
        self.asked.append(options)
        return pages_for(options)


@pytest.fixture
def process() -> ProcessWithMemory:
    return ProcessWithMemory()


@pytest.fixture
def desk(open_desk: OpenDesk, helens_plan: Plan) -> Desk:
    return open_desk(helens_plan)


@pytest.fixture
def press(room: PrintingRoom) -> PressWithMemory:
    press = PressWithMemory()
    room.__dict__["press"] = press  # where the room keeps its own once it was needed
    return press


@pytest.fixture
def room(desk: Desk, process: ProcessWithMemory) -> PrintingRoom:
    room = desk.window.findChild(PrintingRoom)
    assert isinstance(room, PrintingRoom)
    room.__dict__["_ahead"] = Ahead(process)
    return room


def all_done() -> None:
    assert QThreadPool.globalInstance().waitForDone(10_000)


def order_of(plan: Plan, options: PaperOptions = FRONT) -> PrintOrder:
    return PrintOrder(plan=plan, options=options, plan_file=write_plan(plan))


# Where the person stays on a page


def test_what_is_made_ahead_is_what_the_print_page_shows_first(
    desk: Desk, room: PrintingRoom, press: PressWithMemory, process: ProcessWithMemory, qtbot: QtBot
) -> None:
    room.set_ahead()
    all_done()
    desk.window.show_page("print")
    page = desk.window.page("print")
    assert page is not None
    qtbot.waitUntil(lambda: bool(press.asked))  # the pages of single rows are counted after the first are on show
    all_done()
    assert len(process.orders) == 1
    assert process.orders[0].options not in press.asked


def test_it_begins_by_itself_and_not_at_once(
    desk: Desk, room: PrintingRoom, process: ProcessWithMemory, qtbot: QtBot
) -> None:
    desk.window.show_page("plan")
    qtbot.wait(300)
    assert process.orders == []
    qtbot.waitUntil(lambda: len(process.orders) == 1, timeout=5000)
    all_done()


def test_nothing_is_made_ahead_where_the_pages_are_on_show(
    desk: Desk, room: PrintingRoom, press: PressWithMemory, process: ProcessWithMemory, qtbot: QtBot
) -> None:
    desk.window.show_page("plan")
    desk.window.show_page("print")
    qtbot.waitUntil(lambda: bool(press.asked))
    qtbot.wait(QUIET + 300)
    all_done()
    assert process.orders == []


def test_the_same_pages_are_made_once(room: PrintingRoom, process: ProcessWithMemory) -> None:
    room.set_ahead()
    room.set_ahead()
    all_done()
    assert len(process.orders) == 1


def test_another_plan_is_made_anew(desk: Desk, room: PrintingRoom, process: ProcessWithMemory) -> None:
    room.set_ahead()
    plan = desk.session.plan
    assert plan is not None
    desk.session.change(replace(plan, person=replace(plan.person, name="Bo Carlsen")), "Change the name")
    room.set_ahead()
    all_done()
    assert [order.plan.person.name for order in process.orders] == ["Helen Marsh", "Bo Carlsen"]


def test_nothing_is_made_for_a_window_that_nobody_sees(
    desk: Desk, room: PrintingRoom, process: ProcessWithMemory
) -> None:
    desk.window.hide()
    room.set_ahead()
    all_done()
    assert process.orders == []


def test_nothing_is_made_where_there_is_no_plan(open_desk: OpenDesk) -> None:
    room = open_desk().window.findChild(PrintingRoom)
    room.set_ahead()
    assert "_ahead" not in room.__dict__


def test_own_entries_that_cannot_be_read_are_told_only_where_they_are_asked_for(
    desk: Desk, room: PrintingRoom, process: ProcessWithMemory, store: Store
) -> None:
    desk.own.read_again()
    store.connection.execute("ALTER TABLE own_entry RENAME TO elsewhere")
    room.set_ahead()
    all_done()
    assert process.orders == []
    assert not desk.window.findChildren(QDialog)


def test_a_diary_changes_only_pages_that_tell_of_it() -> None:
    last = NOW.date()
    given = Given(period=Period(last - timedelta(days=9), last), diary=Diary(), own=())
    assert given.without_diary().period == Period(last, last)
    assert not FRONT.tells_diary
    assert replace(FRONT, parts=(Part.FRONT, Part.VISIT)).tells_diary


# Trouble


def test_where_the_system_starts_no_process_the_pages_are_made_when_asked_for(
    helens_plan: Plan, process: ProcessWithMemory, caplog: pytest.LogCaptureFixture
) -> None:
    process.trouble = OSError(12, "no memory for Helen Marsh")
    ahead = Ahead(process)
    with caplog.at_level(logging.INFO):
        ahead.make(order_of(helens_plan))
        all_done()
    assert ahead.pdf(order_of(helens_plan)) is None
    assert [record.message for record in caplog.records] == ["no pages could be made ahead: OSError"]


def test_at_the_end_of_the_program_nothing_is_waited_for(helens_plan: Plan, process: ProcessWithMemory) -> None:
    process.may_end.clear()
    ahead = Ahead(process)
    ahead.make(order_of(helens_plan))
    while not process.orders:
        threading.Event().wait(0.01)
    ahead.stop()
    all_done()
    assert process.stopped == 1
    assert ahead.pdf(order_of(helens_plan)) is None


# A process of its own


def test_pages_made_aside_are_those_of_the_press(content: Content, helens_plan: Plan) -> None:
    order = order_of(helens_plan)
    press = Press(content.folder, content.wording, content.sources, content.evidence)
    assert PagesAside(content, order).pdf() == press.pdf(helens_plan, FRONT, order.plan_file)


def test_who_stops_the_process_gets_no_pages(content: Content, helens_plan: Plan) -> None:
    aside = PagesAside(content, order_of(helens_plan))
    aside.stop()
    assert aside.pdf() is None
