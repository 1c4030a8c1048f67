"""Shows who shares this computer, and passes on what the person did there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from planner.app.people import People, PeopleStore
from planner.app.plan_session import PlanSession
from planner.ui.main_window import MainWindow
from planner.ui.message import ask, do_or_tell


class PeopleDesk(QObject):
    """Going to another person's plans ends the program and starts it anew, so that nothing is ever mixed."""

    left = Signal()
    start_again_asked = Signal()

    def __init__(self, store: PeopleStore, session: PlanSession, window: MainWindow) -> None:
        super().__init__(window)
        self._store = store
        self._session = session
        self._window = window

    def people(self) -> People:
        """Return everyone; whose plans are on show goes by the name in the plan until another is given."""
        people = self._store.people()
        plan = self._session.plan
        name = plan.person.name if plan else ""
        if people.shown.name or not name:
            return people
        named = (one._replace(name=name) if one.id == people.current else one for one in people.profiles)
        return people._replace(profiles=tuple(named))

    def open(self) -> None:
        """Show everyone."""
        from planner.ui.people.people_page import PeoplePage  # late: most computers have one person

        page = PeoplePage(self.people())
        page.chosen.connect(self._on_chosen)
        page.added.connect(lambda name: self._do(lambda: self._store.add(name)))
        page.renamed.connect(lambda person, name: self._do(lambda: self._store.rename(person, name)))
        page.removed.connect(self._on_removed)
        page.closed.connect(self.left)
        page.normal_asked.connect(lambda: self._window.show_page("normal"))
        self._window.show_screen(page)
        page.take_focus()

    def _on_chosen(self, profile_id: str) -> None:
        shown = self.people().shown

        def choose() -> None:
            self._store.rename(shown.id, shown.name)  # the other person must find the way back
            self._store.choose(profile_id)

        if do_or_tell(self._window, choose):
            self.start_again_asked.emit()

    def _on_removed(self, profile_id: str) -> None:
        profiles = self._store.people().profiles
        name = next((one.name for one in profiles if one.id == profile_id), "") or self.tr("this person")
        question = self.tr(
            "Remove {name} from this computer? All plans, the diary and the reminders of {name} are deleted for good."
        ).format(name=name)
        if ask(self._window, question, yes=self.tr("Remove for good"), no=self.tr("Keep")):
            self._do(lambda: self._store.remove(profile_id))

    def _do(self, command: Callable[[], object]) -> None:
        if do_or_tell(self._window, command):
            self.open()
