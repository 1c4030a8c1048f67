"""Undo and redo in the window: keys, the strip that names the deed, and a change of an earlier day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.app.history import Deed
from planner.content.library import Content
from planner.core.answers import Answers
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.core.planning import build_plan
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.widgets.undo_bar import UndoBar
from tests.ui.windows import show_active

OpenDesk = Callable[..., Desk]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def later(plan: Plan, content: Content) -> Plan:
    """Return the plan with an operation three days later."""
    assert plan.surgery_date is not None
    day = plan.surgery_date + timedelta(days=3)
    sheet = replace(plan.sheet, answers=Answers({**plan.answers, "surgery_date": day.isoformat()}))
    return build_plan(content.catalogue, content.wording, sheet, made_on=plan.made_on)


def kept(store: Store) -> Plan:
    found = store.plans.current()
    assert found is not None
    return found.plan


def bar_of(desk: Desk) -> UndoBar:
    (bar,) = desk.window.findChildren(UndoBar)
    return bar


def button(bar: UndoBar) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.isVisible() and one.text())


def test_ctrl_z_takes_a_change_back_and_ctrl_shift_z_makes_it_again(
    open_desk: OpenDesk, qtbot: QtBot, store: Store, content: Content, helens_plan: Plan
) -> None:
    desk = open_desk(helens_plan)
    show_active(qtbot, desk.window)
    desk.session.change(later(helens_plan, content), "Change my plan")
    changed = kept(store)
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    assert kept(store).entries == helens_plan.entries
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert kept(store).entries == changed.entries
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(desk.window, Qt.Key.Key_Y, CTRL)
    assert kept(store).entries == changed.entries


def test_the_strip_names_the_deed_and_offers_the_way_back(open_desk: OpenDesk, qtbot: QtBot, helens_plan: Plan) -> None:
    desk = open_desk(helens_plan)
    entries: list[str] = []
    deed = Deed(name="Add “Dentist”", undo=entries.clear, redo=lambda: entries.append("Dentist"))
    desk.session.history.do(deed)
    bar = bar_of(desk)
    assert "Add “Dentist”" in bar.accessibleName()
    assert "Add “Dentist”" in button(bar).accessibleName()
    button(bar).click()
    assert entries == []
    button(bar).click()
    assert entries == ["Dentist"]


def test_a_change_of_an_earlier_day_can_be_undone_once(
    open_desk: OpenDesk, store: Store, content: Content, helens_plan: Plan
) -> None:
    open_desk(helens_plan).session.change(later(helens_plan, content), "Change my plan")
    again = open_desk()
    again.window.undo_asked.emit()
    assert kept(store).entries == helens_plan.entries
    again.window.undo_asked.emit()
    assert kept(store).entries == helens_plan.entries, "a second undo would bring the change back"


def test_another_plan_forgets_the_deeds_of_the_first(open_desk: OpenDesk, content: Content, helens_plan: Plan) -> None:
    desk = open_desk(helens_plan)
    desk.session.change(later(helens_plan, content), "Change my plan")
    desk.session.accept(helens_plan)
    assert not desk.session.can_undo
    assert not bar_of(desk).isVisible()


def test_a_full_disk_is_told_and_the_deed_stays(open_desk: OpenDesk, helens_plan: Plan) -> None:
    def full() -> None:
        raise KnownError("The disk is full.")

    desk = open_desk(helens_plan)
    desk.session.history.remember(Deed(name="Move", undo=full, redo=full))
    desk.window.undo_asked.emit()
    assert desk.session.history.to_undo == "Move"


def test_with_nothing_to_undo_ctrl_z_says_so_calmly(
    open_desk: OpenDesk, qtbot: QtBot, store: Store, content: Content, helens_plan: Plan
) -> None:
    desk = open_desk(helens_plan)
    show_active(qtbot, desk.window)
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    bar = bar_of(desk)
    assert bar.accessibleName() == "There is nothing to undo since the program was started."
    assert bar.isVisible()
    assert not [one for one in bar.findChildren(QPushButton) if one.isVisible() and one.text()]
    assert kept(store).entries == helens_plan.entries
    desk.session.change(later(helens_plan, content), "Change my plan")
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    assert bar.accessibleName() == "Undone: Change my plan"
