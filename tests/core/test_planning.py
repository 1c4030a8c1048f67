"""Building a plan: what holds for everyone, whatever they answer and whatever their surgeons say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import currently_in_test_context, given, note
from hypothesis import strategies as st

from planner.core.answers import Answers, AnswerSheet, AnswerValue, Direction, DirectionKind, Visit
from planner.core.days import Window
from planner.core.kinds import Confidence, EntryKind
from planner.core.plan import Entry, Plan
from planner.core.planning import build_plan
from planner.core.questions import Question, QuestionKind
from planner.core.units import in_pounds
from tests.people import SURGERY, plan_for, sheet_of
from tests.strategies import (
    CAN_BE_VAGUE,
    CATALOGUE,
    LEFT_OUT,
    PROCEDURES,
    QUESTIONS,
    VAGUE,
    WORDING,
    anyone,
    concrete_answers,
    people,
    procedures,
    vague_answers,
    with_answer,
)

NO_END = 10**6
MADE_ON = SURGERY + timedelta(days=4)


def made(sheet: AnswerSheet) -> Plan:
    if currently_in_test_context():
        note(f"{dict(sheet.answers)} {sheet.directions}")  # answers keep themselves out of every other log
    return build_plan(CATALOGUE, WORDING, sheet, made_on=MADE_ON)


def from_catalogue(plan: Plan) -> list[Entry]:
    """Return the entries that are not appointments."""
    return [entry for entry in plan.entries if not entry.id.startswith("visit_")]


def ends(window: Window) -> tuple[int, int, int]:
    return window.earliest, window.typical, NO_END if window.latest is None else window.latest


def said_about(sheet: AnswerSheet, activity: str, kind: DirectionKind) -> list[Direction]:
    return [one for one in sheet.directions if one.activity == activity and one.kind is kind]


# ---------------------------------------------------------------- every date has its reason


@given(sheet=people(with_directions=True))
def test_every_date_has_a_source_or_is_the_surgeons(sheet: AnswerSheet) -> None:
    for entry in from_catalogue(made(sheet)):
        if entry.window is not None:
            founded = any(reason.sources for reason in entry.reasons)
            assert founded or entry.from_direction, entry.id
        assert all(reason.because for reason in entry.reasons), entry.id


@given(sheet=people(with_directions=True))
def test_what_no_source_dates_has_no_day_and_is_asked(sheet: AnswerSheet) -> None:
    plan = made(sheet)
    questions = {question.id for question in plan.questions_for_team}
    for entry in from_catalogue(plan):
        if entry.confidence is Confidence.ASK:
            assert (entry.window, entry.dates) == (None, None), entry.id
            assert questions & {f"when_{entry.id}", f"visit_date_{entry.id}"} or entry.from_direction, entry.id


@given(sheet=people(with_directions=True))
def test_a_line_without_a_day_says_so(sheet: AnswerSheet) -> None:
    """No entry that takes a window is silently without one: it asks, or it waits for the surgeon's word."""
    for entry in from_catalogue(made(sheet)):
        activity = CATALOGUE.activities.get(entry.activity)
        if entry.window is None and activity is not None and activity.takes_window:
            assert entry.confidence is Confidence.ASK, entry.id


@given(sheet=people(with_directions=True))
def test_every_sentence_is_filled_in(sheet: AnswerSheet) -> None:
    plan = made(sheet)
    texts = [plan.operation, *(question.text for question in plan.questions_for_team)]
    texts += [text for sign in plan.signs for text in (sign.text, sign.advice)]
    texts += [line.text for line in plan.discharge_checklist]
    for entry in plan.entries:
        texts += [entry.title, entry.text, entry.instead, *(reason.because for reason in entry.reasons)]
        texts += [*(test.text for test in entry.readiness), *(step.text for step in entry.steps)]
    assert [text for text in texts if "{" in text] == []


# ---------------------------------------------------------------- caution


