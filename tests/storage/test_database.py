"""The file of plans is private, grows by steps, and is never lost."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from planner.core.errors import KnownError
from planner.storage.database import open_database
from planner.storage.migrate import copy_beside, shape
from planner.storage.paths import HOME_VARIABLE, data_folder
from planner.storage.steps import STEPS
from planner.storage.store import open_store
from tests.plans import small_plan

NAME = "plans.db"
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="rights are told differently on Windows")
as_someone = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write anywhere")


def test_the_folder_can_be_chosen():
    assert data_folder({HOME_VARIABLE: "/somewhere"}) == Path("/somewhere")
    assert data_folder({}).name == "recovery-planner"


@on_posix
def test_only_the_owner_can_open_folder_and_files(store, folder):
    store.plans.begin(small_plan())
    store.connection.execute("BEGIN IMMEDIATE")
    store.connection.execute("DELETE FROM draft")  # so that SQLite's own file is there too
    store.connection.execute("INSERT INTO preference VALUES ('a', '1')")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    store.connection.execute("ROLLBACK")


@on_posix
def test_a_file_that_others_could_read_is_closed_to_them(opened, folder):
    opened().close()
    (folder / NAME).chmod(0o644)
    opened()
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600


@on_posix
def test_the_rights_of_a_folder_that_was_there_before_are_left_alone(tmp_path, clock):
    tmp_path.chmod(0o755)
    open_store(tmp_path, clock).close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_new_database_has_taken_every_step(store):
    assert shape(store.connection) == len(STEPS)


def test_a_database_is_copied_before_it_is_changed(opened, folder, clock):
    opened().plans.begin(small_plan())
    opened().close()
    connection = open_database(folder / NAME, clock.now(), (*STEPS, add_a_table)).connection
    assert shape(connection) == len(STEPS) + 1
    connection.close()
    (copy,) = folder.glob(f"plans-before-step-{len(STEPS) + 1}-*.db")
    with sqlite3.connect(copy) as kept:
        assert shape(kept) == len(STEPS)
        assert kept.execute("SELECT count(*) FROM telling").fetchone() == (1,)
    kept.close()


class FullDisk:
    """A database whose copy finds no room."""

    def backup(self, target):
        target.execute("CREATE TABLE begun (number INTEGER)")
        raise sqlite3.OperationalError("database or disk is full")


def test_a_copy_that_finds_no_room_leaves_no_part_of_it(tmp_path):
    for _ in range(3):  # each start tries again
        with pytest.raises(sqlite3.OperationalError):
            copy_beside(FullDisk(), tmp_path / NAME, "before-step-2")
        assert list(tmp_path.iterdir()) == []


def test_a_step_that_fails_leaves_the_database_as_it_was(opened, folder, clock):
    opened().plans.begin(small_plan())
    opened().close()
    with pytest.raises(KnownError):
        open_database(folder / NAME, clock.now(), (*STEPS, fail_half_way))
    assert opened().plans.current().plan == small_plan()


def test_a_database_of_a_newer_program_is_left_untouched(opened, folder, clock):
    store = opened()
    store.plans.begin(small_plan())
    store.connection.execute("PRAGMA user_version = 99")
    store.close()
    before = (folder / NAME).read_bytes()
    with pytest.raises(KnownError, match="newer Recovery Planner"):
        open_store(folder, clock)
    assert (folder / NAME).read_bytes() == before


@pytest.mark.parametrize("harm", ["scribble", "text", "cut"])
def test_a_damaged_file_is_set_aside_and_told_and_the_program_goes_on(opened, folder, harm):
    store = opened()
    store.plans.begin(small_plan(operation="word " * 5000))
    store.close()
    path = folder / NAME
    whole = path.read_bytes()
    damaged = {"scribble": whole[:3000] + b"\xa5" * 9000 + whole[12000:], "text": b"hello", "cut": whole[:5000]}[harm]
    path.write_bytes(damaged)
    again = opened()
    (aside,) = folder.glob("plans-damaged-*.db")
    assert aside.name in again.notice
    assert aside.read_bytes() == damaged
    assert again.plans.current() is None
    again.plans.begin(small_plan())
    assert opened().plans.current().plan == small_plan()


def test_an_empty_file_is_a_new_database(opened, folder):
    folder.mkdir()
    (folder / NAME).touch()
    assert opened().plans.current() is None


def test_a_folder_that_cannot_be_made_is_told(tmp_path, clock):
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match="cannot be kept in the folder"):
        open_store(tmp_path / "file" / "plans", clock)


@as_someone
def test_a_read_only_folder_is_told(tmp_path, clock):
    tmp_path.chmod(0o500)
    with pytest.raises(KnownError, match="cannot be kept in the folder"):
        open_store(tmp_path, clock)
    tmp_path.chmod(0o700)


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "files").glob("plans_shape_*.db")))
def test_a_database_of_every_earlier_release_still_opens(folder, opened, path):
    folder.mkdir()
    (folder / NAME).write_bytes(path.read_bytes())
    store = opened()
    kept = store.plans.current()
    assert [plan.revision for plan in store.plans.tellings(kept.id)] == [1, 2]
    assert kept.plan.entry("drive_return").window.earliest == 10
    assert store.drafts.load().at_question == "procedure"
    assert store.preferences.load() == {"theme": "dark"}


def add_a_table(connection):
    connection.execute("CREATE TABLE another (id TEXT)")


def fail_half_way(connection):
    connection.execute("DELETE FROM telling")
    connection.execute("THIS IS NOT SQL")
