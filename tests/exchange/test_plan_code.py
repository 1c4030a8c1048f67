"""A plan code brings the same dates back, and a slip in typing is noticed at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.core.answers import Answers, Direction, DirectionKind, Hold, Visit
from planner.core.errors import KnownError
from planner.core.kinds import EntryKind
from planner.core.planning import build_plan
from planner.core.questions import QuestionKind
from planner.exchange.code_layout import ACTIVITIES, FIELDS, UNITS
from planner.exchange.code_lines import GROUP, LETTERS, LINE, LineState, check_line, check_lines
from planner.exchange.plan_code import lengths_of_lines, make_plan_code, read_plan_code
from tests.people import SURGERY, sheet_of
from tests.strategies import CATALOGUE, WORDING, anyone, people

CARRIED_OTHERWISE = {"surgery_date", "discharge_date", "directions"}
TODAY = SURGERY + timedelta(days=9)
ASKED_AGAIN = {"own_activities", "emergency_number", "weight", "height", "medicines"} | {
    "person",
    "visits",
    "reminders",
}


@given(people(with_directions=True) | anyone())
def test_the_same_dates_come_back_from_any_plan(sheet):
    plan = planned(CATALOGUE, WORDING, sheet)
    content = read_plan_code(typed(plan), CATALOGUE, WORDING)
    again = planned(CATALOGUE, WORDING, content.sheet)
    assert dates_of(again) == dates_of(plan)
    assert not content.is_other_catalogue
    assert content.is_partial == any(one.activity not in ACTIVITIES for one in sheet.directions)


@settings(max_examples=50)
@given(people(), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), min_size=1, max_size=4))
def test_waits_after_a_set_back_come_back_or_are_told(sheet, waits):
    holds = tuple(Hold(since=SURGERY + timedelta(days=day), days=days) for day, days in waits)
    surgery = {"surgery_date": SURGERY.isoformat()}
    sheet = replace(sheet, holds=holds, answers=Answers({**sheet.answers, **surgery}))
    plan = planned(CATALOGUE, WORDING, sheet)
    content = read_plan_code(typed(plan), CATALOGUE, WORDING)
    assert content.is_partial == (len(plan.holds) > 3)
    assert make_plan_code(plan).is_whole != content.is_partial
    if not content.is_partial:
        assert dates_of(planned(CATALOGUE, WORDING, content.sheet)) == dates_of(plan)


@settings(max_examples=50)
@given(people(with_directions=True))
def test_a_code_made_from_what_a_code_brought_back_is_the_same(sheet):
    plan = planned(CATALOGUE, WORDING, sheet)
    assume(not make_plan_code(plan).left_out)
    again = planned(CATALOGUE, WORDING, read_plan_code(typed(plan), CATALOGUE, WORDING).sheet)
    assert make_plan_code(again).lines == make_plan_code(plan).lines


@pytest.mark.parametrize("visit", [Visit(what="Clinic", date=SURGERY + timedelta(days=40)), Visit(what="Clinic")])
@pytest.mark.parametrize("kind", [DirectionKind.AFTER_VISIT, DirectionKind.NOT_BEFORE])
def test_a_direction_that_waits_for_a_visit_waits_as_long_again(catalogue, wording, visit, kind):
    waits = Direction(activity="drive", kind=kind, visit="Clinic")
    plan = planned(catalogue, wording, sheet_of(waits, visits=(visit,)))
    again = planned(catalogue, wording, read_plan_code(typed(plan), catalogue, wording).sheet)
    assert dates_of(again) == dates_of(plan)


@pytest.mark.parametrize("time", [{"weeks": 3}, {"date": SURGERY + timedelta(days=40)}])
def test_a_plan_without_a_surgery_date_comes_back_in_days(catalogue, wording, time):
    sheet = sheet_of(Direction(activity="drive", kind=DirectionKind.FROM, **time))
    plan = planned(catalogue, wording, replace(sheet, answers=sheet.answers.without("surgery_date")))
    again = planned(catalogue, wording, read_plan_code(typed(plan), catalogue, wording).sheet)
    assert dates_of(again) == dates_of(plan)


def test_a_usual_plan_needs_two_lines_and_a_busy_one_no_more_than_four(catalogue, wording):
    usual = planned(catalogue, wording, sheet_of(age=58, job="desk", wants=("drive", "swim", "garden"), levels="one"))
    assert len(make_plan_code(usual).lines) == 2
    busy = planned(catalogue, wording, sheet_of(*[limit("lift_limit", 5), limit("sit_limit", 30)], age=58))
    assert len(make_plan_code(busy).lines) <= 4


def test_lines_are_groups_of_four_letters(catalogue, wording):
    for line in make_plan_code(planned(catalogue, wording, sheet_of())).lines:
        groups = line.split(" ")
        assert len(groups) <= LINE // GROUP
        assert all(len(group) == GROUP and set(group) <= set(LETTERS) for group in groups)


@settings(max_examples=60)
@given(st.data())
def test_one_wrong_letter_is_noticed_and_its_group_told(data):
    line = make_plan_code(planned(CATALOGUE, WORDING, sheet_of(age=58))).lines[0]
    place = data.draw(st.sampled_from([at for at, letter in enumerate(line) if letter != " "]))
    wrong = line[:place] + data.draw(st.sampled_from(sorted(set(LETTERS) - {line[place]}))) + line[place + 1 :]
    check = check_line(wrong, 1)
    assert check.state is LineState.WRONG
    assert check.group == line[:place].count(" ") + 1


@settings(max_examples=60)
@given(st.data())
def test_two_wrong_or_swapped_letters_are_noticed(data):
    line = make_plan_code(planned(CATALOGUE, WORDING, sheet_of(age=58))).lines[0].replace(" ", "")
    one, other = sorted(data.draw(st.lists(st.integers(0, LINE - 1), min_size=2, max_size=2, unique=True)))
    swapped = line[:one] + line[other] + line[one + 1 : other] + line[one] + line[other + 1 :]
    assume(swapped != line)
    assert check_line(swapped, 1).state is LineState.WRONG


@given(people(with_directions=True))
def test_the_first_line_tells_how_long_every_line_is(sheet):
    lines = make_plan_code(planned(CATALOGUE, WORDING, sheet)).lines
    assert lengths_of_lines(check_line(lines[0], 1)) == tuple(len(line.replace(" ", "")) for line in lines)


def test_a_line_that_is_not_right_tells_no_length(catalogue, wording):
    line = make_plan_code(planned(catalogue, wording, sheet_of())).lines[0]
    assert lengths_of_lines(check_line(line[:-1], 1)) == ()
    assert lengths_of_lines(check_line(line[:-4] + line[:4], 1)) == ()


def test_a_slip_in_a_short_last_line_is_noticed_once_its_length_is_known(catalogue, wording):
    plan = planned(catalogue, wording, sheet_of(age=58, wants=("drive",)))
    last = make_plan_code(plan).lines[-1]
    length = len(last.replace(" ", ""))
    assert length < LINE
    slip = ("2" if last[0] != "2" else "3") + last[1:]
    assert check_line(slip, 2, length).state is LineState.WRONG
    assert check_line(slip, 2, length).group == 1


def test_lines_in_the_wrong_order_are_noticed(catalogue, wording):
    first, second = make_plan_code(planned(catalogue, wording, sheet_of(smoking=True, wants=("golf",)))).lines
    with pytest.raises(KnownError, match="Line 1"):
        read_plan_code(f"{second}\n{first}", catalogue, wording)


@pytest.mark.parametrize(
    "change", [str.lower, lambda text: text.replace("1", "l").replace("0", "o"), lambda text: text.replace(" ", "-")]
)
def test_small_letters_look_alikes_and_dashes_are_taken(catalogue, wording, change):
    plan = planned(catalogue, wording, sheet_of())
    assert read_plan_code(change(typed(plan)), catalogue, wording) == read_plan_code(typed(plan), catalogue, wording)


def test_a_code_typed_in_one_line_is_taken(catalogue, wording):
    plan = planned(catalogue, wording, sheet_of())
    one_line = typed(plan).replace("\n", " ")
    assert read_plan_code(one_line, catalogue, wording) == read_plan_code(typed(plan), catalogue, wording)


@settings(max_examples=60)
@given(st.data())
def test_a_code_that_ends_too_early_is_never_taken(data):
    text = typed(planned(CATALOGUE, WORDING, sheet_of(age=58)))
    with pytest.raises(KnownError):
        read_plan_code(text[: data.draw(st.integers(0, len(text) - 1))], CATALOGUE, WORDING)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "type the plan code"),
        ("  \n ", "type the plan code"),
        ("SY4C 1U2X", "No plan code has this letter: U. Please look at line 1, group 2"),
        ("SY4C ñ", "this letter: Ñ"),
        ("SY4C 1", "Line 1 is not complete"),
    ],
)
def test_typing_help_says_where_to_look(catalogue, wording, text, told):
    with pytest.raises(KnownError, match=told):
        read_plan_code(text, catalogue, wording)


@given(st.text(LETTERS + " \n", max_size=60) | st.text(max_size=40))
def test_anything_typed_is_told_calmly(text):
    with pytest.raises(KnownError):
        read_plan_code(text, CATALOGUE, WORDING)


def test_help_comes_line_by_line_while_typing(catalogue, wording):
    first, second = make_plan_code(planned(catalogue, wording, sheet_of(smoking=True, wants=("golf",)))).lines
    states = [check.state for check in check_lines(f"{first}\n{second[:6]}")]
    assert states == [LineState.RIGHT, LineState.UNFINISHED]


def test_a_code_from_another_catalogue_is_told(catalogue, wording):
    plan = planned(replace(catalogue, version="2031.1.1"), wording, sheet_of())
    assert read_plan_code(typed(plan), catalogue, wording).is_other_catalogue


def test_what_the_catalogue_no_longer_knows_is_left_out(catalogue, wording):
    plan = planned(catalogue, wording, sheet_of(limit("lift_limit", 5), smoking=True, wants=("drive", "golf")))
    smaller = replace(
        catalogue,
        questions=tuple(
            replace(one, choices=("golf",)) if one.id == "wants" else one
            for one in catalogue.questions
            if one.id != "smoking"
        ),
        activities={key: value for key, value in catalogue.activities.items() if key != "lift_limit"},
    )
    sheet = read_plan_code(typed(plan), smaller, wording).sheet
    assert "smoking" not in sheet.answers
    assert sheet.answers["wants"] == ("golf",)
    assert sheet.directions == ()


def test_an_own_activity_is_told_as_left_out(catalogue, wording):
    cello = Direction(activity="Playing the cello", kind=DirectionKind.NOT_BEFORE, weeks=3)
    plan = planned(catalogue, wording, sheet_of(cello, limit("lift_limit", 5)))
    code = make_plan_code(plan)
    assert code.left_out == ("Playing the cello",)
    content = read_plan_code(typed(plan), catalogue, wording)
    assert [one.activity for one in content.sheet.directions] == ["lift_limit"]
    assert content.is_partial


def test_more_directions_than_fit_are_told_as_left_out(catalogue, wording):
    many = [Direction(activity="drive", kind=DirectionKind.NOT_BEFORE, days=number) for number in range(40)]
    code = make_plan_code(planned(catalogue, wording, sheet_of(*many)))
    assert len(code.lines) <= 8
    assert len(code.left_out) == 25


def test_the_words_of_a_condition_stay_on_paper_but_its_gate_comes_back(catalogue, wording):
    gate = Direction(activity="drive", kind=DirectionKind.ONLY_IF, condition="the X-ray is fine")
    plan = planned(catalogue, wording, sheet_of(gate))
    again = planned(catalogue, wording, read_plan_code(typed(plan), catalogue, wording).sheet)
    gates = [test for test in again.entry("drive_return").readiness if test.id == "condition_1"]
    assert [test.is_gate for test in gates] == [True]


def test_the_layout_has_a_place_for_everything_that_can_move_a_date(catalogue):
    placed = {field.question: field for field in FIELDS}
    assert {question.id for question in catalogue.questions} == {*placed, *CARRIED_OTHERWISE, *ASKED_AGAIN}
    for question in catalogue.questions:
        if question.kind in (QuestionKind.CHOICE, QuestionKind.SEVERAL) and question.id in placed:
            assert set(question.choices) <= set(placed[question.id].choices)
    assert set(catalogue.activities) <= set(ACTIVITIES)
    assert len(set(ACTIVITIES)) == len(ACTIVITIES) <= 64
    assert {"lb", "kg", "minutes"} <= set(UNITS)


def test_a_code_printed_by_the_first_release_is_still_read(catalogue, wording):
    code = "HSN6 CC80 WH6C NCMX TB91\nRTV7 R315 GPBB 64R7 W49V\n9J20 00PM"
    answers = read_plan_code(code, catalogue, wording).sheet.answers
    assert answers["procedure"] == "lumbar_discectomy"
    assert answers.day("surgery_date") == date(2026, 3, 2)
    assert answers["wants"] == ("drive", "work_desk", "garden", "child_or_pet_lifting", "swim")


def planned(catalogue, wording, sheet):
    return build_plan(catalogue, wording, sheet, made_on=TODAY)


def typed(plan):
    return "\n".join(make_plan_code(plan).lines)


def dates_of(plan):
    """Return where every entry lies, but for visits and own activities, which are asked again."""
    visits = {entry.id for entry in plan.entries if entry.kind is EntryKind.VISIT and not entry.is_directed}
    own = {entry.id for entry in plan.entries if entry.activity not in ACTIVITIES}
    kept = [entry for entry in plan.entries if entry.id not in visits | own]
    return {entry.id: (entry.window, entry.dates, entry.chosen) for entry in kept}


def limit(activity, value):
    return Direction(activity=activity, kind=DirectionKind.LIMIT, value=value, unit="kg", weeks=6)
