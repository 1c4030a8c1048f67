"""Two people on one computer: their plans never mix, and nobody's are out of reach."""

from __future__ import annotations

import stat

import pytest

from planner.core.errors import KnownError
from planner.storage.people import FIRST, LIST, PeopleFolders
from planner.storage.store import open_store
from tests.plans import small_plan


@pytest.fixture
def people(folder):
    return PeopleFolders(folder)


def plans_of(people, clock):
    store = open_store(people.folder_shown(), clock)
    try:
        return store.plans.plans()
    finally:
        store.close()


def make_plan(people, clock):
    store = open_store(people.folder_shown(), clock)
    store.plans.begin(small_plan())
    store.close()


def test_at_first_there_is_one_person_whose_plans_stand_where_they_always_did(people, folder):
    assert [one.id for one in people.people().profiles] == [FIRST]
    assert people.folder_shown() == folder
    assert not (folder / LIST).exists()


def test_the_second_person_begins_with_nothing_and_the_first_keeps_everything(people, clock):
    make_plan(people, clock)
    second = people.add("  Anna   Berg ")
    assert second.name == "Anna Berg"
    people.choose(second.id)
    assert plans_of(people, clock) == ()
    make_plan(people, clock)
    people.choose(FIRST)
    assert len(plans_of(people, clock)) == 1


def test_it_is_all_there_after_a_restart(people, folder):
    second = people.add("Anna")
    people.rename(FIRST, "Helen")
    people.choose(second.id)
    again = PeopleFolders(folder).people()
    assert [one.name for one in again.profiles] == ["Helen", "Anna"]
    assert again.current == second.id


def test_removing_a_person_deletes_what_was_kept_of_them_and_nothing_else(people, clock, folder):
    make_plan(people, clock)
    second = people.add("Anna")
    people.choose(second.id)
    make_plan(people, clock)
    people.choose(FIRST)
    people.remove(second.id)
    assert [one.id for one in people.people().profiles] == [FIRST]
    assert list((folder / "people").iterdir()) == []
    assert len(plans_of(people, clock)) == 1


def test_the_first_person_can_be_removed_while_the_second_is_on_show(people, clock, folder):
    make_plan(people, clock)
    second = people.add("Anna")
    people.choose(second.id)
    make_plan(people, clock)
    people.remove(FIRST)
    assert not list(folder.glob("plans*"))
    assert len(plans_of(people, clock)) == 1


def test_who_is_on_show_cannot_be_removed(people):
    people.add("Anna")
    with pytest.raises(KnownError, match="on show"):
        people.remove(FIRST)


def test_erasing_drops_the_person_on_show_and_shows_the_other(people, clock):
    make_plan(people, clock)
    second = people.add("Anna")
    people.choose(second.id)
    people.drop_shown()
    assert [one.id for one in people.people().profiles] == [FIRST]
    assert len(plans_of(people, clock)) == 1
    people.drop_shown()
    assert not (people.folder / LIST).exists()


@pytest.mark.parametrize("text", ["", "{", '{"current": "first"}', '{"current": "x", "people": []}', "[]"])
def test_a_damaged_list_loses_nobody(people, folder, text):
    second = people.add("Anna")
    (folder / LIST).write_text(text, encoding="utf-8")
    assert [one.id for one in people.people().profiles] == [FIRST, second.id]


def test_a_list_that_points_elsewhere_is_not_followed(people, folder):
    people.add("Anna")
    (folder / LIST).write_text('{"current": "../x", "people": [{"id": "../x", "name": "x"}]}', encoding="utf-8")
    assert people.folder_shown() == folder


def test_only_the_owner_can_read_who_uses_the_computer(people, folder):
    second = people.add("Anna")
    assert stat.S_IMODE((folder / LIST).stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "people" / second.id).stat().st_mode) == 0o700


def test_a_name_never_stands_in_what_a_log_would_show(people):
    assert "Anna" not in repr(people.add("Anna"))
    assert "Anna" not in repr(people.people())
