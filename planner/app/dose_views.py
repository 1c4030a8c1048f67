"""The medicines of today as the page of today shows them. Every word is ready to read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DoseAnswer(StrEnum):
    """What a person may say of a time of their medicines."""

    NOW = "now"  # taken just now
    AT_ITS_TIME = "at_its_time"  # taken when it was due, and told only now
    LEFT_OUT = "left_out"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseChoice:
    """One button of a line."""

    answer: DoseAnswer
    label: str
    spoken: str  # the label with what it is about


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRow:
    """The medicines of one time, to tick in one go."""

    key: str
    ids: tuple[str, ...]
    name: str  # "Medicines at 14:00"
    fact: str
    when: str = ""  # "in 42 min"
    can_tick: bool = True
    is_done: bool = False
    parts: tuple[tuple[str, str], ...] = ()  # id and name of each, where one may tick them one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseLine:
    """A time that lies behind, with what may still be said of it."""

    ids: tuple[str, ...]
    name: str
    fact: str
    choices: tuple[DoseChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeededLine:
    """A medicine that is taken only when needed."""

    name: str  # as the person wrote it
    label: str  # the name as it is shown
    fact: str  # "Last taken today at 10:15, 3 hours ago."
    last: str = ""  # the id of the last time, where it can be taken back


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldView:
    """A row that opens to its lines."""

    name: str
    fact: str
    button: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicinesView:
    """All that today says of medicines."""

    title: str
    rows: tuple[DoseRow, ...] = ()
    notes: tuple[str, ...] = ()  # what is too near to a dose that was told
    earlier: FoldView | None = None
    lines: tuple[DoseLine, ...] = ()
    needed: FoldView | None = None  # None with lines: they are few, and shown at once
    needed_lines: tuple[NeededLine, ...] = ()
    needed_note: str = ""
    took: str = ""  # what the button of such a medicine says
    undo: str = ""
    fold: str = ""  # what closes lines again
    one_by_one: str = ""
    tells_times: bool = False  # whether the times of the day are in it; they are not where their reminders are off

    @property
    def is_empty(self) -> bool:
        return not (self.rows or self.notes or self.lines or self.needed_lines)