@given(sheet=people(), question=st.sampled_from(CAN_BE_VAGUE), answers=st.data())
def test_not_knowing_never_brings_anything_forward(
    sheet: AnswerSheet, question: Question, answers: st.DataObject
) -> None:
    told = with_answer(sheet, question.id, answers.draw(concrete_answers(question), label="told"))
    vague = with_answer(sheet, question.id, answers.draw(vague_answers(question), label="vague"))
    assert_not_bolder(made(vague), made(told), question.id)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_no_single_answer_is_more_cautious_than_not_knowing(procedure: str) -> None:
    """Every answer that can matter after one operation, against nothing known at all."""
    nothing_known = made(only(procedure))
    for question in CAN_BE_VAGUE:
        if question.id in questions_that_count(procedure):
            for value in every_answer(question):
                told = made(with_answer(only(procedure), question.id, value))
                assert_not_bolder(nothing_known, told, f"{question.id} = {value}")


def every_answer(question: Question) -> tuple[AnswerValue, ...]:
    if question.kind is QuestionKind.SEVERAL:
        return tuple((choice,) for choice in question.choices)
    if question.kind is QuestionKind.NUMBER:
        return (question.low or 0, question.high or 0)
    return question.choices or (True, False)


def questions_that_count(procedure: str) -> frozenset[str]:
    """Return the questions whose answers decide a rule of this procedure."""
    conditions = [rule.when.questions for rule in CATALOGUE.rules_for(procedure)]
    return frozenset[str]().union(*conditions) - {"approach"}  # a large cut is no plan at all


def only(procedure: str) -> AnswerSheet:
    return AnswerSheet(answers=Answers({"procedure": procedure, "surgery_date": SURGERY.isoformat()}))


def assert_not_bolder(vague: Plan, told: Plan, what: str) -> None:
    """Hold that the plan of a person who does not know is nowhere bolder than that of one who does."""
    ours = {entry.id: entry for entry in vague.entries}
    if told.stop is None and what != "wants":  # who picks nothing is shown less, and may do no more
        assert {entry.id for entry in told.entries} <= set(ours), what
    for known in told.entries:
        entry = ours.get(known.id)
        if entry is None:
            continue
        if known.window is None or entry.window is None:
            assert entry.window is None, f"{what}: {known.id}"
        else:
            assert all(a >= b for a, b in zip(ends(entry.window), ends(known.window), strict=True)), (
                f"{what}: {known.id}"
            )
        assert gates(entry) >= gates(known), f"{what}: {known.id}"
        if entry.value is not None and known.value is not None:
            assert in_pounds(entry.value, entry.unit or "") <= in_pounds(known.value, known.unit or ""), what
        for step, known_step in zip(entry.steps, known.steps, strict=False):
            assert step.day >= known_step.day, f"{what}: {known.id}"


def gates(entry: Entry) -> set[str]:
    return {test.id for test in entry.readiness if test.is_gate}


@given(sheet=people(with_directions=True), seed=st.integers(0, 2**32))
def test_the_order_of_rules_never_matters(sheet: AnswerSheet, seed: int) -> None:
    shuffled = Random(seed).sample(CATALOGUE.rules, len(CATALOGUE.rules))  # noqa: S311  # a shuffle, no secret
    other = replace(CATALOGUE, rules=tuple(shuffled))
    assert build_plan(other, WORDING, sheet, made_on=MADE_ON) == made(sheet)


@given(sheet=people(with_directions=True))
def test_equal_answers_give_an_equal_plan(sheet: AnswerSheet) -> None:
    assert made(sheet) == made(sheet)


def test_heavy_work_waits_longer_than_desk_work() -> None:
    for procedure in ("lumbar_discectomy", "lumbar_decompression", "lumbar_fusion"):
        plan = plan_for(CATALOGUE, WORDING, procedure=procedure, job="heavy")
        desk, heavy = plan.entry("work_desk_return").window, plan.entry("work_heavy_return").window
        assert desk is not None
        assert heavy is not None
        assert ends(heavy) > ends(desk), procedure


