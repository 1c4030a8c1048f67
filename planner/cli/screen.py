"""Whether there is a screen, found out before Qt is touched: Qt aborts the program where there is none."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

SCREENLESS_PLATFORMS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
LINUX_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
X_LIBRARIES = {"libxcb-cursor.so.0": "libxcb-cursor0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0"}


def why_no_window(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return in one sentence why no window can be opened, or None where one can."""
    if sys.platform in ("win32", "darwin"):
        return None
    chosen = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    has_wayland = _answers_wayland(environment)
    has_x = _answers_x(environment.get("DISPLAY", ""))
    if chosen not in SCREENLESS_PLATFORMS and not (has_wayland or has_x):
        return "There is no screen here, so no window can be opened."
    wanted = LINUX_LIBRARIES if chosen or has_wayland else {**LINUX_LIBRARIES, **X_LIBRARIES}
    missing = [package for library, package in wanted.items() if not _loads(library)]
    if missing:
        return f"The window needs parts of the system that are missing. Please install: {' '.join(missing)}."
    return None


def _answers_wayland(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY"), environment.get("XDG_RUNTIME_DIR")
    return bool(name and folder) and (Path(folder or "") / (name or "")).is_socket()


def _answers_x(display: str) -> bool:
    """Return whether an X server answers at DISPLAY, asked through the library that Qt itself uses."""
    if not display:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    has_error = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not has_error


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
