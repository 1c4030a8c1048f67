"""A clinic's protocol as a file: what `load_protocol` reads comes out the same. The logo goes beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import tomli_w

from planner.core.answers import Direction
from planner.core.protocol import Clinic, Protocol

SCHEMA = 1
TABLE = Mapping[str, Any]  # what TOML can hold


def protocol_files(protocol: Protocol, path: Path) -> dict[Path, bytes]:
    """Return what is to be written: the logo, if there is one, and then the file that names it."""
    logo = path.with_name(f"{path.stem}_logo.png")
    files = {logo: protocol.clinic.logo} if protocol.clinic.logo else {}
    return {**files, path: protocol_text(protocol, logo.name if files else "").encode()}


def protocol_text(protocol: Protocol, logo: str) -> str:
    """Return the file's text; `logo` is the name of the picture beside it."""
    tables: dict[str, Any] = {"schema": SCHEMA, "clinic": _clinic(protocol.clinic, logo)}
    if protocol.sign_off is not None:
        tables["sign_off"] = asdict(protocol.sign_off)
    defaults = [
        {"procedure": procedure, "answers": dict(answers)}
        for procedure, answers in protocol.defaults.items()
        if answers
    ]
    directions = list(_directions(protocol))
    if defaults:
        tables["default"] = defaults
    if directions:
        tables["direction"] = directions
    return tomli_w.dumps(tables)


def _clinic(clinic: Clinic, logo: str) -> TABLE:
    told = {**asdict(clinic), "letterhead": list(clinic.letterhead), "logo": logo}
    return {name: value for name, value in told.items() if value}


def _directions(protocol: Protocol) -> Iterator[TABLE]:
    for procedure, directions in protocol.directions.items():
        for direction in directions:
            yield {"procedure": procedure, **_direction(direction)}


def _direction(direction: Direction) -> TABLE:
    told = {**asdict(direction), "kind": direction.kind.value}
    return {name: value for name, value in told.items() if value not in (None, "")}
