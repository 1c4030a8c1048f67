"""Starting with macOS: a launch agent of this person."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path

from planner.autostart.refusal import refusal_told

LABEL = "recovery-planner.reminders"


class LaunchAgentAutostart:
    """Writes and removes one property list; the system reads it at the next login."""

    def __init__(self, command: Sequence[str], home: Path) -> None:
        self._command = list(command)
        self._path = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def is_on(self) -> bool:
        try:
            agent = plistlib.loads(self._path.read_bytes())
        except (OSError, ValueError, plistlib.InvalidFileException):
            return False
        return isinstance(agent, dict) and agent.get("RunAtLoad") is True and not agent.get("Disabled", False)

    def turn_on(self) -> None:
        agent = {
            "Label": LABEL,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        with refusal_told():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(plistlib.dumps(agent))

    def turn_off(self) -> None:
        with refusal_told():
            self._path.unlink(missing_ok=True)
