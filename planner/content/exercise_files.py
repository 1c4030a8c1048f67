"""Exercises and phases of therapy, read from their files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from planner.content.tables import Reader
from planner.content.toml_files import Table
from planner.core.exercises import Care, Dose, Exercise, Never, Start, in_order
from planner.core.phases import Phase
from planner.core.poses import Arrow, Figure, Mark, Pose, Prop

PARTS: dict[str, type] = {"start": Start, "never": Never, "dose": Dose, "props": Prop, "poses": Pose}
SIGNS: dict[str, type] = {"arrows": Arrow, "marks": Mark}


def read_exercises(read: Reader, folder: Path) -> dict[str, Exercise]:
    """Return the library in its order, one file an exercise; the file's name is its id."""
    found = (_exercise(read, path) for path in sorted(folder.glob("*.toml")))
    return {exercise.id: exercise for exercise in in_order([one for one in found if one is not None])}


def read_phases(read: Reader, folder: Path) -> dict[str, tuple[Phase, ...]]:
    """Return the phases of each procedure; the file's name is the procedure."""
    return {
        path.stem: tuple(read.records(path, "phase", Phase, procedure=path.stem))
        for path in sorted(folder.glob("*.toml"))
    }


def load_figure(resources: Path, exercise_id: str) -> Figure | None:
    """Return the drawing of one exercise, reading nothing else; None where there is none."""
    path = resources / "clinical" / "exercises" / f"{exercise_id}.toml"
    exercise = _exercise(Reader(resources), path) if path.is_file() else None
    return Figure(exercise.poses, exercise.props) if exercise is not None and exercise.poses else None


def load_care(resources: Path, care_id: str) -> Care | None:
    """Return one sentence of care with its figures, reading nothing else."""
    path = resources / "clinical" / "exercise_bars.toml"
    return next((care for care in Reader(resources).records(path, "care", Care) if care.id == care_id), None)


def _exercise(read: Reader, path: Path) -> Exercise | None:
    table = read.toml(path)
    where = read.name(path)
    for place, stray in _strays(table):
        read.fault(f"{where}: {place}", f"'{stray}' is not a known key.")
    return read.record(where, {**table, "id": path.stem}, Exercise)


def _strays(table: Table) -> Iterator[tuple[str, str]]:
    """Yield keys that no record of a part of an exercise has: most often a slip of the pen."""
    for name, kind in {**PARTS, **SIGNS}.items():
        for number, part in enumerate(table.get(name, ()), start=1):
            if isinstance(part, dict):
                known = {field.name for field in fields(kind)}
                yield from ((f"{name} {number}", key) for key in sorted(set(part) - known))
                yield from _strays(part)
