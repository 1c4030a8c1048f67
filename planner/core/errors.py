"""Trouble that we know, each told in one sentence with a way out."""

from __future__ import annotations

from dataclasses import dataclass


class KnownError(Exception):
    """Something that can go wrong and that the person can be told about.

    The text is one calm sentence that names the value at fault and the way out.
    """


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with one value of a file or a form."""

    where: str  # a question id, or a file with line or path
    sentence: str

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}"


class FaultsFound(KnownError):
    """A file or form has faults; all of them are told at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))
