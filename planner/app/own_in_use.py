"""The own entries of the plan in use, whichever that is: for the calendar, and for the reminders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from planner.app.own_calendar import OwnCalendar
from planner.app.plan_session import PlanSession
from planner.app.ports import OwnEntryStore, PlanId
from planner.core.own_agenda import NOTHING_OWN
from planner.core.own_reminders import OwnReminders
from planner.core.reminder_states import Reminder
from planner.core.wording import Wording


class OwnInUse:
    """Reads the own entries of a plan when they are first asked for. It is a source of reminders."""

    def __init__(
        self,
        session: PlanSession,
        store: OwnEntryStore,
        wording: Wording,
        *,
        home_zone: Callable[[PlanId], str] = lambda _plan_id: "",
    ) -> None:
        """`home_zone` names the zone in which a plan's visits are."""
        self._session = session
        self._store = store
        self._wording = wording
        self.home_zone = home_zone
        self._calendar: OwnCalendar | None = None
        self._listeners: list[Callable[[], None]] = []

    def calendar(self) -> OwnCalendar:
        """Return the own entries of the plan in use; raise KnownError where they cannot be read now."""
        plan_id = self._session.plan_id
        if plan_id is None:
            raise LookupError("own entries belong to a plan that is kept")
        if self._calendar is None or self._calendar.plan_id != plan_id:
            self._calendar = OwnCalendar(self._store, plan_id, self._session.history, self._spoken)
            self._calendar.on_changed(self._tell)
        return self._calendar

    def read_again(self) -> None:
        """Read what is kept anew when it is next asked for, as after a copy was brought back."""
        self._calendar = None

    def on_changed(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change of an own entry."""
        self._listeners.append(listener)

    def between(self, first: date, last: date) -> Iterator[Reminder]:
        """Yield the reminders of own entries for these days."""
        yield from self._reminders().between(first, last)

    def has(self, reminder: Reminder) -> bool:
        """Tell whether an own entry asks for a reminder."""
        return self._reminders().has(reminder)

    @property
    def _spoken(self) -> Wording:
        plan = self._session.plan
        return self._wording.for_country(plan.country) if plan else self._wording

    def _reminders(self) -> OwnReminders:
        plan_id = self._session.plan_id
        if plan_id is None:
            return OwnReminders(NOTHING_OWN, self._wording)
        return OwnReminders(self.calendar().agenda, self._spoken, home_zone=self.home_zone(plan_id))

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
