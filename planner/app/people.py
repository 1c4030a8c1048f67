"""The people who share this computer: each has plans, diary, reminders and preferences apart from the others."""

from __future__ import annotations

from typing import NamedTuple, Protocol

MOST_PEOPLE = 12
LONGEST_NAME = 60


class Profile(NamedTuple):
    """One person on this computer. The name is only shown, never logged."""

    id: str
    name: str = ""

    def __repr__(self) -> str:
        return f"Profile({self.id})"


class People(NamedTuple):
    """Everyone on this computer, and whose plans are shown."""

    profiles: tuple[Profile, ...]
    current: str

    @property
    def shown(self) -> Profile:
        return next(one for one in self.profiles if one.id == self.current)

    @property
    def has_room(self) -> bool:
        return len(self.profiles) < MOST_PEOPLE


class PeopleStore(Protocol):
    """Keeps who shares this computer. Every method raises KnownError where the disk is in trouble."""

    def people(self) -> People: ...

    def add(self, name: str) -> Profile: ...

    def rename(self, profile_id: str, name: str) -> None: ...

    def choose(self, profile_id: str) -> None:
        """Let this person's plans be shown from the next start on."""

    def remove(self, profile_id: str) -> None:
        """Delete all that is kept of a person, for good; never of the one on show."""


def tidy_name(name: str) -> str:
    """Return a name as it is kept: no spaces at its ends or twice in a row, not too long."""
    return " ".join(name.split())[:LONGEST_NAME]
