"""Plain records of the ward page: what each field shows. Every word in them is ready to read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.core.answers import AnswerValue


class WardKind(StrEnum):
    ONE = "one"  # one of a few choices
    SEVERAL = "several"
    LINE = "line"  # typed


@dataclass(frozen=True, slots=True, kw_only=True)
class WardChoice:
    id: str
    label: str
    value: AnswerValue  # what the answer is kept as


@dataclass(frozen=True, slots=True, kw_only=True)
class WardField:
    """One question of the sheet."""

    id: str  # a question id, or "person." and a field of the person
    kind: WardKind
    label: str
    choices: tuple[WardChoice, ...] = ()
    applies: bool = True
    is_usual: bool = False  # as the protocol filled it in
    picked: tuple[str, ...] = ()  # choice ids
    text: str = ""  # as typed
    told: str = ""  # a date as it was understood
    is_date: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WardGroup:
    id: str
    name: str
    fields: tuple[WardField, ...]
    takes_no_to_rest: bool = False
    hint: str = ""  # why nothing can be filled in yet


@dataclass(frozen=True, slots=True, kw_only=True)
class WardLine:
    """A direction, a visit or a medicine, told in a line."""

    number: int  # its place among its own kind; -1: it is the protocol's and stays
    icon: str
    text: str
    fact: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WardFault:
    field: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WardState:
    """How far the sheet is."""

    open_count: int  # fields that count as not known
    stop: str = ""  # the program has no plan for this person, and why
    doubt: str = ""  # what to check, where two answers hardly go together
