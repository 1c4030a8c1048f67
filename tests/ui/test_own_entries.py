"""Own entries are written, changed, moved and taken away by keyboard and by mouse, and every edit can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.app.calendar_views import DayLine
from planner.content.library import Content
from planner.core.own_entries import OwnEntry, OwnKind, Reach, Ride
from planner.core.plan import Plan
from planner.core.repeats import Every, Repeat
from planner.storage.store import Store
from planner.ui.calendar.day_table import DayTable
from planner.ui.calendar.entry_dialog import EntryDialog
from planner.ui.calendar.line_list import LineList
from planner.ui.calendar.more_popup import MorePopup
from planner.ui.calendar.move_dialog import MoveDialog
from planner.ui.calendar.page import CalendarPage
from planner.ui.calendar.reach_dialog import ReachDialog
from planner.ui.desk import Desk
from planner.ui.printing.share import Share
from planner.ui.sharing import shared_file
from planner.ui.today.visit_card import VisitCard
from tests.ui.conftest import NOW
from tests.ui.windows import PATIENCE, show_active

if TYPE_CHECKING:
    from icalendar import Event

OpenDesk = Callable[..., Desk]
TODAY = NOW.date()
SATURDAY = date(2026, 3, 21)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def plan(content: Content) -> Plan:
    from planner.cli.build import read_input

    return read_input(content.folder / "examples/lumbar_discectomy.toml", content, TODAY)


@pytest.fixture
def desk(open_desk: OpenDesk, plan: Plan, qtbot: QtBot) -> Desk:
    desk = open_desk(plan)
    desk.window.resize(1280, 800)
    show_active(qtbot, desk.window)
    desk.window.show_page("calendar")
    page_of(desk).month.setFocus()
    return desk


def page_of(desk: Desk) -> CalendarPage:
    page = desk.window.page("calendar")
    assert isinstance(page, CalendarPage)
    return page


def kept(store: Store) -> tuple[OwnEntry, ...]:
    plan_id = store.plans.current().id  # type: ignore[union-attr]  # there is one
    return store.own_entries.entries(plan_id).entries


def write(desk: Desk, entry: OwnEntry) -> None:
    """Put an entry into the calendar, as if it had been written earlier."""
    desk.own.calendar().add(entry)
    desk.session.history.forget()


def own(kind: OwnKind = OwnKind.NOTE, title: str = "Mia is 4", **given: object) -> OwnEntry:
    told = {"id": "mia", "kind": kind, "title": title, "first": SATURDAY}
    return OwnEntry(**{**told, **given})  # type: ignore[arg-type]  # told by name


def dialog_of(desk, kind, qtbot):
    """Return the dialog that stands over the calendar."""
    found = lambda: [one for one in desk.window.findChildren(kind) if one.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: bool(found()), timeout=PATIENCE)
    return found()[0]


def field(dialog: QDialog, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def press(parent: QWidget, name: str, qtbot: QtBot) -> None:
    button = next(one for one in parent.findChildren(QAbstractButton) if one.text() == name and one.isVisibleTo(parent))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, button.height() // 2))
    QApplication.processEvents()


def line_list(desk: Desk) -> LineList:
    return next(one for one in page_of(desk).findChildren(LineList) if one.isVisible())


def titles(desk: Desk) -> list[str]:
    lines = line_list(desk).lines
    return [lines.row(lines.index(number, 0)).title for number in range(lines.rowCount())]


def point_of(table: DayTable, when: date) -> QPoint:
    """Return the middle of a day of the month."""
    return table.visualRect(table.model().place_of(when)).center()


def drag(table: DayTable, start: QPoint, end: QPoint, qtbot: QtBot) -> None:
    view = table.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(15, 0))
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    QApplication.processEvents()


def bar_point(table: DayTable, when: date, title: str) -> QPoint:
    """Return a point on the bar of this title."""
    box = table.visualRect(table.model().place_of(when))
    for y in range(box.top(), box.bottom(), 3):
        point = QPoint(box.left() + 20, y)
        thing = table.thing_at(table.indexAt(point), point)
        if thing is not None and thing.title == title:
            return point
    raise AssertionError(f"no bar of {title!r} on {when}")


# Writing


def test_a_visit_is_written_with_the_keyboard_alone(desk: Desk, store: Store, qtbot: QtBot) -> None:
    page_of(desk).go_to(SATURDAY)
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(desk, EntryDialog, qtbot)
    qtbot.keyClicks(field(dialog, "What is it?"), "Dentist")
    qtbot.keyClicks(field(dialog, "Time, if there is one"), "9.30")
    qtbot.keyClicks(field(dialog, "The way there takes"), "25")
    press(dialog, "Arranged", qtbot)
    qtbot.keyClick(field(dialog, "What is it?"), Qt.Key.Key_Return)
    (entry,) = kept(store)
    assert (entry.kind, entry.title, entry.first, entry.time) == (OwnKind.VISIT, "Dentist", SATURDAY, "09:30")
    assert (entry.travel, entry.ride) == (25, Ride.ARRANGED)
    assert page_of(desk).day() == SATURDAY
    assert "09:30 Dentist" in titles(desk)


def test_an_entry_can_come_again_on_some_weekdays_until_a_day(desk: Desk, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(desk, EntryDialog, qtbot)
    press(dialog, "Reminder", qtbot)
    qtbot.keyClicks(field(dialog, "What is it?"), "Water the plants")
    for choice in ("Every 2 weeks", "Friday", "Until a day"):
        press(dialog, choice, qtbot)
    qtbot.keyClicks(field(dialog, "Last day"), "30 April 2026")
    press(dialog, "Save", qtbot)
    (entry,) = kept(store)
    assert entry.repeat == Repeat(every=Every.WEEK, step=2, weekdays=(2, 4), until=date(2026, 4, 30))


def test_what_is_wrong_is_told_on_top_and_at_its_field_which_gets_the_keyboard(
    desk: Desk, store: Store, qtbot: QtBot
) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(desk, EntryDialog, qtbot)
    qtbot.keyClicks(field(dialog, "What is it?"), "Dentist")
    time = field(dialog, "Time, if there is one")
    qtbot.keyClicks(time, "half past nine")
    press(dialog, "Save", qtbot)
    assert kept(store) == ()
    assert dialog.isVisible()
    assert time.hasFocus()
    assert time.text() == "half past nine"
    assert "half past nine" in time.accessibleDescription()


def test_a_form_left_by_escape_is_there_again_as_it_was_typed(desk: Desk, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(desk, EntryDialog, qtbot)
    qtbot.keyClicks(field(dialog, "What is it?"), "Dentist")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in desk.window.findChildren(EntryDialog)))
    assert kept(store) == ()
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    again = dialog_of(desk, EntryDialog, qtbot)
    assert field(again, "What is it?").text() == "Dentist"


def test_trouble_with_the_disk_leaves_the_form_open_with_what_was_typed(desk: Desk, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(desk, EntryDialog, qtbot)
    qtbot.keyClicks(field(dialog, "What is it?"), "Dentist")
    store.connection.execute("PRAGMA query_only = ON")
    press(dialog, "Save", qtbot)
    assert dialog.isVisible()
    store.connection.execute("PRAGMA query_only = OFF")
    press(dialog, "Save", qtbot)
    assert [entry.title for entry in kept(store)] == ["Dentist"]


# Changing, moving and taking away


def test_enter_on_an_own_entry_changes_it(desk: Desk, store: Store, qtbot: QtBot) -> None:
    write(desk, own())
    page_of(desk).go_to(SATURDAY, own_id="mia")
    qtbot.keyClick(line_list(desk), Qt.Key.Key_Return)
    dialog = dialog_of(desk, EntryDialog, qtbot)
    title = field(dialog, "What is it?")
    title.selectAll()
    qtbot.keyClicks(title, "Mia is 5")
    press(dialog, "Save", qtbot)
    assert [entry.title for entry in kept(store)] == ["Mia is 5"]
    assert desk.session.history.to_undo == "Change “Mia is 5”"


def test_control_with_an_arrow_moves_an_entry_by_a_day_and_keeps_the_keyboard_on_it(
    desk: Desk, store: Store, qtbot: QtBot
) -> None:
    write(desk, own())
    page_of(desk).go_to(SATURDAY, own_id="mia")
    for step, key in enumerate((Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down), start=1):
        qtbot.keyClick(line_list(desk), key, CTRL)
        days = (1, 2, 9)[step - 1]
        assert [entry.first for entry in kept(store)] == [SATURDAY + timedelta(days=days)]
        assert page_of(desk).day() == SATURDAY + timedelta(days=days)
        assert line_list(desk).hasFocus()
    for _ in range(3):
        qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    assert kept(store) == (own(),)


def test_one_of_a_row_is_moved_alone_where_that_is_wanted(desk: Desk, store: Store, qtbot: QtBot) -> None:
    write(desk, own(repeat=Repeat(every=Every.WEEK, times=3)))
    page_of(desk).go_to(SATURDAY + timedelta(days=7), own_id="mia")
    qtbot.keyClick(line_list(desk), Qt.Key.Key_Right, CTRL)
    press(dialog_of(desk, ReachDialog, qtbot), "Only this one", qtbot)
    found = [one.when for one in desk.own.calendar().agenda.between(date.min, date.max)]
    assert found == [SATURDAY + timedelta(days=days) for days in (0, 8, 14)]


def test_delete_takes_an_entry_away_and_undo_brings_it_back(desk: Desk, store: Store, qtbot: QtBot) -> None:
    write(desk, own())
    page_of(desk).go_to(SATURDAY, own_id="mia")
    qtbot.keyClick(line_list(desk), Qt.Key.Key_Delete)
    assert kept(store) == ()
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    assert kept(store) == (own(),)
    assert "Mia is 4" in titles(desk)
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert kept(store) == ()


def test_an_own_entry_is_dragged_to_another_day_of_the_month(desk: Desk, store: Store, qtbot: QtBot) -> None:
    write(desk, own())
    month = page_of(desk).month
    target = SATURDAY - timedelta(days=9)
    drag(month, bar_point(month, SATURDAY, "Mia is 4"), point_of(month, target), qtbot)
    assert [entry.first for entry in kept(store)] == [target]
    assert page_of(desk).day() == target


def test_a_drag_that_is_given_up_moves_nothing(desk: Desk, store: Store, qtbot: QtBot) -> None:
    write(desk, own())
    month = page_of(desk).month
    start = bar_point(month, SATURDAY, "Mia is 4")
    qtbot.mousePress(month.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(month.viewport(), start + QPoint(15, 0))
    qtbot.mouseMove(month.viewport(), point_of(month, TODAY))
    qtbot.keyClick(month, Qt.Key.Key_Escape)
    qtbot.mouseRelease(month.viewport(), Qt.MouseButton.LeftButton, pos=point_of(month, TODAY))
    assert kept(store) == (own(),)


def test_in_the_week_an_entry_is_dragged_to_another_hour(desk: Desk, store: Store, qtbot: QtBot) -> None:
    write(desk, own(OwnKind.REMINDER, "Ring my sister", first=TODAY, time="09:30"))
    page_of(desk).show_view("week")
    QApplication.processEvents()
    week = page_of(desk).week
    column = week.week.days.index(TODAY)
    rows = {week.week.hour(row): row for row in range(1, week.week.rowCount())}
    week.scrollTo(week.week.index(rows[9], column))
    start = week.visualRect(week.week.index(rows[9], column)).topLeft() + QPoint(20, 10)
    end = week.visualRect(week.week.index(rows[11], column - 1)).center()
    drag(week, start, end, qtbot)
    assert [(entry.first, entry.time) for entry in kept(store)] == [(TODAY - timedelta(days=1), "11:30")]


def test_entries_are_there_after_a_restart(desk: Desk, open_desk: OpenDesk, qtbot: QtBot) -> None:
    write(desk, own())
    again = open_desk()
    again.window.resize(1280, 800)
    again.window.show_page("calendar")
    page_of(again).show_day(SATURDAY)
    assert "Mia is 4" in titles(again)


# The plan's own dates


def test_a_moved_return_shows_the_planned_dates_and_the_own_day(desk: Desk, store: Store, qtbot: QtBot) -> None:
    entry = desk.session.plan.entry("drive_return")  # type: ignore[union-attr]  # there is one
    usual = entry.dates.typical
    page_of(desk).go_to(usual, entry_id="drive_return")
    qtbot.keyClick(line_list(desk), Qt.Key.Key_Down, CTRL)
    there = usual + timedelta(days=7)
    assert store.plans.current().plan.own_days == {"drive_return": there}  # type: ignore[union-attr]
    assert page_of(desk).day() == there
    table = QAccessible.queryAccessibleInterface(page_of(desk).month)
    cells = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    told = next(cell for cell in cells if cell.startswith(page_of(desk).month.days.teller.wording.date(there, "full")))
    assert "My own entries: Driving" in told
    assert "Coming back:" in told and told.count("Driving") == 2
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    assert store.plans.current().plan.own_days == {}  # type: ignore[union-attr]


def test_a_day_before_the_earliest_is_warned_of_and_not_forbidden(desk: Desk, store: Store, qtbot: QtBot) -> None:
    entry = desk.session.plan.entry("drive_return")  # type: ignore[union-attr]  # there is one
    early = entry.dates.earliest - timedelta(days=2)
    month = page_of(desk).month
    drag(month, bar_point(month, entry.dates.earliest, "Driving"), point_of(month, early), qtbot)
    dialog = dialog_of(desk, MoveDialog, qtbot)
    words = [one.accessibleName() for one in dialog.findChildren(QWidget) if one.isVisibleTo(dialog)]
    assert any("Please ask your team" in word for word in words)
    assert store.plans.current().plan.own_days == {}  # type: ignore[union-attr]
    press(dialog, "Move", qtbot)
    assert store.plans.current().plan.own_days == {"drive_return": early}  # type: ignore[union-attr]


def test_a_limit_cannot_be_taken_hold_of(desk: Desk) -> None:
    page = page_of(desk)
    limits = [bar for row in page.month.days.rows for bar in row.week.bars if bar.occurrence.kind.value == "limit"]
    assert limits
    assert all(page.month.days.teller.lines.thing(bar.occurrence) is None for bar in limits)


def test_a_booked_visit_is_moved_with_its_time(desk: Desk, store: Store, qtbot: QtBot) -> None:
    page_of(desk).go_to(date(2026, 3, 13), entry_id="visit_1")
    qtbot.keyClick(line_list(desk), Qt.Key.Key_Return)
    dialog = dialog_of(desk, MoveDialog, qtbot)
    for name, typed in (("To which day?", "16 March 2026"), ("Time", "11:15")):
        field(dialog, name).selectAll()
        qtbot.keyClicks(field(dialog, name), typed)
    press(dialog, "Move", qtbot)
    visit = store.plans.current().plan.visits[0]  # type: ignore[union-attr]
    assert (visit.date, visit.time) == (date(2026, 3, 16), "11:15")
    assert page_of(desk).day() == date(2026, 3, 16)


# The rest of a day


def test_plus_shows_what_found_no_room_and_escape_gives_the_keyboard_back(desk: Desk, qtbot: QtBot) -> None:
    page = page_of(desk)
    page.show_day(date(2026, 3, 16))
    hidden = page.month.hidden_on(date(2026, 3, 16))
    assert hidden
    qtbot.keyClick(page.month, Qt.Key.Key_Plus)
    popup = page.findChild(MorePopup)
    table = QAccessible.queryAccessibleInterface(popup.list)
    told = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    for one in hidden:
        assert any(page.month.days.teller.lines.title(one) in text for text in told)
    qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.month.hasFocus, timeout=PATIENCE)


def test_a_press_on_the_count_shows_the_same(desk: Desk, qtbot: QtBot) -> None:
    page = page_of(desk)
    place = page.month.days.place_of(date(2026, 3, 16))
    corner = page.month.visualRect(place).topRight() + QPoint(-12, 10)
    qtbot.mouseClick(page.month.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    popup = page.findChild(MorePopup)
    assert popup.isVisible()
    popup.close()


# On the way elsewhere


def test_own_entries_go_home_with_the_plan_and_are_in_the_calendar_there(
    desk: Desk, open_desk: OpenDesk, content: Content, qtbot: QtBot
) -> None:
    from planner.exchange.plan_file import read_plan
    from planner.storage.store import open_throw_away_store
    from planner.system_clock import FixedClock
    from planner.ui.rooms.printing import PrintingRoom

    write(desk, own())
    room = desk.window.findChild(PrintingRoom)
    assert room is not None
    carried = read_plan(shared_file(Share.PLAN, room.as_shared(desk.session.plan), content.wording, NOW))
    at_home = open_throw_away_store(FixedClock(NOW))
    stored = at_home.plans.begin(carried)
    assert at_home.own_entries.entries(stored.id).entries == (own(),)
    assert stored.plan == desk.session.plan
    at_home.close()


def test_own_entries_are_in_the_calendar_file(desk: Desk, content: Content) -> None:
    from planner.ui.rooms.printing import PrintingRoom

    write(desk, own())
    room = desk.window.findChild(PrintingRoom)
    shared = shared_file(Share.CALENDAR, room.as_shared(desk.session.plan), content.wording, NOW)
    assert b"SUMMARY:My own note" in shared
    assert b"Mia" not in shared


def test_an_address_that_is_too_long_for_the_panel_goes_on_in_the_next_line(desk: Desk) -> None:
    address = "https://video.example/" + "room" * 20
    write(desk, own(text=address))
    page_of(desk).go_to(SATURDAY, own_id="mia")
    rows = page_of(desk).month.days.teller.day(SATURDAY).rows
    (shown,) = (row for row in rows if isinstance(row, DayLine) and row.own_id == "mia")
    assert max(len(part) for part in shown.text.split("\u200b")) <= 16
    assert shown.text.replace("\u200b", "") == address
    assert address in shown.told, "it is read aloud as it was written"


def today_told(desk: Desk) -> str:
    desk.window.show_page("today")
    return "\n".join(one.text() for one in desk.window.page("today").findChildren(QLabel) if one.isVisible())


def test_what_one_wrote_for_today_stands_on_today_at_its_time(desk: Desk) -> None:
    write(desk, own(OwnKind.VISIT, "Physiotherapy", first=TODAY, time="15:00", place="Elm Road"))
    write(desk, own(OwnKind.NOTE, "Mia comes", first=TODAY, id="note"))
    write(desk, own(OwnKind.NOTE, "Another day", first=SATURDAY, id="later"))
    told = today_told(desk)
    assert "Physiotherapy, 15:00" in told
    assert "Mia comes" in told
    assert "Another day" not in told
    card = desk.window.page("today").findChild(VisitCard)
    assert "Physiotherapy" in {one.text() for one in card.findChildren(QLabel)}, "it is the next visit too"


def test_a_day_of_many_own_entries_keeps_today_short(desk: Desk) -> None:
    for number in range(8):
        write(desk, own(OwnKind.NOTE, f"Note {number}", first=TODAY, id=f"n{number}"))
    told = today_told(desk)
    assert "Note 4" in told
    assert "Note 5" not in told
    assert "3 more in your calendar" in told


def save_calendar(desk: Desk, folder: Path, *, plan: Plan | None = None) -> list[Event]:
    """Save a calendar file on the print page; return what a calendar program would read in it."""
    from icalendar import Calendar

    from planner.ui.printing.print_page import PrintPage
    from planner.ui.rooms.printing import PrintingRoom

    room = desk.window.findChild(PrintingRoom)
    page: PrintPage = room.print_page(plan or desk.session.plan)
    with pytest.MonkeyPatch.context() as patch:  # the system's own dialog
        patch.setattr("planner.ui.printing.outside.SystemOutside.ask_place", lambda *_asked: folder / "recovery.ics")
        page.share_asked.emit(Share.CALENDAR)
    page.deleteLater()
    file = folder / "recovery.ics"
    return Calendar.from_ical(file.read_bytes()).events if file.exists() else []


def test_an_own_entry_that_is_deleted_leaves_other_calendars_too(desk: Desk, tmp_path: Path) -> None:
    write(desk, own())
    told = {event.uid: event.status for event in save_calendar(desk, tmp_path)}
    desk.own.calendar().remove("mia", SATURDAY, Reach.ALL)
    for _ in range(2):  # nobody knows which of the files were taken in
        later = {event.uid: event.status for event in save_calendar(desk, tmp_path)}
        assert set(later) == set(told)
        assert [later[uid] for uid in told if later[uid] != told[uid]] == ["CANCELLED"]


def test_a_file_that_could_not_be_saved_was_not_told(desk: Desk, store: Store, tmp_path: Path) -> None:
    assert save_calendar(desk, tmp_path / "gone") == []
    assert store.calendar_files.last(desk.session.plan.plan_id) == b""


def test_of_another_plan_no_calendar_file_is_kept(desk: Desk, store: Store, content: Content, tmp_path: Path) -> None:
    from planner.cli.build import read_input

    other = read_input(content.folder / "examples/kyphoplasty.toml", content, TODAY)
    assert save_calendar(desk, tmp_path, plan=other)
    assert store.calendar_files.last(other.plan_id) == b""


def test_the_plan_in_use_that_is_opened_again_is_not_taken_for_another(desk: Desk, store: Store) -> None:
    from planner.ui.rooms.printing import PrintingRoom

    write(desk, own())
    room = desk.window.findChild(PrintingRoom)
    desk.take(room.as_shared(desk.session.plan))
    assert len(store.plans.plans()) == 1
    assert kept(store) == (own(),)
