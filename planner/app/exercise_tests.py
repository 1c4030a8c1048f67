"""What must be settled before an exercise becomes part of a session, as the person ticked it."""

from __future__ import annotations

from planner.app.ports import Clock, PlanId, PlanNoteStore
from planner.core.plan import Plan
from planner.core.programme import settled_for

HEAD = "exercise."  # an exercise among the things beside which tests are noted


class ExerciseTests:
    """Holds the ticks of one plan."""

    def __init__(self, store: PlanNoteStore, plan_id: PlanId, clock: Clock) -> None:
        self._store = store
        self._plan_id = plan_id
        self._clock = clock

    def settled(self) -> frozenset[str]:
        """Return what is settled, each for its own exercise."""
        ready = self._store.notes(self._plan_id).ready
        return frozenset(
            settled_for(name.removeprefix(HEAD), test)
            for name, tests in ready.items()
            if name.startswith(HEAD)
            for test in tests
        )

    def tick(self, exercise_id: str, test_id: str, *, is_passed: bool) -> None:
        when = self._clock.today() if is_passed else None
        self._store.keep_ready(self._plan_id, f"{HEAD}{exercise_id}", test_id, when)


def has_tests(plan: Plan) -> bool:
    """Tell whether anything in a plan waits for a test."""
    return any(one.first for one in plan.exercises)
