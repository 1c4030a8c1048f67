"""Everything that is kept can be copied, brought back, and erased; nothing else is touched."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from planner.core.errors import KnownError
from planner.storage.backups import Keeper, erase
from planner.storage.fault_log import FaultLog
from planner.storage.knock import knock
from planner.storage.lock import OneCopy
from planner.storage.store import open_store
from tests.plans import small_plan


@pytest.fixture
def keeper(store, folder, clock):
    store.plans.begin(small_plan())
    return Keeper(folder, store.connection, clock)


def operation(store):
    current = store.plans.current()
    return current.plan.operation if current else None


def test_a_copy_brings_everything_back_on_another_computer(keeper, tmp_path, clock):
    copy = keeper.copy_to(tmp_path)
    assert copy.name == "recovery-planner-20260311-090000.db"
    assert copy.stat().st_mode & 0o077 == 0  # for its owner only
    other = open_store(tmp_path / "other", clock)
    assert operation(other) is None
    Keeper(tmp_path / "other", other.connection, clock).bring_back(copy)
    assert operation(other) == small_plan().operation
    other.close()


def test_what_was_there_before_is_copied_first_and_can_be_brought_back_too(keeper, store, tmp_path, clock):
    copy = keeper.copy_to(tmp_path)
    store.plans.begin(replace(small_plan(), operation="Another one."))
    clock.forward(minutes=1)
    before = keeper.bring_back(copy)
    assert operation(store) == small_plan().operation
    keeper.bring_back(before)
    assert operation(store) == "Another one."


def test_a_file_that_is_no_copy_changes_nothing(keeper, store, tmp_path):
    (tmp_path / "letter.db").write_text("Dear Sir")
    (tmp_path / "empty.db").touch()
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE cake (name TEXT)").connection.close()
    damaged = keeper.copy_to(tmp_path)
    damaged.write_bytes(damaged.read_bytes()[:5000])
    for name in ("letter.db", "empty.db", "other.db", "missing.db", damaged.name):
        with pytest.raises(KnownError, match="Nothing was changed"):
            keeper.bring_back(tmp_path / name)
    assert operation(store) == small_plan().operation


def test_a_copy_of_a_newer_program_is_refused(keeper, store, tmp_path):
    copy = keeper.copy_to(tmp_path)
    changed = sqlite3.connect(copy)
    changed.execute("PRAGMA user_version = 999")
    changed.close()
    with pytest.raises(KnownError, match="newer Recovery Planner"):
        keeper.bring_back(copy)


def test_a_folder_that_cannot_take_the_copy_is_told(keeper, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match="Please choose another folder"):
        keeper.copy_to(tmp_path / "file")


def test_erasing_leaves_nothing_of_the_program_and_everything_else(keeper, store, opened, folder, tmp_path, clock):
    with OneCopy(folder):
        keeper.bring_back(keeper.copy_to(tmp_path))  # leaves a copy beside
        FaultLog(folder).keep(ValueError, None, clock.now())
        knock(folder)
        store.close()
    (folder / "letter.txt").write_text("Dear Sir")
    erase(folder)
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]
    (folder / "letter.txt").unlink()
    erase(folder)
    assert not folder.exists()


def test_what_cannot_be_erased_is_named(folder):
    (folder / "plans.db").mkdir(parents=True)
    with pytest.raises(KnownError, match=r"plans\.db"):
        erase(folder)
