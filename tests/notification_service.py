"""A tiny, strict notification service on a session bus, as a program of its own: it prints what it was asked to show.

Run with the bus's address, what it can do, and which action it presses on every notification.
"""

from __future__ import annotations

import json
import sys
from itertools import count

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import DBusNameFlags, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

NAME = "org.freedesktop.Notifications"
EMITTER = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
SIGNATURES = {"Notify": "susssasa{sv}i", "CloseNotification": "u", "GetCapabilities": None}


def main(address, capabilities, presses):
    connection = open_dbus_connection(address)
    Proxy(message_bus, connection).RequestName(NAME, DBusNameFlags.do_not_queue)
    print(json.dumps({"ready": True}), flush=True)
    ids = count(4_000_000_000)  # beyond what a signed id can hold
    while True:
        message = connection.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        fields = message.header.fields
        method, signature = fields[HeaderFields.member], fields.get(HeaderFields.signature)
        if method not in SIGNATURES or SIGNATURES[method] != signature or fields.get(HeaderFields.interface) != NAME:
            print(json.dumps({"refused": [method, signature]}), flush=True)
            connection.send(new_error(message, "org.freedesktop.DBus.Error.InvalidArgs"))
        elif method == "GetCapabilities":
            connection.send(new_method_return(message, "as", (capabilities,)))
        elif method == "CloseNotification":
            print(json.dumps({"closed": message.body[0]}), flush=True)
            connection.send(new_method_return(message))
            connection.send(new_signal(EMITTER, "NotificationClosed", "uu", (message.body[0], 3)))
        else:
            shown = next(ids)
            _, replaces, _, title, body, actions, hints, _ = message.body
            print(
                json.dumps(
                    {
                        "id": shown,
                        "replaces": replaces,
                        "title": title,
                        "body": body,
                        "actions": actions,
                        "hints": sorted(hints),
                    }
                ),
                flush=True,
            )
            connection.send(new_method_return(message, "u", (shown,)))
            if presses:
                connection.send(new_signal(EMITTER, "ActionInvoked", "us", (shown, presses)))


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]), sys.argv[3])
