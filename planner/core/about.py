"""About my operation: which texts tell what was wrong, what was done and what helps it last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, AnswerValue

PROBLEM = "problem"  # the question


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPart:
    """One text. Its words are in the wording under `about.part.<id>`."""

    id: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What may have been wrong, by the choices of the question on it."""

    id: str
    part: AboutPart


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is told about one operation, after the problem behind it."""

    procedure: str
    parts: tuple[AboutPart, ...]
    problems: tuple[str, ...]  # those that this operation is done for and that there is a text for
    unlikely: tuple[str, ...] = ()  # problems this operation is hardly ever done for: a slip in answering is likely
    usual_problem: str = ""  # told where the person does not know; empty: the problem is left out then


@dataclass(frozen=True, slots=True, kw_only=True)
class Abouts:
    """All texts about operations."""

    problems: Mapping[str, Problem] = field(default_factory=dict)
    procedures: Mapping[str, About] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[AboutPart, ...]:
        """Return every part, as often as it is told."""
        own = (part for about in self.procedures.values() for part in about.parts)
        return (*(problem.part for problem in self.problems.values()), *own)


def about_parts(abouts: Abouts, procedure: str | None, answers: Mapping[str, AnswerValue]) -> tuple[AboutPart, ...]:
    """Return the texts for a person in their order; none where the operation has none."""
    about = abouts.procedures.get(procedure or "")
    if about is None:
        return ()
    problem = abouts.problems.get(_problem(about, answers))
    return (problem.part, *about.parts) if problem else about.parts


def unlikely_problem(abouts: Abouts, procedure: str | None, answers: Mapping[str, AnswerValue]) -> str:
    """Return the problem that hardly fits the operation, or nothing. It is asked about, never forbidden."""
    about = abouts.procedures.get(procedure or "")
    answer = str(answers.get(PROBLEM, UNKNOWN))
    return answer if about is not None and answer in about.unlikely else ""


def publishers(part: AboutPart, named: Mapping[str, str]) -> tuple[str, ...]:
    """Return who published the sources of a part, each once; `named` tells the publisher of a source."""
    return _once(named[source] for source in part.sources if source in named)


def _problem(about: About, answers: Mapping[str, AnswerValue]) -> str:
    """Return the problem to tell: never one that this operation is not done for."""
    answer = answers.get(PROBLEM, UNKNOWN)
    if answer in (UNKNOWN, RATHER_NOT_SAY):
        return about.usual_problem
    return str(answer) if answer in about.problems else ""


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
