"""What is good to know: the answers each person gets, beside the dates."""

from __future__ import annotations

import pytest
from hypothesis import given

from planner.core.answers import AnswerSheet
from planner.core.catalogue import Catalogue
from planner.core.planning import build_plan
from planner.core.topics import GROUPS, WORDS
from planner.core.wording import Wording
from tests.people import SURGERY, plan_for
from tests.strategies import CATALOGUE, WORDING, people

REASONS_TO_CALL = ("wound_look", "washing", "painkillers", "bowels", "too_much", "check_week_two")
PAIN = ("pain_back", "pain_neck", "pain_cement", "pain_fracture")


def topics(catalogue: Catalogue, wording: Wording, **answers: object) -> list[str]:
    return [topic.id for topic in plan_for(catalogue, wording, **answers).topics]  # type: ignore[arg-type]


@given(sheet=people())
def test_everyone_is_answered_what_people_call_about(sheet: AnswerSheet) -> None:
    plan = build_plan(CATALOGUE, WORDING, sheet, made_on=SURGERY)
    told = [topic.id for topic in plan.topics]
    assert set(REASONS_TO_CALL) <= set(told)
    assert len({*PAIN} & {*told}) == 1, "pain is told once, as it is after this operation"
    assert len({"fever", "fever_fusion"} & {*told}) == 1
    assert [topic.group for topic in plan.topics] == sorted((one.group for one in plan.topics), key=GROUPS.index)
    assert all("{" not in topic.text + topic.call for topic in plan.topics)
    assert all(topic.sources for topic in plan.topics if topic.group != WORDS)


@pytest.mark.parametrize("procedure", ["vertebroplasty", "kyphoplasty", "percutaneous_fixation"])
def test_after_a_broken_bone_the_bones_are_looked_after(catalogue: Catalogue, wording: Wording, procedure: str) -> None:
    assert {"bones_fracture", "no_falls"} <= {*topics(catalogue, wording, procedure=procedure, age=72)}


def test_a_fusion_is_told_of_bone_metal_and_anti_inflammatories(catalogue: Catalogue, wording: Wording) -> None:
    told = topics(catalogue, wording, procedure="lumbar_fusion")
    assert {"new_bone", "metal", "anti_inflammatory_fusion"} <= {*told}


def test_a_neck_is_told_of_throat_and_collar(catalogue: Catalogue, wording: Wording) -> None:
    told = topics(catalogue, wording, procedure="cervical_foraminotomy")
    assert {"swallowing", "collar", "sleep_neck"} <= {*told}


def test_only_a_driver_in_the_uk_reads_of_dvla(catalogue: Catalogue, wording: Wording) -> None:
    assert "dvla" in topics(catalogue, wording, country="uk", drives="own_car")
    assert "dvla" not in topics(catalogue, wording, country="us", drives="own_car")
    assert "dvla" not in topics(catalogue, wording, country="uk", drives="no")


def test_without_a_plan_nothing_is_told_that_leans_on_the_operation(catalogue: Catalogue, wording: Wording) -> None:
    assert topics(catalogue, wording, age=15) == []


def test_the_medical_words_of_an_operation_are_explained(catalogue: Catalogue, wording: Wording) -> None:
    for procedure, words in {
        "lumbar_discectomy": {"discectomy_word", "disc_word"},
        "lumbar_fusion": {"fusion_word", "vertebra_word"},
        "kyphoplasty": {"cement_word", "osteoporosis_word", "dxa_word"},
        "cervical_foraminotomy": {"foraminotomy_word"},
    }.items():
        assert words <= {*topics(catalogue, wording, procedure=procedure)}, procedure
