"""The answers file: what a person told us, as TOML. All its faults are told at once.

    schema = 1
    plan_id = "ward-3.0042"   optional: tells the plan from all others, where calendars take in several
    [answers]          question id = choice id, number, date, true or false, or a list
    [[directions]]     activity, kind, date | days | weeks | visit, value, unit, condition, said_by, said_on
    [[visits]]         what, date, time, place, phone
    [[medicines]]      name, times = ["08:00"], only_when_needed
    [[own_activities]] name, sitting, ground, weight, bending, jolts: what a thing in own words takes
    [[holds]]          since, days: waits after a set-back
    [person]           names and phone numbers, all optional

A date may be told from today: "today-9", "today", "today+3".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from planner.core.answer_checks import AnswerFault, own_names_fault
from planner.core.answers import (
    Answers,
    AnswerSheet,
    AnswerValue,
    Direction,
    Hold,
    Medicine,
    OwnActivity,
    Person,
    Visit,
)
from planner.core.catalogue import Catalogue
from planner.core.errors import Fault, FaultsFound
from planner.core.plan_id import PLAN_ID
from planner.core.questions import QuestionKind
from planner.core.sheet_checks import (
    MOST_RECORDS,
    answers_faults,
    missing_answers,
    place,
    record_faults,
)
from planner.core.wording import Wording
from planner.exchange.answers_tables import Misfit, read_answer, read_record

SCHEMA = 1
EXAMPLE_ID = "ward-3.0042"
LARGEST_FILE = 1_000_000  # bytes; a long one has about 5,000
KEYS = ("schema", "plan_id", "answers", "directions", "visits", "medicines", "own_activities", "holds", "person")
PLACE_IN_FILE = re.compile(r"at line ([0-9]+), column ([0-9]+)")
Kind = TypeVar("Kind", Direction, Visit, Medicine, Person, OwnActivity, Hold)

Tables = Mapping[str, Any]  # what tomllib gives; checked before anything else sees it


def read_answers_file(path: Path, catalogue: Catalogue, wording: Wording, *, today: date) -> AnswerSheet:
    """Return the answer sheet of a file; raise FaultsFound with everything that is wrong in it."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)  # some files have no end
    except OSError as trouble:
        raise FaultsFound((Fault(path.name, AnswerFault("not_readable").said(wording)),)) from trouble
    if len(content) > LARGEST_FILE:
        raise FaultsFound((Fault(path.name, AnswerFault("too_large").said(wording)),))
    return read_answers(content, catalogue, wording, today=today, name=path.name)


def read_answers(
    content: bytes, catalogue: Catalogue, wording: Wording, *, today: date, name: str = "answers"
) -> AnswerSheet:
    """Return the answer sheet that TOML text tells; raise FaultsFound with everything that is wrong in it."""
    reader = _AnswersReader(catalogue, today)
    sheet = reader.sheet(content)
    if reader.faults:
        words = wording.for_country(sheet.answers.text("country") or "")
        faults = (Fault(f"{name}, {where}" if where else name, fault.said(words)) for where, fault in reader.faults)
        raise FaultsFound(tuple(faults))
    return sheet


