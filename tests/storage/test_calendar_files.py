"""What the calendar file of a plan told is there after a restart, for each plan its own, and goes with its plan."""

from __future__ import annotations

import pytest

from tests.plans import small_plan


@pytest.fixture
def keep(store):
    def keep(plan, carried_id, file):
        store.calendar_files.keep(plan.id, carried_id, file)
        return plan

    return keep


def test_the_last_file_of_each_plan_is_there_after_a_restart(opened, store, keep):
    one = keep(store.plans.begin(small_plan()), "one", b"first")
    keep(one, "one", b"second")
    keep(store.plans.begin(small_plan()), "other", b"third")
    store.close()
    again = opened().calendar_files
    assert (again.last("one"), again.last("other")) == (b"second", b"third")


def test_a_plan_of_which_no_file_was_saved_has_none(store):
    assert store.calendar_files.last("one") == b""


def test_a_booklet_that_is_opened_again_goes_on_from_the_file_saved_last(store, clock, keep):
    keep(store.plans.begin(small_plan()), "one", b"first")
    clock.forward(hours=1)
    keep(store.plans.begin(small_plan()), "one", b"second")
    assert store.calendar_files.last("one") == b"second"


def test_a_plan_that_is_deleted_leaves_nothing_of_its_calendar_file_on_the_disk(opened, store, folder, keep):
    plan = keep(store.plans.begin(small_plan()), "one", b"a file with a visit in it")
    store.plans.delete(plan.id)
    assert store.calendar_files.last("one") == b""
    store.close()
    assert all(b"a visit in it" not in file.read_bytes() for file in folder.iterdir())
