"""Exercise sheets: what may be done now and soon, drawn, told, and with boxes for a week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pypdfium2
import pytest

from planner.content.library import Content
from planner.core.catalogue import Catalogue
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.paper.options import WHOLE_BOOKLET, PaperOptions, PaperSize, Part
from planner.paper.press import Press
from planner.ui.printing.parts_offered import offered_parts
from tests.paper import helen
from tests.paper.conftest import Composing
from tests.paper.reading import opened, page_of, page_texts, templates
from tests.people import SURGERY, plan_for

DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4" viewBox="0 0 8 4"/>'


@pytest.fixture(scope="module")
def plan(catalogue: Catalogue, wording: Wording) -> Plan:
    return plan_for(catalogue, wording, osteoporosis="no")


@pytest.fixture(scope="module")
def press() -> Press:
    content = Content()
    return Press(content.folder, content.wording, content.sources, content.evidence)


def sheets(composed: Composing, plan: Plan, **options: Any) -> Any:
    return page_of(composed(plan, parts=(Part.EXERCISES,), **options), "exercises")


def test_they_tell_what_is_open_now_and_what_comes_soon(composed: Composing, plan: Plan) -> None:
    now, soon = sheets(composed, plan).groups
    assert "Walking" in [row.title for row in now.rows]
    assert all(not row.from_day for row in now.rows)
    assert all(row.from_day.startswith("From ") for row in soon.rows)


def test_what_waits_for_a_tick_is_not_told_as_open_now(
    composed: Composing, catalogue: Catalogue, wording: Wording
) -> None:
    plan = plan_for(catalogue, wording, procedure="lumbar_fusion", problem="slipped_vertebra", osteoporosis="no")
    now, waiting, *_ = sheets(composed, plan).groups
    assert not any(row.first for row in now.rows)
    assert all(row.first for row in waiting.rows)
    assert waiting.title == "What waits for a tick"
    assert now.intro == "Walking is your main exercise now. More comes later."


def test_what_lies_far_ahead_or_is_over_is_left_out(composed: Composing, plan: Plan) -> None:
    first, *_ = sheets(composed, plan).groups
    later, *_ = sheets(composed, plan, today=SURGERY + timedelta(days=60)).groups
    assert "Deep breathing" in [row.title for row in first.rows]
    assert "Deep breathing" not in [row.title for row in later.rows]


def test_each_exercise_has_its_steps_its_dose_and_a_week_of_boxes(composed: Composing, plan: Plan) -> None:
    rows = [row for group in sheets(composed, plan, today=date(2026, 3, 5)).groups for row in group.rows]
    assert all(row.steps and row.dose and row.days for row in rows)
    heel = next(row for row in rows if row.title == "Heel slides")
    assert [(day.day, day.boxes) for day in heel.days][:2] == [("Thu 5 Mar", 2), ("Fri 6 Mar", 2)]
    assert len(heel.days) == 7


def test_no_box_stands_on_a_day_before_the_exercise_opens(composed: Composing, plan: Plan) -> None:
    _, soon = sheets(composed, plan).groups
    heel = next(row for row in soon.rows if row.title == "Heel slides")
    assert (heel.from_day, heel.days[0].day) == ("From Wednesday 4 March", "Wed 4 Mar")


def test_no_sign_to_stop_is_lost(composed: Composing, plan: Plan) -> None:
    page = sheets(composed, plan)
    rows = {row.title: row for group in page.groups for row in group.rows}
    for one in plan.exercises:
        if one.title in rows:
            own = "".join(run.text for run in rows[one.title].stop)
            assert all(sign in page.stops or sign in own for sign in one.stop_if), one.id


def test_what_only_the_team_can_start_is_one_paragraph(composed: Composing, plan: Plan) -> None:
    asked = "".join(run.text for run in sheets(composed, plan).ask)
    assert asked.startswith("Only after your physio says so:")
    assert all(one.title in asked for one in plan.ask_exercises)


def test_without_exercises_there_are_no_sheets(composed: Composing) -> None:
    assert templates(composed(helen.plan(), parts=(Part.LOG, Part.EXERCISES))) == ["log"]
    assert Part.EXERCISES not in offered_parts(helen.plan())


def test_they_are_offered_beside_the_booklet(plan: Plan) -> None:
    assert Part.EXERCISES in offered_parts(plan)
    assert Part.EXERCISES not in WHOLE_BOOKLET


def test_a_drawing_says_what_it_shows(composed: Composing, plan: Plan, wording: Wording) -> None:
    from planner.paper.compose import compose

    document = compose(
        plan, wording, sources={}, figures={"walking": DRAWN}, options=PaperOptions(parts=(Part.EXERCISES,))
    )
    rows = [row for group in page_of(document, "exercises").groups for row in group.rows]
    assert [row.figure.alt for row in rows if row.figure] == [
        "Drawing of the exercise: Walking. The steps are told in words."
    ]


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("procedure", ["lumbar_discectomy", "lumbar_fusion", "percutaneous_fixation"])
def test_the_sheets_are_set_with_their_drawings(
    procedure: str, size: PaperSize, large_print: bool, press: Press, catalogue: Catalogue, wording: Wording
) -> None:
    plan = plan_for(catalogue, wording, procedure=procedure)
    pdf = press.pdf(plan, PaperOptions(parts=(Part.EXERCISES,), size=size, large_print=large_print))
    assert "Walking" in "".join(page_texts(pdf))
    with opened(pdf) as read, read.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert_within_paper(pdf)


def assert_within_paper(pdf: bytes) -> None:
    for page in pypdfium2.PdfDocument(pdf):
        width, _ = page.get_size()
        text = page.get_textpage()
        for number in range(text.count_rects()):
            left, _, right, _ = text.get_rect(number)
            assert left > 34
            assert right < width - 34


def test_equal_plans_give_equal_sheets(press: Press, plan: Plan) -> None:
    options = PaperOptions(parts=(Part.EXERCISES,))
    assert press.pdf(plan, options) == press.pdf(plan, options)
