"""Words are read when they are first said, and say the same as if all of them had been read at once."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

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


def test_two_who_ask_at_the_same_time_both_hear_every_word() -> None:
    """Pages are set beside the window, and both ask for words that nobody asked for before."""
    some = sorted(EVERY)[:: len(EVERY) // 40]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(12):
            files, start = WordFiles(resources(), "en"), Barrier(2)

            def ask(files: WordFiles = files, start: Barrier = start) -> dict[str, str]:
                start.wait()
                return {wording_id: files[wording_id] for wording_id in some}

            with ThreadPoolExecutor(2) as threads:
                heard = [threads.submit(ask) for _ in range(2)]
                for one in heard:
                    assert one.result() == {wording_id: EVERY[wording_id] for wording_id in some}
    finally:
        sys.setswitchinterval(interval)
