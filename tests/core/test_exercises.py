"""Exercises: offered only from a day that a source names, and never to someone they could harm."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.answers import AnswerSheet, Direction, DirectionKind
from planner.core.catalogue import Catalogue
from planner.core.exercises import Exercise, Trait
from planner.core.interview import known
from planner.core.kinds import Manner
from planner.core.offers import allowed_exercises, plan_openings
from planner.core.plan import Plan, PlanExercise
from planner.core.planning import build_plan
from planner.core.programme import exercises_later, exercises_now, home_programme
from planner.core.wording import Wording
from planner.exchange.plan_file import read_plan, write_plan
from tests.people import SURGERY, plan_for, sheet_of
from tests.strategies import CATALOGUE, PROCEDURES, VAGUE, WORDING, people, with_answer

days = st.integers(0, 400)
CEMENT = ("vertebroplasty", "kyphoplasty")
ALWAYS_RIGHT = {"deep_breathing", "ankle_pump", "log_roll", "walking"}
ALSO_ALLOWED = {  # what a row allows after this very operation
    "cervical_foraminotomy": {"stationary_bike", "scapular_squeeze"},
    "percutaneous_fixation": {"abdominal_brace"},
}
BENDS = {Trait.FLEXION, Trait.END_RANGE, Trait.TWIST}
START = {
    (procedure, exercise.id): start.from_day
    for exercise in CATALOGUE.exercises.values()
    for start in exercise.start
    for procedure in start.procedures
}
"""The first day that the sources of an exercise name, by procedure and exercise."""
RISKY_FOR_WEAK_BONES = BENDS | {Trait.FACE_DOWN, Trait.KNEELING, Trait.EXTENSION}


def planned(sheet: AnswerSheet) -> Plan:
    return build_plan(CATALOGUE, WORDING, sheet, made_on=SURGERY)


def first_days(plan: Plan) -> dict[str, int]:
    return {one.id: one.from_day for one in plan.exercises}


def library(one: PlanExercise) -> Exercise:
    return CATALOGUE.exercises[one.id]


@given(people(with_directions=True))
def test_every_exercise_offered_is_allowed_for_that_person_from_that_day_on(sheet: AnswerSheet) -> None:
    plan = planned(sheet)
    facts = known(CATALOGUE.questions, sheet.answers)
    openings = plan_openings(CATALOGUE, plan.entries, plan.directions_in_force)

    def is_allowed(one: PlanExercise, day: int) -> bool:
        allowed = allowed_exercises(CATALOGUE, facts, plan.procedure or "", day, openings=openings)
        return one.id in {exercise.id for exercise in allowed}

    for one in plan.exercises:
        assert is_allowed(one, one.from_day)
        assert not is_allowed(one, one.from_day - 1)


@given(people(with_directions=True), days)
def test_a_day_has_at_most_three_sessions_of_a_quarter_of_an_hour(sheet: AnswerSheet, day: int) -> None:
    programme = home_programme(planned(sheet), day)
    assert len(programme.sessions) <= 3
    assert all(session.minutes <= 15 for session in programme.sessions)
    assert all(one.from_day <= day for session in programme.sessions for one in session.exercises)


@given(people(), st.sampled_from(["osteoporosis", "dural_tear"]), st.sampled_from(VAGUE))
def test_what_is_not_known_never_offers_more_than_a_yes(sheet: AnswerSheet, question: str, vague: str | None) -> None:
    unsure = first_days(planned(with_answer(sheet, question, vague)))
    sure = first_days(planned(with_answer(sheet, question, True)))
    assert set(unsure) <= set(sure)
    assert all(unsure[name] >= sure[name] for name in unsure)


@given(people(with_directions=True), st.sampled_from([True, *VAGUE]))
def test_weak_bones_are_never_bent_far_twisted_or_laid_face_down(sheet: AnswerSheet, weak: bool | str | None) -> None:
    plan = planned(with_answer(sheet, "osteoporosis", weak))
    assert not [one.id for one in plan.exercises if library(one).traits & RISKY_FOR_WEAK_BONES]


@pytest.mark.parametrize("procedure", CEMENT)
@given(people(with_directions=True))
def test_after_cement_nobody_bends_whatever_they_answered(procedure: str, sheet: AnswerSheet) -> None:
    plan = planned(with_answer(with_answer(sheet, "procedure", procedure), "osteoporosis", False))
    assert not [one.id for one in plan.exercises if library(one).traits & RISKY_FOR_WEAK_BONES]


@given(people(with_directions=True))
def test_a_back_is_neither_bent_nor_twisted_before_its_limit_ends(sheet: AnswerSheet) -> None:
    plan = planned(sheet)
    limit = next((one for one in plan.entries if one.id == "bend_twist_limit"), None)
    bending = [one for one in plan.exercises if library(one).traits & (BENDS - {Trait.FLEXION})]
    if limit is None or limit.window is None:
        return
    assert all(one.from_day >= limit.window.typical for one in bending)


@given(people())
def test_a_fusion_is_not_bent_early(sheet: AnswerSheet) -> None:
    plan = planned(with_answer(sheet, "procedure", "lumbar_fusion"))
    assert all(one.from_day >= 84 for one in plan.exercises if library(one).traits & BENDS)


@pytest.mark.parametrize("procedure", ALSO_ALLOWED)
@given(people(with_directions=True))
def test_neck_and_fixation_get_only_what_a_row_allows(procedure: str, sheet: AnswerSheet) -> None:
    plan = planned(with_answer(sheet, "procedure", procedure))
    assert set(first_days(plan)) <= ALWAYS_RIGHT | ALSO_ALLOWED[procedure]


def test_after_a_neck_operation_chin_tuck_and_pushing_wait_for_the_therapist(
    catalogue: Catalogue, wording: Wording
) -> None:
    plan = plan_for(catalogue, wording, procedure="cervical_foraminotomy", osteoporosis=False, dural_tear=False)
    assert {"chin_tuck", "neck_extensor_iso"} <= {one.id for one in plan.ask_exercises}


@given(people(with_directions=True))
def test_what_is_asked_is_never_offered(sheet: AnswerSheet) -> None:
    plan = planned(sheet)
    assert not {one.id for one in plan.ask_exercises} & set(first_days(plan))
    assert all(one.because for one in plan.ask_exercises)


@given(people(), days, st.sampled_from(["exercise_start", "core_start", "strengthening_start", "bend_twist"]))
def test_the_surgeons_not_before_holds_for_exercises(sheet: AnswerSheet, day: int, activity: str) -> None:
    said = Direction(activity=activity, kind=DirectionKind.NOT_BEFORE, days=day, said_by="Dr Osei")
    plan = planned(replace(sheet, directions=(said,)))
    held = [one for one in plan.exercises if activity in library(one).belongs_to]
    assert all(one.from_day >= day for one in held)


@settings(max_examples=40)
@given(people(), days)
def test_a_word_of_the_surgeon_never_brings_an_exercise_forward(sheet: AnswerSheet, day: int) -> None:
    for activity in ("exercise_start", "core_start", "strengthening_start"):
        said = Direction(activity=activity, kind=DirectionKind.FROM, days=day, said_by="Dr Osei")
        after = first_days(planned(replace(sheet, directions=(said,))))
        assert all(after[name] >= START[sheet.answers.text("procedure"), name] for name in after)


def test_a_condition_of_the_surgeon_makes_it_a_question(catalogue: Catalogue, wording: Wording) -> None:
    only_if = Direction(activity="core_start", kind=DirectionKind.ONLY_IF, condition="the x-ray looks good")
    plan = plan_for(catalogue, wording, sheet_of(only_if, dural_tear=False))
    assert "abdominal_brace" in {one.id for one in plan.ask_exercises}
    assert "abdominal_brace" not in first_days(plan)


def test_a_limit_on_walks_is_no_reason_to_stop_walking(catalogue: Catalogue, wording: Wording) -> None:
    limit = Direction(activity="walk_dose", kind=DirectionKind.LIMIT, value=20, unit="minutes")
    assert first_days(plan_for(catalogue, wording, sheet_of(limit)))["walking"] == 0


@given(people(), days)
def test_a_person_held_in_the_first_phase_gets_nothing_of_a_later_one(sheet: AnswerSheet, day: int) -> None:
    plan = planned(sheet)
    programme = home_programme(plan, day, "protect")
    chosen = [one for session in programme.sessions for one in session.exercises]
    assert all(one.phase == "protect" for one in (*chosen, *programme.all_day))


@given(people(), days)
def test_a_gate_that_is_not_settled_keeps_an_exercise_out(sheet: AnswerSheet, day: int) -> None:
    programme = home_programme(planned(sheet), day, settled=())
    chosen = [one for session in programme.sessions for one in session.exercises]
    assert not [one.id for one in chosen if one.first]


@given(people(), days)
def test_now_and_later_share_the_exercises_between_them(sheet: AnswerSheet, day: int) -> None:
    plan = planned(sheet)
    now = {one.id for one in exercises_now(plan, day)}
    later = {one.id for one in exercises_later(plan, day)}
    over = {one.id for one in plan.exercises if one.to_day is not None and one.to_day < day}
    assert now | later | over == set(first_days(plan))
    assert not now & later


@given(people(with_directions=True))
def test_phases_follow_each_other_without_a_gap(sheet: AnswerSheet) -> None:
    phases = planned(sheet).phases
    assert phases[0].about_from_day == 0
    assert phases[-1].about_to_day is None
    for one, following in pairwise(phases):
        assert one.about_to_day == following.about_from_day - 1
        assert one.criteria, "one moves on by what one can do"


def test_more_levels_make_the_later_phases_later(catalogue: Catalogue, wording: Wording) -> None:
    one, three = (
        plan_for(catalogue, wording, procedure="lumbar_fusion", levels=levels).phases
        for levels in ("one", "three_or_more")
    )
    assert [phase.id for phase in one] == [phase.id for phase in three]
    assert all(more.about_from_day >= less.about_from_day for less, more in zip(one, three, strict=True))
    assert three[-1].about_from_day > one[-1].about_from_day


@given(people())
def test_every_exercise_of_a_plan_says_why_and_how(sheet: AnswerSheet) -> None:
    for one in planned(sheet).exercises:
        assert one.reasons[0].sources
        assert one.not_before
        assert one.dose
        assert one.stop_if
        assert one.steps


def test_a_person_without_a_plan_gets_no_exercise(catalogue: Catalogue, wording: Wording) -> None:
    plan = plan_for(catalogue, wording, special=("under_18",))
    assert plan.exercises == plan.ask_exercises == plan.phases == ()


@settings(max_examples=20)
@given(people())
def test_a_plan_file_brings_the_exercises_back(sheet: AnswerSheet) -> None:
    plan = planned(sheet)
    again = read_plan(write_plan(plan))
    assert (again.exercises, again.ask_exercises, again.phases) == (plan.exercises, plan.ask_exercises, plan.phases)


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda exercise: exercise.id)
def test_a_step_has_ten_plain_words_at_most(exercise: Exercise) -> None:
    steps = WORDING.say(f"exercise.{exercise.id}.steps").strip().splitlines()
    assert 3 <= len(steps) <= 6
    assert [step for step in steps if len(step.split()) > 10] == []


def test_the_library_is_whole(catalogue: Catalogue) -> None:
    assert len(catalogue.exercises) == 39
    assert all(exercise.poses for exercise in catalogue.exercises.values())


def test_every_procedure_has_phases_and_early_exercises(catalogue: Catalogue) -> None:
    assert set(catalogue.phases) == set(PROCEDURES)
    for procedure in PROCEDURES:
        starts = {name: one.start_for(procedure) for name, one in catalogue.exercises.items()}
        early = {name for name, start in starts.items() if start is not None and start.from_day == 0}
        assert {"deep_breathing", "ankle_pump", "log_roll"} <= early


def test_way_of_moving_and_walking_are_no_part_of_a_session(catalogue: Catalogue, wording: Wording) -> None:
    plan = plan_for(catalogue, wording, osteoporosis=False, dural_tear=False)
    programme = home_programme(plan, 10)
    assert programme.walk is not None
    assert {one.manner for session in programme.sessions for one in session.exercises} == {Manner.SESSION.value}


def test_who_does_not_know_of_weak_bones_reads_what_would_open_more(catalogue: Catalogue, wording: Wording) -> None:
    unknown = plan_for(catalogue, wording, dural_tear=False)
    firm = plan_for(catalogue, wording, dural_tear=False, osteoporosis=False)
    weak = plan_for(catalogue, wording, dural_tear=False, osteoporosis=True)
    opened = {one.id for one in firm.exercises} - {one.id for one in unknown.exercises}
    assert opened
    told = {one.id: one.because for one in unknown.ask_exercises}
    assert all("We do not know if your bones are weak" in told[name] for name in opened)
    assert "untold_osteoporosis" in {question.id for question in unknown.questions_for_team}
    assert not any("We do not know" in one.because for one in weak.ask_exercises)
