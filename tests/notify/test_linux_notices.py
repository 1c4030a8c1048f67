"""A notification reaches a real service on a real bus in the exact shape, and a pressed button comes back."""

from __future__ import annotations

import pytest

from planner.notify.notices import Notice
from tests.notify.session_bus import bus, needs_bus, service_on, wait_until

jeepney = pytest.importorskip("jeepney", reason="the D-Bus library is for Linux")

from planner.notify.linux import LinuxNotices  # noqa: E402  # after the check

WALK = Notice(key="walk", title="Time for a short walk.", actions=(("done", "Done"), ("later", "Later")))


class Desk:
    """Remembers what came back."""

    def __init__(self):
        self.pressed = []
        self.failures = 0

    def fail(self):
        self.failures += 1


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def sender(desk):
    """Give a way to start a sender; all are closed in the end."""
    senders = []

    def start(address):
        took = LinuxNotices(
            lambda key, action: desk.pressed.append((key, action)), desk.fail, open_label="Open", bus=address
        )
        senders.append(took)
        return took

    yield start
    for one in senders:
        one.close()


@needs_bus
def test_a_notification_arrives_in_the_exact_shape_and_its_button_comes_back(sender, desk):
    with bus() as address, service_on(address, presses="done") as service:
        sender(address).send(WALK)
        (shown,) = service.wait_for("title")
        assert shown["title"] == "Time for a short walk."
        assert shown["actions"] == ["default", "Open", "done", "Done", "later", "Later"]
        assert shown["hints"] == ["desktop-entry", "urgency"]
        assert shown["replaces"] == 0
        assert wait_until(lambda: desk.pressed) == [("walk", "done")]
        assert not [line for line in service.lines if "refused" in line]


@needs_bus
def test_the_same_key_again_replaces_the_first_by_its_unsigned_id(sender):
    with bus() as address, service_on(address) as service:
        notices = sender(address)
        notices.send(WALK)
        (first,) = service.wait_for("title")
        wait_until(lambda: notices._ids)
        notices.send(WALK)
        _, second = service.wait_for("title", 2)
        assert second["replaces"] == first["id"] > 2**31


@needs_bus
def test_what_is_answered_elsewhere_is_taken_away(sender):
    with bus() as address, service_on(address) as service:
        notices = sender(address)
        notices.send(WALK)
        (shown,) = service.wait_for("title")
        notices.withdraw("walk")
        assert service.wait_for("closed") == [{"closed": shown["id"]}]


@needs_bus
def test_words_are_words_and_no_markup(sender):
    with bus() as address, service_on(address) as service:
        sender(address).send(Notice(key="a", title="A & B", body="<b>5 < 7</b>"))
        (shown,) = service.wait_for("title")
        assert (shown["title"], shown["body"]) == ("A & B", "&lt;b&gt;5 &lt; 7&lt;/b&gt;")


@needs_bus
def test_a_desktop_without_buttons_gets_none_and_plain_words(sender):
    with bus() as address, service_on(address, can_do=("body",)) as service:
        sender(address).send(Notice(key="a", title="A", body="5 < 7", actions=WALK.actions))
        (shown,) = service.wait_for("title")
        assert (shown["actions"], shown["body"]) == ([], "5 < 7")


@needs_bus
def test_a_bus_without_notifications_is_told_once(sender, desk):
    with bus() as address:
        sender(address).send(WALK)
        wait_until(lambda: desk.failures)
    assert desk.failures == 1


@needs_bus
def test_a_bus_that_goes_away_is_told_and_breaks_nothing(sender, desk):
    with bus() as address, service_on(address) as service:
        notices = sender(address)
        notices.send(WALK)
        service.wait_for("title")
    wait_until(lambda: desk.failures)
    notices.send(WALK)
    notices.withdraw("walk")


def test_where_there_is_no_bus_it_is_told(sender, desk, tmp_path):
    notices = sender(f"unix:path={tmp_path / 'none'}")
    wait_until(lambda: desk.failures)
    notices.send(WALK)
