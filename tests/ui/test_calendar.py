"""The calendar is walked by keyboard, read by screen readers, and hides nothing of a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import USUALLY_SHOWN, DayLine, Shown
from planner.content.library import Content
from planner.core.agenda import OccurrenceKind
from planner.core.month import DAYS_IN_WEEK
from planner.core.own_agenda import OwnAgenda
from planner.ui.actions import Command
from planner.ui.calendar.day_below import DayBelow
from planner.ui.calendar.day_beside import DayBeside
from planner.ui.calendar.go_to_date import GoToDate
from planner.ui.calendar.line_list import LineList
from planner.ui.calendar.page import CalendarPage
from planner.ui.look import Look
from tests.gallery.screens.calendar import NEXT_VISIT, TODAY, helen_marsh

WIDE, NARROW = (1072, 800), (928, 768)


@pytest.fixture(scope="session")
def teller(content: Content) -> CalendarTeller:
    return helen_marsh(content)


@pytest.fixture
def page(worn: Look, teller: CalendarTeller, qtbot: QtBot) -> Iterator[CalendarPage]:
    page = shown(CalendarPage(teller, first_weekday=0), qtbot)
    yield page
    if worn.theme.is_large_text:
        worn.wear("light", 1.0)


def shown(page: CalendarPage, qtbot: QtBot, size: tuple[int, int] = WIDE) -> CalendarPage:
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    page.month.setFocus()
    QApplication.processEvents()
    return page


def press(page: CalendarPage, key: Qt.Key, qtbot: QtBot, view: QTableView | None = None) -> None:
    qtbot.keyClick(view or page.month, key)
    QApplication.processEvents()


def told_cells(view: QTableView) -> list[str]:
    """Return what a screen reader is told of every cell, headings included."""
    table = QAccessible.queryAccessibleInterface(view)
    return [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]


def lines_of(page: CalendarPage) -> list[DayLine]:
    lists = [one for one in page.findChildren(LineList) if one.isVisible()]
    model = lists[0].lines
    rows = [model.row(model.index(number, 0)) for number in range(model.rowCount())]
    return [row for row in rows if isinstance(row, DayLine)]


def test_every_day_tells_a_screen_reader_its_date_and_contents(page: CalendarPage) -> None:
    cells = told_cells(page.month)
    for number in range(1, 32):
        when = date(2026, 3, number)
        assert any(cell.startswith(page.month.days.teller.wording.date(when, "full")) for cell in cells)
    visit = next(cell for cell in cells if cell.startswith("Friday 13 March 2026"))
    assert "Day 11, Weeks 1–2" in visit
    assert "Visits: 10:30 Nurse" in visit
    assert "Must wait: Lifting: 5 kg at most" in visit
    assert any(cell.startswith("Wednesday 11 March 2026. Today") for cell in cells)
    assert "Monday" in cells


@pytest.mark.parametrize(
    ("key", "days"),
    [(Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Up, -7), (Qt.Key.Key_Down, 7)],
)
def test_arrows_walk_by_day_through_the_months(page: CalendarPage, qtbot: QtBot, key: Qt.Key, days: int) -> None:
    for step in range(1, 71):
        press(page, key, qtbot)
        when = TODAY + timedelta(days=days * step)
        assert page.day() == when
        assert page.month.days.holds(when)
        assert page.month.days.cell(page.month.currentIndex()).when == when


@pytest.mark.parametrize(
    ("start", "key", "there"),
    [
        (date(2026, 1, 31), Qt.Key.Key_PageDown, date(2026, 2, 28)),
        (date(2024, 3, 31), Qt.Key.Key_PageUp, date(2024, 2, 29)),
        (date(2026, 12, 5), Qt.Key.Key_PageDown, date(2027, 1, 5)),
        (date(2026, 3, 11), Qt.Key.Key_Home, date(2026, 3, 9)),
        (date(2026, 4, 1), Qt.Key.Key_Home, date(2026, 3, 30)),
        (date(2026, 3, 11), Qt.Key.Key_End, date(2026, 3, 15)),
    ],
)
def test_longer_steps_go_by_month_and_to_the_ends_of_the_week(
    page: CalendarPage, qtbot: QtBot, start: date, key: Qt.Key, there: date
) -> None:
    page.show_day(start)
    press(page, key, qtbot)
    assert page.day() == there


def test_the_month_is_one_tab_stop(page: CalendarPage, qtbot: QtBot) -> None:
    before = page.day()
    press(page, Qt.Key.Key_Tab, qtbot)
    assert page.day() == before
    assert not page.month.hasFocus()


def test_showing_a_day_is_silent_and_choosing_one_is_told(page: CalendarPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.day_selected):
        page.show_day(date(2026, 5, 4))
        page.show_view("week")
        page.show_view("month")
    with qtbot.waitSignal(page.day_selected) as told:
        press(page, Qt.Key.Key_Right, qtbot)
    assert told.args == [date(2026, 5, 5)]


def test_a_week_begins_as_the_country_is_used_to(worn: Look, teller: CalendarTeller, qtbot: QtBot) -> None:
    page = shown(CalendarPage(teller, first_weekday=6), qtbot)
    heads = [page.month.days.headerData(column, Qt.Orientation.Horizontal) for column in range(DAYS_IN_WEEK)]
    assert (heads[0], heads[-1]) == ("Sun", "Sat")
    assert page.month.days.rows[0].cells[0].when == date(2026, 3, 1)


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_fits_its_window_and_hides_nothing(
    worn: Look, teller: CalendarTeller, qtbot: QtBot, size: tuple[int, int], month: int
) -> None:
    page = shown(CalendarPage(teller, first_weekday=0), qtbot, size)
    page.show_day(date(2026, month, 15))
    QApplication.processEvents()
    assert page.month.verticalScrollBar().maximum() == 0
    for row in page.month.days.rows:
        for column, cell in enumerate(row.cells):
            lying = teller.between(cell.when, cell.when, USUALLY_SHOWN)
            bars = [bar for bar in row.week.bars if bar.first_column <= column <= bar.last_column]
            milestones = [one for one in lying if one.kind is OccurrenceKind.MILESTONE]
            assert len(bars) + cell.more + len(milestones) == len(lying)


def test_what_found_no_lane_is_in_the_day_beside_the_month(page: CalendarPage, teller: CalendarTeller) -> None:
    page.show_day(NEXT_VISIT)
    titles = {line.title for line in lines_of(page)}
    lying = teller.between(NEXT_VISIT, NEXT_VISIT, frozenset(Shown))
    assert {teller.lines.timed_title(one) for one in lying} <= titles


def test_a_click_chooses_the_day_and_opens_it(page: CalendarPage, qtbot: QtBot) -> None:
    place = page.month.days.place_of(NEXT_VISIT)
    with qtbot.waitSignal(page.day_selected) as told:
        qtbot.mouseClick(page.month.viewport(), Qt.MouseButton.LeftButton, pos=page.month.visualRect(place).center())
    assert told.args == [NEXT_VISIT]
    assert lines_of(page)[0].title == "10:30 Nurse: wound check, stitches out"


def test_a_day_of_another_month_can_be_chosen_where_it_is_seen(page: CalendarPage, qtbot: QtBot) -> None:
    place = page.month.days.place_of(date(2026, 4, 1))
    page.month.setCurrentIndex(place)  # as a screen reader does
    assert page.day() == date(2026, 4, 1)


def test_in_a_narrow_window_the_day_opens_over_the_month_and_escape_puts_it_away(
    worn: Look, teller: CalendarTeller, qtbot: QtBot
) -> None:
    page = shown(CalendarPage(teller, first_weekday=0), qtbot, NARROW)
    page.show_day(NEXT_VISIT)
    panel = page.findChild(DayBeside).panel
    assert not panel.isVisible()
    press(page, Qt.Key.Key_Return, qtbot)
    assert panel.isVisible()
    assert panel.contents.list.hasFocus()
    frame = page.month.visualRect(page.month.currentIndex())
    day = page.month.viewport().mapTo(page, frame.center())
    assert not panel.geometry().contains(day)
    qtbot.keyClick(panel.contents.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert page.month.hasFocus()


def test_in_a_wide_window_enter_gives_the_day_the_keyboard_and_escape_gives_it_back(
    page: CalendarPage, qtbot: QtBot
) -> None:
    press(page, Qt.Key.Key_Return, qtbot)
    panel = page.findChild(DayBeside).panel
    assert panel.contents.list.hasFocus()
    qtbot.keyClick(panel.contents.list, Qt.Key.Key_Escape)
    assert panel.isVisible()
    assert page.month.hasFocus()


def test_a_date_leads_to_its_reason(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_day(NEXT_VISIT)
    press(page, Qt.Key.Key_Return, qtbot)
    lines = page.findChild(DayBeside).panel.contents.list
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.why_asked) as told:
        qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert told.args == ["work_desk_return"]


def test_filters_leave_out_what_is_not_wanted(page: CalendarPage, qtbot: QtBot) -> None:
    boxes = {box.text(): box for box in page.findChildren(QCheckBox)}
    with qtbot.waitSignal(page.filters_chosen) as told:
        qtbot.mouseClick(boxes["Must wait"], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert told.args == [frozenset({Shown.RETURNS, Shown.VISITS})]
    kinds = {bar.occurrence.kind for row in page.month.days.rows for bar in row.week.bars}
    assert OccurrenceKind.LIMIT not in kinds
    assert not any("Must wait" in cell for cell in told_cells(page.month))


def test_reminders_are_counted_where_they_are_wanted(page: CalendarPage, teller: CalendarTeller) -> None:
    assert not any(cell.reminders for row in page.month.days.rows for cell in row.cells)
    page.show_filters(frozenset(Shown))
    counts = {cell.when: cell.reminders for row in page.month.days.rows for cell in row.cells}
    assert counts[NEXT_VISIT] == teller.reminders(NEXT_VISIT) > 0


def test_keys_change_the_view_and_the_month(page: CalendarPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.view_chosen) as told:
        page.take_command(Command.WEEK)
    assert told.args == ["week"]
    assert page.week.isVisible()
    page.take_command(Command.NEXT)
    assert page.day() == TODAY + timedelta(days=7)
    page.take_command(Command.MONTH)
    page.take_command(Command.PREVIOUS)
    assert page.day() == date(2026, 2, 18)
    page.take_command(Command.TODAY)
    assert page.day() == TODAY
    page.take_command(Command.LIST)
    assert not page.month.isVisible()


def test_a_new_entry_is_offered_only_where_it_can_be_made(worn: Look, teller: CalendarTeller, qtbot: QtBot) -> None:
    plain, full = CalendarPage(teller), CalendarPage(CalendarTeller(teller.plan, teller.wording, TODAY, OwnAgenda()))
    shown(plain, qtbot)
    shown(full, qtbot)
    assert Command.NEW_ENTRY not in plain.commands
    buttons = [button for button in full.findChildren(QPushButton) if button.text() == "New entry"]
    with qtbot.waitSignal(full.new_entry_asked) as told:
        next(button for button in buttons if button.isVisible()).click()
    assert told.args == [TODAY]


def test_the_week_tells_its_hours(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_day(NEXT_VISIT)
    page.show_view("week")
    cells = told_cells(page.week)
    assert "Friday 13 March, 10:00: 10:30 Nurse: wound check, stitches out" in cells
    assert "Friday 13 March, 08:00: 08:00 Paracetamol" in cells
    press(page, Qt.Key.Key_Right, qtbot, page.week)
    press(page, Qt.Key.Key_Right, qtbot, page.week)
    press(page, Qt.Key.Key_Right, qtbot, page.week)
    assert page.day() == date(2026, 3, 16)
    assert page.week.week.days[0] == date(2026, 3, 16)


def test_the_list_is_searched_by_any_word(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_view("list")
    search = next(field for field in page.findChildren(QLineEdit) if field.isVisible())
    qtbot.keyClicks(search, "driving")
    assert [line.title for line in lines_of(page)] == ["Driving"]
    search.clear()
    qtbot.keyClicks(search, "nothing like this")
    assert [line.text for line in lines_of(page)] == ["Nothing here matches."]


def test_with_large_text_the_month_keeps_numbers_and_icons_and_the_day_stands_below(
    worn: Look, teller: CalendarTeller, qtbot: QtBot
) -> None:
    worn.wear("light", 2.0)
    page = shown(CalendarPage(teller, first_weekday=0), qtbot)
    page.show_day(NEXT_VISIT)
    assert page.month.is_compact
    assert page.findChild(DayBelow) is not None
    assert lines_of(page)[0].title == "10:30 Nurse: wound check, stitches out"
    cell = page.month.days.cell(page.month.currentIndex())
    assert cell.icons == (("visit", "kind_visit"),)
    assert any("Visits: 10:30 Nurse" in told for told in told_cells(page.month))
    worn.wear("light", 1.0)


def test_a_date_is_typed_to_go_to_and_one_that_cannot_be_read_stays(page: CalendarPage, qtbot: QtBot) -> None:
    page.take_command(Command.GO_TO_DATE)
    dialog = page.findChild(GoToDate)
    field = dialog.findChild(QLineEdit)
    qtbot.keyClicks(field, "31 Juin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert field.text() == "31 Juin"
    field.clear()
    qtbot.keyClicks(field, "2 April 2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.day() == date(2026, 4, 2)
    assert page.month.days.first == date(2026, 4, 1)


def test_another_plan_takes_the_place_of_the_first(page: CalendarPage, teller: CalendarTeller) -> None:
    page.show_day(NEXT_VISIT)
    page.show_teller(CalendarTeller(replace(teller.plan, entries=(), reminders=()), teller.wording, teller.today))
    assert page.day() == NEXT_VISIT
    assert [line.text for line in lines_of(page)] == ["Nothing is planned on this day. Walk a little, rest a little."]
