"""The wording of one language, read from its files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planner.content.toml_files import Table, read_toml
from planner.core.errors import Fault, FaultsFound
from planner.core.wording import Wording

ONLY_FOR_MAKING = (
    "rules_",
    "questions",
    "choices",
    "checklist",
    "faults",
    "readiness",
    "stops",
    "signs.",
    "exercises.",
    "phases.",
    "topics.",
)
"""How the names of files begin whose words are needed to make a plan, not to show one: it carries them."""


def load_wording(resources: Path, language: str = "en", *, for_showing: bool = False) -> Wording:
    """Return the sentences of one language; raise FaultsFound where a file is broken or an id is told twice.

    For showing a plan that was made, fewer files are enough, and read in a third of the time.
    """
    texts, faults = read_wording(resources, language, without=ONLY_FOR_MAKING if for_showing else ())
    if faults:
        raise FaultsFound(tuple(faults))
    return Wording(language, texts)


def read_wording(
    resources: Path, language: str, *, without: tuple[str, ...] = ()
) -> tuple[dict[str, str], list[Fault]]:
    """Return the sentences by id, and what is wrong with their files."""
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for path in sorted((resources / "wording" / language).glob("*.toml")):
        if without and path.name.startswith(without):
            continue
        name = path.relative_to(resources).as_posix()
        for wording_id, text in _flat(read_toml(path, name, faults)):
            if wording_id in texts:
                faults.append(Fault(name, f"'{wording_id}' is told twice."))
            texts[wording_id] = text
    return texts, faults


def _flat(table: Table, above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        path = f"{above}.{key}" if above else key
        if isinstance(value, dict):
            yield from _flat(value, path)
        else:
            yield path, str(value)
