"""Why a date stands where it stands, as My plan tells it."""

from __future__ import annotations

from planner.app.plan_telling import PlanTeller
from planner.core.catalogue import Catalogue
from planner.core.wording import Wording
from tests.people import plan_for, sheet_of


def reasons(catalogue: Catalogue, wording: Wording, entry_id: str) -> str:
    plan = plan_for(catalogue, wording, sheet_of(procedure="percutaneous_fixation"))
    return " ".join(PlanTeller(plan, wording).why(entry_id, (), catalogue.sources).reasons)


def test_what_holds_for_any_spine_surgery_is_no_other_operation(catalogue: Catalogue, wording: Wording) -> None:
    assert "similar operation" not in reasons(catalogue, wording, "shower_return")


def test_an_operation_that_a_day_was_taken_from_is_told_in_plain_words_too(
    catalogue: Catalogue, wording: Wording
) -> None:
    told = reasons(catalogue, wording, "drive_return")
    assert "lumbar fusion (bones were joined with metal)" in told
