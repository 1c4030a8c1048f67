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
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))  # some editors put a mark in front
    except OSError:
        faults.append(Fault(name, "This file is missing or cannot be read."))
    except (ValueError, RecursionError) as trouble:  # no TOML, no text, or without end
        faults.append(Fault(name, f"This is not valid TOML: {trouble}."))
    return {}
