"""A clinic's protocol file (TOML). It is read strictly, and everything that is wrong in it is told at once.

schema = 1
[clinic]       name, ward, phone, night_phone, hours, country, letterhead = ["line", …], logo = "file.png"
[sign_off]     who, role, on, catalogue_version, scope                             (optional)
[[default]]    procedure, answers = { question id = answer }                       (fills a form in beforehand)
[[direction]]  procedure, activity, kind, days | weeks | visit, value, unit, condition
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from planner.content.tables import Reader
from planner.content.toml_files import Table
from planner.core.answer_checks import AnswerFault, check_answer
from planner.core.answers import AnswerValue, Direction, DirectionKind
from planner.core.catalogue import Catalogue
from planner.core.errors import Fault, FaultsFound, KnownError
from planner.core.logo import LARGEST_LOGO, check_logo
from planner.core.protocol import Clinic, Protocol
from planner.core.protocol_checks import clinic_faults, is_of_the_patient, sign_off_faults
from planner.core.sheet_checks import MOST_RECORDS, record_faults, with_nearest
from planner.core.sign_off import SignOff
from planner.core.wording import Wording

SCHEMA = 1
KEYS = frozenset({"schema", "clinic", "sign_off", "default", "direction"})
LARGEST_FILE = 1_000_000  # bytes; a long one has about 10,000
NO_DATES = date(2000, 1, 1)  # checks that compare with today never see a date of a protocol
Kind = TypeVar("Kind", Clinic, SignOff, "_Default", "_Usual")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Default:
    """Answers that are usual after one procedure, as the file tells them."""

    procedure: str
    answers: dict[str, Any] = field(default_factory=dict)  # any TOML value; checked question by question


@dataclass(frozen=True, slots=True, kw_only=True)
class _Usual:
    """A direction as the file tells it: never with a date, since it speaks to many people."""

    procedure: str
    activity: str
    kind: DirectionKind
    days: int | None = None
    weeks: int | None = None
    visit: str | None = None
    value: float | None = None
    unit: str | None = None
    condition: str | None = None

    @property
    def direction(self) -> Direction:
        return Direction(
            activity=self.activity,
            kind=self.kind,
            days=self.days,
            weeks=self.weeks,
            visit=self.visit,
            value=self.value,
            unit=self.unit,
            condition=self.condition,
        )


def is_protocol(path: Path) -> bool:
    """Return whether a file looks like a protocol: it has a clinic."""
    reader = Reader(path.parent)
    return path.suffix.lower() == ".toml" and _is_small(path) and "clinic" in reader.toml(path)


def load_protocol(path: Path, catalogue: Catalogue, wording: Wording) -> Protocol:
    """Return the protocol of a file; raise FaultsFound with everything that is wrong in it."""
    protocol, faults = read_protocol(path, catalogue, wording)
    if protocol is None or faults:
        raise FaultsFound(tuple(faults))
    return protocol


def read_protocol(path: Path, catalogue: Catalogue, wording: Wording) -> tuple[Protocol | None, list[Fault]]:
    """Return what could be read of a protocol file, and the faults."""
    reader = _ProtocolReader(path, catalogue, wording)
    return reader.protocol(), reader.faults


def read_logo(path: Path) -> bytes:
    """Return the picture in a file; raise KnownError where it cannot be a logo."""
    try:
        with path.open("rb") as file:
            picture = file.read(LARGEST_LOGO + 1)
    except OSError as trouble:
        why = trouble.strerror or trouble
        raise KnownError(f"The logo {path.name} cannot be read: {why}. Please put it beside the protocol.") from trouble
    check_logo(picture or b" ")
    return picture


def _is_small(path: Path) -> bool:
    try:
        return path.stat().st_size <= LARGEST_FILE
    except OSError:
        return True  # reading it tells what is wrong


class _ProtocolReader:
    """Reads one file and collects what is wrong in it."""

    def __init__(self, path: Path, catalogue: Catalogue, wording: Wording) -> None:
        self._path = path
        self._catalogue = catalogue
        self._wording = wording.for_country("")  # a name may speak of a physio, or a physical therapist
        self._read = Reader(path.parent)
        self._questions = {question.id: question for question in catalogue.questions}

    @property
    def faults(self) -> list[Fault]:
        return self._read.faults

    def protocol(self) -> Protocol | None:
        if not _is_small(self._path):
            self._tell("", AnswerFault("too_large"))
            return None
        tables = self._read.toml(self._path)
        if not tables and self.faults:
            return None
        self._check_head(tables)
        logo = self._logo(tables)
        clinic = self._one(tables, "clinic", Clinic)
        if clinic is None:
            return None
        self._check_clinic(clinic)
        return Protocol(
            clinic=replace(clinic, logo=logo),
            sign_off=self._sign_off(tables),
            defaults=self._defaults(tables),
            directions=self._directions(tables),
        )

    def _check_head(self, tables: Table) -> None:
        for key in sorted(tables.keys() - KEYS):
            self._say(key, f"'{key}' is not a known key. Known are: {', '.join(sorted(KEYS))}.")
        schema = tables.get("schema")
        if not isinstance(schema, int) or isinstance(schema, bool) or schema < SCHEMA:
            self._tell("schema", AnswerFault("no_schema", {"example": f"schema = {SCHEMA}"}))
        elif schema > SCHEMA:
            self._tell("schema", AnswerFault("newer_schema"))
        if "clinic" not in tables:
            self._say("clinic", "A protocol needs a table [clinic] with the clinic's name.")

    def _logo(self, tables: Table) -> bytes:
        """Take the logo's file name out of the table, and return the picture: it lies beside the protocol."""
        clinic = tables.get("clinic")
        name = clinic.pop("logo", "") if isinstance(clinic, dict) else ""
        if not name:
            return b""
        if not isinstance(name, str) or name != Path(name).name:
            self._say("clinic, logo", f"{name!r} is not the name of a file beside this one, such as 'logo.png'.")
            return b""
        try:
            return read_logo(self._path.with_name(name))
        except KnownError as trouble:
            self._say("clinic, logo", str(trouble))
            return b""

    def _check_clinic(self, clinic: Clinic) -> None:
        for fault in clinic_faults(clinic, self._catalogue.countries):
            self._tell(f"clinic, {fault.field}", fault)

    def _sign_off(self, tables: Table) -> SignOff | None:
        sign_off = self._one(tables, "sign_off", SignOff)
        for fault in sign_off_faults(sign_off) if sign_off else ():
            self._tell(f"sign_off, {fault.field}", fault)
        return sign_off

    def _defaults(self, tables: Table) -> dict[str, dict[str, AnswerValue]]:
        found: dict[str, dict[str, AnswerValue]] = {}
        for place, default in self._several(tables, "default", _Default):
            if default.procedure in found:
                self._say(place, f"'{default.procedure}' has its defaults above. Please put them together.")
            elif self._knows_procedure(place, default.procedure):
                found[default.procedure] = dict(self._answers(place, default))
        return found

    def _answers(self, place: str, default: _Default) -> Iterator[tuple[str, AnswerValue]]:
        given = {name: tuple(value) if isinstance(value, list) else value for name, value in default.answers.items()}
        for name, value in given.items():
            where = f"{place}, answers, {name}"
            question = self._questions.get(name)
            if question is None:
                self._tell(where, with_nearest(AnswerFault("unknown_question", {"value": name}), self._questions))
            elif is_of_the_patient(question):
                self._say(where, "This is asked of each patient and has no default. Please take it out.")
            elif (fault := check_answer(question, value, given, NO_DATES)) is not None:
                self._tell(where, fault)
            else:
                yield name, value

    def _directions(self, tables: Table) -> dict[str, tuple[Direction, ...]]:
        found: dict[str, tuple[Direction, ...]] = {}
        for place, usual in self._several(tables, "direction", _Usual):
            is_known = self._knows_procedure(place, usual.procedure)
            faults = list(record_faults(self._catalogue, usual.direction, NO_DATES))
            for fault in faults:
                self._tell(f"{place}, {fault.field}" if fault.field else place, fault)
            if is_known and not faults:
                found[usual.procedure] = (*found.get(usual.procedure, ()), usual.direction)
        return found

    def _knows_procedure(self, place: str, procedure: str) -> bool:
        if procedure in self._catalogue.procedures:
            return True
        known = ", ".join(self._catalogue.procedures)
        self._say(f"{place}, procedure", f"'{procedure}' is not a procedure. Known are: {known}.")
        return False

    def _one(self, tables: Table, key: str, kind: type[Kind]) -> Kind | None:
        if key not in tables:
            return None
        return self._record(key, tables[key], kind)

    def _several(self, tables: Table, key: str, kind: type[Kind]) -> Iterator[tuple[str, Kind]]:
        found = tables.get(key, [])
        if not isinstance(found, list):
            self._say(key, f"Please write [[{key}]] with two brackets: there can be several.")
            return
        if len(found) > MOST_RECORDS:
            self._tell(key, AnswerFault("too_many", {"most": MOST_RECORDS}))
            return
        for number, table in enumerate(found, start=1):
            record = self._record(f"{key} {number}", table, kind)
            if record is not None:
                yield f"{key} {number}", record

    def _record(self, place: str, table: object, kind: type[Kind]) -> Kind | None:
        if not isinstance(table, Mapping):
            self._tell(place, AnswerFault("not_a_table", {"value": table}))
            return None
        return self._read.record(f"{self._path.name}, {place}", dict(table), kind)

    def _say(self, place: str, sentence: str) -> None:
        self._read.fault(f"{self._path.name}, {place}" if place else self._path.name, sentence)

    def _tell(self, place: str, fault: AnswerFault) -> None:
        self._say(place, fault.said(self._wording))
