"""The rungs of a ladder never come before the thing itself may come back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.core.answers import Direction, DirectionKind
from planner.core.catalogue import Catalogue
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, Plan
from planner.core.wording import Wording
from tests.people import plan_for, sheet_of

LUMBAR = st.sampled_from(["lumbar_discectomy", "lumbar_decompression"])
YES_NO = st.sampled_from([True, False, "unknown"])
LEG = st.sampled_from(["none", "left", "right", "both", "unknown"])
LEVELS = st.sampled_from(["one", "two", "unknown"])


def climbing(plan: Plan) -> list[Entry]:
    return [entry for entry in plan.entries if entry.steps and entry.window and entry.kind is EntryKind.RETURN]


@given(procedure=LUMBAR, leg=LEG, smoking=YES_NO, diabetes=YES_NO, levels=LEVELS)
def test_no_rung_comes_before_its_activity_opens(
    catalogue: Catalogue, wording: Wording, procedure: str, leg: str, smoking: object, diabetes: object, levels: str
) -> None:
    plan = plan_for(
        catalogue,
        wording,
        procedure=procedure,
        drives="own_car",
        job="heavy",
        leg_weakness=leg,
        smoking=smoking,
        diabetes=diabetes,
        levels=levels,
    )
    for entry in climbing(plan):
        assert entry.window is not None
        assert min(step.day for step in entry.steps) >= entry.window.earliest, entry.id
        assert max(step.day for step in entry.steps) >= entry.window.typical, entry.id


def test_a_weak_leg_moves_the_first_short_drive(catalogue: Catalogue, wording: Wording) -> None:
    strong = plan_for(catalogue, wording, drives="own_car", leg_weakness="none").entry("drive_return")
    weak = plan_for(catalogue, wording, drives="own_car", leg_weakness="right").entry("drive_return")
    assert weak.steps[0].day > strong.steps[0].day
    assert weak.steps[0].day >= 35


def test_what_needs_lifting_waits_with_all_its_rungs(catalogue: Catalogue, wording: Wording) -> None:
    plan = plan_for(catalogue, wording, smoking=True)
    lifting = plan.entry("lift_limit_limit").window
    gym = plan.entry("gym_return")
    assert lifting is not None
    assert all(step.day >= lifting.earliest for step in gym.steps)


def test_who_begins_later_climbs_later_too(catalogue: Catalogue, wording: Wording) -> None:
    """Free weights do not come on the very day of the first machines because a limit held both back."""
    said = Direction(activity="lift_limit", kind=DirectionKind.LIMIT, value=5, unit="kg", weeks=6)
    held = plan_for(catalogue, wording, sheet_of(said)).entry("gym_return")
    assert held.window is not None
    days = [step.day for step in held.steps]
    assert days[0] == held.window.earliest == 43
    assert days[1] - days[0] >= 7