# ---------------------------------------------------------------- the surgeon's word


@given(sheet=people(with_directions=True))
def test_no_date_comes_before_a_surgeons_not_before(sheet: AnswerSheet) -> None:
    for entry in from_catalogue(made(sheet)):
        for one in said_about(sheet, entry.activity, DirectionKind.NOT_BEFORE):
            day = one.days if one.days is not None else (one.weeks or 0) * 7
            if one.date is not None:
                day = max(0, (one.date - SURGERY).days)
            assert entry.window is None or entry.window.earliest >= day, entry.id


@given(sheet=people(with_directions=True))
def test_directions_never_remove_a_gate(sheet: AnswerSheet) -> None:
    directed = {entry.id: entry for entry in made(sheet).entries}
    undirected = made(replace(sheet, directions=()))
    for entry in undirected.entries:
        assert gates(directed[entry.id]) >= gates(entry), entry.id


@pytest.mark.parametrize("procedure", PROCEDURES)
@pytest.mark.parametrize("drives", ["no", "own_car", "unknown"])
def test_a_word_on_driving_keeps_its_gates_whoever_drives(procedure: str, drives: str) -> None:
    """Who said that they do not drive may hear from the surgeon that they can; the gates come with it."""
    word = Direction(activity="drive", kind=DirectionKind.FROM, days=0)
    drive = made(replace(with_answer(only(procedure), "drives", drives), directions=(word,))).entry("drive_return")
    assert gates(drive) >= {"off_strong_painkillers", "anaesthetic_worn_off", "no_rigid_brace"}
    assert drive.window is not None
    assert drive.window.earliest >= 2


@given(sheet=people(with_directions=True))
def test_nobody_drives_in_the_first_two_days(sheet: AnswerSheet) -> None:
    """An anaesthetic wears off in its own time, whatever anyone said."""
    for entry in made(sheet).entries:
        if entry.activity == "drive" and entry.kind is EntryKind.RETURN and entry.window is not None:
            assert entry.window.earliest >= 2


@given(sheet=people(with_directions=True))
def test_what_needs_lifting_waits_for_the_lifting_limit(sheet: AnswerSheet) -> None:
    plan = made(sheet)
    limits = {entry.activity: entry for entry in plan.entries if entry.kind is EntryKind.LIMIT}
    for entry in plan.entries:
        activity = CATALOGUE.activities.get(entry.activity)
        if activity is None or entry.kind is not EntryKind.RETURN or entry.window is None:
            continue
        for limit in (limits[need] for need in activity.needs if need in limits):
            assert limit.window is not None, f"{entry.id} has a day, {limit.id} has none"
            assert entry.window.earliest >= limit.window.earliest, entry.id
            assert all(step.day >= limit.window.earliest for step in entry.steps), entry.id


@given(sheet=people(with_directions=True))
def test_what_the_surgeon_said_is_told(sheet: AnswerSheet) -> None:
    plan = made(sheet)
    for one in sheet.directions:
        about = [entry for entry in from_catalogue(plan) if entry.activity == one.activity]
        assert all(entry.from_direction for entry in about)
        hidden = one.activity in CATALOGUE.activities and not about
        assert not hidden, one.activity


def test_a_second_look_is_asked_for_where_a_day_is_far_out() -> None:
    slip = Direction(activity="shower", kind=DirectionKind.NOT_BEFORE, weeks=40)
    plan = plan_for(CATALOGUE, WORDING, sheet_of(slip))
    assert plan.entry("shower_return").window == Window(280, 280, 280)
    assert "out_of_range_shower_return" in {question.id for question in plan.questions_for_team}


@pytest.mark.parametrize("words", ["Driving", "driving ", "DRIVING"])
def test_a_known_activity_said_in_words_is_that_activity(words: str) -> None:
    word = Direction(activity=words, kind=DirectionKind.FROM, days=0)
    plan = made(replace(only("lumbar_fusion"), directions=(word,)))
    drive = plan.entry("drive_return")
    assert (drive.window or Window(0, 0)).earliest == 2
    assert gates(drive) >= {"off_strong_painkillers", "anaesthetic_worn_off"}
    assert [entry.id for entry in plan.entries if entry.id.startswith("own_")] == []
    assert plan.directions == (word,)  # as it was said


