"""Medicines on the page of today, with the keyboard and the running reminders behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.app.dose_views import DoseAnswer, MedicinesView
from planner.ui.look import Look
from planner.ui.today.dose_desk import DoseDesk
from planner.ui.today.fact_row import FactRow
from planner.ui.today.medicine_part import MedicinePart
from planner.ui.today.medicine_round import MedicineRound
from planner.ui.today.today_page import TodayPage
from tests.gallery.screens.today import TWELVE, StoryClock, Told, medicines, move_on, tick
from tests.ui.windows import show_active

clocks: dict[DoseDesk, StoryClock] = {}


@pytest.fixture
def shown(worn: Look, qtbot: QtBot) -> Iterator[object]:
    pages: list[TodayPage] = []

    def show(*story: str | Told, **more: object) -> tuple[DoseDesk, MedicinePart]:
        clock, desk, page = medicines(*story, **more)
        clocks[desk] = clock
        pages.append(page)
        page.resize(1072, 760)
        show_active(qtbot, page)
        return desk, part(page)

    yield show
    clocks.clear()
    for page in pages:
        page.close()
        page.deleteLater()
    QApplication.processEvents()


def part(page: TodayPage) -> MedicinePart:
    assert page.tasks is not None
    assert page.tasks.medicines is not None
    return page.tasks.medicines


def key(desk: DoseDesk, place: int = 0) -> str:
    return told(desk).rows[place].key


def told(desk: DoseDesk) -> MedicinesView:
    view = desk.medicines()
    assert view is not None
    return view


def test_a_time_is_ticked_and_undone_with_the_keyboard_which_stays_there(shown, qtbot):
    desk, here = shown("13:18")
    noon = key(desk)
    here.spot(noon).setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told(desk).rows[0].is_done
    assert here.spot(noon).isAncestorOf(QApplication.focusWidget())
    here.spot(f"{noon} undo").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not told(desk).rows[0].is_done
    assert here.isAncestorOf(QApplication.focusWidget()), "the keyboard is not lost with the button"


def test_a_time_that_is_over_is_told_in_two_presses_of_the_keyboard(shown, qtbot):
    desk, here = shown("16:30")
    here.spot("earlier").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    (line,) = (line for line in here.view.lines if line.name.endswith("14:00"))
    here.spot(f"{line.ids} {DoseAnswer.NOW}").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told(desk).rows[0].fact == "Taken at 16:30"
    assert here.isAncestorOf(QApplication.focusWidget())


def test_what_is_answered_on_the_card_is_ticked_on_the_open_page(shown):
    desk, here = shown("08:05")
    assert not here.view.rows[0].is_done
    tick(desk.service)
    desk.look()
    assert here.view.rows[0].is_done


def test_a_medicine_taken_when_needed_is_told_and_taken_back(shown, qtbot):
    desk, here = shown("10:15")
    here.spot("took Codeine").click()
    assert told(desk).needed_lines[0].last
    here.spot("took Codeine undo").click()
    assert not told(desk).needed_lines[0].last


def test_twelve_medicines_take_no_more_room_than_a_handful(shown):
    _, here = shown("08:10", tick, "14:20", taken=TWELVE)
    assert len(here.view.rows) == 2, "the last one told, and the one to take"
    assert here.sizeHint().height() < 480


def test_the_minutes_go_by_without_the_row_being_made_anew(shown):
    desk, here = shown("13:18", lambda service: service.took("Codeine"))
    row = here.spot(key(desk))
    assert row.focusProxy().accessibleDescription() == "Paracetamol, as on your label. in 42 min"
    move_on(clocks[desk], desk, "13:30")
    assert here.spot(key(desk)) is row
    assert row.focusProxy().accessibleDescription().endswith("in 30 min")
    assert "12 min ago" in here.view.needed_lines[0].fact


def test_when_the_reminders_begin_only_the_things_to_do_are_made_anew(shown, qtbot):
    _, here = shown("13:18")
    page = here.window()
    check_in = page.check_in
    page.show_medicines(None)
    assert page.tasks.medicines is None
    assert page.tasks is not None
    assert page.check_in is check_in


def test_nobody_looks_at_the_clock_for_a_page_that_is_not_seen(shown):
    _, here = shown("13:18")
    page = here.window()
    (timer,) = page.findChild(MedicineRound).findChildren(QTimer)
    assert timer.isActive()
    page.hide()
    assert not timer.isActive()
    page.show()
    assert timer.isActive()


def test_of_several_medicines_one_alone_can_be_ticked(shown, qtbot):
    desk, here = shown("08:10", taken=TWELVE)
    row = told(desk).rows[-1]
    assert len(row.ids) > 3
    here.spot(f"{row.key} parts").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    here.spot(row.parts[0][0]).setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert any(one.is_done and one.ids == (row.parts[0][0],) for one in told(desk).rows)
    left = next(one for one in told(desk).rows if one.key == row.key and not one.is_done)
    assert left.ids == row.ids[1:]
    assert here.isAncestorOf(QApplication.focusWidget())


def test_where_reminders_of_medicines_are_off_their_times_are_still_told(shown):
    desk, here = shown("13:18")
    page = here.window()
    view = told(desk)
    page.show_medicines(None)
    page.show_medicines(replace(view, rows=(), notes=(), lines=(), earlier=None, tells_times=False))
    names = [one.accessibleName() for one in page.tasks.findChildren(FactRow)]
    assert any(name.startswith("Medicines at 08:00, 14:00 and 20:00") for name in names)
    assert any(name.startswith("Codeine") for name in names)
