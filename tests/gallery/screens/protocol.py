"""The page on which a clinic writes its protocol: a good one, one with faults, and an empty one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.app.protocol_session import ProtocolSession
from planner.content.protocol import load_protocol
from planner.ui.main_window import MainWindow
from planner.ui.protocol.protocol_page import ProtocolPage
from tests.gallery.screens.wizard import StoppedClock, content


def protocol_session(*, is_new: bool = False) -> ProtocolSession:
    """Return Alderbrook's protocol as it is written, or an empty one."""
    found = content()
    path = found.folder / "protocols" / "example.toml"
    protocol = None if is_new else load_protocol(path, found.catalogue, found.wording)
    return ProtocolSession(found.catalogue, found.wording, StoppedClock(), protocol=protocol, guessed_country="uk")


def protocol_window(session: ProtocolSession) -> tuple[MainWindow, ProtocolPage]:
    window, page = MainWindow(), ProtocolPage(session)
    window.show_screen(page)
    return window, page


def _with_faults() -> QWidget:
    session = protocol_session()
    session.write("clinic.name", "")
    session.write("clinic.phone", "ask Ann")
    session.write("sign_off.who", "Dr Imani Cole")
    window, page = protocol_window(session)
    page.show_faults(session.faults())
    return window


SCREENS = {
    "protocol": lambda: protocol_window(protocol_session())[0],
    "protocol-new": lambda: protocol_window(protocol_session(is_new=True))[0],
    "protocol-faults": _with_faults,
}