def test_a_question_says_why_it_is_asked_and_not_why_something_else_has_its_day() -> None:
    plan = plan_for(CATALOGUE, WORDING, sheet_of(procedure="percutaneous_fixation", smoking=True))
    nicotine = next(one for one in plan.questions_for_team if one.id == "percutaneous_fixation_nicotine")
    assert "Smoking" in nicotine.because


@pytest.mark.parametrize(("procedure", "most"), [("lumbar_discectomy", 25), ("lumbar_decompression", 30)])
def test_with_weak_bones_the_lifting_limit_climbs_no_higher_than_leaflets_for_weak_bones_say(
    procedure: str, most: int
) -> None:
    def top(osteoporosis: object) -> float:
        plan = plan_for(CATALOGUE, WORDING, sheet_of(procedure=procedure, osteoporosis=osteoporosis, country="us"))
        return max(step.value or 0 for step in plan.entry("lift_limit_limit").steps)

    assert top(osteoporosis=False) == most
    assert top(osteoporosis=True) == 10
    assert top(osteoporosis="unknown") == 10


@pytest.mark.parametrize("procedure", ["lumbar_discectomy", "lumbar_decompression", "lumbar_fusion"])
def test_lifting_with_no_limit_asks_what_weak_bones_can_carry(procedure: str) -> None:
    plan = plan_for(CATALOGUE, WORDING, sheet_of(procedure=procedure, osteoporosis=True))
    assert "bones_carry" in {one.id for one in plan.entry("lift_unrestricted_return").readiness}


def test_a_brace_is_worn_until_its_day_and_not_waited_for() -> None:
    word = Direction(activity="brace", kind=DirectionKind.UNTIL, weeks=12, said_by="Dr Nguyen")
    plan = plan_for(CATALOGUE, WORDING, sheet_of(word, procedure="lumbar_fusion", brace="ordered"))
    assert plan.entry("brace_limit").from_direction.startswith("Dr Nguyen said: wear the brace")


@pytest.mark.parametrize("age", [0.5, 17, 17.9])
def test_nobody_under_18_gets_a_plan(age: float) -> None:
    plan = made(with_answer(only("lumbar_discectomy"), "age", age))
    assert plan.stop
    assert from_catalogue(plan) == []


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_a_weight_far_above_what_sources_say_is_kept_and_looked_at_again(procedure: str) -> None:
    """A 0 too many is soon typed."""
    for pounds, is_asked in ((10, False), (100, True)):
        word = Direction(activity="lift_limit", kind=DirectionKind.LIMIT, value=float(pounds), unit="lb")
        plan = made(replace(only(procedure), directions=(word,)))
        assert plan.entry("lift_limit_limit").value == pounds
        asked = {question.id for question in plan.questions_for_team}
        assert ("out_of_range_lift_limit_limit" in asked) is is_asked, pounds


def test_a_lifting_limit_is_kept_as_it_was_said() -> None:
    five = Direction(activity="lift_limit", kind=DirectionKind.LIMIT, value=5, unit="lb", weeks=6)
    limit = plan_for(CATALOGUE, WORDING, sheet_of(five, country="uk")).entry("lift_limit_limit")
    assert (limit.value, limit.unit) == (5, "lb")
    assert limit.window == Window(43, 43, 43)


def test_waiting_for_a_visit_without_a_date_leaves_no_day_and_asks_for_it() -> None:
    after = Direction(activity="drive", kind=DirectionKind.AFTER_VISIT, visit="Clinic")
    plan = plan_for(CATALOGUE, WORDING, sheet_of(after, visits=(Visit(what="Clinic"),), drives="own_car"))
    drive = plan.entry("drive_return")
    assert (drive.window, drive.dates) == (None, None)
    assert "visit_date_drive_return" in {question.id for question in plan.questions_for_team}


