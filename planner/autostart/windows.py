"""Starting with Windows: a value under this person's Run key."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from subprocess import list2cmdline
from typing import Protocol

from planner.autostart.refusal import refusal_told

VALUE = "RecoveryPlanner"
KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


class RunKey(Protocol):
    """The named values of the Run key."""

    def get(self, name: str) -> str | None: ...

    def set(self, name: str, command: str) -> None: ...

    def delete(self, name: str) -> None: ...


class RunKeyAutostart:
    """Writes and removes one value."""

    def __init__(self, command: Sequence[str], run_key: RunKey) -> None:
        self._command = list2cmdline(command)
        self._run_key = run_key

    def is_on(self) -> bool:
        try:
            return bool(self._run_key.get(VALUE))
        except OSError:
            return False

    def turn_on(self) -> None:
        with refusal_told():
            self._run_key.set(VALUE, self._command)

    def turn_off(self) -> None:
        with refusal_told():
            if self._run_key.get(VALUE) is not None:
                self._run_key.delete(VALUE)


if sys.platform == "win32":
    import winreg

    class WindowsRunKey:
        """The real Run key of the person who is logged in."""

        def get(self, name: str) -> str | None:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                    return str(winreg.QueryValueEx(key, name)[0])
            except FileNotFoundError:
                return None

        def set(self, name: str, command: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, command)

        def delete(self, name: str) -> None:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, name)
