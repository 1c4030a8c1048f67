"""The messages of org.freedesktop.Notifications, exactly as the interface asks for them."""

from __future__ import annotations

from html import escape

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus

from planner.notify.notices import OPENED, Notice

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PROGRAM = "Recovery Planner"
DESKTOP_ENTRY = "recovery-planner"
AS_LONG_AS_USUAL = -1
NORMAL_URGENCY = 1
NOTIFICATIONS = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)


def ask_capabilities() -> Message:
    """Return the question what this desktop's notifications can do."""
    return new_method_call(NOTIFICATIONS, "GetCapabilities")


def notify(notice: Notice, replaces: int, capabilities: frozenset[str], open_label: str) -> Message:
    """Return the message that shows a notice. The id it replaces is unsigned, as the interface demands."""
    actions: list[str] = []
    if "actions" in capabilities:
        actions = [OPENED, open_label, *(part for action in notice.actions for part in action)]
    body = escape(notice.body, quote=False) if "body-markup" in capabilities else notice.body
    hints = {"urgency": ("y", NORMAL_URGENCY), "desktop-entry": ("s", DESKTOP_ENTRY)}
    return new_method_call(
        NOTIFICATIONS,
        "Notify",
        "susssasa{sv}i",
        (PROGRAM, replaces, "", notice.title, body, actions, hints, AS_LONG_AS_USUAL),
    )


def close(notice_id: int) -> Message:
    """Return the message that takes a notification away."""
    return new_method_call(NOTIFICATIONS, "CloseNotification", "u", (notice_id,))


def listen() -> Message:
    """Return the message that asks the bus for the signals of notifications."""
    rule = MatchRule(type="signal", interface=SERVICE, path=PATH)
    return message_bus.AddMatch(rule)


def answered(message: Message) -> int | None:
    """Return the serial of the message that this one answers, or None."""
    serial = message.header.fields.get(HeaderFields.reply_serial)
    return None if serial is None else int(serial)


def is_answer(message: Message) -> bool:
    """Tell whether a message is an answer that says something, and no error."""
    return message.header.message_type is MessageType.method_return


def signal_of(message: Message) -> str:
    """Return the name of a signal of notifications, empty for any other message."""
    fields = message.header.fields
    is_ours = message.header.message_type is MessageType.signal and fields.get(HeaderFields.interface) == SERVICE
    return str(fields.get(HeaderFields.member, "")) if is_ours else ""