class _AnswersReader:
    """Reads one file and collects what is wrong in it."""

    def __init__(self, catalogue: Catalogue, today: date) -> None:
        self.faults: list[tuple[str, AnswerFault]] = []
        self._catalogue = catalogue
        self._today = today

    def sheet(self, content: bytes) -> AnswerSheet:
        tables = self._tables(content)
        if tables is None:
            return AnswerSheet()
        return AnswerSheet(
            answers=self._answers(tables.get("answers", {})),
            directions=self._records(tables, "directions", Direction),
            visits=self._records(tables, "visits", Visit),
            medicines=self._records(tables, "medicines", Medicine),
            own_activities=self._own_activities(tables),
            holds=self._records(tables, "holds", Hold),
            person=self._record("person", tables.get("person", {}), Person) or Person(),
            plan_id=self._plan_id(tables.get("plan_id", "")),
        )

    def _plan_id(self, value: object) -> str:
        if value == "" or (isinstance(value, str) and PLAN_ID.fullmatch(value)):
            return str(value)
        self._tell("plan_id", AnswerFault("plan_id", {"value": value, "example": EXAMPLE_ID}))
        return ""

    def _tell(self, where: str, fault: AnswerFault) -> None:
        self.faults.append((where, fault))

    def _tables(self, content: bytes) -> Tables | None:
        """Return the file's tables, or None where there is nothing to go on with."""
        try:
            tables = tomllib.loads(content.decode("utf-8-sig"))  # some editors put a mark in front
        except UnicodeDecodeError:
            self._tell("", AnswerFault("not_utf8"))
            return None
        except (ValueError, RecursionError) as trouble:
            self._tell("", _unreadable(trouble, content))
            return None
        for key in tables.keys() - set(KEYS):
            self._tell(key, AnswerFault("unknown_key", {"value": key, "choices": KEYS}))
        schema = tables.get("schema")
        if not isinstance(schema, int) or isinstance(schema, bool) or schema < SCHEMA:
            self._tell("schema", AnswerFault("no_schema", {"example": f"schema = {SCHEMA}"}))
        elif schema > SCHEMA:
            self._tell("schema", AnswerFault("newer_schema"))
            return None
        return tables

    def _answers(self, table: object) -> Answers:
        if not isinstance(table, Mapping):
            self._tell("answers", AnswerFault("not_a_table", {"value": table}))
            return Answers()
        kinds = {question.id: question.kind for question in self._catalogue.questions}
        given: dict[str, AnswerValue] = {}
        for question_id, value in table.items():
            is_date = kinds.get(question_id) is QuestionKind.DATE
            try:
                given[question_id] = read_answer(value, self._today, is_date=is_date)
            except Misfit as misfit:
                self._tell(f"answers, {question_id}", misfit.fault)
        answers = Answers(given)
        self.faults.extend(answers_faults(self._catalogue, answers, self._today))
        for question in missing_answers(self._catalogue, answers):
            if question.id not in table:
                self._tell("answers", AnswerFault("missing", {"value": question.id}))
        return answers

    def _records(self, tables: Tables, group: str, kind: type[Kind]) -> tuple[Kind, ...]:
        found = tables.get(group, [])
        if not isinstance(found, list):
            self._tell(group, AnswerFault("not_a_list", {"value": found}))
            return ()
        if len(found) > MOST_RECORDS:
            self._tell(group, AnswerFault("too_many", {"most": MOST_RECORDS}))
            return ()
        read = [self._record(f"{group} {number}", table, kind) for number, table in enumerate(found, start=1)]
        return tuple(record for record in read if record is not None)

    def _own_activities(self, tables: Tables) -> tuple[OwnActivity, ...]:
        found = self._records(tables, "own_activities", OwnActivity)
        together = own_names_fault([one.name for one in found], "name")
        if together is not None:
            self._tell(place("own_activities", together), together)
        return found

    def _record(self, where: str, table: object, kind: type[Kind]) -> Kind | None:
        read = read_record(kind, table, self._today)
        for fault in read.faults:
            self._tell(place(where, fault), fault)
        if not isinstance(read.record, kind):
            return None
        for fault in record_faults(self._catalogue, read.record, self._today):
            if not read.concerns(fault):
                self._tell(place(where, fault), fault)
        return read.record


def _unreadable(trouble: Exception, content: bytes) -> AnswerFault:
    """Return where TOML stopped making sense."""
    found = PLACE_IN_FILE.search(str(trouble))
    if found:
        return AnswerFault("not_toml", {"line": found.group(1), "column": found.group(2)})
    if "end of document" in str(trouble):
        lines = content.splitlines()
        return AnswerFault("not_toml", {"line": len(lines), "column": len(lines[-1])})
    return AnswerFault("not_toml_anywhere")
