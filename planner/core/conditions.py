"""Conditions on answers. Each can come out yes, no, or unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, runtime_checkable

from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, AnswerValue


class Truth(Enum):
    NO = 0
    UNKNOWN = 1
    YES = 2


class Moot(Enum):
    """Stands for the answer to a question that does not apply to this person."""

    MOOT = "moot"


Known = Mapping[str, AnswerValue | Moot]
"""Answers by question id; missing: not known; MOOT: does not apply."""


@runtime_checkable
class Condition(Protocol):
    """Something that holds for some people."""

    def holds(self, known: Known) -> Truth: ...

    @property
    def questions(self) -> frozenset[str]:
        """The questions whose answers decide it."""


@dataclass(frozen=True, slots=True)
class Always:
    def holds(self, known: Known) -> Truth:  # noqa: ARG002  # nothing needs to be known
        return Truth.YES

    @property
    def questions(self) -> frozenset[str]:
        return frozenset()


ALWAYS = Always()


@dataclass(frozen=True, slots=True)
class Is:
    """The answer is one of these; for a question that takes several, one of these is among them."""

    question: str
    values: frozenset[AnswerValue]

    def holds(self, known: Known) -> Truth:
        answer = known.get(self.question, UNKNOWN)
        if answer is Moot.MOOT:
            return Truth.NO
        if answer in (UNKNOWN, RATHER_NOT_SAY):
            return Truth.YES if answer in self.values else Truth.UNKNOWN
        given = set(answer) if isinstance(answer, tuple) else {answer}
        return Truth.YES if given & self.values else Truth.NO

    @property
    def questions(self) -> frozenset[str]:
        return frozenset((self.question,))


@dataclass(frozen=True, slots=True)
class Between:
    """The number is at least `low` and at most `high`."""

    question: str
    low: float | None = None
    high: float | None = None

    def holds(self, known: Known) -> Truth:
        answer = known.get(self.question, UNKNOWN)
        if answer is Moot.MOOT:
            return Truth.NO
        if isinstance(answer, bool) or not isinstance(answer, int | float):
            return Truth.UNKNOWN
        inside = (self.low is None or answer >= self.low) and (self.high is None or answer <= self.high)
        return Truth.YES if inside else Truth.NO

    @property
    def questions(self) -> frozenset[str]:
        return frozenset((self.question,))


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Condition, ...]

    def holds(self, known: Known) -> Truth:
        return min((part.holds(known) for part in self.parts), key=lambda truth: truth.value, default=Truth.YES)

    @property
    def questions(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.questions for part in self.parts))


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Condition, ...]

    def holds(self, known: Known) -> Truth:
        return max((part.holds(known) for part in self.parts), key=lambda truth: truth.value, default=Truth.NO)

    @property
    def questions(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.questions for part in self.parts))


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition

    def holds(self, known: Known) -> Truth:
        return {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}[self.part.holds(known)]

    @property
    def questions(self) -> frozenset[str]:
        return self.part.questions
