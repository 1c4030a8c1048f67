"""What is in use: the plan, all that is kept beside it, and the window that shows it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from planner.app.plan_session import PlanSession
from planner.app.ports import Clock, PlanId, Stores
from planner.content.library import Content
from planner.core.errors import KnownError
from planner.core.own_agenda import NOTHING_OWN, OwnAgenda
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.ui.main_window import MainWindow
from planner.ui.message import tell

if TYPE_CHECKING:
    from planner.app.diary import DiarySession, Worry
    from planner.app.exercise_tests import ExerciseTests
    from planner.app.own_calendar import OwnCalendar
    from planner.app.own_in_use import OwnInUse
    from planner.app.plan_notes import PlanNotesSession
    from planner.core.diary import CheckIn


class InUse:
    """Opens what a page needs of the plan in use; every page is given the same one."""

    def __init__(
        self, content: Content, session: PlanSession, stores: Stores, clock: Clock, window: MainWindow
    ) -> None:
        self.content = content
        self.session = session
        self.stores = stores
        self.clock = clock
        self.window = window

    @property
    def plan(self) -> Plan:
        plan = self.session.plan
        if plan is None:
            raise LookupError("there is no plan yet: the rail is shown with one only")
        return plan

    @property
    def words(self) -> Wording:
        return self.content.wording.for_country(self.plan.country)

    def diary(self) -> DiarySession:
        """Return the diary of the plan in use."""
        from planner.app.diary import DiarySession

        return DiarySession(self.stores.diary, self._plan_id, self.plan, self.clock)

    def notes(self) -> PlanNotesSession:
        """Return what is noted beside the plan in use."""
        from planner.app.plan_notes import PlanNotesSession

        return PlanNotesSession(self.stores.plan_notes, self._plan_id, self.clock, self.session.history)

    def exercise_tests(self) -> ExerciseTests:
        """Return the tests that the person settles before some exercises."""
        from planner.app.exercise_tests import ExerciseTests

        return ExerciseTests(self.stores.plan_notes, self._plan_id, self.clock)

    @cached_property
    def own(self) -> OwnInUse:
        """The person's own entries in the plan in use."""
        from planner.app.own_in_use import OwnInUse  # late: the first window shows none

        return OwnInUse(self.session, self.stores.own_entries, self.content.wording)

    def own_calendar(self) -> OwnCalendar | None:
        """Return the person's own entries; trouble with them is told, and the plan is shown all the same."""
        try:
            own = self.own.calendar()
        except KnownError as trouble:
            tell(self.window, str(trouble))
            return None
        if told := own.take_trouble():
            tell(self.window, told)
        return own

    def worry(self, told: CheckIn, session: DiarySession) -> Worry | None:
        """Return what a check-in of today asks for at once."""
        from planner.app.circumstances import Circumstances
        from planner.app.diary import worry_of  # late: needs the catalogue, and only once something was told
        from planner.app.triage_session import TriageSession

        today = self.clock.today()
        about = Circumstances.of_plan(self.plan, today)
        triage = TriageSession(self.content.catalogue, self.content.wording, about, today)
        return worry_of(told, session.diary, triage, self.plan, self.words)

    def own_agenda(self) -> OwnAgenda:
        """Return the person's own entries by day; where they wrote none, nothing is loaded for them."""
        if not self.stores.own_entries.has_any(self._plan_id):
            return NOTHING_OWN
        calendar = self.own_calendar()
        return calendar.agenda if calendar else NOTHING_OWN

    @property
    def _plan_id(self) -> PlanId:
        plan_id = self.session.plan_id
        if plan_id is None:
            raise LookupError("a diary and notes belong to a plan that is kept")
        return plan_id
