"""The texts about operations, read from their file and checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planner.content.tables import Reader
from planner.core.about import About, Abouts, Problem
from planner.core.catalogue import Catalogue
from planner.core.errors import Fault, FaultsFound

PARTS_OF_WORDS = ("title", "text")


def load_abouts(resources: Path) -> Abouts:
    """Return the texts without the rest of the catalogue; raise FaultsFound where the file is broken."""
    read = Reader(resources)
    abouts = read_abouts(read, resources / "clinical")
    if read.faults:
        raise FaultsFound(tuple(read.faults))
    return abouts


def read_abouts(read: Reader, folder: Path) -> Abouts:
    path = folder / "operations.toml"
    return Abouts(
        problems={problem.id: problem for problem in read.records(path, "problem", Problem)},
        procedures={about.procedure: about for about in read.records(path, "about", About)},
    )


def check_abouts(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield what is wrong with the texts about operations, apart from their words."""
    abouts = catalogue.abouts
    choices = {choice for question in catalogue.questions if question.id == "problem" for choice in question.choices}
    for name in sorted(set(catalogue.procedures) - set(abouts.procedures)):
        yield Fault("operations.toml", f"Nothing is told about '{name}'. Add an [[about]] for it.")
    for name in sorted(set(abouts.procedures) - set(catalogue.procedures)):
        yield Fault(f"operations.toml: about {name}", f"'{name}' is not a procedure.")
    for name in sorted(set(abouts.problems) - choices):
        yield Fault(f"operations.toml: problem {name}", f"'{name}' is not a choice of 'problem'.")
    for about in abouts.procedures.values():
        yield from _problem_faults(about, abouts)
    for part in abouts.parts:
        where = f"operations.toml: part {part.id}"
        if not part.sources:
            yield Fault(where, "It has no source. Add one, or leave the text out.")
        for source in part.sources:
            if source not in catalogue.sources:
                yield Fault(where, f"Source '{source}' is not among the sources.")


def _problem_faults(about: About, abouts: Abouts) -> Iterator[Fault]:
    where = f"operations.toml: about {about.procedure}"
    for name in about.problems:
        if name not in abouts.problems:
            yield Fault(where, f"'{name}' is not a problem. Add a [[problem]] for it.")
    for name in about.unlikely:
        if name not in abouts.problems or name in about.problems:
            yield Fault(where, f"'{name}' cannot be unlikely: it is no problem, or one this operation is done for.")
    if about.usual_problem and about.usual_problem not in about.problems:
        yield Fault(where, f"Its usual problem '{about.usual_problem}' is not among its problems.")


def about_words(catalogue: Catalogue) -> Iterator[str]:
    """Yield every wording id that the texts lean on."""
    for part in catalogue.abouts.parts:
        yield from (f"about.part.{part.id}.{piece}" for piece in PARTS_OF_WORDS)
