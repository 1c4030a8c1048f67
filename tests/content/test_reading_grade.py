"""Every file of words stays at reading grade six or lower."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from textstat import textstat

from planner.content.locate import resources

HIGHEST_GRADE = 6.0
FEWEST_WORDS = 100  # of running text; shorter files are lists of names
NO_PROSE = {"dates.toml"}  # names of days and months
SPOKEN = {  # as a reader meets them; every other placeholder is a number, a date or a name
    "emergency_department": "emergency room",
    "therapist": "physio",
    "therapy": "physio",
    "doctor": "doctor",
    "pharmacist": "chemist",
    "team": "your team",
}


def sentences(table: dict[str, object]) -> Iterator[str]:
    for value in table.values():
        if isinstance(value, dict):
            yield from sentences(value)
        else:
            text = re.sub(r"{(\w+)}", lambda found: SPOKEN.get(found[1], "five"), str(value)).strip()
            yield text if text[-1:] in ".?!" else f"{text}."


@pytest.mark.parametrize("path", sorted((resources() / "wording" / "en").glob("*.toml")), ids=lambda path: path.stem)
def test_words_can_be_read_at_grade_six(path: Path) -> None:
    text = " ".join(sentences(tomllib.loads(path.read_text(encoding="utf-8"))))
    if path.name in NO_PROSE or len(text.split()) < FEWEST_WORDS:
        pytest.skip("no running text")
    assert textstat.flesch_kincaid_grade(text) <= HIGHEST_GRADE
