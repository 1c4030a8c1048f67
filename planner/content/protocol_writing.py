"""Writing a clinic's protocol file: what `load_protocol` reads comes out the same. The logo goes beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import tomli_w

from planner.core.answers import Direction
from planner.core.errors import KnownError
from planner.core.protocol import Clinic, Protocol

SCHEMA = 1
NOT_WRITTEN = (
    "The protocol could not be saved to {folder}: {why}. "
    "Nothing on this page is lost. Please choose another folder, and save again."
)
TABLE = Mapping[str, Any]  # what TOML can hold


def save_protocol(protocol: Protocol, path: Path) -> None:
    """Write the file whole or not at all, with its logo beside it; raise KnownError where that is not possible."""
    logo = path.with_name(f"{path.stem}_logo.png") if protocol.clinic.logo else None
    try:
        if logo is not None:
            _write(logo, protocol.clinic.logo)
        _write(path, protocol_text(protocol, logo.name if logo else "").encode())
    except OSError as trouble:
        why = trouble.strerror or trouble
        raise KnownError(NOT_WRITTEN.format(folder=path.parent, why=why)) from trouble


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


def _write(path: Path, content: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.stem}-", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(0o644)  # a ward shares it; it holds no patient
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
