"""Words are read when they are first said, and say the same as if all of them had been read at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.locate import resources
from planner.content.words import WordFiles, load_wording, read_wording
from planner.core.errors import FaultsFound

EVERY, _ = read_wording(resources(), "en")


@given(asked=st.lists(st.sampled_from(sorted(EVERY)), max_size=12))
def test_each_sentence_is_the_same_in_whatever_order_they_are_asked_for(asked: list[str]) -> None:
    files = WordFiles(resources(), "en")
    assert [files[name] for name in asked] == [EVERY[name] for name in asked]


def test_all_of_them_are_there() -> None:
    assert dict(WordFiles(resources(), "en")) == EVERY


def test_a_word_that_nobody_wrote_is_not_there() -> None:
    files = WordFiles(resources(), "en")
    assert "today.nothing_of_the_kind" not in files
    assert "nothing" not in files
    with pytest.raises(KeyError):
        files["because.nothing"]


def test_one_word_does_not_read_every_file(tmp_path: Path) -> None:
    folder = tmp_path / "wording" / "en"
    folder.mkdir(parents=True)
    (folder / "a.toml").write_text('[term.team]\ndefault = "team"\n[good]\nday = "Good day"\n', encoding="utf-8")
    (folder / "b.toml").write_text("[broken]\nday = = 3\n", encoding="utf-8")
    words = load_wording(tmp_path)
    assert words.say("good.day") == "Good day"
    with pytest.raises(FaultsFound, match=r"b\.toml"):
        words.say("broken.day")
