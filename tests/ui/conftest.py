"""The program's window on a throw-away store, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.app.plan_session import PlanSession
from planner.content.library import Content
from planner.core.plan import Plan
from planner.storage.store import Store, open_throw_away_store
from planner.system_clock import FixedClock
from planner.ui.application import STYLE, dress
from planner.ui.desk import Desk
from planner.ui.look import Look, look
from tests.ui.windows import show_active

PutUp = Callable[[QWidget, tuple[int, int]], None]
NOW = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def content() -> Content:
    return Content()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the application is started with: the style of the program, on every system."""
    return ["tests", *STYLE]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication, content: Content) -> QApplication:
    """The application in its look."""
    dress(qapp, content.folder)
    return qapp


@pytest.fixture
def worn(dressed: QApplication) -> Iterator[Look]:  # the application must be dressed first
    """The look that the application wears: light, at plain size, and so again afterwards."""
    yield look()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop runs here to do it
    look().wear("light", 1.0)


@pytest.fixture
def put_up(qtbot: QtBot) -> Iterator[PutUp]:
    """Show a window of a size and wait until it has the keyboard; each is let go in the end."""
    windows: list[QWidget] = []

    def put_it_up(window: QWidget, size: tuple[int, int]) -> None:
        windows.append(window)
        window.resize(*size)
        show_active(qtbot, window)

    yield put_it_up
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture(scope="session")
def helens_plan(content: Content) -> Plan:
    """The plan of the discectomy example, nine days after her operation."""
    from planner.cli.build import read_input

    return read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date())


@pytest.fixture
def store() -> Iterator[Store]:
    store = open_throw_away_store(FixedClock(NOW))
    yield store
    store.close()


@pytest.fixture
def open_desk(dressed: QApplication, content: Content, store: Store) -> Iterator[Callable[..., Desk]]:
    """Open the program as if started anew; what was kept is still there."""
    desks: list[Desk] = []

    def open_it(opened: Plan | None = None) -> Desk:
        desk = Desk(content, PlanSession(store.plans), store, FixedClock(NOW))
        desks.append(desk)
        desk.open(opened)
        return desk

    yield open_it
    for desk in desks:
        desk.window.close()
        desk.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # before its store is closed
    dressed.processEvents()
