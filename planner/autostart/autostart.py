"""What every system can do about starting with the computer, and the one for this system."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

SCRIPT = "recovery-planner"


class Autostart(Protocol):
    """Raises KnownError with one calm sentence where the system refuses."""

    def is_on(self) -> bool: ...

    def turn_on(self) -> None: ...

    def turn_off(self) -> None: ...


def program_command(*arguments: str) -> tuple[str, ...]:
    """Return the command that starts this program, as it was installed."""
    beside = Path(sys.executable).with_name(f"{SCRIPT}.exe" if sys.platform == "win32" else SCRIPT)
    found = str(beside) if beside.is_file() else shutil.which(SCRIPT)
    return (found, *arguments) if found else (sys.executable, "-m", "planner", *arguments)


def autostart_here(
    command: Sequence[str], *, environment: Mapping[str, str] = os.environ, home: Path | None = None
) -> Autostart:
    """Return how this system starts programs."""
    if sys.platform == "win32":
        from planner.autostart.windows import RunKeyAutostart, WindowsRunKey  # late: each is for one system

        return RunKeyAutostart(command, WindowsRunKey())
    at_home = home or Path.home()
    if sys.platform == "darwin":
        from planner.autostart.macos import LaunchAgentAutostart

        return LaunchAgentAutostart(command, at_home)
    from planner.autostart.linux import XdgAutostart

    return XdgAutostart(command, environment, at_home)
