"""A person's own entries in the plan in use: read once, edited, kept, and undone. Knows nothing of screens."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date

from planner.app.history import Deed, History
from planner.app.ports import OwnEntryStore, PlanId
from planner.core.own_agenda import OwnAgenda
from planner.core.own_entries import Edit, OwnEntry, Reach, added, changed, moved, removed
from planner.core.wording import Wording


def random_id() -> str:
    """Return an id that no other entry has."""
    return os.urandom(8).hex()


class OwnCalendar:
    """Holds the own entries of one plan. What the disk refuses raises KnownError and changes nothing."""

    def __init__(
        self,
        store: OwnEntryStore,
        plan_id: PlanId,
        history: History,
        wording: Wording,
        *,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._store = store
        self._plan_id = plan_id
        self._history = history
        self._wording = wording
        self._new_id = new_id
        kept = store.entries(plan_id)
        self._agenda = OwnAgenda(kept.entries)
        self._newly_unreadable = kept.newly_unreadable
        self._listeners: list[Callable[[], None]] = []

    @property
    def plan_id(self) -> PlanId:
        return self._plan_id

    @property
    def agenda(self) -> OwnAgenda:
        return self._agenda

    def take_trouble(self) -> str:
        """Return what to tell about entries that could not be read, once; empty: nothing."""
        count, self._newly_unreadable = self._newly_unreadable, 0
        if not count:
            return ""
        return self._wording.say("own.unreadable" if count > 1 else "own.unreadable_one", count=count)

    def on_changed(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` after every change; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def entry(self, entry_id: str) -> OwnEntry:
        return self._agenda.entries[entry_id]

    def new_id(self) -> str:
        """Return the id of an entry that is still to be written."""
        return self._new_id()

    def add(self, entry: OwnEntry) -> None:
        """Write an entry into the calendar."""
        self._do("add", entry, added(entry))

    def change(self, entry_id: str, day: date, after: OwnEntry, reach: Reach) -> None:
        """Change an entry, as seen on one of its days."""
        self._do("change", after, changed(self.entry(entry_id), day, after, reach, self._new_id()))

    def move(self, entry_id: str, day: date, to: date, reach: Reach, *, time: str | None = None) -> None:
        """Move an entry from one of its days to another, and to another time where one is given."""
        entry = self.entry(entry_id)
        self._do("move", entry, moved(entry, day, to, reach, self._new_id(), time=time))

    def remove(self, entry_id: str, day: date, reach: Reach) -> None:
        """Take an entry out of the calendar."""
        entry = self.entry(entry_id)
        self._do("remove", entry, removed(entry, day, reach))

    def _do(self, deed: str, entry: OwnEntry, edit: Edit) -> None:
        name = self._wording.say(f"own.deed.{deed}", title=entry.title)
        self._history.do(Deed(name=name, undo=lambda: self._take(edit.undone), redo=lambda: self._take(edit)))

    def _take(self, edit: Edit) -> None:
        """Put what an edit keeps in the place of what it takes away, on the disk first."""
        kept = {entry.id: entry for entry in edit.kept}
        gone = [entry.id for entry in edit.gone if entry.id not in kept]
        self._store.keep(self._plan_id, edit.kept, gone)
        entries = {name: one for name, one in self._agenda.entries.items() if name not in gone}
        self._agenda = OwnAgenda((entries | kept).values())
        for listener in tuple(self._listeners):
            listener()
