"""TOML tables turned into typed records; every fault is kept with its file and path."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from planner.content.toml_files import Table, read_toml
from planner.core.conditions import All, AnyOf, Between, Condition, Is, Not
from planner.core.errors import Fault

Record = TypeVar("Record")


class Reader:
    """Reads tables of one folder and collects what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []

    def fault(self, where: str, sentence: str) -> None:
        self.faults.append(Fault(where, sentence))

    def toml(self, path: Path) -> Table:
        """Return a file's tables, or nothing where it cannot be read."""
        return read_toml(path, self.name(path), self.faults)

    def name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else path.name

    def records(self, path: Path, key: str, kind: type[Record], **given: object) -> Iterator[Record]:
        """Yield the records of one list of tables; a faulty one is told and left out."""
        for number, table in enumerate(self.toml(path).get(key, ()), start=1):
            where = f"{self.name(path)}: {key} {table.get('id', number)}"
            record = self.record(where, {**table, **given}, kind)
            if record is not None:
                yield record

    def record(self, where: str, table: Table, kind: type[Record]) -> Record | None:
        known = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]  # always a dataclass
        for key in sorted(set(table) - known):
            self.fault(where, f"'{key}' is not a known key. Known are: {', '.join(sorted(known))}.")
        wanted = {key: value for key, value in table.items() if key in known}
        try:
            return msgspec.convert(wanted, kind, dec_hook=_decode)
        except msgspec.ValidationError as trouble:
            self.fault(where, f"{trouble}.")
        return None


def _decode(kind: type, value: object) -> object:
    if kind is Condition:
        return condition(value)
    raise NotImplementedError(f"no reader for {kind}")


def condition(table: object) -> Condition:
    """Return the condition that an inline table tells; raise ValueError where it tells none."""
    if not isinstance(table, Mapping) or not table:
        raise ValueError('a condition is a table such as { job = "heavy" }')
    parts = tuple(_part(str(key), value) for key, value in table.items())
    return parts[0] if len(parts) == 1 else All(parts)


def _part(key: str, value: Any) -> Condition:  # any TOML value
    if key == "any":
        return AnyOf(tuple(condition(one) for one in value))
    if key == "all":
        return All(tuple(condition(one) for one in value))
    if key == "not":
        return Not(condition(value))
    if isinstance(value, Mapping):
        if not value or set(value) - {"at_least", "at_most"}:
            raise ValueError(f"the condition on '{key}' takes at_least and at_most")
        return Between(key, value.get("at_least"), value.get("at_most"))
    values = value if isinstance(value, list) else [value]
    return Is(key, frozenset(values))
