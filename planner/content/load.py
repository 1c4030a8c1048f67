"""The catalogue and the wording, read from the resources folder. All faults are told at once."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from planner.content.about_files import read_abouts
from planner.content.checks import check_catalogue
from planner.content.exercise_files import read_exercises, read_phases
from planner.content.sign_evidence import check_sign_facts, read_sign_facts
from planner.content.tables import Reader
from planner.content.toml_files import Table
from planner.core.catalogue import Activity, Catalogue, ChecklistItem, Country, Fact, Procedure, Sign, Source
from planner.core.errors import Fault, FaultsFound
from planner.core.exercises import Bar, Care
from planner.core.own_activities import Demand
from planner.core.questions import Question, Stop
from planner.core.rules import Rule
from planner.core.sign_off import SignOff
from planner.core.topics import Topic

Item = TypeVar("Item", Country, Procedure, Activity)


def load_catalogue(resources: Path) -> Catalogue:
    """Return the checked catalogue; raise FaultsFound with everything that is wrong."""
    catalogue, faults = read_catalogue(resources)
    if faults:
        raise FaultsFound(tuple(faults))
    return catalogue


def read_catalogue(resources: Path) -> tuple[Catalogue, list[Fault]]:
    """Return what could be read, and the faults."""
    folder = resources / "clinical"
    read = Reader(resources)
    head = read.toml(folder / "catalogue.toml")
    sections = tuple(head.get("sections", ()))
    catalogue = Catalogue(
        version=str(head.get("version", "")),
        sections=sections,
        questions=tuple(
            question
            for section in sections
            for question in read.records(folder / "questions" / f"{section}.toml", "question", Question)
        ),
        stops=tuple(read.records(folder / "questions" / "stops.toml", "stop", Stop)),
        countries=_countries(read, folder),
        procedures=_by_id(read.records(folder / "procedures.toml", "procedure", Procedure)),
        activities=_by_id(read.records(folder / "activities.toml", "activity", Activity)),
        rules=tuple(_rules(read, folder / "rules")),
        signs=tuple(read.records(folder / "signs.toml", "sign", Sign)),
        checklist=tuple(read.records(folder / "checklist.toml", "item", ChecklistItem)),
        sources=load_sources(resources),
        sign_offs=tuple(_sign_offs(read, head)),
        exercises=read_exercises(read, folder / "exercises"),
        phases=read_phases(read, folder / "phases"),
        exercise_bars=tuple(read.records(folder / "exercise_bars.toml", "bar", Bar)),
        exercise_cares=tuple(read.records(folder / "exercise_bars.toml", "care", Care)),
        abouts=read_abouts(read, folder),
        demands=tuple(read.records(folder / "own_activities.toml", "demand", Demand)),
        topics=tuple(read.records(folder / "topics.toml", "topic", Topic)),
        sign_facts=tuple(read_sign_facts(read, folder / "sign_evidence.csv")),
    )
    return catalogue, [*read.faults, *check_catalogue(catalogue), *check_sign_facts(catalogue)]


def load_countries(resources: Path) -> Mapping[str, Country]:
    """Return the countries by id, without the catalogue; raise FaultsFound where one is wrong."""
    read = Reader(resources)
    countries = _countries(read, resources / "clinical")
    if read.faults:
        raise FaultsFound(tuple(read.faults))
    return countries


def _countries(read: Reader, folder: Path) -> Mapping[str, Country]:
    return _by_id(read.records(folder / "countries.toml", "country", Country))


def _rules(read: Reader, folder: Path) -> Iterator[Rule]:
    for path in sorted(folder.glob("*.toml")):
        yield from read.records(path, "rule", Rule, procedure=path.stem)


def _sign_offs(read: Reader, head: Table) -> Iterator[SignOff]:
    for number, table in enumerate(head.get("sign_offs", ()), start=1):
        record = read.record(f"clinical/catalogue.toml: sign_off {number}", table, SignOff)
        if record is not None:
            yield record


def load_sources(resources: Path) -> Mapping[str, Source]:
    """Return the sources by id."""
    with (resources / "clinical" / "sources.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {row["source_id"]: _source(row) for row in rows}


def _source(row: dict[str, str]) -> Source:
    return Source(
        id=row["source_id"],
        publisher=row["publisher"],
        title=row["title"],
        url=row["url"],
        country=row["country"],
        year=row["year"],
        kind=row["kind"],
    )


def load_evidence(resources: Path) -> tuple[Fact, ...]:
    """Return what each source states, one figure a row."""
    with (resources / "clinical" / "evidence.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_fact(row) for row in csv.DictReader(file))


def _fact(row: dict[str, str]) -> Fact:
    return Fact(
        source=row["source"],
        procedure=row["procedure"],
        activity=row["activity"],
        from_day=int(row["from_day"]) if row["from_day"] else None,
        to_day=int(row["to_day"]) if row["to_day"] else None,
        value=row["value"],
        unit=row["unit"],
        condition=row["condition"],
    )


def _by_id(items: Iterator[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}
