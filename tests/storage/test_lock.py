"""One running copy of the program, and no lock that outlives its owner."""

from __future__ import annotations

import subprocess
import sys

import pytest

from planner.core.errors import KnownError
from planner.storage.lock import NAME, OneCopy

HOLD = """
import sys
from pathlib import Path
from planner.storage.lock import OneCopy
OneCopy(Path(sys.argv[1])).take()
print("taken", flush=True)
sys.stdin.read()
"""


def test_a_second_copy_is_told_that_the_program_is_open(folder):
    with OneCopy(folder), pytest.raises(KnownError, match="already open"):
        OneCopy(folder).take()


def test_after_closing_it_can_be_opened_again(folder):
    for _ in range(2):
        with OneCopy(folder):
            pass


def test_a_copy_in_another_process_counts_until_it_dies(folder):
    command = [sys.executable, "-c", HOLD, str(folder)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # ours
    try:
        assert other.stdout.readline() == b"taken\n"
        with pytest.raises(KnownError, match="already open"):
            OneCopy(folder).take()
    finally:
        other.kill()
        other.communicate()
    with OneCopy(folder):
        pass


def test_a_lock_file_left_behind_shuts_no_one_out(folder):
    folder.mkdir()
    (folder / NAME).write_text("4711")
    with OneCopy(folder):
        pass


def test_two_folders_do_not_know_of_each_other(tmp_path):
    with OneCopy(tmp_path / "one"), OneCopy(tmp_path / "two"):
        pass


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match="cannot be kept in the folder"):
        OneCopy(tmp_path / "file").take()
