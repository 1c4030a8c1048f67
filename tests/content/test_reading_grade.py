"""Every file of words stays at reading grade six or lower, and no single sentence is hard."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from textstat import textstat

from planner.content.locate import resources

HIGHEST_GRADE = 6.0
HIGHEST_OF_ONE_SENTENCE = 9.0
FEWEST_WORDS = 100  # of running text; shorter files are lists of names
SHORTEST_SENTENCE = 5  # of fewer words the formula says nothing
NO_PROSE = {
    "dates.toml",
    "visit_words.toml",
    "questions_letter.toml",
}  # names of days; single words; a letter's own words
SPOKEN = {  # as a reader meets them; every other placeholder is a number, a date or a name
    "emergency_department": "emergency room",
    "therapist": "physio",
    "therapy": "physio",
    "doctor": "doctor",
    "pharmacist": "chemist",
    "team": "your team",
}
OPERATION_TERMS = re.compile(  # medical names, told once beside plain words; each counts as one short word
    r"\b(lumbar|cervical|percutaneous)? ?(micro)?(discectomy|decompression|fusion|vertebroplasty|kyphoplasty"
    r"|fixation|foraminotomy|laminectomy|osteoporosis|minimally invasive)\b",
    re.IGNORECASE,
)

FILES = sorted((resources() / "wording" / "en").glob("*.toml"))
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def texts(table: dict[str, object]) -> Iterator[str]:
    """Yield every text of a file as a reader meets it, its words filled in."""
    for value in table.values():
        if isinstance(value, dict):
            yield from texts(value)
        else:
            spoken = re.sub(r"{(\w+)}", lambda found: SPOKEN.get(found[1], "five"), str(value)).strip()
            plain = " ".join(OPERATION_TERMS.sub("knife", spoken).split())
            yield plain if plain[-1:] in ".?!" else f"{plain}."


def running_text(path: Path) -> str:
    return " ".join(texts(tomllib.loads(path.read_text(encoding="utf-8"))))


@each_file
def test_words_can_be_read_at_grade_six(path: Path) -> None:
    text = running_text(path)
    if path.name in NO_PROSE or len(text.split()) < FEWEST_WORDS:
        pytest.skip("no running text")
    assert textstat.flesch_kincaid_grade(text) <= HIGHEST_GRADE


@each_file
def test_no_sentence_is_hard_to_read(path: Path) -> None:
    if path.name in NO_PROSE:
        pytest.skip("no running text")
    sentences = re.split(r"(?<=[.?!])\s+", running_text(path))
    long_enough = [sentence for sentence in sentences if len(sentence.split()) >= SHORTEST_SENTENCE]
    hard = [one for one in long_enough if textstat.flesch_kincaid_grade(one) > HIGHEST_OF_ONE_SENTENCE]
    assert hard == []
