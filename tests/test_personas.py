"""Thirty people: what they answered, and what a clinician would expect to read in their plans.

The expected lines are written from what the sources state, not from what the program says.
A file begins with them; from `schema = 1` on it is an ordinary answers file.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from planner.core.catalogue import Catalogue
from planner.core.planning import build_plan
from planner.core.wording import Wording
from planner.exchange.answers_file import read_answers
from tests.expectations import Case, expect
from tests.people import SURGERY

FOLDER = Path(__file__).parent / "personas"
FILES = sorted(FOLDER.glob("*.toml"))
ANSWERS_BEGIN = "schema = 1\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_plan_reads_as_a_clinician_expects(path: Path, catalogue: Catalogue, wording: Wording) -> None:
    head, answers = path.read_text(encoding="utf-8").split(ANSWERS_BEGIN)
    sheet = read_answers((ANSWERS_BEGIN + answers).encode(), catalogue, wording, today=SURGERY, name=path.name)
    case = Case(build_plan(catalogue, wording, sheet, made_on=SURGERY), catalogue, wording)
    wrong = []
    for line in tomllib.loads(head)["expected"]:
        try:
            expect(case, line)
        except AssertionError as trouble:
            wrong.append(f"{line}: {trouble}")
    assert wrong == []


def test_there_are_thirty_people_or_more() -> None:
    assert len(FILES) >= 30


def test_every_operation_is_among_them(catalogue: Catalogue) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FILES)
    assert [name for name in catalogue.procedures if f'procedure = "{name}"' not in text] == []
