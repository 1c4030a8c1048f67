"""Starting with a Linux desktop: a desktop entry in the autostart folder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from configparser import ConfigParser, Error
from pathlib import Path

from planner.autostart.refusal import refusal_told

NAME = "Recovery Planner"
FILE = "recovery-planner.desktop"
GROUP = "Desktop Entry"
PLAIN = re.compile(r"[\w@./:=+-]+")  # an argument that needs no quotes


class XdgAutostart:
    """Writes and removes one file for this person alone."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], home: Path) -> None:
        self._command = tuple(command)
        chosen = environment.get("XDG_CONFIG_HOME", "")
        folder = Path(chosen) if chosen.startswith("/") else home / ".config"
        self._path = folder / "autostart" / FILE

    def is_on(self) -> bool:
        """Tell whether the file is there; a desktop may have switched it off inside."""
        entry = ConfigParser(interpolation=None, strict=False)
        entry.optionxform = str  # type: ignore[method-assign,assignment]  # keys of a desktop entry keep their case
        try:
            entry.read_string(self._path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, Error):
            return False
        is_hidden = entry.get(GROUP, "Hidden", fallback="false") == "true"
        return not is_hidden and entry.get(GROUP, "X-GNOME-Autostart-enabled", fallback="true") == "true"

    def turn_on(self) -> None:
        with refusal_told():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(self._entry(), encoding="utf-8")

    def turn_off(self) -> None:
        with refusal_told():
            self._path.unlink(missing_ok=True)

    def _entry(self) -> str:
        command = " ".join(quoted(part) for part in self._command)
        lines = (
            f"[{GROUP}]",
            "Type=Application",
            f"Name={NAME}",
            f"Exec={command}",
            "Icon=recovery-planner",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        return "\n".join(lines) + "\n"


def quoted(argument: str) -> str:
    """Return an argument as the Exec line of a desktop entry wants it: escaped within quotes, and again as a string."""
    percent = argument.replace("%", "%%")
    if PLAIN.fullmatch(percent):
        return percent
    inside = re.sub(r'(["`$\\])', r"\\\1", percent)
    return '"' + inside.replace("\\", "\\\\") + '"'
