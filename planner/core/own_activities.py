"""Activities in the person's own words: what they take, and which limits that passes. Pure, and always cautious."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from planner.core.answers import AnswerSheet, OwnActivity
from planner.core.units import WEIGHT_UNITS, in_pounds

OWN = "own"
"""Stands for any own words among the picks, where a condition asks for them."""

WANTS = "wants"
ID_SHAPE = re.compile(r"[a-z0-9_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How much of one demand. Its words are in the wording under `own.<demand>.<id>`."""

    id: str
    value: float | None = None  # at most so much; None: no bound, or nothing to measure
    unit: str | None = None  # minutes, lb
    limit: str | None = None  # the limit it may pass
    like: tuple[str, ...] = ()  # known activities that take as much


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """Something an activity takes of the body, in levels from least to most."""

    id: str  # a field of OwnActivity
    levels: tuple[Level, ...]

    def level(self, own: OwnActivity) -> Level:
        """Return how much an own activity takes; what is not known counts as the most."""
        told = getattr(own, self.id)
        return next((level for level in self.levels if level.id == told), self.levels[-1])


def own_key(name: str) -> str:
    """Return what makes two names the same: their letters, whatever the case and the marks between them."""
    return re.sub(r"\W+", "_", name.casefold()).strip("_")


def own_id(name: str) -> str:
    """Return the first part of an entry's id for a name in own words; never that of a known activity."""
    return f"own_{own_key(name) or 'activity'}"


def is_own(name: str) -> bool:
    """Return whether a name is in the person's own words; an id has small letters and no spaces."""
    return bool(name.strip()) and not ID_SHAPE.fullmatch(name)


def in_own_words(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if is_own(name))


def own_activities(sheet: AnswerSheet) -> tuple[OwnActivity, ...]:
    """Return the own activities in the person's order. One that is only named has everything unknown."""
    told = {own_key(own.name): own for own in sheet.own_activities}
    named = {own_key(name): name for name in in_own_words(sheet.answers.several(WANTS))}
    found = [told.get(key) or OwnActivity(name=name) for key, name in named.items()]
    return (*found, *(own for key, own in told.items() if key not in named))


def with_own_wanted(wants: tuple[str, ...], own: Collection[OwnActivity]) -> tuple[str, ...]:
    """Return what the person wants back with every own activity in its place; new ones come last."""
    names = {own_key(one.name): one.name for one in own}
    kept = tuple(names.get(own_key(name), name) if is_own(name) else name for name in wants)
    there = {own_key(name) for name in in_own_words(kept)}
    return (*kept, *(name for key, name in names.items() if key not in there))


def with_order(sheet: AnswerSheet) -> AnswerSheet:
    """Return a sheet whose picks name every own activity, so that each can be moved and taken out."""
    wants = sheet.answers.several(WANTS)
    ordered = with_own_wanted(wants, sheet.own_activities)
    return sheet if ordered == wants else replace(sheet, answers=sheet.answers.with_answer(WANTS, ordered))


def without_unwanted(sheet: AnswerSheet) -> AnswerSheet:
    """Return a sheet without what was told of own activities that are no longer among the picks."""
    wanted = {own_key(name) for name in in_own_words(sheet.answers.several(WANTS))}
    kept = tuple(own for own in sheet.own_activities if own_key(own.name) in wanted)
    return sheet if len(kept) == len(sheet.own_activities) else replace(sheet, own_activities=kept)


def taken(demands: Iterable[Demand], own: OwnActivity) -> Iterator[tuple[Demand, Level]]:
    """Yield what an own activity takes, but for what it does not take at all."""
    for demand in demands:
        level = demand.level(own)
        if level.limit or level.like:
            yield demand, level


def passes(level: Level, value: float | None, unit: str | None) -> bool:
    """Return whether a level needs more than a limit of so much; where either has no number, it does."""
    if level.value is None or value is None:
        return True
    if level.unit in WEIGHT_UNITS and unit in WEIGHT_UNITS:
        return in_pounds(level.value, level.unit or "") > in_pounds(value, unit or "")
    return level.unit != unit or level.value > value
