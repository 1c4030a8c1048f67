"""What stands on the pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.core.answers import Direction, DirectionKind, Medicine, Person
from planner.core.catalogue import Catalogue
from planner.core.kinds import Confidence
from planner.core.plan import PlanExercise
from planner.core.wording import Wording
from planner.paper.options import WHOLE_BOOKLET, Part
from planner.paper.qr import phone_qr, visit_qr
from tests.paper import helen
from tests.paper.conftest import Composing
from tests.paper.reading import page_of, templates, told
from tests.people import SURGERY, plan_for, sheet_of

OTHERS_SEE = (Part.FRIDGE, Part.WALLET, Part.HELPER)


def test_the_front_page_tells_who_to_call_and_when(composed: Composing) -> None:
    front = page_of(composed(helen.plan()), "front")
    assert front.emergency.title == "Call 999 at once if"
    assert "you cannot pass urine" in front.emergency.signs
    assert front.same_day.phone.replace("\u00a0", " ") == "01632 960 142"
    assert "you think of harming yourself" not in told(front)  # it stands on the page of signs


def test_the_front_page_names_the_weekday_of_each_visit(composed: Composing) -> None:
    front = page_of(composed(helen.plan()), "front")
    assert [row.day for row in front.visits.rows] == ["Friday 13 March", "Monday 13 April"]


def test_american_pages_write_dates_as_americans_do(composed: Composing) -> None:
    assert "Friday, March 13" in told(composed(helen.plan(country="us")))


def test_what_nobody_told_is_a_line_to_write_on(composed: Composing) -> None:
    document = composed(helen.plan(person=Person(), visits=(), emergency_number=""))
    front = page_of(document, "front")
    assert (front.name_label, front.title) == ("Name", "My recovery plan")
    assert (front.emergency.title, front.emergency.phone_line) == ("Call an ambulance at once if", "Number")
    assert front.same_day.phone_line == "Phone"
    assert [row.what for row in front.visits.rows] == ["", ""]
    assert document.running.patient == document.running.phone == ""


def test_a_phone_can_read_the_next_visit_and_the_wards_number_from_the_front_page(
    composed: Composing, wording: Wording
) -> None:
    front = page_of(composed(helen.plan()), "front")
    assert [code.text for code in front.codes] == ["Scan to save Fri 13 Mar", "Scan to call Ward 7"]
    assert [code.svg for code in front.codes] == [visit_qr(helen.VISITS[0], wording), phone_qr("01632 960 142")]


def test_a_visit_too_long_for_a_code_stands_in_words_alone(composed: Composing) -> None:
    endless = replace(helen.VISITS[0], place="Elm Street " * 1000)
    front = page_of(composed(helen.plan(visits=(endless,))), "front")
    assert [code.text for code in front.codes] == ["Scan to call Ward 7"]
    assert len(front.visits.rows) >= 1


def test_a_visit_that_is_over_is_not_offered_to_the_phone(composed: Composing) -> None:
    front = page_of(composed(helen.plan(made_on=date(2026, 3, 20))), "front")
    assert front.codes[0].text == "Scan to save Mon 13 Apr"


def test_nothing_but_a_visit_and_a_phone_becomes_a_code(composed: Composing) -> None:
    document = composed(
        helen.plan(visits=(), person=Person(name="Helen Marsh")), parts=tuple(Part), code_lines=("7KQ2",)
    )
    assert page_of(document, "front").codes == ()
    assert "<svg" not in told(document)


def test_a_number_of_spaces_counts_as_no_name(composed: Composing) -> None:
    assert page_of(composed(helen.plan(person=Person(name="   "))), "front").name_label == "Name"


def test_without_the_day_of_surgery_days_are_counted(composed: Composing) -> None:
    document = composed(helen.plan(surgery=None))
    activities = page_of(document, "activities")
    desk = next(row for row in activities.tables[0].rows if row.title == "Desk work")
    assert "".join(run.text for run in desk.dates) == "day 7 · day 14 · day 28"
    assert page_of(document, "calendar").weekdays == ()


def test_a_window_is_told_with_all_three_dates_and_the_usual_one_is_strong(composed: Composing) -> None:
    rows = page_of(composed(helen.plan()), "activities").tables[0].rows
    desk = next(row for row in rows if row.title == "Desk work")
    assert "".join(run.text for run in desk.dates) == "9 Mar · 16 Mar · 30 Mar"
    assert [run.text for run in desk.dates if run.strong] == ["16 Mar"]


def test_a_day_that_no_source_names_is_a_line_to_write_it(composed: Composing) -> None:
    document = composed(helen.plan())
    rows = [row for table in page_of(document, "activities").tables for row in table.rows]
    flying = next(row for row in rows if row.title == "Flying")
    assert flying.bar is None
    assert flying.write_day == "My day:"
    assert "Flying" in [day.title for day in page_of(document, "questions").days]


def test_what_waits_without_a_day_is_not_lost(composed: Composing) -> None:
    entries = tuple(
        replace(one, window=None, dates=None, confidence=Confidence.FEW) if one.activity == "garden" else one
        for one in helen.ENTRIES
    )
    document = composed(helen.plan(entries=entries))
    garden = next(row for row in page_of(document, "activities").tables[0].rows if row.title == "Gardening")
    assert garden.write_day == "My day:"
    assert "Gardening" in [day.title for day in page_of(document, "questions").days]


def test_a_limit_is_told_with_its_last_day(composed: Composing) -> None:
    sitting = next(row for row in page_of(composed(helen.plan()), "limits").rows if row.title == "Sitting")
    assert "".join(run.text for run in sitting.until) == "Sunday 15 March"  # over from 16 March on


def test_what_comes_after_the_surgeons_limit_is_asked_for(
    composed: Composing, catalogue: Catalogue, wording: Wording
) -> None:
    """Most people do not come into it, and the surgeon named no weight for later."""
    said = Direction(activity="lift_limit", kind=DirectionKind.LIMIT, value=5, unit="lb", weeks=6)
    plan = plan_for(catalogue, wording, sheet_of(said, country="us", procedure="lumbar_fusion", osteoporosis=True))
    lines = [line for line in told(page_of(composed(plan), "timeline")).split("\n") if "this limit" in line]
    lifting = [line for line in lines if "Lifting" in line]
    assert lifting == ["Lifting: this limit ends, as your team said. Ask what is fine from now on."]
    assert "When this limit ends, ask" in told(page_of(composed(plan), "limits"))


def test_where_a_lifting_limit_ends_more_comes_week_by_week(
    composed: Composing, catalogue: Catalogue, wording: Wording
) -> None:
    """ "The limit is over" beside "up to 30 lb" would be two answers on one day."""
    plan = plan_for(catalogue, wording, country="us", procedure="lumbar_decompression", osteoporosis=False)
    lines = [line for line in told(page_of(composed(plan), "timeline")).split("\n") if line.startswith("Lifting:")]
    assert lines[0] == "Lifting: Up to 10 lb."
    assert len(lines) == 2
    assert "for most people this limit is over. For some it lasts until" in lines[1]
    assert lines[1].endswith("While it lasts for you: up to 30 lb. Then lift a little more each week, not all at once.")


def test_a_limit_in_one_line_tells_when_more_is_fine(
    composed: Composing, catalogue: Catalogue, wording: Wording
) -> None:
    """One weight for the whole time would quarrel with the rungs on the page of limits."""
    plan = plan_for(catalogue, wording, country="uk", procedure="lumbar_fusion", osteoporosis=False, levels="one")
    caption = told(page_of(composed(plan), "calendar").limits)
    assert "1.5 kg at most (more from 30 Mar)" in caption.replace("\u00a0", " ")


def test_the_surgeons_word_is_marked(composed: Composing) -> None:
    document = composed(helen.plan())
    rows = page_of(document, "activities").tables[0].rows
    assert [row.title for row in rows if row.from_surgeon] == ["Driving"]
    why = next(block for block in page_of(document, "why").blocks if block.title == "Driving")
    assert why.reasons[0].text[0].text == "Your surgeon's word."
    assert why.strip.directed == pytest.approx(10 / 42)


def test_every_dated_entry_is_told_with_its_reason_and_sources(composed: Composing) -> None:
    plan = helen.plan()
    why = page_of(composed(plan), "why")
    titles = {block.title for block in (*why.blocks, *why.others)}
    assert titles == {entry.title for entry in plan.entries if entry.window}
    assert all(any(line.cites for line in block.reasons) for block in (*why.blocks, *why.others))


def test_sources_are_numbered_as_the_pictures_name_them(composed: Composing) -> None:
    document = composed(helen.plan())
    numbers = {row.publisher: row.number for row in page_of(document, "sources").rows}
    driving = next(block for block in page_of(document, "why").blocks if block.title == "Driving")
    assert f"Surgeon's page, US ({numbers['Harbour Orthopaedics']})" in [row.label for row in driving.strip.rows]


def test_of_many_sources_the_strongest_are_named_and_the_rest_are_counted(composed: Composing) -> None:
    document = composed(helen.plan())
    publishers = {row.number: row.publisher for row in page_of(document, "sources").rows}
    driving = next(block for block in page_of(document, "why").blocks if block.title == "Driving")
    named, _, more = driving.reasons[1].cites.removeprefix("Sources ").partition(" and ")
    assert {publishers[int(number)] for number in named.split(", ")} == {
        "Linden University",
        "Society of Careful Surgeons",
        "Fernhill Spine Centre",
        "Elm Valley Hospital",
    }
    assert more == "2 more"


def test_a_strip_draws_ranges_single_days_and_open_ends(composed: Composing) -> None:
    driving = next(block for block in page_of(composed(helen.plan()), "why").blocks if block.title == "Driving")
    assert {row.mark for row in driving.strip.rows} == {"range", "day", "by_then", "from_then"}
    assert driving.strip.title == "What 6 published sources say"


def test_advice_does_not_repeat_what_its_heading_says(composed: Composing) -> None:
    emergency = page_of(composed(helen.plan()), "signs").tiers[0]
    assert emergency.title == "Call 999 now if"
    assert not any("Call 999" in row.advice for row in emergency.rows)


@pytest.mark.parametrize(("made_on_day", "is_told"), [(-5, True), (3, True), (4, False)])
def test_what_only_the_first_days_bring_is_not_told_once_they_are_over(
    composed: Composing, catalogue: Catalogue, wording: Wording, made_on_day: int, is_told: bool
) -> None:
    """One line tells of a fever then, not two that are nearly the same."""
    made_on = SURGERY + timedelta(days=made_on_day)
    plan = replace(plan_for(catalogue, wording, country="uk", procedure="lumbar_fusion"), made_on=made_on)
    lines = told(page_of(composed(plan), "signs"))
    assert ("in the first 2 days" in lines, "by 12 hours after" in lines) == (is_told, is_told)
    assert "you have a fever: 38.0" in lines.replace("\u00a0", " ")


def test_a_reason_that_questions_share_is_told_once(
    composed: Composing, catalogue: Catalogue, wording: Wording
) -> None:
    stopped = plan_for(catalogue, wording, special=("tumour_or_infection",))
    asked = page_of(composed(stopped), "questions").asked
    assert len({one.because for one in stopped.questions_for_team}) == 1
    assert [bool(one.because) for one in asked] == [False] * (len(asked) - 1) + [True]


def test_a_person_without_a_plan_gets_signs_and_questions_and_no_dates(composed: Composing) -> None:
    document = composed(helen.stopped(), parts=tuple(Part))
    assert templates(document)[:3] == ["front", "signs", "questions"]
    assert not set(templates(document)) & {"timeline", "activities", "limits", "calendar", "why", "fridge", "checklist"}
    assert "tumour" in page_of(document, "front").stop


def test_a_day_to_ask_for_says_why_no_source_names_it_and_not_what_holds_for_weak_bones_alone(
    catalogue: Catalogue, wording: Wording, composed: Composing
) -> None:
    plan = plan_for(catalogue, wording, sheet_of(procedure="kyphoplasty", osteoporosis=True))
    days = {one.title: one.because for one in page_of(composed(plan), "questions").days}
    assert "hospital holds back" in days["Heavy housework"]


@pytest.mark.parametrize("part", OTHERS_SEE)
def test_what_others_see_leaves_out_sex_mood_and_medicines(part: Part, composed: Composing) -> None:
    entries = tuple(replace(one, chosen=True) for one in helen.ENTRIES)
    signs = tuple(replace(sign, front_page=True) for sign in helen.SIGNS)
    text = told(composed(helen.plan(entries=entries, signs=signs), parts=(part,)))
    assert not [word for word in ("Sex", "harming", "Paracetamol", "Morphine") if word in text]


def test_the_fridge_sheet_begins_on_the_day_asked_for(composed: Composing) -> None:
    plan = helen.plan()
    usual = page_of(composed(plan, parts=(Part.FRIDGE,)), "fridge")
    later = page_of(composed(plan, parts=(Part.FRIDGE,), today=date(2026, 3, 11)), "fridge")
    assert usual.weeks[0].days[0].day == "Tue 3 Mar"
    assert later.weeks[0].days[0].day == "Wed 11 Mar"
    assert later.weeks[0].title == "Week 1: 15 minutes, 3 times a day"
    assert "10:30 Nurse, stitches out" in later.weeks[0].days[2].notes


def test_the_fridge_sheet_has_boxes_for_exercises_from_the_day_they_begin(composed: Composing) -> None:
    squeeze = PlanExercise(id="belly", title="Belly squeeze", purpose="", phase="early", from_day=3)
    plain = page_of(composed(helen.plan(), parts=(Part.FRIDGE,)), "fridge")
    moving = page_of(composed(helen.plan(exercises=(squeeze,)), parts=(Part.FRIDGE,)), "fridge")
    assert "Moves" not in [column.head for column in plain.columns]
    columns = [column.head for column in moving.columns]
    first, later = moving.weeks[0].days[0], moving.weeks[0].days[2]
    assert [first.boxes[place] for place, head in enumerate(columns) if head == "Moves"] == [False, False]  # day 1
    assert [later.boxes[place] for place, head in enumerate(columns) if head == "Moves"] == [True, True]  # day 3


def test_a_week_never_promises_more_walking_than_it_begins_with(composed: Composing) -> None:
    weeks = page_of(composed(helen.plan()), "calendar").weeks
    assert weeks[1].walk == "10 minutes, 3 times a day"  # its first day is day 7; the next rung is on day 8


def test_a_week_is_named_by_its_days_within_the_month(composed: Composing) -> None:
    weeks = page_of(composed(helen.plan()), "calendar").weeks
    assert [week.span for week in weeks][:2] == ["Mon 2 Mar to Sun 8 Mar", "Mon 9 Mar to Sun 15 Mar"]
    assert weeks[-1].span.endswith("Wed 1 Apr")  # day 30


def test_a_month_begins_on_the_first_day_of_the_week_of_the_country(composed: Composing) -> None:
    assert page_of(composed(helen.plan()), "calendar").weekdays[0] == "Monday"
    assert page_of(composed(helen.plan(country="us")), "calendar").weekdays[0] == "Sunday"


def test_medicines_stand_under_their_part_of_the_day_and_without_a_dose(composed: Composing) -> None:
    page = page_of(composed(helen.plan(), parts=(Part.MEDICINES,)), "medicines")
    assert page.rows[0].times == (("08:00",), ("12:00",), ("18:00",), ("22:00",))
    assert page.needed == ("Morphine oral solution",)


def test_a_medicine_written_twice_is_one_row_so_that_no_time_reads_as_two_doses(composed: Composing) -> None:
    twice = (
        Medicine(name="Paracetamol", times=("08:00", "20:00")),
        Medicine(name="paracetamol ", times=("08:00", "14:00")),
        Medicine(name="Codeine", only_when_needed=True),
        Medicine(name="codeine", only_when_needed=True),
    )
    plan = replace(helen.plan(), medicines=twice)
    page = page_of(composed(plan, parts=(Part.MEDICINES,)), "medicines")
    assert [row.name for row in page.rows if row.name] == ["Paracetamol"]
    assert page.rows[0].times == (("08:00",), ("14:00",), ("20:00",), ())
    assert page.needed == ("Codeine",)


def test_the_plan_code_stands_on_its_own_page(composed: Composing) -> None:
    document = composed(helen.plan(), code_lines=("7KQ2 9XBD 44RT",))
    assert templates(document)[-1] == "code"
    assert page_of(document, "code").lines[0].letters == "7KQ2 9XBD 44RT"


def test_the_page_of_a_code_without_room_for_all_says_what_to_read_from_paper(composed: Composing) -> None:
    lines = ("7KQ2 9XBD 44RT",)
    assert page_of(composed(helen.plan(), code_lines=lines), "code").gap == ""
    short = composed(helen.plan(), code_lines=lines, code_is_whole=False)
    assert "how long to wait" in page_of(short, "code").gap


def test_only_the_whole_booklet_carries_the_plan(composed: Composing) -> None:
    plan = helen.plan()
    assert composed(plan).inside is not None
    assert composed(plan, with_plan=False).inside is None
    assert composed(plan, parts=WHOLE_BOOKLET[:3]).inside is None


def test_a_plan_without_anything_to_tell_still_makes_pages(composed: Composing) -> None:
    nothing = dict.fromkeys(
        ("entries", "signs", "topics", "discharge_checklist", "questions_for_team", "visits", "medicines"), ()
    )
    bare = helen.plan(**nothing)
    assert len(composed(bare, parts=tuple(Part)).pages) == len(Part) - 5  # no code, exercises, answers, diary or result
