"""What is good to know beside the dates: short answers to what people ask, and words, for those whom they concern."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.core.conditions import ALWAYS, Condition

WORDS = "words"
GROUPS = ("weeks", "healing", WORDS)
"""The first two weeks; the weeks and months after; words one may hear. What a word means needs no source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One question with its answer. Its words are in the wording under `topic.<id>`."""

    id: str
    group: str
    procedures: frozenset[str] = frozenset()  # empty: all
    when: Condition = ALWAYS  # an unknown answer counts as a yes
    figures: Mapping[str, float | str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    note: str = ""  # for the clinician who reviews it

    def concerns(self, procedure: str) -> bool:
        return not self.procedures or procedure in self.procedures
