"""Who leaves open what may end the plan gets dates, and reads first that they may not fit."""

from __future__ import annotations

import pytest

from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, AnswerValue
from planner.core.catalogue import Catalogue
from planner.core.planning import SPECIAL_OPEN
from planner.core.wording import Wording
from tests.people import plan_for


@pytest.mark.parametrize(("answer", "is_open"), [(("none",), False), (UNKNOWN, True), (RATHER_NOT_SAY, True)])
def test_who_leaves_it_open_is_told_to_ask_first(
    catalogue: Catalogue, wording: Wording, answer: AnswerValue, is_open: bool
) -> None:
    """Dates made for others may not fit after a tumour; a helper may not know."""
    asked = plan_for(catalogue, wording, procedure="kyphoplasty", special=answer).questions_for_team
    assert (asked[0].id == SPECIAL_OPEN) is is_open
    assert not is_open or "do not fit" in asked[0].because
