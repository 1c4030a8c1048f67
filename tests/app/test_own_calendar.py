"""Own entries are edited, kept and undone; what the disk refuses changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.history import History
from planner.app.own_calendar import OwnCalendar
from planner.app.ports import KeptEntries, PlanId
from planner.core.errors import KnownError
from planner.core.own_entries import OwnEntry, OwnKind, Reach
from planner.core.repeats import Every, Repeat
from planner.core.wording import Wording
from tests.own import own_entries

PLAN = PlanId("helen")
MONDAY = date(2026, 3, 2)
FAR = date(2026, 12, 31)


@dataclass
class EntriesInMemory:
    """A store with a memory; full when told so."""

    kept: dict[str, OwnEntry] = field(default_factory=dict)
    unreadable: int = 0
    is_full: bool = False

    def has_any(self, _plan_id: PlanId) -> bool:
        return bool(self.entries(_plan_id).entries)

    def entries(self, _plan_id: PlanId) -> KeptEntries:
        return KeptEntries(tuple(self.kept.values()), self.unreadable)

    def keep(self, _plan_id: PlanId, changed: Iterable[OwnEntry], gone: Iterable[str] = ()) -> None:
        if self.is_full:
            raise KnownError("The disk is full.")
        for name in gone:
            self.kept.pop(name, None)
        self.kept.update({one.id: one for one in changed})


@pytest.fixture
def disk() -> EntriesInMemory:
    return EntriesInMemory()


def calendar_on(disk: EntriesInMemory, wording: Wording, history: History | None = None) -> OwnCalendar:
    numbers: Iterator[int] = count()
    return OwnCalendar(disk, PLAN, history or History(), wording, new_id=lambda: f"new {next(numbers)}")


def class_on_mondays() -> OwnEntry:
    rule = Repeat(every=Every.WEEK, times=3)
    return OwnEntry(id="swim", kind=OwnKind.NOTE, title="Swim class", first=MONDAY, repeat=rule)


def days(calendar: OwnCalendar) -> list[date]:
    return [one.when for one in calendar.agenda.between(date.min, FAR)]


def test_an_entry_is_kept_as_soon_as_it_is_added(disk: EntriesInMemory, wording: Wording) -> None:
    calendar_on(disk, wording).add(class_on_mondays())
    assert days(calendar_on(disk, wording)) == [MONDAY + timedelta(days=7 * week) for week in range(3)]


def test_every_edit_can_be_undone_by_name(disk: EntriesInMemory, wording: Wording) -> None:
    history = History()
    calendar = calendar_on(disk, wording, history)
    calendar.add(class_on_mondays())
    calendar.move("swim", MONDAY + timedelta(days=7), MONDAY + timedelta(days=8), Reach.ONE)
    assert history.to_undo == "Move “Swim class”"
    history.undo()
    assert disk.kept == {"swim": class_on_mondays()}
    assert history.to_undo == "Add “Swim class”"
    history.undo()
    assert disk.kept == {}
    history.redo()
    history.redo()
    assert days(calendar) == [MONDAY, MONDAY + timedelta(days=8), MONDAY + timedelta(days=14)]


def test_what_the_disk_refuses_changes_nothing_and_leaves_no_deed(disk: EntriesInMemory, wording: Wording) -> None:
    history = History()
    calendar = calendar_on(disk, wording, history)
    disk.is_full = True
    with pytest.raises(KnownError):
        calendar.add(class_on_mondays())
    assert days(calendar) == []
    assert history.to_undo == ""


def test_listeners_hear_of_every_change_and_of_its_undoing(disk: EntriesInMemory, wording: Wording) -> None:
    history = History()
    calendar = calendar_on(disk, wording, history)
    heard: list[int] = []
    calendar.on_changed(lambda: heard.append(len(calendar.agenda.entries)))
    calendar.add(class_on_mondays())
    calendar.remove("swim", MONDAY, Reach.ALL)
    history.undo()
    assert heard == [1, 0, 1]


@pytest.mark.parametrize(
    ("count", "told"), [(0, ""), (1, "One of your own entries"), (3, "3 of your own entries could not")]
)
def test_entries_that_could_not_be_read_are_told(
    disk: EntriesInMemory, wording: Wording, count: int, told: str
) -> None:
    disk.unreadable = count
    calendar = calendar_on(disk, wording)
    trouble = calendar.take_trouble()
    assert trouble.startswith(told)
    assert bool(trouble) == bool(count)
    assert calendar.take_trouble() == ""


@given(st.lists(own_entries(), min_size=1, max_size=4, unique_by=lambda one: one.id), st.data())
def test_any_row_of_edits_undone_gives_the_first_calendar_back(
    wording: Wording, entries: list[OwnEntry], data: st.DataObject
) -> None:
    disk = EntriesInMemory({one.id: one for one in entries})
    history = History()
    calendar = calendar_on(disk, wording, history)
    made = 0
    for _ in range(data.draw(st.integers(1, 5))):
        found = list(calendar.agenda.between(date(2025, 1, 1), date(2027, 12, 31)))
        if not found:
            break
        one, reach = data.draw(st.sampled_from(found)), data.draw(st.sampled_from(Reach))
        match data.draw(st.sampled_from(["move", "change", "remove"])):
            case "move":
                to = one.when + timedelta(days=data.draw(st.integers(-30, 30)))
                calendar.move(one.entry.id, one.when, to, reach)
            case "change":
                calendar.change(one.entry.id, one.when, replace(one.entry, first=one.when, title="Other"), reach)
            case _:
                calendar.remove(one.entry.id, one.when, reach)
        made += 1
        assert dict(calendar.agenda.entries) == disk.kept
    for _ in range(made):
        history.undo()
    assert disk.kept == {one.id: one for one in entries}
