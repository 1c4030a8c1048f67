"""A document: every word of every page, decided. Templates only place it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

STRONG, PLAIN = "\ue000", "\ue001"  # private characters around strong words; never in what people type
PAGE, PAGES = "\ue002", "\ue003"  # stand for the page number and their count, known only to the typesetter


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one weight."""

    text: str
    strong: bool = False


Rich = tuple[Run, ...]


def strong(text: str) -> str:
    """Return words marked as strong, to be filled into a sentence."""
    return f"{STRONG}{text}{PLAIN}" if text else ""


def rich(text: str) -> Rich:
    """Return a sentence with its marked words apart."""
    runs: list[Run] = []
    for number, piece in enumerate(text.split(STRONG)):
        bold, _, plain = piece.partition(PLAIN) if number else ("", "", piece)
        runs += [Run(words, is_strong) for words, is_strong in ((bold, True), (plain, False)) if words]
    return tuple(runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """A short line of a list, with a symbol or a plain mark."""

    text: Rich
    symbol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The pages of one part. Its template has the same name."""

    template: str
    name: str  # in the running header
    title: str  # the heading, and the bookmark


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What stands on every page."""

    patient: str  # empty: a line to write on
    name_label: str
    operation: str
    call: Rich
    phone: str  # empty: a line to write on
    caution: str
    page: str  # with PAGE and PAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """The plan file that a whole booklet carries."""

    file_name: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All that the typesetter needs."""

    title: str
    author: str
    language: str
    region: str
    size: str
    large_print: bool
    made_on: date
    running: Running
    pages: tuple[Page, ...]
    runs_on: tuple[str, ...] = ()  # templates of parts that begin on the page where the part before them ends
    inside: Inside | None = None
