"""A folder for each person who shares this computer, and a small file that lists them.

The first person's plans stay where they were before there was a second. A list that is lost or damaged is made anew
from the folders, so that nobody's plans are out of reach.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

from planner.app.people import People, Profile, tidy_name
from planner.core.errors import KnownError
from planner.storage.paths import DATABASE, not_writable, prepare_file, prepare_folder

LIST = "people.json"
FOLDERS = "people"
FIRST = "first"
ID_SHAPE = re.compile(r"[0-9a-f]{8}")
ON_SHOW = "The plans on show cannot be removed. Go to another person's plans first."
NOT_REMOVED = "Not all could be removed: {why}. Please close what uses these files, then try again."


class PeopleFolders:
    """Knows where each person's plans are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def people(self) -> People:
        listed = self._listed()
        return listed if listed is not None else self._found()

    def folder_shown(self) -> Path:
        """Return the folder of the person whose plans are shown."""
        return self._folder_of(self.people().current)

    def add(self, name: str) -> Profile:
        people = self.people()
        profile = Profile(os.urandom(4).hex(), tidy_name(name))
        prepare_folder(self._folder_of(profile.id))
        self._keep(people._replace(profiles=(*people.profiles, profile)))
        return profile

    def rename(self, profile_id: str, name: str) -> None:
        people = self.people()
        renamed = (Profile(one.id, tidy_name(name)) if one.id == profile_id else one for one in people.profiles)
        self._keep(people._replace(profiles=tuple(renamed)))

    def choose(self, profile_id: str) -> None:
        people = self.people()
        if profile_id in {one.id for one in people.profiles}:
            self._keep(people._replace(current=profile_id))

    @property
    def folder(self) -> Path:
        """The folder of the program, in which everyone's plans are."""
        return self._folder

    def drop_shown(self) -> None:
        """Forget the person on show, whose files are erased; another one is shown next, if there is one."""
        people = self.people()
        others = tuple(one for one in people.profiles if one.id != people.current)
        if others:
            self._keep(People(others, others[0].id))
            return
        with suppress(OSError):
            (self._folder / LIST).unlink(missing_ok=True)
            (self._folder / FOLDERS).rmdir()

    def remove(self, profile_id: str) -> None:
        people = self.people()
        if profile_id == people.current:
            raise KnownError(ON_SHOW)
        try:
            self._remove_files(profile_id)
        except OSError as trouble:
            why = (trouble.strerror or "a file could not be deleted").lower()
            raise KnownError(NOT_REMOVED.format(why=why)) from trouble
        self._keep(people._replace(profiles=tuple(one for one in people.profiles if one.id != profile_id)))

    def _folder_of(self, profile_id: str) -> Path:
        return self._folder if profile_id == FIRST else self._folder / FOLDERS / profile_id

    def _remove_files(self, profile_id: str) -> None:
        folder = self._folder_of(profile_id)
        if profile_id != FIRST:
            if folder.exists():
                shutil.rmtree(folder)
            return
        stem = Path(DATABASE).stem
        for path in (*folder.glob(f"{stem}.*"), *folder.glob(f"{stem}-*")):  # the first person's, copies included
            path.unlink()

    def _listed(self) -> People | None:
        """Return what the list says; None where there is none, or where it tells nonsense."""
        path = self._folder / LIST
        if not path.exists():
            return None
        import json  # late, as below: most computers list nobody

        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            profiles = tuple(Profile(str(one["id"]), tidy_name(str(one["name"]))) for one in told["people"])
            current = str(told["current"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        ids = {one.id for one in profiles}
        is_sound = current in ids and all(one == FIRST or ID_SHAPE.fullmatch(one) for one in ids)
        return People(profiles, current) if is_sound else None

    def _found(self) -> People:
        """Return whoever has a folder, without names."""
        beside = self._folder / FOLDERS
        found = sorted(path.name for path in beside.iterdir()) if beside.is_dir() else []
        others = tuple(Profile(name) for name in found if ID_SHAPE.fullmatch(name))
        return People((Profile(FIRST), *others), FIRST)

    def _keep(self, people: People) -> None:
        import json

        told = {"current": people.current, "people": [{"id": one.id, "name": one.name} for one in people.profiles]}
        path = self._folder / LIST
        written = path.with_suffix(".new")
        prepare_folder(self._folder)
        prepare_file(written)
        try:
            written.write_text(json.dumps(told), encoding="utf-8")
            written.replace(path)  # all of it or nothing
        except OSError as trouble:
            raise not_writable(self._folder, trouble) from trouble