def test_a_grandchild_waits_while_the_lifting_limit_waits_for_a_visit() -> None:
    after = Direction(activity="lift_limit", kind=DirectionKind.AFTER_VISIT, visit="Clinic")
    plan = plan_for(CATALOGUE, WORDING, sheet_of(after, procedure="lumbar_fusion", home_care=("small_children",)))
    assert plan.entry("lift_limit_limit").window is None
    child = plan.entry("child_or_pet_lifting_return")
    assert (child.window, child.confidence) == (None, Confidence.ASK)
    assert "when_child_or_pet_lifting_return" in {question.id for question in plan.questions_for_team}


def test_a_date_that_cannot_be_placed_is_not_passed_over() -> None:
    """Without the day of surgery nobody can tell which day after it 1 June is, so the plan names none."""
    not_yet = Direction(activity="swim", kind=DirectionKind.NOT_BEFORE, date=date(2026, 6, 1), said_by="Dr Osei")
    sheet = sheet_of(not_yet)
    swim = plan_for(CATALOGUE, WORDING, with_answer(sheet, "surgery_date", LEFT_OUT)).entry("swim_return")
    assert swim.window is None
    assert "1 June" in (swim.from_direction or "")


# ---------------------------------------------------------------- without a date, without a plan


@given(sheet=people(with_directions=True), vague=st.sampled_from(VAGUE))
def test_without_the_day_of_surgery_days_are_counted_and_nothing_is_dated(
    sheet: AnswerSheet, vague: str | None
) -> None:
    plan = made(with_answer(sheet, "surgery_date", vague))
    assert plan.surgery_date is None
    assert any(entry.window for entry in from_catalogue(plan))
    assert all(entry.dates is None for entry in from_catalogue(plan))
    assert all(step.date is None for entry in plan.entries for step in entry.steps)
    assert {reminder.kind for reminder in plan.reminders} <= {"visit"}


@given(sheet=anyone(), procedure=procedures, stop=st.sampled_from(["pregnant", "under_18", "new_paralysis"]))
def test_a_stop_gives_signs_and_questions_and_no_plan(sheet: AnswerSheet, procedure: str, stop: str) -> None:
    stopped = with_answer(with_answer(sheet, "procedure", procedure), "special", (stop,))
    plan = made(stopped)
    assert plan.stop
    assert from_catalogue(plan) == []
    assert plan.signs
    assert plan.questions_for_team


@given(sheet=anyone())
def test_everyone_gets_an_answer(sheet: AnswerSheet) -> None:
    """A plan or a stop, never neither, and the danger signs always."""
    plan = made(sheet)
    assert plan.signs
    assert plan.discharge_checklist
    assert bool(plan.stop) != bool(from_catalogue(plan)) or "procedure" not in sheet.answers


# ---------------------------------------------------------------- the whole of it, once each


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_a_plan_can_be_told_in_every_country(procedure: str) -> None:
    """With nothing known but what one wants back every rule applies, so every sentence of the procedure is said."""
    sheet = with_answer(only(procedure), "wants", ("run", "golf", "racquet", "contact_sport"))
    for country in CATALOGUE.countries:
        plan = build_plan(CATALOGUE, WORDING, with_answer(sheet, "country", country), made_on=MADE_ON)
        applied = {reason.rule for entry in plan.entries for reason in entry.reasons}
        shown = {entry.activity for entry in plan.entries}
        rules = {rule.id for rule in CATALOGUE.rules_for(procedure) if rule.activity in shown}
        assert rules <= applied, country


def test_a_person_without_any_answers_is_not_refused() -> None:
    plan = made(AnswerSheet())
    assert plan.entries == ()
    assert plan.signs


def test_only_questions_of_the_interview_are_drawn() -> None:
    assert {question.id for question in QUESTIONS} >= {"country", "job", "wants", "age"}
