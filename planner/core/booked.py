"""Visits that are booked: each stands for what the sources say of such a visit, so that nothing is told twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planner.core.entries import VISIT_RULE, Made
from planner.core.kinds import EntryKind
from planner.core.plan import Entry
from planner.core.wording import Wording

NEARLY = 7  # days a booked visit may lie beside the window and still be this visit; our choice


@dataclass(frozen=True, slots=True)
class _Usual:
    """What the sources say about one kind of visit, and the words by which people name it."""

    made: Made
    words: re.Pattern[str]
    not_words: re.Pattern[str]  # of other care: the teeth, the eyes, a pet


def with_booked(made: Sequence[Made], wording: Wording) -> list[Made]:
    """Return the same, with every usual visit that is booked told once, on its own day.

    What the surgeon said of a visit stays beside it, and so does a usual visit that no booked one comes near to.
    """
    visits = [one for one in made if one.entry.kind is EntryKind.VISIT]
    booked = [one for one in visits if _is_booked(one.entry) and one.entry.window is not None]
    kept: dict[str, Made] = {one.entry.id: one for one in made}
    for kind in _usual(visits, wording) if booked else ():
        found = next((one for one in booked if _is_meant(kind, one.entry)), None)
        if found is not None:
            del kept[kind.made.entry.id]
            kept[found.entry.id] = _together(kept[found.entry.id], kind.made)
    return list(kept.values())


def _usual(visits: Iterable[Made], wording: Wording) -> Iterable[_Usual]:
    elsewhere = _beginning_with(wording.say_if_any("visit_words.elsewhere").split(", "))
    for one in visits:
        entry = one.entry
        words = wording.say_if_any(f"visit_words.{entry.activity}").split(", ")
        if not _is_booked(entry) and not entry.is_directed and words != [""]:
            yield _Usual(one, _beginning_with(words), elsewhere)


def _beginning_with(words: Iterable[str]) -> re.Pattern[str]:
    found = "|".join(rf"\b{re.escape(word)}" for word in words if word)
    return re.compile(found or r"(?!)", re.IGNORECASE)


def _is_booked(entry: Entry) -> bool:
    return any(reason.rule == VISIT_RULE for reason in entry.reasons)


def _is_meant(usual: _Usual, booked: Entry) -> bool:
    """Return whether a booked visit is this one: by its name, and not far from its window."""
    window, on = usual.made.entry.window, booked.window
    if on is None or not usual.words.search(booked.title) or usual.not_words.search(booked.title):
        return False
    if window is None:
        return True
    return window.earliest - NEARLY <= on.earliest and (window.latest is None or on.earliest <= window.latest + NEARLY)


def _together(booked: Made, usual: Made) -> Made:
    """Return a booked visit with what it is for, why, and what to ask there."""
    was_plain = len(booked.entry.reasons) == 1
    entry = replace(
        booked.entry,
        activity=usual.entry.activity if was_plain else booked.entry.activity,
        icon=usual.entry.icon if was_plain else booked.entry.icon,
        text=". ".join(part for part in (booked.entry.text.rstrip("."), usual.entry.text) if part),
        reasons=(*booked.entry.reasons, *usual.entry.reasons),
    )
    asked = (one for one in usual.questions if one.id != f"when_{usual.entry.id}")  # it has its day
    return Made(entry, (*booked.questions, *asked))
