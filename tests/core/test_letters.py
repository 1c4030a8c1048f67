"""Names of any script can be typed; letters that hide something cannot."""

from __future__ import annotations

import pytest

from planner.core.answer_checks import text_fault
from planner.core.letters import plain

PERSIAN = "محمد\u200cرضا"
EMOJI = "Dr Kim 👩\u200d⚕\ufe0f"


@pytest.mark.parametrize("name", [PERSIAN, EMOJI, "क्\u200dष", "Müller-Łukaszewicz"])
def test_a_name_with_joiners_is_a_name(name):
    assert text_fault(name) is None


@pytest.mark.parametrize(
    "text",
    [
        "\u200cRosa",
        "Rosa\u200d",
        "Rosa \u200c May",
        "Rosa\u200c\u200cMay",
        "Rosa\u200eMay",
        "Rosa\u202eMay",
        "Ro\u2066sa",
    ],
)
def test_marks_that_could_hide_or_turn_text_are_still_refused(text):
    fault = text_fault(text)
    assert fault is not None
    assert fault.id == "odd_letters"


def test_other_programs_get_joiners_too_and_a_space_for_what_cannot_be_seen():
    assert plain(f"{PERSIAN}\u202e\n{EMOJI}", also="\n") == f"{PERSIAN} \n{EMOJI}"
