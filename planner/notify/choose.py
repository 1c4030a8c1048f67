"""Which kind of notification this computer takes."""

from __future__ import annotations

import sys
from collections.abc import Callable

from planner.notify.notices import NoticeSender, Pressed


def desktop_sender(pressed: Pressed, failed: Callable[[], None], *, open_label: str) -> NoticeSender | None:
    """Return what sends notifications with buttons here, or None where the tray alone can show them."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        from planner.notify.linux import LinuxNotices  # late: its library is for Linux alone, and may be missing
    except ImportError:
        return None
    return LinuxNotices(pressed, failed, open_label=open_label)
