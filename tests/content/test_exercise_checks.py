"""A fault in an exercise or a phase is told with its file and a way to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from planner.content.checks import check_catalogue
from planner.content.exercise_checks import check_exercises
from planner.content.exercise_files import read_exercises
from planner.content.tables import Reader
from planner.core.catalogue import Catalogue
from planner.core.exercises import Dose, Never, Start, Trait

DISC = frozenset({"lumbar_discectomy"})


def told(catalogue: Catalogue, **exercise: object) -> str:
    """Return the faults of a catalogue whose bridge is changed like this."""
    changed = replace(catalogue.exercises["bridge"], **exercise)  # type: ignore[arg-type]
    faulty = replace(catalogue, exercises={**catalogue.exercises, "bridge": changed})
    return "\n".join(str(fault) for fault in check_exercises(faulty))


def start(**changed: object) -> tuple[Start, ...]:
    usual: Mapping[str, object] = {"procedures": DISC, "phase": "control", "from_day": 28, "sources": ("d16", "d26")}
    return (Start(**{**usual, **changed}),)  # type: ignore[arg-type]


def test_the_library_has_no_fault(catalogue: Catalogue) -> None:
    assert check_exercises(catalogue) == []
    assert check_catalogue(catalogue) == []


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"start": start(sources=())}, "has no source"),
        ({"start": start(sources=("nobody",))}, "'nobody' is not among the sources"),
        ({"start": start(sources=("c_gsharifi",))}, "One weak source alone sets day 28"),
        ({"start": start(phase="protect")}, "this is barred: loaded"),
        ({"start": start(phase="someday")}, "has no phase 'someday'"),
        ({"start": (*start(), *start())}, "told twice what holds after 'lumbar_discectomy'"),
        ({"never": (Never(procedures=DISC),)}, "told twice what holds after 'lumbar_discectomy'"),
        ({"start": start(procedures=frozenset({"knee"}))}, "'knee' is not a procedure"),
        ({"dose": ()}, "has no dose"),
        ({"dose": (Dose(reps=10),)}, "A dose has no source"),
        ({"dose": (Dose(reps=100, hold=20, sources=("d16",)),)}, "longer than a session of 15 minutes"),
        ({"dose": (Dose(reps=10, times=4, sources=("d16",)),)}, "more than 3 times a day"),
        ({"belongs_to": ("flying_a_kite",)}, "'flying_a_kite' is not an activity"),
        ({"until": "someday"}, "'someday' is not a phase"),
        ({"props": ()}, "stands on nothing"),
    ],
)
def test_a_fault_of_an_exercise_is_told(catalogue: Catalogue, changed: dict[str, object], sentence: str) -> None:
    faults = told(catalogue, **changed)
    assert sentence in faults
    assert "exercises/bridge.toml" in faults


def test_a_phase_without_a_source_or_a_way_on_is_told(catalogue: Catalogue) -> None:
    first, *others = catalogue.phases["lumbar_fusion"]
    bare = (replace(first, sources=(), criteria=(), sessions=4), *others)
    faults = check_exercises(replace(catalogue, phases={**catalogue.phases, "lumbar_fusion": bare}))
    assert len([fault for fault in faults if fault.where == "phases/lumbar_fusion.toml: phase protect"]) == 3


def test_a_bar_without_a_source_is_told(catalogue: Catalogue) -> None:
    bars = tuple(replace(bar, sources=()) for bar in catalogue.exercise_bars)
    faults = check_exercises(replace(catalogue, exercise_bars=bars))
    assert len(faults) == len(bars)


def test_a_slip_of_the_pen_is_told_with_its_place(tmp_path: Path) -> None:
    text = 'place = 1\n[[dose]]\nrepetitions = 3\n[[poses]]\nframe = "start"\narrows = [{ at = "knee", weg = 3 }]\n'
    (tmp_path / "bridge.toml").write_text(text, encoding="utf-8")
    read = Reader(tmp_path)
    read_exercises(read, tmp_path)
    faults = [str(fault) for fault in read.faults]
    assert any("bridge.toml: dose 1: 'repetitions' is not a known key" in fault for fault in faults)
    assert any("bridge.toml: arrows 1: 'weg' is not a known key" in fault for fault in faults)


def test_bars_name_what_exercises_do(catalogue: Catalogue) -> None:
    used = {trait for exercise in catalogue.exercises.values() for trait in exercise.traits}
    assert used == set(Trait)
