"""The plan in use: made, kept, opened again. Knows nothing of screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.app.history import Deed, History
from planner.app.ports import PlanId, PlanStore, StoredPlan
from planner.core.plan import Plan
from planner.core.plan_id import with_id


class PlanSession:
    """Holds the plan in use and tells listeners when another one takes its place.

    Whatever edits the plan in use, or what is kept with it, is a deed of its `history`.
    """

    def __init__(self, plans: PlanStore) -> None:
        self.history = History()
        self._plans = plans
        self._stored: StoredPlan | None = plans.current()
        self._listeners: list[Callable[[Plan], None]] = []

    @property
    def plan(self) -> Plan | None:
        return self._stored.plan if self._stored else None

    @property
    def in_use(self) -> StoredPlan | None:
        """Return the plan in use as it is kept."""
        return self._stored

    @property
    def plan_id(self) -> PlanId | None:
        """Return the id under which the plan in use is kept."""
        return self._stored.id if self._stored else None

    def stored(self) -> tuple[StoredPlan, ...]:
        """Return every plan that is kept, the one in use first."""
        return self._plans.plans()

    def use(self, plan_id: str) -> None:
        """Take a plan that is kept into use; the one used until now is kept too."""
        if self._stored is None or self._stored.id != plan_id:
            self._stored = self._plans.use(PlanId(plan_id))
            self.history.forget()
            self._tell(self._stored.plan)

    def look_again(self) -> None:
        """Take what is kept now, as after a copy was brought back."""
        self._stored = self._plans.current()
        self.history.forget()
        if self._stored is not None:
            self._tell(self._stored.plan)

    def on_accepted(self, listener: Callable[[Plan], None]) -> None:
        """Call `listener` with each plan that is accepted from now on."""
        self._listeners.append(listener)

    def accept(self, plan: Plan) -> None:
        """Keep a new plan beside earlier ones and use it."""
        self._stored = self._plans.begin(plan)
        self.history.forget()
        self._tell(self._stored.plan)

    def change(self, plan: Plan, name: str) -> None:
        """Tell the plan in use differently; the deed goes by this name, and can be undone."""
        before = self.plan
        if before is None:
            self.accept(plan)
            return
        self.history.do(Deed(name=name, undo=lambda: self._revise(before), redo=lambda: self._revise(plan)))

    @property
    def can_undo(self) -> bool:
        """Return whether there is a deed to undo, now or of an earlier day."""
        return bool(self.history.to_undo) or self._has_earlier_change

    def recall_change(self, name: str) -> None:
        """Let the last change be undone that was made before the program started; it goes by this name."""
        if self._stored is None or not self._has_earlier_change:
            return
        before, after = self._plans.tellings(self._stored.id)[-2:]
        self.history.remember(Deed(name=name, undo=lambda: self._revise(before), redo=lambda: self._revise(after)))

    @property
    def _has_earlier_change(self) -> bool:
        is_fresh = not (self.history.to_undo or self.history.to_redo)
        return is_fresh and self._stored is not None and self._plans.times_told(self._stored.id) > 1

    def _revise(self, plan: Plan) -> None:
        """Keep the next telling of the plan in use; what was told before stays on record."""
        if self._stored is None:
            raise LookupError("only a plan in use can be told differently")
        now = self._stored.plan
        next_revision = replace(with_id(plan, now.plan_id), revision=now.revision + 1)
        self._stored = self._plans.revise(self._stored.id, next_revision)
        self._tell(next_revision)

    def _tell(self, plan: Plan) -> None:
        for listener in self._listeners:
            listener(plan)
