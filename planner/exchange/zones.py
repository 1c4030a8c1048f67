"""The time zone this computer is set to, by its worldwide name."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

LINK = Path("/etc/localtime")
FOLDER = "zoneinfo"
WINDOWS_KEY = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"


def local_zone(environment: Mapping[str, str] = os.environ, link: Path = LINK) -> ZoneInfo | None:
    """Return the zone, or None where the computer does not tell its name."""
    name = environment.get("TZ", "").removeprefix(":") or _system_name(link)
    try:
        return ZoneInfo(name) if name else None
    except (LookupError, ValueError, OSError):  # a zone that is not known here, or a rule instead of a name
        return None


if sys.platform == "win32":
    import winreg

    def _system_name(link: Path) -> str:  # noqa: ARG001  # as on other systems
        from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # late: Windows only

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, WINDOWS_KEY) as key:
            return WINDOWS_TO_OLSON.get(str(winreg.QueryValueEx(key, "TimeZoneKeyName")[0]), "")

else:

    def _system_name(link: Path) -> str:
        parts = link.resolve().parts
        return "/".join(parts[parts.index(FOLDER) + 1 :]) if FOLDER in parts else ""
