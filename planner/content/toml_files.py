"""TOML files read, or what is wrong with them kept."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from planner.core.errors import Fault

Table = dict[str, Any]  # what tomllib gives; checked before anything else sees it


def read_toml(path: Path, name: str, faults: list[Fault]) -> Table:
    """Return a file's tables, or nothing where it cannot be read; `name` is how a fault names the file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError:
        faults.append(Fault(name, "This file is missing or cannot be read."))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
        faults.append(Fault(name, f"This is not valid TOML: {trouble}."))
    return {}
