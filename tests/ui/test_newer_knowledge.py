"""A plan from an older catalogue: said calmly, shown when asked for, and never changed silently."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.content.library import Content
from planner.core.plan import Plan
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.plan.changes_page import ChangesPage
from planner.ui.widgets.banner import Banner
from tests.ui.conftest import NOW
from tests.ui.windows import show_active

OpenDesk = Callable[..., Desk]
SAID = "What we know has changed"


@pytest.fixture
def older(content: Content) -> Plan:
    """A plan as an older catalogue told it: it knew one thing less."""
    from planner.cli.build import read_input

    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date())
    return replace(plan, catalogue_version="2020.1.1", entries=plan.entries[1:])


def banners(desk: Desk) -> list[Banner]:
    return [one for one in desk.window.findChildren(Banner) if one.isVisible() and SAID in one.accessibleName()]


def open_and_wait(open_desk: OpenDesk, plan: Plan | None, qtbot: QtBot) -> Desk:
    desk = open_desk(plan)
    show_active(qtbot, desk.window)
    qtbot.waitUntil(lambda: bool(banners(desk)), timeout=20_000)
    return desk


def press(desk: Desk, words: str) -> None:
    next(one for one in banners(desk)[0].findChildren(QPushButton) if one.text() == words).click()


def changes(desk: Desk) -> ChangesPage:
    return next(one for one in desk.window.findChildren(ChangesPage) if one.isVisible())


def kept(store: Store) -> Plan:
    found = store.plans.current()
    assert found is not None
    return found.plan


def test_it_is_said_and_nothing_moves_before_the_person_agrees(
    open_desk: OpenDesk, qtbot: QtBot, store: Store, content: Content, older: Plan
) -> None:
    desk = open_and_wait(open_desk, older, qtbot)
    press(desk, "Have a look")
    assert kept(store).entries == older.entries
    changes(desk).accepted.emit()
    assert len(kept(store).entries) == len(older.entries) + 1
    assert kept(store).catalogue_version == content.catalogue_version
    desk.window.undo_asked.emit()
    assert kept(store).entries == older.entries


def test_who_keeps_the_plan_is_not_asked_again(open_desk: OpenDesk, qtbot: QtBot, store: Store, older: Plan) -> None:
    desk = open_and_wait(open_desk, older, qtbot)
    press(desk, "Have a look")
    changes(desk).kept.emit()
    assert not banners(desk)
    again = open_desk()
    again._newer.look()
    assert not banners(again)
    assert kept(store).entries == older.entries


def test_who_says_not_now_is_told_again_at_the_next_start(open_desk: OpenDesk, qtbot: QtBot, older: Plan) -> None:
    desk = open_and_wait(open_desk, older, qtbot)
    press(desk, "Not now")
    assert not banners(desk)
    open_and_wait(open_desk, None, qtbot)


def test_a_plan_in_which_nothing_would_change_is_left_in_peace(
    open_desk: OpenDesk, content: Content, older: Plan
) -> None:
    from planner.core.planning import build_plan

    same = build_plan(content.catalogue, content.wording, older.sheet, made_on=older.made_on)
    desk = open_desk(replace(same, catalogue_version="2020.1.1"))
    desk._newer.look()
    assert not banners(desk)
