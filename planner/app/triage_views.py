"""Is this normal? What its pages show, every word ready to read."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.diary import Compared, Since
from planner.core.kinds import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutQuestion:
    """Asked where there is no plan: which operation, and when."""

    operation: str
    operations: tuple[tuple[str, str], ...]  # procedure id, and its name; the last one is none of them
    when: str
    hint: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintView:
    id: str
    icon: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignChoice:
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageStep:
    """One page of signs to tick. None of them leads to the next page."""

    tier: Tier
    title: str
    hint: str
    signs: tuple[SignChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageResult:
    """What to do now."""

    tier: Tier | None  # None: nothing listed fits
    icon: str
    title: str
    lead: str
    phone_label: str
    phone: str
    say: str  # what to say on the phone; empty where nobody is called
    advice: tuple[str, ...]
    told: tuple[str, ...]  # what was ticked
    call_at_once_title: str
    call_at_once: tuple[str, ...]  # under every lesser tier
    sources: str
    source_lines: tuple[str, ...]
    doubt: str
    no_answer: str  # what to do when nobody answers
    signs: frozenset[str]
    since: Since | None = None
    compared: Compared | None = None
    since_choices: tuple[tuple[str, str], ...] = ()
    compared_choices: tuple[tuple[str, str], ...] = ()
    as_before: str = ""  # offered where it was just so when the person left hospital
