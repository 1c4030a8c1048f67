"""Which plans a call of build asks for, and where the files of each go."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from planner.core.errors import KnownError

CODE = "plan code"


@dataclass(frozen=True, slots=True)
class Order:
    """One plan to make, of a file or of a code, and where its files go."""

    name: str
    folder: Path
    path: Path | None = None
    code: str = ""


def orders(paths: Sequence[Path], code: str, out: Path) -> Iterator[Order]:
    """Yield each plan to make with the folder it goes to; several plans get a sub-folder each."""
    taken: set[str] = set()
    is_one = len(paths) + bool(code) == 1
    for path in paths:
        if path.is_dir():
            found = answers_files(path)
            if not found:
                print(f"{path}: There is no answers file (*.toml) in this folder.", file=sys.stderr)
            for one in found:
                yield Order(one.name, out / _free(one.stem, taken), one)
        else:
            yield Order(path.name, out if is_one else out / _free(path.stem, taken), path)
    if code:
        yield Order(CODE, out if is_one else out / _free("code", taken), code=code)


def answers_files(folder: Path) -> list[Path]:
    """Return the answers files in a folder, by name."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() == ".toml")
    except OSError as trouble:
        why = trouble.strerror or trouble
        raise KnownError(f"The folder {folder} cannot be read: {why}. Choose another folder.") from trouble


def _free(stem: str, taken: set[str]) -> str:
    """Return a folder's name that no other plan of this call has: one patient's files never go over another's."""
    numbered = (f"{stem}-{number}" for number in count(2))
    name = next(one for one in chain((stem,), numbered) if one.casefold() not in taken)
    taken.add(name.casefold())
    return name
