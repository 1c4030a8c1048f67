"""Plans are kept whole: the answers and the plan as told, together, with every telling."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from planner.core.errors import KnownError
from planner.storage.store import open_throw_away_store
from tests.plans import plans, small_plan


def test_a_first_start_has_no_plan(store):
    assert store.plans.current() is None
    assert store.plans.plans() == ()
    assert store.notice is None


def test_a_plan_is_there_again_after_a_restart(opened):
    opened().plans.begin(small_plan())
    assert opened().plans.current().plan == small_plan()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plans())
def test_any_plan_comes_back_equal(clock, plan):
    store = open_throw_away_store(clock)
    kept = replace(plan, own_entries=())
    stored = store.plans.begin(plan)
    assert stored.plan == kept
    assert store.plans.current().plan == kept
    assert sorted(store.own_entries.entries(stored.id).entries, key=by_id) == sorted(plan.own_entries, key=by_id)
    store.close()


def test_a_new_plan_takes_the_place_of_the_one_in_use_and_keeps_it(store, clock):
    old = store.plans.begin(small_plan(operation="The first"))
    clock.forward(hours=1)
    new = store.plans.begin(small_plan(operation="The second"))
    assert store.plans.current() == new
    assert [stored.plan.operation for stored in store.plans.plans()] == ["The second", "The first"]
    assert store.plans.plans()[1].id == old.id
    assert not store.plans.plans()[1].is_current


def test_a_revision_is_the_plan_in_use_and_what_was_told_before_stays(store, clock):
    first = store.plans.begin(small_plan())
    clock.forward(days=3)
    told_again = replace(small_plan(), revision=2, operation="Changed")
    revised = store.plans.revise(first.id, told_again)
    assert revised.id == first.id
    assert revised.created == first.created
    assert revised.updated > first.updated
    assert store.plans.current().plan == told_again
    assert store.plans.tellings(first.id) == (small_plan(), told_again)


def test_an_archived_plan_can_be_used_again(store):
    old = store.plans.begin(small_plan(operation="The first"))
    store.plans.begin(small_plan(operation="The second"))
    store.plans.use(old.id)
    assert store.plans.current().plan.operation == "The first"
    assert len(store.plans.plans()) == 2


def test_archiving_deletes_nothing(store):
    kept = store.plans.begin(small_plan())
    store.plans.archive(kept.id)
    assert store.plans.current() is None
    assert [stored.id for stored in store.plans.plans()] == [kept.id]


def test_a_deleted_plan_leaves_no_letter_of_it_in_the_file(store, folder):
    kept = store.plans.begin(small_plan(operation="Zebrafinch"))
    store.plans.delete(kept.id)
    store.close()
    assert b"Zebrafinch" not in (folder / "plans.db").read_bytes()


@pytest.mark.parametrize("act", ["archive", "delete", "use"])
def test_a_plan_that_is_gone_is_told(store, act):
    with pytest.raises(KnownError, match="not kept here any more"):
        getattr(store.plans, act)("no-such-plan")
    with pytest.raises(KnownError, match="not kept here any more"):
        store.plans.revise("no-such-plan", small_plan())


def test_answers_and_plan_lie_side_by_side_with_the_catalogue_version(store):
    store.plans.begin(small_plan())
    row = store.connection.execute("SELECT catalogue_version, answers, plan FROM telling").fetchone()
    assert row[0] == "2026.11.1"
    assert json.loads(row[1])["answers"]["procedure"] == "lumbar_discectomy"
    assert json.loads(row[2])["entries"][0]["id"] == "drive_return"


def test_a_failed_write_changes_nothing_and_can_be_tried_again(store):
    before = store.plans.begin(small_plan())
    fill_the_disk(store.connection)
    with pytest.raises(KnownError, match="the disk is full"):
        store.plans.begin(small_plan(operation="word " * 100_000))
    assert store.plans.current() == before
    free_the_disk(store.connection)
    store.plans.begin(small_plan(operation="The second"))
    assert store.plans.current().plan.operation == "The second"


def test_a_read_only_file_is_told(store):
    store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(KnownError, match="cannot be written"):
        store.plans.begin(small_plan())


def test_a_file_that_another_program_holds_is_told(store, folder):
    store.connection.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(folder / "plans.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(KnownError, match="another program is using"):
        store.plans.begin(small_plan())
    with pytest.raises(KnownError, match="another program is using"):
        store.plans.current()
    other.close()
    assert store.plans.begin(small_plan())


def test_a_plan_that_cannot_be_read_any_more_is_kept_hidden_and_told_once(opened):
    broken = opened()
    broken.plans.begin(small_plan())
    broken.connection.execute("UPDATE telling SET plan = '{}'")
    broken.close()
    again = opened()
    assert "cannot be read" in again.notice
    assert again.plans.current() is None
    assert again.plans.plans() == ()
    assert again.connection.execute("SELECT count(*) FROM telling").fetchone() == (1,)
    assert opened().notice is None


def test_the_throw_away_store_leaves_nothing_behind(clock, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = open_throw_away_store(clock)
    store.plans.begin(small_plan())
    assert store.plans.current().plan == small_plan()
    assert list(tmp_path.iterdir()) == []
    store.close()


def fill_the_disk(connection):
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")


def free_the_disk(connection):
    connection.execute("PRAGMA max_page_count = 1000000")


def test_a_plan_gets_an_id_that_no_other_has_and_keeps_one_that_it_brings(store):
    first, second = (store.plans.begin(replace(small_plan(), plan_id="")).plan for _ in range(2))
    assert first.plan_id != second.plan_id
    assert store.plans.begin(second).plan.plan_id == second.plan_id


def by_id(entry):
    return entry.id
