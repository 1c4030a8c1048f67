"""What a person wrote into the calendar is there again after a restart; one broken row breaks nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.core.errors import KnownError
from planner.core.own_entries import OwnEntry, OwnKind
from tests.own import own_entries
from tests.plans import small_plan


@pytest.fixture
def plan_id(store):
    return store.plans.begin(small_plan()).id


def note(name):
    return OwnEntry(id=name, kind=OwnKind.NOTE, title=f"Note {name}", first=date(2026, 3, 21))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(own_entries(), max_size=5, unique_by=lambda entry: entry.id))
def test_entries_come_back_as_they_were(store, plan_id, entries):
    before = [one.id for one in store.own_entries.entries(plan_id).entries]
    store.own_entries.keep(plan_id, entries, before)
    kept = store.own_entries.entries(plan_id)
    assert set(kept.entries) == set(entries)
    assert kept.newly_unreadable == 0


def test_entries_are_there_after_a_restart(opened, store, plan_id):
    store.own_entries.keep(plan_id, [note("a"), note("b")])
    store.close()
    again = opened().own_entries
    assert set(again.entries(plan_id).entries) == {note("a"), note("b")}
    assert (again.has_any(plan_id), again.has_any("another")) == (True, False)


def test_each_plan_has_its_own(store, plan_id):
    store.own_entries.keep(plan_id, [note("a")])
    other = store.plans.begin(small_plan()).id
    assert store.own_entries.entries(other).entries == ()


def test_a_plan_that_is_deleted_takes_its_entries_along(store, plan_id):
    store.own_entries.keep(plan_id, [note("a")])
    store.plans.delete(plan_id)
    assert store.connection.execute("SELECT count(*) FROM own_entry").fetchone() == (0,)


@pytest.mark.parametrize(
    "text",
    ["", "{}", "no JSON", '{"id": "b", "kind": "party", "title": "x", "first": "2026-03-02"}', b"\xff\xfe", 7],
)
def test_a_row_that_cannot_be_read_is_told_once_and_kept_aside(store, plan_id, text):
    store.own_entries.keep(plan_id, [note("a"), note("b")])
    store.connection.execute("UPDATE own_entry SET entry = ? WHERE id = 'b'", (text,))
    kept = store.own_entries.entries(plan_id)
    assert (kept.entries, kept.newly_unreadable) == ((note("a"),), 1)
    assert store.own_entries.entries(plan_id).newly_unreadable == 0
    assert store.connection.execute("SELECT id FROM own_entry_aside").fetchall() == [("b",)]


def test_trouble_with_the_disk_changes_nothing(store, plan_id):
    store.own_entries.keep(plan_id, [note("a")])
    store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(KnownError):
        store.own_entries.keep(plan_id, [note("b")], ["a"])
    assert store.own_entries.entries(plan_id).entries == (note("a"),)


def test_ten_thousand_entries_are_kept(store, plan_id):
    many = [note(f"{number}") for number in range(10_000)]
    store.own_entries.keep(plan_id, many)
    assert len(store.own_entries.entries(plan_id).entries) == 10_000
