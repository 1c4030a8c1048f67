"""The wording of one language, read from its files when a word of them is first said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import RLock

from planner.content.toml_files import Table, read_toml
from planner.core.errors import Fault, FaultsFound
from planner.core.wording import Wording

TABLE = re.compile(r"\[\s*([\w.-]+)\s*\]")  # the head of a table


def load_wording(resources: Path, language: str = "en") -> Wording:
    """Return the sentences of one language; a broken file raises FaultsFound when a word of it is asked for."""
    texts = WordFiles(resources, language)
    return Wording(language, texts, term_ids=texts.under("term"))


def read_wording(resources: Path, language: str) -> tuple[dict[str, str], list[Fault]]:
    """Return every sentence by id, and what is wrong with the files."""
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for path in _files(resources, language):
        name = path.relative_to(resources).as_posix()
        for wording_id, text in _flat(read_toml(path, name, faults)):
            if wording_id in texts:
                faults.append(Fault(name, f"'{wording_id}' is told twice."))
            texts[wording_id] = text
    return texts, faults


class WordFiles(Mapping[str, str]):
    """Sentences by id. A file is read when a word of one of its tables is first asked for: few are needed to start."""

    def __init__(self, resources: Path, language: str) -> None:
        self._resources = resources
        self._texts: dict[str, str] = {}
        self._unread: dict[str, set[Path]] = {}  # files by the heads of their tables
        self._missed: set[str] = set()
        self._reading = RLock()  # pages are set beside the window, and both ask for words
        for path in _files(resources, language):
            for head in _heads(path.read_text(encoding="utf-8")):
                self._unread.setdefault(head, set()).add(path)

    def __getitem__(self, wording_id: str) -> str:
        if wording_id not in self._texts:
            self._read_for(wording_id)
        return self._texts[wording_id]

    def __contains__(self, wording_id: object) -> bool:
        if wording_id not in self._texts:
            self._read_for(str(wording_id))
        return wording_id in self._texts

    def __iter__(self) -> Iterator[str]:
        self._read(*self._unread)
        return iter(self._texts)

    def __len__(self) -> int:
        self._read(*self._unread)
        return len(self._texts)

    def under(self, head: str) -> tuple[str, ...]:
        """Return the ids in a table."""
        with self._reading:
            self._read(*(one for one in self._unread if one == head or one.startswith(f"{head}.")))
            return tuple(wording_id for wording_id in self._texts if wording_id.startswith(f"{head}."))

    def _read_for(self, wording_id: str) -> None:
        if wording_id in self._missed:
            return  # many sentences are asked for that no file has
        parts = wording_id.split(".")
        self._read(*(".".join(parts[:number]) for number in range(1, len(parts) + 1)))
        with self._reading:
            if wording_id not in self._texts:
                self._missed.add(wording_id)

    def _read(self, *heads: str) -> None:
        """Read the files that have one of these tables, each once."""
        faults: list[Fault] = []
        with self._reading:
            for path in sorted({path for head in heads for path in self._unread.pop(head, ())}):
                for paths in self._unread.values():
                    paths.discard(path)
                name = path.relative_to(self._resources).as_posix()
                self._texts.update(_flat(read_toml(path, name, faults)))
        if faults:
            raise FaultsFound(tuple(faults))


def _files(resources: Path, language: str) -> list[Path]:
    return sorted((resources / "wording" / language).glob("*.toml"))


def _heads(text: str) -> Iterator[str]:
    """Yield the names of a file's tables; most lines are passed over at their first letter."""
    for line in text.splitlines():
        if line.startswith("[") and (found := TABLE.match(line)):
            yield found.group(1)


def _flat(table: Table, above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        path = f"{above}.{key}" if above else key
        if isinstance(value, dict):
            yield from _flat(value, path)
        else:
            yield path, str(value)
