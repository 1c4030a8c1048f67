"""The sitting timer on Today: by keyboard and mouse, through other pages, and with the card that says it is time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.cli.build import read_input
from planner.content.library import Content
from planner.notify.notices import Notice
from planner.ui.desk import Desk
from planner.ui.look import Look
from planner.ui.reminders.reminder_card import ReminderCard
from planner.ui.sitting.away_watch import AwayWatch, session_path
from planner.ui.sitting.sitting_card import SittingCard
from planner.ui.sitting.sitting_desk import SittingDesk
from planner.ui.widgets.buttons import Button
from planner.ui.widgets.words import Words
from tests.app.reminder_world import WorldClock
from tests.notify.session_bus import bus, needs_bus
from tests.ui.conftest import NOW
from tests.ui.windows import PATIENCE

NOON = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)
LIMIT = 30


@pytest.fixture
def clock() -> WorldClock:
    return WorldClock(NOON)


@pytest.fixture
def sitting(worn: Look, content: Content, clock: WorldClock) -> Iterator[SittingDesk]:
    desk = SittingDesk(clock, content.wording, LIMIT)
    yield desk
    desk.stop()
    desk.deleteLater()
    QApplication.processEvents()


class Sent:
    """Remembers notifications."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.withdrawn: list[str] = []

    def send(self, notice: Notice) -> None:
        self.notices.append(notice)

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)

    def close(self) -> None:
        """End."""


def sit(desk: SittingDesk, clock: WorldClock, minutes: int) -> None:
    for _ in range(minutes * 2):
        clock.instant += timedelta(seconds=30)
        desk.look()


def words(card: SittingCard) -> str:
    return " ".join(one.text() for one in card.findChildren(Words) if not one.isHidden())


def cards(desk: Desk) -> list[SittingCard]:
    QApplication.processEvents()
    page = desk.window.page("today")
    assert page is not None
    return [card for card in page.findChildren(SittingCard) if card.isVisibleTo(page)]


def corner() -> ReminderCard | None:
    QApplication.processEvents()
    return next(
        (one for one in QApplication.topLevelWidgets() if isinstance(one, ReminderCard) and one.isVisible()), None
    )


def test_the_card_tells_the_minutes(sitting: SittingDesk, clock: WorldClock, qtbot: QtBot) -> None:
    card = sitting.card()
    qtbot.addWidget(card)
    card.show()
    start = next(one for one in card.findChildren(Button) if one.text() == "Start")
    qtbot.keyClick(start, Qt.Key.Key_Space)
    sit(sitting, clock, 2)
    assert "Stand up in 28 min" in words(card)


def test_another_card_of_the_same_timer_tells_the_same(sitting: SittingDesk, clock: WorldClock, qtbot: QtBot) -> None:
    first = sitting.card()
    sitting.press()
    first.deleteLater()
    QApplication.processEvents()
    sit(sitting, clock, 5)
    second = sitting.card()
    qtbot.addWidget(second)
    assert "Stand up in 25 min" in words(second)


def test_when_it_is_time_a_reminder_stands_on_the_screen(sitting: SittingDesk, clock: WorldClock) -> None:
    sitting.press()
    sit(sitting, clock, LIMIT)
    card = corner()
    assert card is not None
    card.done.emit()
    assert corner() is None
    assert not sitting.timer.is_due


def test_putting_the_reminder_away_leaves_the_word_on_today(
    sitting: SittingDesk, clock: WorldClock, qtbot: QtBot
) -> None:
    sitting.press()
    sit(sitting, clock, LIMIT)
    card = corner()
    assert card is not None
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert corner() is None
    shown = sitting.card()
    qtbot.addWidget(shown)
    assert "Time to stand up" in words(shown)


def test_a_notification_is_sent_only_where_nobody_looks_and_goes_with_the_card(
    sitting: SittingDesk, clock: WorldClock
) -> None:
    sent, is_looked_at = Sent(), [True]
    sitting.take_notices(sent, lambda: is_looked_at[0])
    sitting.press()
    sit(sitting, clock, LIMIT)
    assert not sent.notices
    is_looked_at[0] = False
    sitting.look()
    sitting.look()
    assert [one.key for one in sent.notices] == ["sitting"]
    sitting.stand_up()
    assert sent.withdrawn == ["sitting"]


def test_the_timer_runs_on_behind_other_pages(open_desk: Callable[..., Desk], content: Content) -> None:
    desk = open_desk(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))
    (card,) = cards(desk)
    card.pressed.emit()
    desk.window.show_page("plan")
    desk.window.show_page("today")
    (card,) = cards(desk)
    assert "Stand up in" in words(card)


def test_where_nothing_limits_sitting_there_is_no_timer(open_desk: Callable[..., Desk], content: Content) -> None:
    plan = read_input(content.folder / "examples/vertebroplasty.toml", content, NOW.date() + timedelta(days=60))
    desk = open_desk(plan)
    assert not cards(desk)


@pytest.mark.parametrize(("name", "path"), [("c1", "c1"), ("2", "_32"), ("12", "_312"), ("a-b", "a_2db")])
def test_a_session_is_found_by_its_name(name: str, path: str) -> None:
    assert session_path({"XDG_SESSION_ID": name}).endswith(f"/session/{path}")


@needs_bus
@pytest.mark.parametrize(
    ("path", "interface", "member", "signature", "body"),
    [
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", "b", (True,)),
        ("/org/freedesktop/login1/session/c1", "org.freedesktop.login1.Session", "Lock", None, ()),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "b", (True,)),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", (True,)),
    ],
)
def test_sleep_and_lock_are_heard(
    qtbot: QtBot,
    worn: Look,
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    interface: str,
    member: str,
    signature: str | None,
    body: tuple[object, ...],
) -> None:
    from jeepney import DBusAddress, new_signal
    from jeepney.io.blocking import open_dbus_connection
    from PySide6.QtDBus import QDBusConnection

    monkeypatch.setenv("XDG_SESSION_ID", "c1")
    with bus() as address:
        name = f"away-{interface}-{member}"
        heard = QDBusConnection.connectToBus(address, name)
        watch = AwayWatch()
        assert watch.listen(heard, heard) == 5
        with open_dbus_connection(address) as sender:
            emitter = DBusAddress(path, interface=interface)
            with qtbot.waitSignal(watch.left, timeout=PATIENCE):
                sender.send(new_signal(emitter, member, signature, body))
        QDBusConnection.disconnectFromBus(name)
